import Canvas
import Domain
import Ledger

/// An operation as a row of the list.
struct OperationLine {
  private let own: OperationRow
  private let others: [OperationRow]
  private let context: PaneContext

  /// The line of an operation beside the others that are not over.
  init(_ row: OperationRow, among others: [OperationRow], _ context: PaneContext) {
    own = row
    self.others = others
    self.context = context
  }

  private var operation: Operation { own.operation }
  private var draft: Operation.Draft? { operation.plan?.draft }
  private var gate: ImpactGateWords { ImpactGateWords(operation) }

  /// The row, its cells in the order of the pane's columns.
  var row: ListRow {
    ListRow(
      id: .operation(own.id),
      stream: StreamName(.operation, own.id),
      version: own.version,
      reference: own.reference.short,
      cells: cells,
      mark: mark,
      flags: draft.map { draft in [draft.style.rawValue] } ?? [],
      finders: finders,
      style: operation.isOver ? .muted : .text,
      marking: draft?.marking,
      sentence: sentence
    )
  }

  private var cells: [ListCell] {
    [
      ListCell(own.reference.short),
      ListCell(operation.status.rawValue, operation.status.style),
      moment(draft?.window.start), moment(draft?.window.end),
      ListCell(draft?.style.rawValue ?? ""),
      ListCell(gate.short, gate.style),
      ListCell(draft?.name.words ?? ""),
      milestone,
      clash,
      ListCell(teams),
      ListCell(boroughs),
    ]
  }

  private func moment(_ instant: Instant?) -> ListCell {
    guard let instant else { return "" }
    return ListCell(Wording.moment(instant, now: context.now), rank: instant.milliseconds)
  }

  private var milestone: ListCell {
    guard let next = own.nextMilestone else { return "" }
    let isLate = next.isOverdue(at: context.now)
    let due = Wording.moment(next.due, now: context.now)
    return ListCell(
      "\(isLate ? "LATE " : "")\(due) \(next.words)",
      isLate ? .alert : nil,
      rank: next.due.milliseconds
    )
  }

  private var clash: ListCell {
    let found = own.clashes(among: others)
    guard let first = found.first else { return "" }
    let more = found.count > 1 ? " +\(found.count - 1)" : ""
    return ListCell(first.row.reference.short + more, .caution)
  }

  private var teams: String {
    (draft?.teams ?? []).map { key in context.unit?.team(key)?.short ?? key.text }
      .joined(separator: ", ")
  }

  private var boroughs: String {
    guard let draft else { return "" }
    return draft.boroughs.isEmpty
      ? "all London"
      : draft.boroughs.map { key in context.unit?.borough(key)?.name ?? key.text }
        .joined(separator: ", ")
  }

  private var mark: RowMark {
    if operation.isOver { return .done }
    return own.isLate(at: context.now) ? .urgent : .none
  }

  private var finders: [String] {
    var flags = [operation.status.rawValue] + (draft?.boroughs ?? []).map(\.text)
    flags += (draft?.teams ?? []).map(\.text)
    if own.isLate(at: context.now) { flags.append("late") }
    if operation.impactOverride != nil { flags.append("overridden") }
    if !own.clashes(among: others).isEmpty { flags.append("clash") }
    return flags
  }

  private var sentence: String {
    let window = draft.map { draft in
      "\(LondonTime(draft.window.start).spoken) to \(LondonTime(draft.window.end).spoken)"
    }
    let clashes = own.clashes(among: others).map(\.row.reference.short)
    let clash = clashes.isEmpty ? "" : ", clashes with \(listed(clashes, or: "and"))"
    let next = own.nextMilestone.map { next in
      ", next milestone \(next.isOverdue(at: context.now) ? "overdue since" : "due") "
        + "\(LondonTime(next.due).spoken): \(next.words)"
    }
    return "\(own.reference.short), \(draft?.style.rawValue ?? ""), "
      + "\(operation.status.rawValue), \(window ?? ""), impact \(gate.short)\(next ?? "")\(clash): "
      + (draft?.name.words ?? "")
  }
}

/// How the gate of the community impact stands, in a few words (10.B15, 10.B16).
struct ImpactGateWords {
  /// In a narrow column.
  let short: String
  /// How it looks.
  let style: Style

  /// The words of an operation.
  init(_ operation: Operation) {
    if operation.impactOverride != nil {
      (short, style) = ("OVERRIDDEN", .alert)
    } else if operation.plan?.draft.style == .covert {
      (short, style) = ("covert", .muted)
    } else if operation.status == .cancelled {
      (short, style) = ("-", .muted)
    } else if operation.impact == nil {
      (short, style) = ("undecided", .caution)
    } else if !operation.missingToBeReady.isEmpty {
      (short, style) = ("no consultation", .caution)
    } else if operation.status == .running, !operation.missingToClose.isEmpty {
      (short, style) = ("entry due", .caution)
    } else {
      (short, style) = (operation.impact?.kind.short ?? "", .good)
    }
  }
}

extension ImpactAssessment.Kind {
  /// The decision in a narrow column.
  fileprivate var short: String {
    switch self {
    case .full: "full"
    case .short: "short"
    case .notNeeded: "not needed"
    }
  }
}

extension Operation.Status {
  /// How the status looks in a list.
  var style: Style {
    switch self {
    case .planned: .text
    case .ready: .good
    case .running: .focus
    case .closed, .cancelled: .muted
    }
  }
}
