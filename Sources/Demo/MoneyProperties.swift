public import Domain

/// The laws of money in custody, over seeded cases: any stay, any history of tariffs, any order of
/// entry, any payment.
///
/// The same seed gives the same cases on every machine. The tests run ten thousand, the benchmarks a
/// million.
public struct MoneyProperties: Sendable {
  /// A law that did not hold.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The seed of the run.
    public let seed: UInt64
    /// The number of the case, from 0.
    public let number: Int
    /// Which law, and what was found.
    public let law: String

    /// The failure in a sentence.
    public var description: String { "Seed \(seed), case \(number): \(law)." }
  }

  /// The seed.
  public let seed: UInt64
  private var chance: SeededGenerator
  private let units: [Unit]
  private let by: Actor

  /// A run under a seed, over units of other tariffs and settings.
  ///
  /// - Throws: `Refusal` where a unit cannot be set up, which is a defect.
  public init(seed: UInt64) throws(Refusal) {
    self.seed = seed
    chance = SeededGenerator(seed: seed)
    by = Actor(
      officer: ID(1),
      roles: Set(Role.allCases),
      organisation: "scd9",
      clearance: .secret
    )
    var units: [Unit] = []
    for _ in 0..<64 { units.append(try Self.unit(&chance, by)) }
    self.units = units
  }

  /// Holds the laws against so many cases.
  ///
  /// - Throws: the first failure.
  public mutating func run(cases: Int) throws(Failure) {
    for number in 0..<cases {
      if let law = broken() { throw Failure(seed: seed, number: number, law: law) }
    }
  }

  /// The law that one case breaks, nil where it breaks none.
  private mutating func broken() -> String? {
    let unit = units[number(0...(units.count - 1))]
    var stays: [ID<Detention>: Detention] = [:]
    var expected = Pence.zero
    var unpriced = 0
    for place in 1...number(1...3) {
      let commands = commands()
      guard let told = stay(commands, unit, place),
        let shuffled = stay(commands.shuffled(using: &chance), unit, place)
      else { return "a stay was refused" }
      let end = london.adding(minutes: 60_000)
      let charge = told.priced(at: end, in: unit)?.charge
      if charge != shuffled.priced(at: end, in: unit)?.charge { return "order changed the charge" }
      guard let charge else { return "an immigration stay has no charge" }
      let sum = charge.lines.reduce(Pence.zero) { sum, line in sum + line.amount }
      switch charge.amount {
      case .priced(let total):
        if total != sum { return "lines came to \(sum.spoken), the charge to \(total.spoken)" }
        expected = expected + total
        if charge.lines.isEmpty { unpriced += 1 }
      case .supposed, .unpriced:
        if charge.claimable != nil { return "what has no price was claimable" }
        unpriced += 1
      }
      stays[ID(UInt128(place))] = told
    }
    if unpriced == stays.count { return nil }
    return brokenByClaim(of: stays, unit, expected: expected)
  }

  private mutating func brokenByClaim(
    of stays: [ID<Detention>: Detention],
    _ unit: Unit,
    expected: Pence
  ) -> String? {
    var claim = Claim()
    let run = Claim.Run(
      month: ClaimMonth(LondonTime(london.adding(minutes: 60_000)).date),
      payer: "ukba",
      agreement: "10.B22",
      isSplit: true,
      stays: stays.keys.sorted()
    )
    guard claim.take(.draft(run), facts(unit, stays, officer: 1)) else {
      return "a claim was not drawn up"
    }
    if claim.total != expected {
      return "the claim came to \(claim.total.spoken), its stays to \(expected.spoken)"
    }
    let later = facts(unit, stays, officer: 2)
    guard claim.take(.check, later),
      claim.take(.send(invoice: "INV-1", on: later.today), later)
    else { return "a claim was not checked and sent" }
    let line = claim.lines[number(0...(claim.lines.count - 1))].number
    let change = Pence(number(1...50_000) * (number(0...1) == 0 ? 1 : -1))
    guard claim.take(.adjust(line: line, by: change, reason: "seeded"), later) else {
      return "an adjustment was refused"
    }
    if claim.total != expected + change { return "an adjustment did not net" }
    let parts = claim.total.split(into: 2)
    if parts[0] + parts[1] != claim.total { return "two halves were not the whole" }
    return brokenByPayment(of: &claim, unit, later)
  }

  private mutating func brokenByPayment(of claim: inout Claim, _ unit: Unit, _ facts: Facts)
    -> String?
  {
    let names = Set(claim.lines.map(\.custody)).sorted() + ["another"]
    let payments = names.enumerated().compactMap { place, name -> ClaimPayment? in
      guard number(0...3) > 0 else { return nil }
      let paid = Pence(number(0...400_000))
      let day = facts.today.adding(days: place)
      return ClaimPayment(invoice: "INV-1", custody: name, paid: paid, on: day, reason: "")
    }
    if !payments.isEmpty, !claim.status.isSettled {
      guard claim.take(.pay(payments), facts) else { return "a payment was refused" }
    }
    let rows = Reconciliation(of: claim, in: unit).rows
    let sum = rows.reduce(Pence.zero) { sum, row in sum + row.difference }
    if sum != claim.paid - claim.total { return "the differences do not add up" }
    let unexplained = rows.contains { row in row.difference != .zero && row.explanation.isEmpty }
    return unexplained ? "a difference has no explanation" : nil
  }

  /// The beginning of every stay: two days before the autumn change of 2010.
  private var london: Instant { LondonTime.startOfDay(CivilDate(dayNumber: 14_911)) }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    chance.number(range)
  }

  /// The facts of a stay, behind the arrival, in any order that the record takes.
  private mutating func commands() -> [Detention.Command] {
    let arrival = london.adding(minutes: 600)
    let handover = arrival.adding(minutes: number(0...600))
    let length = number(1...4000)
    let end = handover.adding(minutes: length)
    var commands: [Detention.Command] = [
      .beginEpisode(.immigration, from: handover, until: end),
      .note(.immigrationOfficerAttended, at: handover),
      .note(.paceDetentionAuthorised, at: arrival), .depart(.escort, destination: "", at: end),
    ]
    if handover > arrival { commands.append(.beginEpisode(.pace, from: arrival, until: handover)) }
    for minute in Set([number(0...(length - 1)), number(0...(length - 1))]) {
      let level = ObservationLevel.allCases[number(0...3)]
      commands.append(.setLevel(level, from: handover.adding(minutes: minute)))
    }
    if number(0...1) == 0 {
      let session = InterpreterSession(
        language: "Yoruba",
        provider: "register",
        calledAt: handover,
        fee: Pence(number(0...50_000))
      )
      commands.append(.addInterpreter(session))
    }
    return commands
  }

  private func stay(_ commands: [Detention.Command], _ unit: Unit, _ number: Int) -> Detention? {
    var stay = Detention()
    let arrival = Detention.Arrival(
      suite: "suite",
      routeIn: .arrestTeam,
      detainee: "D-1",
      arrivedAt: london.adding(minutes: 600)
    )
    var facts = facts(unit, [:], officer: 1)
    facts.nextNumbers[.custody] = number
    guard stay.take(.arrive(arrival), facts) else { return nil }
    for command in commands where !stay.take(command, facts) { return nil }
    return stay
  }

  private func facts(_ unit: Unit, _ stays: [ID<Detention>: Detention], officer: UInt128) -> Facts {
    let now = london.adding(minutes: 80_000)
    let actor = Actor(
      officer: ID(officer),
      roles: by.roles,
      organisation: by.organisation,
      clearance: by.clearance
    )
    var facts = Facts(now: now, occurredAt: now, actor: actor, unit: unit)
    facts.nextNumbers = [.custody: 1, .claim: 1]
    for (id, stay) in stays { facts.detentions[id] = stay }
    return facts
  }
}

