import Domain
import Testing

/// Laws of charging over seeded stays; a failure names its seed and case.
@Suite struct LawsChargeTests {
  @Test(arguments: UInt64(1)...10)
  func `lines sum to the total, whatever the stay and the tariff`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)

    for number in 0..<1000 {
      let minutes = Int.random(in: 1...8000, using: &random)
      let stay = try #require(
        ChargeableStay.of(minutes, watched: Int.random(in: 0...minutes, using: &random))
      )
      let tariff = Self.tariff(&random)
      let fees = Self.fees(&random)
      let settings = Self.settings(&random)

      let charge = Charge.of(stay, tariff: tariff, fees: fees, settings: settings)

      let sum = charge.lines.reduce(Pence.zero) { sum, line in sum + line.amount }
      let place = "seed \(seed), case \(number)"
      switch charge.amount {
      case .priced(let total):
        #expect(sum == total, "\(place)")
        #expect(charge.claimable == total, "\(place)")
      case .supposed(let total):
        #expect(sum == total, "\(place)")
        #expect(charge.claimable == nil, "\(place)")
      case .unpriced(let unpriced):
        #expect(unpriced == minutes, "\(place)")
        #expect(sum == charge.fees, "\(place)")
      }
      #expect(charge.fees == fees.reduce(.zero) { sum, fee in sum + fee.fee }, "\(place)")
      #expect(
        Charge.of(stay, tariff: tariff, fees: fees, settings: settings) == charge,
        "\(place)"
      )
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `the order of entry does not change the charge`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)

    for number in 0..<100 {
      let commands = Self.stay(&random)
      let settings = Self.settings(&random)
      let told = try Self.charge(commands, settings)
      let shuffled = try Self.charge(commands.shuffled(using: &random), settings)

      #expect(told == shuffled, "seed \(seed), case \(number)")
      #expect(told != nil, "seed \(seed), case \(number)")
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `a total is the sum of what is priced, in any order`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var charges: [Charge] = []
    for _ in 0..<500 {
      let stay = try #require(ChargeableStay.of(Int.random(in: 1...4000, using: &random)))
      charges.append(Charge.of(stay, tariff: Desk.table, fees: Self.fees(&random)))
    }

    let total = ChargeTotal(charges)

    #expect(total == ChargeTotal(charges.shuffled(using: &random)), "seed \(seed)")
    #expect(total.sum == charges.compactMap(\.claimable).reduce(.zero, +), "seed \(seed)")
    #expect(total.priced + total.unpriced == 500, "seed \(seed)")
  }

  /// The charge of a stay whose facts are entered in this order, behind the arrival.
  private static func charge(_ commands: [Detention.Command], _ settings: ChargeSettings) throws
    -> Charge?
  {
    var scene = try Scene.stay(from: "2010-10-29 10:00")
    for command in commands { try scene.perform(command) }
    return scene.charge(settings)
  }

  /// A stay of a PACE and an immigration episode with levels, checks, interpreters and a departure.
  private static func stay(_ random: inout SeededGenerator) -> [Detention.Command] {
    let arrival = london("2010-10-29 10:00")
    let handover = arrival.adding(minutes: Int.random(in: 1...600, using: &random))
    let length = Int.random(in: 1...4000, using: &random)
    let departure = handover.adding(minutes: length)
    var commands: [Detention.Command] = [
      .beginEpisode(.pace, from: arrival, until: handover),
      .beginEpisode(.immigration, from: handover, until: departure),
      .note(.paceDetentionAuthorised, at: arrival),
      .note(.immigrationOfficerAttended, at: handover),
      .depart(.escort, destination: "", at: departure),
    ]
    let minutes = Set((0..<4).map { _ in Int.random(in: 0..<length, using: &random) })
    for minute in minutes {
      let level = ObservationLevel.allCases.randomElement(using: &random) ?? .general
      commands.append(.setLevel(level, from: handover.adding(minutes: minute)))
    }
    for language in ["Vietnamese", "Portuguese", "Kurdish"] {
      let called = handover.adding(minutes: Int.random(in: 0...length, using: &random))
      commands.append(
        .addInterpreter(
          InterpreterSession(
            language: language,
            provider: "register",
            calledAt: called,
            fee: Pence(Int.random(in: 0...50_000, using: &random))
          )
        )
      )
    }
    return commands
  }

  private static func fees(_ random: inout SeededGenerator) -> [InterpreterFee] {
    (0..<Int.random(in: 0...3, using: &random)).map { number in
      InterpreterFee(
        language: "language \(number)",
        provider: "register",
        fee: Pence(Int.random(in: 0...50_000, using: &random))
      )
    }
  }

  private static func tariff(_ random: inout SeededGenerator) -> Tariff {
    func money(_ most: Int) -> Pence { Pence(Int.random(in: 0...most, using: &random)) }
    let form: Tariff.Form
    switch Int.random(in: 0...2, using: &random) {
    case 0: form = .fixed(money(100_000))
    case 1: form = .hourly(first: money(5_000), further: money(5_000))
    default:
      form = .banded(
        (0..<Int.random(in: 0...5, using: &random)).map { number in
          Tariff.Band(
            label: "band \(number)",
            upToMinutes: Int.random(in: 0...3000, using: &random),
            standard: money(500_000),
            constant: money(500_000)
          )
        }
      )
    }
    return Tariff(key: "any", name: "any", from: .notStated, form: form, paragraph: "seeded")
  }

  private static func settings(_ random: inout SeededGenerator) -> ChargeSettings {
    var settings = ChargeSettings()
    settings.bands = pick(.total, &random)
    settings.bound = pick(.lowerBand, &random)
    settings.beyond = pick(.unpriced, &random)
    settings.start = pick(.immigrationEpisode, &random)
    settings.overlap = pick(.afterHandover, &random)
    settings.constantLevels = pick(.threeAndFour, &random)
    settings.partWatch = pick(.wholeStay, &random)
    return settings
  }

  private static func pick<Choice: CaseIterable>(
    _ other: Choice,
    _ random: inout SeededGenerator
  ) -> Choice {
    Choice.allCases.randomElement(using: &random) ?? other
  }
}
