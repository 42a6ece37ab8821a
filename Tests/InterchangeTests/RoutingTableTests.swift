import Domain
import Interchange
import Testing

/// The whole routing table R1-R27 over the unit file, for the worlds of both reports (4.5).
@Suite struct RoutingTableTests {
  /// A case, the day, and who leads by which rule; `others` are the rules of the other kinds.
  struct Row: Sendable, CustomTestStringConvertible {
    let topics: Set<Key<Topic>>
    let date: String
    let lead: Int?
    let takes: [String]
    var others: [Int] = []
    var more: @Sendable (inout RoutingRule.Case) -> Void = { _ in }

    var testDescription: String {
      "\(date) \(topics.map(\.text).sorted().joined(separator: " ")) R\(lead ?? 0)"
    }
  }

  private static let then = "2006-11-09"
  private static let today = "2010-09-16"

  static let rows: [Row] = children + adults + vice + networks + places + rest

  private static let children: [Row] = [
    Row(
      topics: ["child-trafficking"],
      date: today,
      lead: 3,
      takes: ["team:paladin"],
      others: [1],
      more: { $0.age = .child }
    ),
    Row(
      topics: ["child-trafficking"],
      date: then,
      lead: 2,
      takes: ["organisation:scd5"],
      more: { asked in
        asked.source = "scd5"
        asked.age = .child
      }
    ),
    Row(topics: ["child-trafficking"], date: then, lead: 27, takes: ["organisation:borough"]),
    Row(topics: ["care-need"], date: today, lead: nil, takes: [], others: [1]) {
      $0.age = .child
    },
    Row(topics: ["indecent-images"], date: then, lead: 4, takes: ["organisation:ceop"]),
    Row(topics: ["indecent-images"], date: today, lead: 4, takes: ["organisation:scd9"]),
  ]

  private static let adults: [Row] = [
    Row(
      topics: ["sexual-exploitation"],
      date: today,
      lead: 5,
      takes: ["organisation:scd9"],
      more: organisedAdult
    ),
    Row(
      topics: ["sex-worker-trafficked"],
      date: today,
      lead: 5,
      takes: ["organisation:scd9"],
      others: [7],
      more: organisedAdult
    ),
    Row(
      topics: ["domestic-servitude"],
      date: today,
      lead: 5,
      takes: ["organisation:scd9"],
      more: organisedAdult
    ),
    Row(
      topics: ["forced-labour"],
      date: today,
      lead: 5,
      takes: ["organisation:scd9"],
      others: [6],
      more: organisedAdult
    ),
    Row(
      topics: ["forced-labour"],
      date: today,
      lead: 27,
      takes: ["organisation:borough"],
      others: [6],
      more: { $0.age = .adult }
    ),
    Row(
      topics: ["sexual-exploitation"],
      date: then,
      lead: 8,
      takes: ["team:trafficking-2006"],
      more: { $0.source = "borough" }
    ),
    Row(
      topics: ["sexual-exploitation"],
      date: then,
      lead: 8,
      takes: ["team:trafficking-2006"],
      more: { $0.source = "soca" }
    ),
    Row(
      topics: ["sexual-exploitation"],
      date: then,
      lead: 8,
      takes: ["team:trafficking-2006"],
      more: { $0.source = "ukhtc" }
    ),
    Row(topics: ["sexual-exploitation"], date: then, lead: 27, takes: ["organisation:borough"]),
    Row(topics: ["trafficking"], date: today, lead: 27, takes: ["organisation:borough"]),
  ]

