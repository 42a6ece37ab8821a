import Canvas
import Domain
import Ledger

/// A team as a row of the list.
struct TeamLine {
  private let entry: TeamRow
  private let deployments: [DeploymentRow]
  private let context: PaneContext

  /// The line of a team, with the deployments of all teams.
  init(_ row: TeamRow, _ deployments: [DeploymentRow], _ context: PaneContext) {
    self.entry = row
    self.deployments = deployments.filter { deployment in deployment.team == row.team.key }
    self.context = context
  }

  /// The row, its cells in the order of the pane's columns.
  var row: ListRow {
    ListRow(
      id: .team(team.key),
      reference: team.short,
      cells: cells,
      mark: endsSoon ? .urgent : .none,
      finders: Set(team.boroughs + deployments.flatMap(\.boroughs)).sorted().map(\.text),
      style: team.exists(on: today) ? .text : .muted,
      marking: deployments.isEmpty ? nil : .restricted,
      sentence: sentence
    )
  }

  private var team: Team { entry.team }
  private var today: CivilDate { LondonTime(context.now).date }

  private var cells: [ListCell] {
    [
      ListCell(team.short, Style.text.bold),
      ListCell(team.level.holding(on: today).map { "\($0.value)" } ?? "-"),
      controller,
      ListCell(name(of: team.parent), .muted),
      ListCell(team.establishment(on: today)?.spoken ?? "-"),
      actual,
      load,
      ListCell(name(of: team.funder), .muted),
      ends,
      ListCell(team.base.holding(on: today)?.value ?? "not stated", .muted),
      ListCell(spans: spans),
    ]
  }

  private var capacity: Capacity? {
    (context.reading as? TeamsPane.Reading)?.capacity(of: entry, on: today)
  }

  /// Who is posted, and how many of them are away today.
  private var actual: ListCell {
    guard let actual = entry.actual else { return ListCell("-", .muted) }
    let away = capacity?.abstracted ?? 0
    return away == 0
      ? ListCell("\(actual)") : ListCell("\(actual), \(away) off", .caution)
  }

  /// The work in hand against those who are there to do it.
  private var load: ListCell {
    let load = entry.openTaskings + entry.openBids
    guard let capacity, entry.actual != nil else {
      return ListCell("\(load)", load == 0 ? .muted : nil)
    }
    return ListCell("\(load)/\(capacity.available)", load > capacity.available ? .alert : nil)
  }

  private var controller: ListCell {
    guard let controller = team.controller.holding(on: today) else {
      return ListCell("not stated", .caution)
    }
    let name = context.unit?.organisation(controller.value)?.short ?? controller.value.text
    return controller.value == context.desk.organisation
      ? ListCell(name) : ListCell("\(name) (bid)", .bid)
  }

  private var control: String {
    team.controller.holding(on: today) == nil
      ? "who tasks it is not stated" : "tasked by \(controller.plain)"
  }

  private var endsSoon: Bool {
    guard let ends = team.ends else { return false }
    return (0...14).contains(ends.value.dayNumber - today.dayNumber)
  }

  private var ends: ListCell {
    guard let ends = team.ends else { return ListCell("-", .muted) }
    let days = ends.value.dayNumber - today.dayNumber
    guard days >= 0 else { return ListCell("ended", .muted) }
    return ListCell("\(ends.value.short), \(days)d", days <= 30 ? .alert : .caution)
  }

  /// A withdrawn deployment leaves nothing; two at once show as a clash.
  private var spans: [GanttRow.Span] {
    let now = Int(context.now.seconds / 60)
    let plan = TeamsPane.plan(around: today)
    let live = deployments.filter { deployment in !deployment.isWithdrawn }
    var spans = live.map { deployment in
      let start = Int(deployment.from.seconds / 60)
      let end = Int((deployment.until ?? plan.end).seconds / 60)
      return GanttRow.Span(from: start, to: end, start <= now ? .out : .planned)
    }
    for (place, one) in spans.enumerated() {
      for other in spans[(place + 1)...] where other.state != .clash {
        let (start, end) = (max(one.start, other.start), min(one.end, other.end))
        if start < end { spans.append(GanttRow.Span(from: start, to: end, .clash)) }
      }
    }
    return spans
  }

  private func name(of dated: [Dated<Domain.Key<Organisation>>]) -> String {
    guard let key = dated.holding(on: today)?.value else { return "-" }
    return context.unit?.organisation(key)?.short ?? key.text
  }

  private var sentence: String {
    let posts = team.establishment(on: today)?.spoken ?? "posts not stated"
    let away = capacity?.abstracted ?? 0
    let actual =
      entry.actual.map { ", \($0) posted" + (away > 0 ? " of whom \(away) away" : "") } ?? ""
    let load =
      ", \(Wording.count(entry.openTaskings, "tasking")) and "
      + "\(Wording.count(entry.openBids, "bid")) open"
    let end = team.ends.map { ends in
      ", ends \(ends.value.spoken), \(Wording.distance(to: ends.value, from: today))"
    }
    return
      "\(team.name), level \(cells[1].plain), \(control), \(posts)\(actual)\(load), "
      + "housed \(cells[9].plain)\(end ?? ""), "
      + Wording.count(deployments.count, "deployment")
  }
}
