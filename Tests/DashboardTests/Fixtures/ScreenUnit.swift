import Domain
import TestSupport

/// The unit that the golden screens are drawn with: the teams and suites of one desk.
enum ScreenUnit {
  /// The unit as its records leave it.
  static let unit: Unit = {
    let moment = london("2010-04-01 00:00")
    let founder = Actor(officer: ID(0), roles: [], organisation: "scd9", clearance: .topSecret)
    let facts = Facts(now: moment, occurredAt: moment, actor: founder, unit: Unit())
    let command = Unit.Command.establish(
      key: "screen-unit",
      name: "Screen unit",
      isDemonstration: true,
      records: records
    )
    guard let events = try? Unit().decide(command, on: Unit.only, facts: facts) else {
      preconditionFailure("A new unit can be established.")
    }
    return Unit(folding: events)
  }()

  private static let records: [UnitRecord] =
    organisations.map(UnitRecord.organisation) + teams.map(UnitRecord.team)
    + suites.map(UnitRecord.suite)
    + [.series(meeting), .tariff(tariff)] + priorities.map(UnitRecord.priority)

  private static let organisations = [
    organisation("scd9", "Serious Crime Directorate 9", "SCD9", .police),
    organisation("scd", "Specialist Crime Directorate", "SCD", .police),
    organisation("hft", "Intelligence cell of the Human Trafficking Team", "HFT", .police),
    organisation("borough", "Borough police", "Borough", .police),
    organisation("ukba", "UK Border Agency", "UKBA", .enforcement),
  ]

  private static func organisation(
    _ key: Domain.Key<Organisation>,
    _ name: String,
    _ short: String,
    _ standing: Organisation.Standing
  ) -> Organisation {
    Organisation(
      key: key,
      name: name,
      short: short,
      agency: standing == .police ? "mps" : "ukba",
      standing: standing,
      isOrigin: true,
      paragraph: "10.S"
    )
  }

  private static let teams = [
    team(
      "maxim",
      "Operation Maxim",
      "Maxim",
      3,
      controller: "scd9",
      posts: [(22, "MPS officers"), (2, "UKBA staff")],
      base: "UKBA premises, Croydon"
    ),
    team(
      "swale",
      "Operation Swale",
      "Swale",
      1,
      controller: "ukba",
      posts: [(70, "officers")],
      isAbout: true,
      base: "Local enforcement offices",
      overlaps: ["ict"]
    ),
    team(
      "ict",
      "Immigration crime teams",
      "ICT",
      2,
      controller: "ukba",
      posts: [(83, "staff")],
      isAbout: true,
      base: "not stated",
      overlaps: ["swale"]
    ),
    team(
      "jct-hackney",
      "Joint crime team Hackney",
      "JCT Hackn",
      1,
      controller: nil,
      posts: [],
      base: "Hackney police station",
      ends: "2010-09-30"
    ),
    team(
      "jct-westminster",
      "Joint crime team Westminster",
      "JCT Westm",
      1,
      controller: nil,
      posts: [],
      base: "Westminster police station",
      ends: "2010-09-30"
    ),
  ]

  private static func team(
    _ key: Domain.Key<Team>,
    _ name: String,
    _ short: String,
    _ level: Int,
    controller: Domain.Key<Organisation>?,
    posts: [(Int, String)],
    isAbout: Bool = false,
    base: String,
    ends: String? = nil,
    overlaps: [Domain.Key<Team>] = []
  ) -> Team {
    Team(
      key: key,
      name: name,
      short: short,
      level: [Dated(level, paragraph: "10.S")],
      parent: [Dated("scd9", paragraph: "10.S")],
      controller: controller.map { [Dated($0, paragraph: $0 == "ukba" ? "10.B2" : "10.B12")] }
        ?? [],
      employer: [Dated("scd", paragraph: "10.S")],
      funder: [Dated(key == "maxim" ? "scd9" : "ukba", paragraph: "10.C3")],
      strength: posts.map { count, staff in
        Dated(.init(staff: staff, count: Approximate(count, isAbout: isAbout)), paragraph: "10.B12")
      },
      base: [Dated(base, paragraph: "10.B12")],
      remit: [Dated("Works on organised immigration crime.", paragraph: "10.S")],
      ends: ends.map { Dated(day($0), paragraph: "10.B10") },
      mayOverlap: overlaps
    )
  }

  private static let suites = [
    ("suite-a", "Suite A", 14), ("suite-b", "Suite B", 12), ("suite-c", "Suite C", 10),
  ].map {
    key,
    name,
    cells in
    CustodySuite(
      key: Domain.Key(stringLiteral: key),
      name: name,
      borough: "hackney",
      cells: cells,
      prefix: "SA",
      paragraph: "synthetic"
    )
  }

  private static let meeting = MeetingSeries(
    key: "wim",
    name: "Weekly Intelligence Meeting",
    short: "WIM",
    organisation: "scd9",
    cadence: .weekly,
    chair: "DCI",
    members: ["scd9", "ukba", "hft"],
    paragraph: "10.B4"
  )

  private static let priorities = [
    ("trafficking", "CS-1", "Trafficking"), ("documents", "CS-2", "False documents"),
  ].map { key, code, name in
    Priority(
      key: Domain.Key(stringLiteral: key),
      code: code,
      name: name,
      period: "2010",
      rank: 1,
      paragraph: "10.S"
    )
  }

  private static let tariff = Tariff(
    key: "table-1",
    name: "Table 1",
    from: .year(2009),
    form: .banded([
      .init(label: "0-12", upToMinutes: 720, standard: .pounds(296), constant: .pounds(956)),
      .init(label: "12-24", upToMinutes: 1440, standard: .pounds(435), constant: .pounds(1876)),
      .init(label: "24-48", upToMinutes: 2880, standard: .pounds(745), constant: .pounds(3748)),
    ]),
    paragraph: "10.T1"
  )
}