extension Aggregate {
  /// Does what a command asks; answers whether it was taken.
  fileprivate mutating func take(_ command: Command, _ facts: Facts) -> Bool {
    do throws(Refusal) {
      for event in try decide(command, on: ID(7), facts: facts) { apply(event) }
      return true
    } catch {
      return false
    }
  }
}

extension SeededGenerator {
  /// A number of a range.
  fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.count)).high)
  }
}

extension Claim.Status {
  /// Whether nothing more is paid.
  fileprivate var isSettled: Bool { self == .paid || self == .writtenOff }
}

extension MoneyProperties {
  /// A unit of one suite, with up to three tariffs in a row and any answers to the open questions.
  fileprivate static func unit(_ chance: inout SeededGenerator, _ by: Actor) throws(Refusal)
    -> Unit
  {
    var records: [UnitRecord] = [
      .suite(
        CustodySuite(
          key: "suite",
          name: "Suite",
          borough: "borough",
          cells: 10,
          prefix: "SU",
          paragraph: "synthetic"
        )
      )
    ]
    for place in 0..<chance.number(1...3) {
      records.append(.tariff(tariff(&chance, place)))
    }
    records += settings(&chance)
    let start = LondonTime.startOfDay(CivilDate(dayNumber: 14_000))
    var unit = Unit()
    let facts = Facts(now: start, occurredAt: start, actor: by, unit: unit)
    let command = Unit.Command.establish(
      key: "seeded",
      name: "Seeded",
      isDemonstration: true,
      records: records
    )
    for event in try unit.decide(command, on: Unit.only, facts: facts) { unit.apply(event) }
    return unit
  }

  private static func tariff(_ chance: inout SeededGenerator, _ place: Int) -> Tariff {
    func money(_ most: Int) -> Pence { Pence(chance.number(1...most)) }
    let form: Tariff.Form
    switch chance.number(0...2) {
    case 0: form = .fixed(money(100_000))
    case 1: form = .hourly(first: money(5000), further: money(5000))
    default:
      form = .banded(
        [720, 1440, 2880].map { minutes in
          Tariff.Band(
            label: "\(minutes)",
            upToMinutes: minutes,
            standard: money(500_000),
            constant: money(500_000)
          )
        }
      )
    }
    return Tariff(
      key: Key(stringLiteral: "tariff-\(place)"),
      name: "Tariff \(place)",
      from: .day(CivilDate(dayNumber: 14_100 + place * 811)),
      form: form,
      paragraph: "seeded"
    )
  }

  private static func settings(_ chance: inout SeededGenerator) -> [UnitRecord] {
    let questions: [(String, [String])] = [
      ("amb-2-bands", ChargeSettings.Bands.allCases.map(\.rawValue)),
      ("amb-2-bound", ChargeSettings.Bound.allCases.map(\.rawValue)),
      ("amb-3", ChargeSettings.Beyond.allCases.map(\.rawValue)),
      ("amb-4", ChargeSettings.Start.allCases.map(\.rawValue)),
      ("amb-5", ChargeSettings.Overlap.allCases.map(\.rawValue)),
      ("amb-6", ChargeSettings.ConstantLevels.allCases.map(\.rawValue)),
      ("amb-21", ChargeSettings.PartWatch.allCases.map(\.rawValue)),
    ]
    return questions.map { key, choices in
      .setting(
        Setting(
          key: Key(stringLiteral: key),
          number: key,
          question: "Seeded?",
          value: choices[chance.number(0...(choices.count - 1))],
          choices: choices,
          paragraph: "seeded"
        )
      )
    }
  }
}
