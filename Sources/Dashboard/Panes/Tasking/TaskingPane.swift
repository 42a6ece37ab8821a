import Canvas
import Domain
import Ledger

/// The taskings and bids: what is to be done, by whom, by when, and what came of it.
struct TaskingPane: Pane {
  let id = PaneID.tasking
  let name = "Tasking"
  let short = "Tasks"

  /// How many that are not over are shown at most, and how many that are.
  static let open = 300
  static let over = 60

  /// What the pane reads.
  struct Reading: PaneReading {
    /// Those that are not over, the soonest due first.
    let open: [TaskingRow]
    /// Those that are over.
    let over: [TaskingRow]
    /// How many there are, by status.
    let counts: [Domain.Tasking.Status: Int]
    /// How many that are not over are past their due date.
    let overdue: Int
    /// What is not over, by team and status.
    var board: [TaskingTally] = []
    /// The outcomes of the last four weeks and of the four before, oldest first.
    var outcomes: [OutcomeRow] = []
  }

  /// How many days an outcome total is of.
  static let outcomeDays = 28

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    let open = try ledger.taskings(TaskingQuery(limit: Self.open), for: query.audience)
    let over = try ledger.taskings(
      TaskingQuery(isOver: true, limit: Self.over),
      for: query.audience
    )
    return Reading(
      open: open.rows,
      over: over.rows,
      counts: try ledger.taskingCounts(for: query.audience),
      overdue: try ledger.overdueTaskings(at: query.now, for: query.audience),
      board: try ledger.taskingBoard(for: query.audience),
      outcomes: try ledger.outcomes(
        from: LondonTime(query.now).date.adding(days: 1 - 2 * Self.outcomeDays),
        until: LondonTime(query.now).date.adding(days: 1),
        for: query.audience
      )
    )
  }

  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    guard case .tasking(let id) = row else { return nil }
    return try TaskingPage(id, query, from: ledger)
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: name, scope: ["soonest due first"], columns: Self.columns)
    content.empty = Self.empty(context)
    guard let reading = context.reading as? Reading else { return content }
    content.rows = reading.open.map { row in TaskingLine(row, context).row }
    if !reading.over.isEmpty {
      content.rows.append(.heading("Over, the latest due first", columns: Self.columns.count))
      content.rows += reading.over.map { row in TaskingLine(row, context).row }
    }
    let all = reading.counts.values.reduce(0, +)
    let live = reading.counts.reduce(0) { sum, pair in pair.key.isOver ? sum : sum + pair.value }
    content.total = all
    content.alerts = reading.overdue
    content.count = live > 0 ? live : nil
    let board = CommanderBoard(reading, context)
    content.above = [board.queues].compactMap(\.self)
    content.below = [.facts(Self.tally(reading, live: live), needs: 7)] + board.below
    content.summary =
      "Tasking: \(live) under way, \(reading.overdue) overdue, \(all - live) over. "
      + board.sentence
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    (detail as? TaskingPage)?.content(context)
  }

  private static let columns: [ListColumn] = [
    .fits("Ref", 7...12, priority: 1),
    .fits("Due", 5...9, priority: 1),
    .fits("Late", 4...8, priority: 2),
    .fits("Team", 5...10, priority: 2),
    .fits("Owner", 5...10, priority: 4),
    .fits("Authority", 9...12, priority: 3),
    .fits("Status", 8...14, priority: 2),
    .fits("For", 3...4, priority: 4, .right),
    .fits("Slips", 5...5, priority: 5, .right),
    .fills("Action", min: 20),
  ]

  private static func tally(_ reading: Reading, live: Int) -> [StyledText] {
    let counts = reading.counts
    let bids = (counts[.bidFiled] ?? 0) + (counts[.countered] ?? 0)
    let isLate = reading.overdue > 0
    var facts = [
      StyledText(SafeText("\(live) under way")),
      StyledText(SafeText("\(reading.overdue) overdue"), isLate ? .alert : .muted),
    ]
    if bids > 0 {
      facts.append(StyledText(SafeText("\(Wording.count(bids, "bid")) unanswered"), .bid))
    }
    let rest = ["\(counts[.closed] ?? 0) closed"]
    return facts + rest.map { words in StyledText(SafeText(words), .muted) }
  }

  private static func empty(_ context: PaneContext) -> String {
    context.words.isEmpty
      ? "Nothing is tasked yet. In the weekly meeting (2) Enter opens an item and t tasks it."
      : "No tasking holds \"\(context.words)\". Esc clears the filter."
  }
}
