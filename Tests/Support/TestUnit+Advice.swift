internal import Domain

extension TestUnit {
  /// What the advice desk rests on: two bodies that care, a ladder, a route, two checklists.
  static let advice: [UnitRecord] =
    [.organisation(children), .contact(rung("duty-desk", "Duty desk", 1))]
    + [
      .contact(rung("on-call-inspector", "On-call inspector", 2)),
      .contact(rung("ocu-commander", "OCU commander", 3)), .topic(trafficking),
      .topic(childTrafficking), .rule(route), .checklist(fastTime), .checklist(indicators),
      .setting(holidays),
    ]

  private static let children = Organisation(
    key: "childrens-services",
    name: "Children's services",
    short: "Children",
    agency: "childrens-services",
    standing: .civil,
    paragraph: "10.B18"
  )

  private static func rung(_ key: Key<Contact>, _ role: String, _ rung: Int) -> Contact {
    Contact(key: key, role: role, organisation: "scd9", rung: rung, paragraph: "GK")
  }

  private static let trafficking = Topic(key: "trafficking", name: "Trafficking", paragraph: "10.S")
  private static let childTrafficking = Topic(
    key: "child-trafficking",
    name: "Child trafficking",
    within: "trafficking",
    paragraph: "10.B18"
  )

  private static let route = RoutingRule(
    key: "r1",
    number: 1,
    place: 1,
    kind: .additional,
    words: "Anyone who may be under 18",
    conditions: RoutingRule.Conditions(age: .child),
    answers: [
      RoutingRule.Answer(
        period: "2010",
        takes: [.organisation("childrens-services")],
        paragraph: "10.B18"
      )
    ]
  )

  private static let fastTime = Checklist(
    key: "fast-time",
    name: "Fast-time response",
    steps: [
      Checklist.Step(key: "safety", words: "Make them safe."),
      Checklist.Step(key: "child", words: "Is anyone under 18?", paragraph: "10.B18"),
      Checklist.Step(key: "not-an-offender", words: "Do not remove before it is thought of."),
    ],
    paragraph: "10.B21"
  )

  private static let indicators = Checklist(
    key: "indicators",
    name: "Indicators",
    steps: [
      Checklist.Step(key: "g-fear", group: "General", words: "Fear"),
      Checklist.Step(key: "c-school", group: "Child", words: "Not at school"),
    ],
    paragraph: "GK"
  )

  private static let holidays = Setting(
    key: "bank-holidays",
    number: "4.2",
    question: "Which days are bank holidays?",
    value: "2010-12-27 2010-12-28",
    paragraph: "GK"
  )
}
