import TestSupport

@testable import Domain

extension Example {
  static let unit: [Example] =
    [
      Example(
        "unit.established",
        .unit(
          .established(
            Unit.Established(key: "test-unit", name: "Test unit", isDemonstration: true)
          )
        )
      ),
      Example(
        "unit.withdrawn",
        .unit(
          .withdrawn(
            Unit.Withdrawn(
              address: Unit.Address(section: .practiceNote, key: "one"),
              from: day("2010-09-30")
            )
          )
        )
      ),
      Example(
        "unit.scenario-kept",
        .unit(
          .scenarioKept(
            Unit.ScenarioKept(
              name: "A fifth",
              changes: [.cutShare("swale", perMille: 200), .cutPosts("maxim", 2), .end("hft")],
              reason: "the spending review",
              by: by,
              at: now
            )
          )
        )
      ),
      Example(
        "unit.scenario-settled",
        .unit(
          .scenarioSettled(
            Unit.ScenarioSettled(
              name: "A fifth",
              appliedFrom: day("2010-12-01"),
              reason: "decision of 1 October",
              by: by,
              at: now
            )
          )
        )
      ),
      Example(
        "unit.backed-up",
        .unit(
          .backedUp(
            Unit.Backup(file: "/safe/copy.muster", entries: 12, at: london("2010-09-16 09:00"))
          )
        )
      ),
      Example(
        "unit.requirement-raised",
        .unit(
          .requirementRaised(
            Unit.RequirementRaised(
              requirement: IntelligenceRequirement(
                key: "ir-5",
                question: "Who prints the cards?",
                owner: "scd9",
                priority: "trafficking",
                rank: 1,
                from: day("2010-09-16"),
                expires: day("2010-12-31"),
                paragraph: "house"
              ),
              by: ID(7),
              at: london("2010-09-16 09:00")
            )
          )
        )
      ),
      Example(
        "unit.requirement-closed",
        .unit(
          .requirementClosed(
            Unit.RequirementClosed(
              key: "ir-1",
              reason: "answered",
              by: ID(7),
              at: london("2010-09-16 09:00")
            )
          )
        )
      ),
    ]
    + records.map { record in
      Example(
        "unit.recorded~\(record.section.rawValue)",
        .unit(.recorded(Unit.Recorded(record: record, from: day("2010-04-01"))))
      )
    }

  static let officers = [
    Example("officer.enrolled", .officer(.enrolled(enrolment))),
    Example(
      "officer.granted",
      .officer(.granted(Officer.RoleChange(role: .supervisor, from: day("2010-09-16"))))
    ),
    Example(
      "officer.revoked",
      .officer(.revoked(Officer.RoleChange(role: .dutyOfficer, from: day("2010-09-16"))))
    ),
    Example(
      "officer.account-mapped",
      .officer(.accountMapped(Officer.AccountMapping(account: "ds4")))
    ),
    Example(
      "officer.leave-taken",
      .officer(.leaveTaken(.init(leave: leave, despite: nil, by: ID(1), at: leaveNoted)))
    ),
    Example(
      "officer.leave-cancelled",
      .officer(.leaveCancelled(.init(leave: leave, reason: "moved", by: ID(1), at: leaveNoted)))
    ),
  ]

  private static let leave = Leave(from: day("2010-10-01"), through: day("2010-10-05"))
  private static let leaveNoted = Instant(seconds: 1_284_624_000)

  private static let enrolment = Officer.Enrolment(
    label: "DS 4",
    organisation: "scd9",
    roles: [.dutyOfficer, .analyst],
    clearance: .secret,
    account: "ds4",
    alias: nil,
    from: day("2010-04-01")
  )

  /// A record of every section of a unit file.
  private static let records: [UnitRecord] =
    [
      .organisation(
        Organisation(
          key: "scd9",
          name: "Serious Crime Directorate 9",
          short: "SCD9",
          aliases: ["SCD 9"],
          agency: "mps",
          standing: .police,
          isOrigin: true,
          remark: "from 2010",
          paragraph: "10.S"
        )
      ),
      .partner(
        Partner(
          key: "poppy",
          organisation: "poppy",
          offers: "beds",
          topics: ["trafficking"],
          periods: ["2010"],
          paragraph: "10.B21"
        )
      ),
      .contact(
        Contact(key: "di", role: "DI on call", organisation: "scd9", rung: 2, paragraph: "10.B15")
      ),
      .team(
        Team(
          key: "maxim",
          name: "Operation Maxim",
          short: "Maxim",
          level: [Dated(2, from: .year(2006), until: day("2010-04-01"), paragraph: "06.B20")],
          controller: [Dated("scd9", from: .month(year: 2010, month: 4), paragraph: "10.B12")],
          strength: [
            Dated(
              Team.Strength(staff: "staff", count: Approximate(83, isAbout: true)),
              paragraph: "10.B9"
            )
          ],
          boroughs: ["hackney"],
          ends: Dated(day("2010-09-30"), paragraph: "10.B10"),
          mayOverlap: ["swale"],
          remark: "level 3 from 2010"
        )
      ),
      .series(
        MeetingSeries(
          key: "wim",
          name: "Weekly Intelligence Meeting",
          short: "WIM",
          organisation: "scd9",
          cadence: .asCalled,
          chair: "DCI",
          members: ["scd9", "ukba"],
          isExternal: true,
          paragraph: "10.B5"
        )
      ),
      .agreement(
        Agreement(
          key: "mou",
          name: "Memorandum of understanding",
          parties: ["mps", "ukba"],
          made: .month(year: 2008, month: 7),
          review: .notStated,
          status: [Dated(.underReview, paragraph: "10.B3")],
          permits: "swale",
          paragraph: "10.B3"
        )
      ),
      .practiceNote(
        PracticeNote(
          key: "one",
          title: "A note",
          text: "A text.",
          agreements: ["mou"],
          paragraph: "10.B3"
        )
      ),
      .funding(
        FundingLine(
          key: "swale-2010",
          name: "Swale",
          payer: "ukba",
          recipient: "mps",
          team: "swale",
          amount: .pounds(4_200_000),
          isYearly: true,
          paragraph: "10.B2"
        )
      ),
      .borough(
        Borough(
          key: "hackney",
          name: "Hackney",
          gss: "E09000012",
          code: "GD",
          column: 5,
          row: 2,
          aliases: ["London Borough of Hackney"]
        )
      ),
      .suite(
        CustodySuite(
          key: "suite-a",
          name: "Suite A",
          borough: "hackney",
          cells: 20,
          prefix: "SA",
          paragraph: "synthetic"
        )
      ),
      .tariff(
        Tariff(
          key: "table-1",
          name: "Table 1",
          from: .year(2009),
          until: day("2011-04-01"),
          form: .banded([
            Tariff.Band(
              label: "0-12",
              upToMinutes: 720,
              standard: .pounds(296),
              constant: .pounds(956)
            )
          ]),
          paragraph: "10.T1"
        )
      ),
      .priority(
        Priority(
          key: "trafficking",
          code: "P1",
          name: "Human trafficking",
          period: "2010/11",
          rank: 1,
          paragraph: "10.B4"
        )
      ),
    ] + moreRecords
}
