import Domain
import TestSupport

extension Example {
  static let moreRecords: [UnitRecord] = [
    .requirement(
      IntelligenceRequirement(
        key: "routes",
        question: "Which routes are used?",
        owner: "scd9",
        priority: "trafficking",
        rank: 1,
        from: day("2010-04-01"),
        expires: day("2011-04-01"),
        paragraph: "10.B4"
      )
    ),
    .workType(WorkType(key: "forgery", name: "Forged documents", paragraph: "10.B12")),
    .topic(Topic(key: "children", name: "Children", within: "trafficking", paragraph: "10.B18")),
    .rule(
      RoutingRule(
        key: "r1",
        number: 1,
        place: 1,
        kind: .lead,
        words: "Children",
        conditions: RoutingRule.Conditions(
          topics: ["children"],
          level: 3,
          age: .child,
          isOrganised: false,
          boroughs: ["hackney"],
          sources: ["ukba"],
          places: ["port"],
          from: day("2010-04-01")
        ),
        answers: [
          RoutingRule.Answer(
            period: "2010",
            takes: [.team("maxim")],
            fallback: [.organisation("hft")],
            isSubjectToCapacity: true,
            paragraph: "10.B18"
          )
        ]
      )
    ),
    .offence(
      Offence(
        key: "s57",
        act: "Sexual Offences Act 2003",
        section: "57",
        words: "Trafficking",
        maximumYears: 14,
        isLifestyle: true,
        paragraph: "10.B17"
      )
    ),
    .checklist(
      Checklist(
        key: "arrival",
        name: "Arrival",
        steps: [
          Checklist.Step(key: "age", group: "child", words: "Ask the age.", paragraph: "10.B18")
        ],
        paragraph: "10.B18"
      )
    ),
    .code(
      CodeList(
        key: "source-5x5x5",
        list: .source,
        scheme: "5x5x5",
        edition: "police",
        codes: [CodeWording(code: "B", words: "Mostly reliable", remark: "often right")],
        paragraph: "GK"
      )
    ),
    .library(
      LibraryItem(
        key: "history",
        kind: .history,
        title: "How it came about",
        text: "A text.",
        paragraph: "10.B1"
      )
    ),
    .milestone(
      Milestone(
        key: "swale-begins",
        words: "Swale begins",
        on: .day(day("2007-04-02")),
        isPlanned: false,
        teams: ["swale"],
        paragraph: "10.B2"
      )
    ),
    .setting(
      Setting(
        key: "amb-3",
        number: "AMB-3",
        question: "Which?",
        value: "one",
        choices: ["one", "two"],
        paragraph: "10.B8"
      )
    ),
    .figure(
      Figure(
        key: "custody",
        number: 12,
        name: "Custody",
        lines: [
          Figure.Line(
            key: "episodes",
            words: "Episodes",
            basis: .recorded(.custodyEpisodes(year: 2009)),
            form: .count,
            paragraph: "10.B8"
          ),
          Figure.Line(
            key: "mean",
            words: "Mean",
            basis: .quoted(Figure.Quote(amount: Ratio(21, over: 2), text: "10.5")),
            form: .hours,
            paragraph: "10.B8"
          ),
        ],
        paragraph: "10.B8"
      )
    ),
    .equality(
      EqualityAssessment(
        key: "ocu-2010",
        name: "Assessment of the unit",
        level: .unit,
        screening: "Race and sex are relevant.",
        consultation: "Charities, in June.",
        decision: "Go on, and look again.",
        published: .month(year: 2010, month: 8),
        review: day("2013-08-01"),
        remark: "In full.",
        paragraph: "10.C1"
      )
    ),
    .inconsistency(
      Inconsistency(
        key: "i1",
        title: "Two counts",
        sides: [
          Inconsistency.Side(words: "70", paragraph: "10.S"),
          Inconsistency.Side(words: "83", paragraph: "10.B9"),
        ],
        handling: "Both are shown.",
        paragraph: "10.B9"
      )
    ),
  ]
}
