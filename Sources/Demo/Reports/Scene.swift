/// What one report tells of: the same place, people and hour in its headline and its text.
struct Scene {
  let borough: Words
  let premises: Words
  let people: Words
  let morePeople: Words
  let hour: Words
  let day: Words
  let vehicle: Words
  let spot: Words
  let span: Words
  let sum: Words
  let wage: Words
  let lead: Words
  let paper: Words
  let goods: Words

  /// A scene of a theme in a borough, drawn from the lists.
  init(of theme: Theme, in borough: Words, _ chance: inout Chance) {
    self.borough = borough
    premises = chance.pick(theme.premises)
    lead = chance.pick(theme.leads)
    people = chance.pick(Self.counts)
    morePeople = chance.pick(Self.largerCounts)
    hour = chance.pick(Self.hours)
    day = chance.pick(Self.days)
    vehicle = chance.pick(Self.vehicles)
    spot = chance.pick(Self.spots)
    span = chance.pick(Self.spans)
    sum = chance.pick(Self.sums)
    wage = chance.pick(Self.wages)
    paper = chance.pick(Self.papers)
    goods = chance.pick(Self.goodsKinds)
  }

  /// What fills a gap.
  func words(for gap: Phrase.Gap) -> Words {
    switch gap {
    case .borough: borough
    case .premises: premises
    case .people: people
    case .more: morePeople
    case .hour: hour
    case .day: day
    case .vehicle: vehicle
    case .spot: spot
    case .span: span
    case .sum: sum
    case .wage: wage
    case .lead: lead
    case .paper: paper
    case .goods: goods
    }
  }
}

extension Scene {
  private static let counts: [Words] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "about ten",
  ]
  private static let largerCounts: [Words] = [
    "a dozen", "about fifteen", "sixteen", "some twenty", "more than twenty", "about thirty",
  ]
  private static let hours: [Words] = [
    "04:30", "05:15", "06:00", "06:45", "08:10", "10:30", "12:20", "14:00", "15:40", "17:30",
    "19:15", "21:00", "22:45", "23:30", "00:40", "02:15",
  ]
  private static let days: [Words] = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let vehicles: [Words] = [
    "a white panel van", "a blue people carrier", "a silver hatchback", "a black saloon",
    "a grey minibus", "a green estate car", "a red van with a roof rack", "a dark 4x4",
    "a hired minibus", "a flat-bed lorry", "a white minibus without markings",
  ]
  private static let spots: [Words] = [
    "a rear service road", "the yard behind a parade of shops", "a side entrance",
    "a lock-up under railway arches", "the car park of a retail estate", "an alley beside a market",
    "the forecourt of a closed garage", "a bus stand", "a canal-side path",
    "the loading bay of a warehouse",
  ]
  private static let spans: [Words] = [
    "a week", "ten days", "a fortnight", "three weeks", "a month", "six weeks", "three months",
    "half a year", "about a year",
  ]
  private static let sums: [Words] = [
    "250 pounds", "400 pounds", "600 pounds", "900 pounds", "1,500 pounds", "2,200 pounds",
    "3,000 pounds", "5,000 pounds", "8,000 pounds",
  ]
  private static let wages: [Words] = [
    "20 pounds a day", "30 pounds a day", "90 pounds a week", "150 pounds a week",
    "60 pounds a week", "two pounds an hour",
  ]
  private static let papers: [Words] = [
    "passports", "national identity cards", "residence permits", "driving licences",
    "student identity cards", "utility bills", "birth certificates", "bank statements",
  ]
  private static let goodsKinds: [Words] = [
    "laminating film", "card printers", "blank booklets", "embossing stamps", "hologram foil",
    "heat-transfer ribbons", "digital templates",
  ]
}
