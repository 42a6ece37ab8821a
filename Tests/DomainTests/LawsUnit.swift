import Domain

extension Desk {
  /// A small unit: two agencies, four teams, three boroughs, two suites and one tariff.
  static let unit: Unit = {
    let records: [UnitRecord] =
      organisations.map(UnitRecord.organisation) + teams.map(UnitRecord.team)
      + boroughs.map(UnitRecord.borough) + suites.map(UnitRecord.suite) + [.tariff(table)]
    var unit = Unit()
    let facts = Facts(
      now: london("2010-04-01 00:00"),
      occurredAt: london("2010-04-01 00:00"),
      actor: actor(of: "scd9"),
      unit: unit
    )
    let command = Unit.Command.establish(
      key: "test-unit",
      name: "Test unit",
      isDemonstration: true,
      records: records
    )
    let events = (try? unit.decide(command, on: Unit.only, facts: facts)) ?? []
    for event in events { unit.apply(event) }
    return unit
  }()

  private static let organisations = [
    Organisation(
      key: "scd9",
      name: "Serious Crime Directorate 9",
      short: "SCD9",
      agency: "mps",
      standing: .police,
      paragraph: "10.S"
    ),
    Organisation(
      key: "ukba",
      name: "UK Border Agency",
      short: "UKBA",
      agency: "ukba",
      standing: .enforcement,
      paragraph: "10.B1"
    ),
  ]

  /// The teams of the unit.
  static let teams = [
    Team(
      key: "maxim",
      name: "Operation Maxim",
      short: "Maxim",
      controller: [Dated("scd9", from: .month(year: 2010, month: 4), paragraph: "10.B12")],
      strength: [
        Dated(.init(staff: "MPS officers", count: Approximate(22)), paragraph: "10.B12"),
        Dated(.init(staff: "UKBA staff", count: Approximate(2)), paragraph: "10.B12"),
      ]
    ),
    Team(
      key: "swale",
      name: "Operation Swale",
      short: "Swale",
      controller: [Dated("ukba", paragraph: "10.B2")],
      strength: [Dated(.init(staff: "MPS officers", count: Approximate(70)), paragraph: "10.S")],
      mayOverlap: ["ict"]
    ),
    Team(
      key: "ict",
      name: "Immigration crime teams",
      short: "ICT",
      controller: [Dated("ukba", paragraph: "10.B6")],
      strength: [
        Dated(.init(staff: "staff", count: Approximate(83, isAbout: true)), paragraph: "10.B9")
      ]
    ),
    Team(
      key: "joint",
      name: "Joint crime teams",
      short: "Joint",
      controller: [Dated("scd9", paragraph: "test")],
      boroughs: ["hackney", "westminster"],
      ends: Dated(day("2010-09-30"), paragraph: "10.B10")
    ),
    Team(key: "silent", name: "Team without a controller", short: "Silent"),
  ]

  private static let boroughs = ["hackney", "westminster", "newham"].enumerated().map {
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

  /// Table 1 of the 2010 report.
  static let table = Tariff(
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
