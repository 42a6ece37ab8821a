import Demo
import Domain

/// A small unit with everything that a demonstration rests on.
enum SampleUnit {
  static let unit = SyntheticUnit(key: "sample", name: "Sample unit", records: records)

  static let records: [UnitRecord] =
    organisations.map(UnitRecord.organisation) + teams.map(UnitRecord.team)
    + series.map(UnitRecord.series) + boroughs.map(UnitRecord.borough)
    + suites.map(UnitRecord.suite) + [.tariff(tariff)] + priorities.map(UnitRecord.priority)
    + workTypes.map(UnitRecord.workType) + requirements.map(UnitRecord.requirement)

  private static let organisations = [
    body("force", "The force", agency: "force", .police),
    body("scd9", "SCD9", agency: "force", .police, isOrigin: true),
    body("ukba", "UKBA", agency: "ukba", .enforcement, isOrigin: true),
    body("hft", "HFT", agency: "force", .police, isOrigin: true),
    body("ict", "ICT", agency: "ukba", .enforcement, isOrigin: true),
    body("borough", "Borough", agency: "force", .police, isOrigin: true),
    body("soca", "SOCA", agency: "soca", .enforcement),
    body("children", "Children's services", agency: "children", .civil),
  ]

  private static func body(
    _ key: Key<Organisation>,
    _ name: String,
    agency: Key<Organisation>,
    _ standing: Organisation.Standing,
    isOrigin: Bool = false
  ) -> Organisation {
    Organisation(
      key: key,
      name: name,
      short: String(name.prefix(8)),
      agency: agency,
      standing: standing,
      isOrigin: isOrigin,
      paragraph: "test"
    )
  }

  private static let teams = [
    team("maxim", "Operation Maxim", of: "scd9", from: .month(year: 2010, month: 4)),
    team("swale", "Operation Swale", of: "ukba"),
    team("ict", "Immigration crime teams", of: "ukba"),
    team("hft", "Harm focus team", of: "ukba"),
    team(
      "joint-hackney",
      "Joint crime team, Hackney",
      of: nil,
      ends: CivilDate(year: 2010, month: 9, day: 30)
    ),
  ]

  private static func team(
    _ key: Key<Team>,
    _ name: String,
    of controller: Key<Organisation>?,
    from: PartialDate = .notStated,
    ends: CivilDate? = nil
  ) -> Team {
    Team(
      key: key,
      name: name,
      short: String(key.text.prefix(10)),
      controller: controller.map { [Dated($0, from: from, paragraph: "test")] } ?? [],
      ends: ends.map { Dated($0, paragraph: "test") }
    )
  }

  private static let series = [
    meeting("wim", "Weekly intelligence meeting", of: "scd9", .weekly),
    meeting("daily-scd9", "Daily meeting", of: "scd9", .daily),
    meeting("daily-ukba", "Daily meeting of the partner", of: "ukba", .daily, isExternal: true),
    meeting("ukba-tasking", "Tasking meeting", of: "ukba", .weekly, isExternal: true),
  ]

  private static func meeting(
    _ key: Key<MeetingSeries>,
    _ name: String,
    of organisation: Key<Organisation>,
    _ cadence: MeetingSeries.Cadence,
    isExternal: Bool = false
  ) -> MeetingSeries {
    MeetingSeries(
      key: key,
      name: name,
      short: String(key.text.prefix(8)),
      organisation: organisation,
      cadence: cadence,
      chair: "DCI",
      members: ["scd9", "ukba", "hft"],
      isExternal: isExternal,
      paragraph: "test"
    )
  }

  /// What is asked: of two matters that reports tell of, and of one that they do not.
  private static let requirements = [
    "Which colleges enrol nobody?", "Who supplies the equipment?", "Which removals fail?",
  ].enumerated().map { place, question in
    IntelligenceRequirement(
      key: Key(stringLiteral: "ir-\(place + 1)"),
      question: question,
      owner: "scd9",
      priority: nil,
      rank: place + 1,
      from: CivilDate(year: 2010, month: 1, day: 1) ?? CivilDate(dayNumber: 0),
      expires: CivilDate(year: 2011, month: 1, day: 1) ?? CivilDate(dayNumber: 0),
      paragraph: "test"
    )
  }

  private static let boroughs = [
    "Hackney", "Islington", "Waltham Forest", "Westminster", "Croydon", "Kensington & Chelsea",
    "Barking & Dagenham", "Richmond upon Thames",
  ].enumerated().map { place, name in
    Borough(
      key: Key(stringLiteral: "area-\(place)"),
      name: name,
      gss: "E0900000\(place)",
      code: nil,
      column: place,
      row: 0
    )
  }

  private static let suites = (1...4).map { number in
    CustodySuite(
      key: Key(stringLiteral: "suite-\(number)"),
      name: "Suite \(number)",
      borough: "area-0",
      cells: 12,
      prefix: "S\(number)",
      paragraph: "test"
    )
  }

  private static let tariff = Tariff(
    key: "table-1",
    name: "Table 1",
    from: .notStated,
    form: .banded([
      Tariff.Band(
        label: "0-12",
        upToMinutes: 720,
        standard: .pounds(296),
        constant: .pounds(956)
      ),
      Tariff.Band(
        label: "to 24",
        upToMinutes: 1440,
        standard: .pounds(435),
        constant: .pounds(1876)
      ),
      Tariff.Band(
        label: "24-48",
        upToMinutes: 2880,
        standard: .pounds(745),
        constant: .pounds(3748)
      ),
    ]),
    paragraph: "test"
  )

  private static let priorities = [
    "Organised immigration crime", "Human trafficking", "Night-time economy", "Prostitution",
    "Obscene publications",
  ].enumerated().map { place, name in
    Priority(
      key: Key(stringLiteral: "priority-\(place)"),
      code: "CS-\(place + 1)",
      name: name,
      period: "2010",
      rank: place + 1,
      paragraph: "test"
    )
  }

  private static let workTypes = [
    "Sham marriages", "Bogus colleges", "Document factories", "Corrupt officials",
    "Corrupt lawyers", "Controlled deliveries", "People smuggling", "Trafficking",
    "Child exploitation", "Money laundering",
  ].enumerated().map { place, name in
    WorkType(key: Key(stringLiteral: "work-\(place)"), name: name, paragraph: "test")
  }
}
