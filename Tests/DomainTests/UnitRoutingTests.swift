import Domain
import Testing

@Suite struct `Routing rules` {
  @Test func `A rule matches a case that meets every condition`() {
    let rule = rule(
      .init(topics: ["trafficking"], level: 3, age: .adult, isOrganised: true)
    )
    var asked = RoutingRule.Case(topics: ["trafficking"], on: day(2010, 9, 16))
    asked.level = 3
    asked.age = .adult
    asked.isOrganised = true

    #expect(rule.matches(asked))
    asked.level = 2
    #expect(!rule.matches(asked))
    asked.level = nil
    #expect(!rule.matches(asked))
  }

  @Test func `Boroughs, sources and places each match by any of theirs`() {
    let rule = rule(
      .init(boroughs: ["hackney", "islington"], sources: ["borough"], places: ["Heathrow"])
    )
    var asked = RoutingRule.Case(topics: [], on: day(2010, 9, 16))
    asked.boroughs = ["islington"]
    asked.source = "borough"
    asked.place = "Heathrow"

    #expect(rule.matches(asked))
    asked.source = nil
    #expect(!rule.matches(asked))
  }

  @Test func `The switch of 30 September 2010 falls on its day`() {
    let before = rule(.init(until: day(2010, 9, 30)))
    let after = rule(.init(from: day(2010, 9, 30)))
    let eve = RoutingRule.Case(topics: [], on: day(2010, 9, 29))
    let switched = RoutingRule.Case(topics: [], on: day(2010, 9, 30))

    #expect(before.matches(eve) && !after.matches(eve))
    #expect(!before.matches(switched) && after.matches(switched))
  }

  @Test func `A rule answers only in the period of an answer`() {
    let rule = RoutingRule(
      key: "r1",
      number: 1,
      place: 1,
      kind: .lead,
      words: "x",
      conditions: .init(),
      answers: [
        .init(period: "2006", until: day(2010, 4, 1), takes: [.team("maxim")], paragraph: "06.B18"),
        .init(period: "2010", from: day(2010, 4, 1), takes: [.team("hft")], paragraph: "10.B7"),
      ]
    )

    #expect(rule.answer(on: day(2006, 11, 9))?.takes == [.team("maxim")])
    #expect(rule.answer(on: day(2010, 4, 1))?.takes == [.team("hft")])
  }

  @Test func `A topic is widened to all that it lies within, once round a circle`() throws {
    let unit = try unit(of: [
      .topic(Topic(key: "sex", name: "x", within: "adult", paragraph: "GK")),
      .topic(Topic(key: "adult", name: "x", within: "trafficking", paragraph: "GK")),
      .topic(Topic(key: "trafficking", name: "x", within: "sex", paragraph: "GK")),
    ])

    #expect(unit.widened(["sex"]) == ["sex", "adult", "trafficking"])
    #expect(unit.widened(["unknown"]) == ["unknown"])
  }

  @Test(arguments: ["team:maxim", "organisation:ukhtc"])
  func `A destination reads what it writes`(text: String) {
    #expect(Destination(text: text)?.text == text)
  }

  @Test(arguments: ["", "maxim", "team:", "team:Maxim", "person:x", "team:a:b"])
  func `A text that is no destination has none`(text: String) {
    #expect(Destination(text: text) == nil)
  }

  @Test func `Rules stand in table order whatever the order of their recording`() throws {
    let late = RoutingRule(
      key: "r15",
      number: 15,
      place: 3,
      kind: .lead,
      words: "x",
      conditions: .init(),
      answers: [.init(period: "2010", takes: [.team("swale")], paragraph: "10.S")]
    )
    let early = RoutingRule(
      key: "r19",
      number: 19,
      place: 1,
      kind: .lead,
      words: "x",
      conditions: .init(),
      answers: [.init(period: "2010", takes: [.team("ict")], paragraph: "10.B10")]
    )

    let unit = try unit(of: [.rule(late), .rule(early)])

    #expect(unit.rules().map(\.number) == [19, 15])
  }

  private func rule(_ conditions: RoutingRule.Conditions) -> RoutingRule {
    RoutingRule(
      key: "r1",
      number: 1,
      place: 1,
      kind: .lead,
      words: "x",
      conditions: conditions,
      answers: [.init(period: "2010", takes: [.team("maxim")], paragraph: "10.S")]
    )
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }
}
