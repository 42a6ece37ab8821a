public import Domain

/// A small unit: two agencies and a charity, two teams, one meeting and one tariff.
///
/// Maxim is controlled by SCD9 (10.B12) and Swale by the partner (10.B2), so the one is tasked and
/// the other asked.
public enum TestUnit {
  /// The records, in the order of a unit file.
  public static let records: [UnitRecord] =
    organisations.map(UnitRecord.organisation) + teams.map(UnitRecord.team)
    + series.map(UnitRecord.series) + boroughs.map(UnitRecord.borough)
    + suites.map(UnitRecord.suite) + [.tariff(tariff), .priority(priority)] + advice

  /// The command that sets the unit up.
  public static let establish = Command.unit(
    .establish(key: "test-unit", name: "Test unit", isDemonstration: true, records: records)
  )

  /// The unit as the command leaves it.
  public static let unit: Unit = {
    let moment = london("2010-04-01 00:00")
    let founder = Actor(officer: ID(0), roles: [], organisation: "founder", clearance: .topSecret)
    let facts = Facts(now: moment, occurredAt: moment, actor: founder, unit: Unit())
    guard case .unit(let command) = establish,
      let events = try? Unit().decide(command, on: Unit.only, facts: facts)
    else { preconditionFailure("A new unit can be established.") }
    return Unit(folding: events)
  }()

  /// An agreement of the two agencies, which the unit does not have until it is set.
  public static func agreement(
    _ key: Key<Agreement> = "isa",
    parties: [Key<Organisation>] = ["scd9", "ukba"],
    _ status: Agreement.Status = .inForce
  ) -> Agreement {
    Agreement(
      key: key,
      name: "Agreement \(key.text)",
      parties: parties,
      made: .month(year: 2008, month: 7),
      review: .notStated,
      status: [Dated(status, paragraph: "10.B13")],
      permits: "Sharing information.",
      paragraph: "10.B13"
    )
  }

  /// Which reports go through the clearing queue, those of boroughs, and how long they may wait.
  public static func clearing(hours: Int = 24) -> [Setting] {
    [("clearing-origins", "borough"), ("clearing-hours", "\(hours)")].map { key, value in
      Setting(
        key: Key(stringLiteral: key),
        number: "06.B18",
        question: "How does the clearing queue work?",
        value: value,
        paragraph: "06.B18"
      )
    }
  }

  private static let organisations = [
    organisation("scd9", "Serious Crime Directorate 9", agency: "mps", .police),
    organisation("hft", "Human Trafficking Team", agency: "mps", .police),
    organisation("borough", "Borough police", agency: "mps", .police),
    organisation("ukba", "UK Border Agency", agency: "ukba", .enforcement),
    organisation("ict", "Immigration crime teams", agency: "ukba", .enforcement),
    organisation("poppy", "Poppy Project", agency: "poppy", .civil),
  ]

  private static func organisation(
    _ key: Key<Organisation>,
    _ name: String,
    agency: Key<Organisation>,
    _ standing: Organisation.Standing
  ) -> Organisation {
    Organisation(
      key: key,
      name: name,
      short: key.text.uppercased(),
      agency: agency,
      standing: standing,
      isOrigin: standing != .civil,
      paragraph: "10.S"
    )
  }

  private static let teams = [
    Team(
      key: "maxim",
      name: "Operation Maxim",
      short: "Maxim",
      level: [Dated(3, from: .year(2010), paragraph: "10.B12")],
      controller: [Dated("scd9", from: .month(year: 2010, month: 4), paragraph: "10.B12")],
      strength: [
        Dated(.init(staff: "MPS officers", count: Approximate(22)), paragraph: "10.B12")
      ]
    ),
    Team(
      key: "swale",
      name: "Operation Swale",
      short: "Swale",
      controller: [Dated("ukba", paragraph: "10.B2")],
      employer: [Dated("mps", paragraph: "10.B2")],
      strength: [
        Dated(.init(staff: "staff", count: Approximate(83, isAbout: true)), paragraph: "10.S")
      ]
    ),
  ]

  private static let series = [
    MeetingSeries(
      key: "wim",
      name: "Weekly Intelligence Meeting",
      short: "WIM",
      organisation: "scd9",
      cadence: .weekly,
      chair: "DCI",
      members: ["scd9", "ukba"],
      paragraph: "10.B5"
    ),
    MeetingSeries(
      key: "ukba-tasking",
      name: "UKBA tasking",
      short: "UKBA",
      organisation: "ukba",
      cadence: .weekly,
      chair: "partner",
      members: ["ukba"],
      isExternal: true,
      paragraph: "10.B2"
    ),
  ]

  private static let boroughs = ["hackney", "newham", "westminster"].enumerated().map {
    place,
    name in
    Borough(
      key: Key(stringLiteral: name),
      name: name,
      gss: "E0900000\(place)",
      code: nil,
      column: place,
      row: 0
    )
  }

  private static let suites = ["suite-a", "suite-b"].map { name in
    CustodySuite(
      key: Key(stringLiteral: name),
      name: name,
      borough: "hackney",
      cells: 20,
      prefix: "SA",
      paragraph: "synthetic"
    )
  }

  private static let priority = Priority(
    key: "trafficking",
    code: "P1",
    name: "Human trafficking",
    period: "2010/11",
    rank: 1,
    paragraph: "10.B4"
  )

  /// Table 1 of the 2010 report.
  private static let tariff = Tariff(
    key: "table-1",
    name: "Table 1",
    from: .year(2009),
    form: .banded([
      band("0-12", 720, 296, 956), band("up to 24", 1440, 435, 1876),
      band("24-48", 2880, 745, 3748),
    ]),
    paragraph: "10.T1"
  )

  private static func band(_ label: String, _ minutes: Int, _ standard: Int, _ constant: Int)
    -> Tariff.Band
  {
    Tariff.Band(
      label: label,
      upToMinutes: minutes,
      standard: .pounds(standard),
      constant: .pounds(constant)
    )
  }
}
