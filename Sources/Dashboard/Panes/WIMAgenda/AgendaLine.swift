import Canvas
import Domain
import Ledger

/// An item of an agenda as a row of the list.
struct AgendaLine {
  private let item: AgendaRow
  private let place: Int
  private let agenda: Agenda
  private let context: PaneContext

  /// The line of an item, at its place under its heading from 1.
  init(_ row: AgendaRow, place: Int, _ agenda: Agenda, _ context: PaneContext) {
    self.item = row
    self.place = place
    self.agenda = agenda
    self.context = context
  }

  /// The row, its cells in the order of the pane's columns.
  var row: ListRow {
    ListRow(
      id: .item(item.item.id),
      stream: item.report.map { StreamName(.report, $0.id) },
      version: item.report?.version ?? 0,
      reference: reference,
      cells: cells,
      mark: mark,
      marking: item.report?.marking ?? item.tasking?.marking,
      sentence: sentence
    )
  }

  private var cells: [ListCell] {
    [
      ListCell("\(item.item.heading.rawValue).\(place)", .muted),
      ListCell(item.report?.reference.short ?? ""),
      title,
      decision,
      ListCell(owner),
      ListCell(due),
      item.item.carried > 0
        ? ListCell("\(item.item.carried)", item.item.carried >= 3 ? .alert : .caution) : "",
    ]
  }

  private var title: ListCell {
    var cell = ListCell("")
    for flag in item.report?.flags ?? [] { cell.append(flag.word + " ", .alert) }
    if item.item.isRisk, item.report?.flags.isEmpty != false { cell.append("RISK ", .alert) }
    cell.append(item.item.title.words)
    if !item.merged.isEmpty {
      cell.append(" + \(item.merged.map(\.short).joined(separator: ", "))", .muted)
    }
    if item.isParked { cell.append(" (parked)", .muted) }
    if let tasking = item.tasking, tasking.slips > 0 {
      cell.append(" (slipped \(Wording.count(tasking.slips, "time")))", .caution)
    }
    return cell
  }

  private var decision: ListCell {
    guard let decision = item.decision else {
      if item.item.heading == .attendance { return ListCell("-", .muted) }
      return ListCell("undecided", item.item.isRisk ? .alert : .caution)
    }
    let reference = item.tasking.map { tasking in " " + tasking.reference.short } ?? ""
    let isBid = item.tasking?.isBid == true
    return ListCell((isBid ? "Bid" : decision.short) + reference, isBid ? .bid : .good)
  }

  private var owner: String {
    if let tasking = item.tasking { return tasking.owner }
    switch item.decision {
    case .develop(let terms): return terms.owner
    case .commission(let terms): return terms.author
    case .refer(let terms):
      return context.unit?.organisation(terms.recipient)?.short ?? terms.recipient.text
    case .escalate(let terms): return terms.to
    case nil, .task, .deferred, .joint, .monitor, .link, .noFurtherAction, .withdraw: return ""
    }
  }

  private var due: String {
    if let tasking = item.tasking { return Wording.moment(tasking.due, now: context.now) }
    return item.decision?.day.map { day in Wording.day(day, now: context.now) } ?? ""
  }

  private var mark: RowMark {
    if item.decision != nil { return .done }
    if item.item.id == agenda.current { return .new }
    return item.item.isRisk ? .urgent : .none
  }

  private var reference: String {
    item.report?.reference.short ?? "item \(item.item.heading.rawValue).\(place)"
  }

  private var sentence: String {
    let name = item.report.map { report in "\(report.reference.short), " } ?? ""
    let carried =
      item.item.carried > 0 ? ", carried \(Wording.count(item.item.carried, "time"))" : ""
    let end = owner.isEmpty ? "" : ", owner \(owner)" + (due.isEmpty ? "" : ", due \(due)")
    return "Item \(item.item.heading.rawValue).\(place), \(name)\(title.plain)\(carried): "
      + decision.plain + end
  }
}

extension Decision {
  /// The decision in a narrow column.
  var short: String {
    switch kind {
    case .commission: "Product"
    case .noFurtherAction: "NFA"
    case .joint: "Joint"
    case .task, .develop, .deferred, .refer, .monitor, .link, .escalate, .withdraw: kind.words
    }
  }

  /// The day on which it comes back or ends, nil where it has none.
  var day: CivilDate? {
    switch self {
    case .develop(let terms): terms.returnsOn
    case .commission(let terms): terms.deadline
    case .deferred(let terms): terms.returnsOn
    case .refer(let terms): terms.acknowledgeBy
    case .monitor(let terms): terms.expiresOn
    case .task, .joint, .link, .noFurtherAction, .escalate, .withdraw: nil
    }
  }
}
