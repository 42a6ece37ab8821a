import Domain

/// What the routing table says while work is being given out: who should lead, by which paragraph.
struct RouteAdvice: Sendable {
  private let unit: Unit
  private let today: CivilDate

  /// The advice of a unit's table on a day.
  init(_ unit: Unit, today: CivilDate) {
    self.unit = unit
    self.today = today
  }

  /// What the table says beside the topic, and the reason that another choice needs.
  func rules(_ values: FormValues) -> [FieldRule] {
    guard let routing = routing(values) else { return [.hide("full"), .hide("because")] }
    guard let lead = routing.lead else {
      return [
        .note("topic", routing.sentences(in: unit).joined(separator: " ")), .hide("full"),
        .hide("because"),
      ]
    }
    let note = FieldRule.note("topic", lead.sentence(in: unit))
    guard let chosen = chosen(values), !lead.answer.takes.contains(chosen) else {
      return [note, .hide("because")]
    }
    // The table itself says why its fallback takes the work.
    if lead.isFallback, lead.takes.contains(chosen) { return [note, .hide("because")] }
    let names = listed(lead.takes.map(unit.name(of:)), or: "or")
    return [
      note,
      .require("because", because: "\(lead.number) names \(names); say why another takes it"),
    ]
  }

  /// What is kept with the work, nil where the table was not asked or has no lead.
  func route(_ values: FormValues) -> Tasking.Route? {
    guard let lead = routing(values)?.lead, let chosen = chosen(values),
      let first = lead.answer.takes.first
    else { return nil }
    let isNamed = lead.answer.takes.contains(chosen)
    var reason = isNamed ? "" : values.text("because")
    if reason.isEmpty, !isNamed {
      reason = lead.barriers.map { barrier in
        "\(unit.name(of: barrier.destination)) \(barrier.reason)"
      }.joined(separator: "; ")
    }
    return Tasking.Route(
      rule: lead.rule.key,
      paragraph: lead.answer.paragraph,
      lead: isNamed ? chosen : first,
      chosen: chosen,
      reason: reason
    )
  }

  private func chosen(_ values: FormValues) -> Destination? {
    values.option("team").flatMap { text in Domain.Key<Team>(text) }.map(Destination.team)
  }

  private func routing(_ values: FormValues) -> Routing? {
    guard let topic = values.option("topic").flatMap({ text in Domain.Key<Topic>(text) }) else {
      return nil
    }
    var asked = RoutingRule.Case(topics: [topic], on: today)
    asked.level = values.option("level").flatMap(Int.init)
    asked.isOrganised = asked.level.map { level in level > 1 }
    let routing = unit.routing(of: asked)
    guard values.option("full") == Option.yes.id, let lead = routing.lead else { return routing }
    return unit.routing(of: asked, full: Set(lead.answer.takes))
  }
}
