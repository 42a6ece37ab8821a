import Canvas
import Domain
import Ledger

/// The page of a team: every fact with the paragraph that it rests on.
struct TeamPage {
  private let row: TeamRow
  private let reading: TeamsPane.Reading
  private let context: PaneContext

  /// The page of a team.
  init(_ row: TeamRow, _ reading: TeamsPane.Reading, _ context: PaneContext) {
    self.row = row
    self.reading = reading
    self.context = context
  }

  /// The page as a value.
  var content: DetailContent {
    var content = DetailContent(title: team.name)
    content.parts = control + [.fields(fields)]
    if let remit = team.remit.holding(on: today) {
      content.parts += [.gap, .text("\(remit.value) (\(remit.paragraph))", .text)]
    }
    if !team.remark.isEmpty { content.parts.append(.text(team.remark, .muted)) }
    if !team.mayOverlap.isEmpty {
      let names = team.mayOverlap.map { key in context.unit?.team(key)?.short ?? key.text }
      content.parts.append(
        .text("May share people with \(listed(names, or: "and")): never added up.", .caution)
      )
    }
    content.parts += [.gap, .heading("Deployments")] + deployments
    return content
  }

  private var team: Team { row.team }
  private var today: CivilDate { LondonTime(context.now).date }

  private var control: [DetailContent.Part] {
    guard let controller = team.controller.holding(on: today) else {
      return [.text("No source says who gives this team its tasks.", .caution)]
    }
    guard controller.value != context.desk.organisation else { return [] }
    let name = context.unit?.organisation(controller.value)?.short ?? controller.value.text
    return [
      .text(
        "(bid) \(name) gives this team its tasks; you can only ask (\(controller.paragraph)).",
        .bid
      )
    ]
  }

  private var fields: [DetailContent.Field] {
    var fields = [
      dated("Level", team.level) { level in "\(level)" },
      dated("Tasked by", team.controller, name),
      dated("Parent", team.parent, name),
      dated("Employed by", team.employer, name),
      dated("Funded by", team.funder, name),
      dated("Housed", team.base) { base in base },
    ]
    fields += team.strength(on: today).map { line in
      .init("Posts", "\(line.value.count.spoken) \(line.value.staff) (\(line.paragraph))")
    }
    fields.append(.init("Posted now", row.actual.map(String.init) ?? "no posting recorded"))
    if let ends = team.ends {
      fields.append(
        .init(
          "Ends",
          "\(ends.value.spoken), \(Wording.distance(to: ends.value, from: today)) "
            + "(\(ends.paragraph))",
          .alert
        )
      )
    }
    fields.append(.init("Open work", "\(row.openTaskings) taskings, \(row.openBids) bids"))
    return fields
  }

  private var deployments: [DetailContent.Part] {
    let own = reading.deployments.filter { deployment in deployment.team == team.key }
    guard !own.isEmpty else {
      return [.text("None within the time plan.", .muted)]
    }
    return own.map { deployment in
      let until = deployment.until.map { Wording.moment($0, now: context.now) } ?? "open end"
      let places = deployment.boroughs.map { key in context.unit?.borough(key)?.name ?? key.text }
      var line = StyledText(
        SafeText("\(Wording.moment(deployment.from, now: context.now)) to \(until)  "),
        .muted
      )
      line.append(SafeText(places.joined(separator: ", ") + "  "), Style.text.bold)
      line.append(SafeText(deployment.purpose.words))
      if deployment.isWithdrawn { line.append("  withdrawn", .caution) }
      return .line(line)
    }
  }

  private func dated<Value>(
    _ label: String,
    _ values: [Dated<Value>],
    _ words: (Value) -> String
  ) -> DetailContent.Field {
    guard let value = values.holding(on: today) else { return .init(label, "not stated", .muted) }
    return .init(label, "\(words(value.value)) (\(value.paragraph))")
  }

  private func name(of key: Domain.Key<Organisation>) -> String {
    context.unit?.organisation(key)?.short ?? key.text
  }
}