  private static let vice: [Row] = [
    Row(topics: ["off-street-brothel"], date: then, lead: 9, takes: ["team:clubs-and-vice-2006"]),
    Row(topics: ["prostitution"], date: then, lead: nil, takes: []),
    Row(topics: ["prostitution"], date: today, lead: 10, takes: ["organisation:scd9"]),
    Row(
      topics: ["undocumented-arrival"],
      date: then,
      lead: 11,
      takes: ["team:human-smuggling-2006"],
      more: { $0.place = "Heathrow" }
    ),
    Row(topics: ["undocumented-arrival"], date: then, lead: nil, takes: []),
    Row(
      topics: ["undocumented-arrival"],
      date: today,
      lead: nil,
      takes: [],
      more: { $0.place = "Heathrow" }
    ),
    Row(topics: ["licensed-premises"], date: today, lead: 24, takes: ["organisation:scd9"]),
    Row(topics: ["licensed-premises"], date: then, lead: nil, takes: []),
  ]

  private static let networks: [Row] = [
    Row(
      topics: ["organised-immigration-crime"],
      date: then,
      lead: 12,
      takes: ["team:special-intelligence-2006"],
      more: { $0.level = 3 }
    ),
    Row(
      topics: ["organised-immigration-crime"],
      date: today,
      lead: 13,
      takes: ["team:maxim"],
      more: { $0.level = 3 }
    ),
    Row(
      topics: ["organised-immigration-crime"],
      date: then,
      lead: 14,
      takes: ["team:maxim"],
      more: { $0.level = 2 }
    ),
    Row(
      topics: ["organised-immigration-crime"],
      date: today,
      lead: nil,
      takes: [],
      more: { $0.level = 2 }
    ),
    Row(topics: ["sham-marriage"], date: today, lead: 18, takes: ["team:ict"]),
    Row(topics: ["bogus-college"], date: today, lead: 18, takes: ["team:ict"]),
    Row(topics: ["document-factory"], date: today, lead: 18, takes: ["team:ict"]),
    Row(topics: ["corrupt-official"], date: today, lead: 18, takes: ["team:ict"]),
    Row(topics: ["corrupt-lawyer"], date: today, lead: 18, takes: ["team:ict"]),
    Row(topics: ["controlled-delivery"], date: today, lead: 18, takes: ["team:ict"]),
    Row(
      topics: ["document-factory"],
      date: today,
      lead: 13,
      takes: ["team:maxim"],
      more: { $0.level = 3 }
    ),
    Row(topics: ["identity-document"], date: today, lead: 21, takes: ["team:posu"]),
    Row(topics: ["money-laundering"], date: then, lead: 22, takes: ["organisation:scd6"]),
    Row(topics: ["money-laundering"], date: today, lead: nil, takes: []),
    Row(topics: ["terrorism"], date: then, lead: 23, takes: ["organisation:so15"]),
    Row(topics: ["terrorism"], date: today, lead: nil, takes: []),
  ]

  private static let places: [Row] =
    ["hackney", "islington", "waltham-forest", "westminster"].flatMap { name -> [Row] in
      let borough: Key<Borough> = Key(stringLiteral: name)
      return [
        Row(
          topics: ["immigration-in-borough"],
          date: "2010-09-29",
          lead: 20,
          takes: ["team:joint-\(name)"],
          more: { $0.boroughs = [borough] }
        ),
        Row(
          topics: ["immigration-in-borough"],
          date: "2010-09-30",
          lead: 19,
          takes: ["team:regional-ict"],
          more: { $0.boroughs = [borough] }
        ),
        Row(
          topics: ["immigration-offender"],
          date: "2010-09-30",
          lead: 19,
          takes: ["team:regional-ict"],
          more: { asked in
            asked.boroughs = [borough]
            asked.level = 1
          }
        ),
        Row(
          topics: ["licensed-premises"],
          date: "2010-09-29",
          lead: 24,
          takes: ["organisation:scd9"],
          more: { $0.boroughs = [borough] }
        ),
      ]
    }

