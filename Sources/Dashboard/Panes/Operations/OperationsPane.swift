import Canvas
import Domain
import Ledger

/// The operations: planned, made ready past the impact gate, run and closed, with their milestones.
struct OperationsPane: Pane {
  let id = PaneID.operations
  let name = "Operations"
  let short = "Ops"

  /// How many that are over are shown.
  static let over = 40

  /// What the pane reads.
  struct Reading: PaneReading {
    /// Those that are not over, the soonest first.
    let open: [OperationRow]
    /// Those that are over, the latest first.
    let over: [OperationRow]
  }

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    Reading(
      open: try ledger.operations(isOver: false, for: query.audience),
      over: Array(
        try ledger.operations(isOver: true, for: query.audience).reversed().prefix(Self.over)
      )
    )
  }

  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    if row == .equality { return EqualityPage() }
    guard case .operation(let id) = row else { return nil }
    return try ledger.operation(id, for: query.audience).map(OperationPage.init)
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: name, scope: ["soonest first"], columns: Self.columns)
    content.empty =
      context.words.isEmpty
      ? "No operation is planned. a plans one; t here raises the work for it."
      : "No operation holds \"\(context.words)\". Esc clears the filter."
    guard let reading = context.reading as? Reading else { return content }
    content.rows = reading.open.map { row in
      OperationLine(row, among: reading.open, context).row
    }
    if !reading.over.isEmpty {
      content.rows.append(.heading("Over, the latest first", columns: Self.columns.count))
      content.rows += reading.over.map { row in OperationLine(row, among: [], context).row }
    }
    let late = reading.open.count { row in row.isLate(at: context.now) }
    content.alerts = late
    content.count = reading.open.isEmpty ? nil : reading.open.count
    content.below = [.facts(Self.tally(reading, late: late), needs: 7)]
    content.summary =
      "Operations: \(reading.open.count) not over, \(late) with a milestone overdue, "
      + "\(reading.over.count) over."
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    (detail as? EqualityPage)?.content(context) ?? (detail as? OperationPage)?.content(context)
  }

  private static let columns: [ListColumn] = [
    .fits("Ref", 5...8, priority: 1),
    .fits("State", 7...9, priority: 1),
    .fits("Begins", 6...9, priority: 1),
    .fits("Ends", 5...9, priority: 4),
    .fits("Style", 5...6, priority: 3),
    .fits("Impact", 6...15, priority: 2),
    .fills("Name", min: 14),
    .fits("Next milestone", 14...34, priority: 3),
    .fits("Clash", 5...16, priority: 3),
    .fits("Teams", 5...16, priority: 5),
    .fits("Where", 5...24, priority: 6),
  ]

  private static func tally(_ reading: Reading, late: Int) -> [StyledText] {
    let counts = Operation.Status.allCases.map { status in
      (status, reading.open.count { row in row.operation.status == status })
    }
    var facts = counts.filter { pair in pair.1 > 0 }.map { status, count in
      StyledText(SafeText("\(count) \(status.rawValue)"))
    }
    let gated = reading.open.count { row in
      row.operation.status == .planned && !row.operation.missingToBeReady.isEmpty
    }
    if gated > 0 { facts.append(StyledText(SafeText("\(gated) before the impact gate"), .caution)) }
    if late > 0 { facts.append(StyledText(SafeText("\(late) with a late milestone"), .alert)) }
    let overridden = reading.open.count { row in row.operation.impactOverride != nil }
    if overridden > 0 {
      facts.append(StyledText(SafeText("\(overridden) with the gate overridden"), .alert))
    }
    return facts.isEmpty ? [StyledText("none that is not over", .muted)] : facts
  }
}

extension OperationRow {
  /// What it is called and its name: `OPN-3 Lanternfish`.
  var called: String { "\(reference.short) \(operation.plan?.draft.name.words ?? "")" }

  /// The next milestone that was not reached, the soonest due.
  var nextMilestone: Operation.Milestone? {
    guard !operation.isOver else { return nil }
    return operation.milestones.filter { milestone in milestone.reachedAt == nil }
      .min { left, right in left.due < right.due }
  }

  /// Whether a milestone of it is overdue.
  func isLate(at now: Instant) -> Bool {
    !operation.isOver && operation.milestones.contains { milestone in milestone.isOverdue(at: now) }
  }

  /// The others of some operations that are in one place with it at one time, and what they share.
  func clashes(among others: [OperationRow]) -> [(row: OperationRow, shared: [String])] {
    guard let draft = operation.plan?.draft, !operation.isOver else { return [] }
    return others.compactMap { other in
      guard other.id != id, !other.operation.isOver, let theirs = other.operation.plan?.draft
      else { return nil }
      let shared = draft.shared(with: theirs)
      return shared.isEmpty ? nil : (row: other, shared: shared)
    }
  }
}