  private static let rest: [Row] = [
    Row(
      topics: ["immigration-offender"],
      date: today,
      lead: 15,
      takes: ["team:swale"],
      more: { asked in
        asked.level = 1
        asked.boroughs = ["newham"]
      }
    ),
    Row(
      topics: ["failed-asylum-seeker"],
      date: then,
      lead: 16,
      takes: ["team:joint-cell-1", "team:joint-cell-2", "team:joint-cell-3", "team:joint-cell-4"],
      more: { $0.level = 1 }
    ),
    Row(
      topics: ["failed-asylum-seeker"],
      date: today,
      lead: nil,
      takes: [],
      more: { $0.level = 1 }
    ),
    Row(
      topics: ["borough-intelligence"],
      date: then,
      lead: nil,
      takes: [],
      others: [17],
      more: { $0.source = "borough" }
    ),
    Row(
      topics: ["borough-intelligence"],
      date: today,
      lead: nil,
      takes: [],
      others: [17],
      more: { $0.source = "borough" }
    ),
    Row(topics: ["charity-approach"], date: then, lead: nil, takes: [], others: [25]),
    Row(topics: ["charity-approach"], date: today, lead: nil, takes: [], others: [25]),
    Row(topics: ["labour-abuse"], date: today, lead: 26, takes: ["organisation:gla"]),
    Row(topics: ["labour-abuse"], date: then, lead: nil, takes: []),
  ]

  private static let organisedAdult: @Sendable (inout RoutingRule.Case) -> Void = { asked in
    asked.age = .adult
    asked.isOrganised = true
  }

  @Test(arguments: rows)
  func `a case goes where the table says on its day`(row: Row) throws {
    let routing = try Scd9.unit().routing(of: asked(row))

    #expect(routing.lead?.rule.number == row.lead)
    #expect(routing.lead?.takes.map(\.text) ?? [] == row.takes)
    #expect(routing.others.map(\.rule.number) == row.others)
    #expect(routing.lead?.answer.paragraph.isEmpty != true)
  }

  @Test func `every rule of the table is tested`() {
    let tested = Set(Self.rows.flatMap { row in row.others + [row.lead].compactMap(\.self) })

    #expect(tested == Set(1...27))
  }

  @Test func `a lead without capacity gives way to the fallback and says why`() throws {
    let unit = try Scd9.unit()
    var asked = RoutingRule.Case(topics: ["sexual-exploitation"], on: day(Self.then))
    asked.source = "borough"

    let routing = unit.routing(of: asked, full: [.team("trafficking-2006")])

    let lead = try #require(routing.lead)
    #expect(lead.isFallback)
    #expect(lead.takes == [.organisation("borough")])
    #expect(lead.barriers.map(\.reason) == ["has no capacity"])
    #expect(
      lead.sentence(in: unit).hasPrefix(
        "R8 (06.B20): Borough police leads, as fallback: Human trafficking team (2006) has no "
          + "capacity. Because: "
      )
    )
  }

  @Test func `where neither lead nor fallback can take it, nobody is named`() throws {
    let unit = try Scd9.unit()
    var asked = RoutingRule.Case(topics: ["organised-immigration-crime"], on: day(Self.today))
    asked.level = 3

    let lead = try #require(
      unit.routing(of: asked, full: [.team("maxim"), .organisation("soca")]).lead
    )

    #expect(lead.takes.isEmpty && !lead.isFallback)
    #expect(lead.barriers.count == 2)
  }

  @Test func `no rule is said as no rule`() throws {
    let unit = try Scd9.unit()
    let asked = RoutingRule.Case(topics: ["terrorism"], on: day(Self.today))

    #expect(
      unit.routing(of: asked).sentences(in: unit)
        == ["No rule speaks of this on Thu 16 Sep 2010; the duty officer decides."]
    )
  }

  private func asked(_ row: Row) -> RoutingRule.Case {
    var asked = RoutingRule.Case(topics: row.topics, on: day(row.date))
    row.more(&asked)
    return asked
  }

  private func day(_ text: String) -> CivilDate { CivilDate(text: text) ?? Scd9.today }
}
