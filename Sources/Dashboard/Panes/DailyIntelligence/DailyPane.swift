import Canvas
import Domain
import Ledger

/// The daily intelligence: every report as it comes in, newest first.
struct DailyPane: Pane {
  let id = PaneID.daily
  let name = "Daily intelligence"
  let short = "Intel"
  let isSearchedByLedger = true

  /// How many rows a page holds; two pages make the window, and one stays when it moves.
  static let pageRows = 200
  /// How many reviews that are due are read.
  static let dueRows = 100
  /// How many rows a filter looks through for a page, once it has found some.
  static let someRows = 5_000
  /// How many it looks through before it says that there are none.
  static let mostRows = 100_000
  /// How many days the picture of the count shows.
  static let days = 28

  /// What the pane reads: a window of the list, and the counts.
  struct Reading: PaneReading {
    /// How many reports come before the window.
    let offset: Int
    /// The reports of the window, both its pages.
    let rows: [ReportRow]
    /// Where the second page begins, nil where there is none.
    let middle: TimeCursor?
    /// Whether more follow the window.
    let hasMore: Bool
    /// How many reports there are in all.
    let total: Int
    /// How many came in on each of the last days, oldest first.
    let perDay: [Int]
    /// The meeting that a report can be nominated for.
    let meeting: MeetingRow?
    /// What was passed on last, newest first.
    var disclosed: [DisclosureRow] = []
    /// The reviews of how long reports are kept that are due, the longest due first.
    var due: [RetentionRow] = []
    /// Whether more are due than these.
    var hasMoreDue = false
    /// The clearing queue.
    var clearing = ClearingQueue()
  }

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    let page = try page(after: query.start, query, ledger)
    let counts = try ledger.reportCounts(for: query.audience)
    let first = LondonTime(query.now).date.adding(days: 1 - Self.days)
    let due = try ledger.reportsDue(
      on: LondonTime(query.now).date,
      after: nil,
      limit: Self.dueRows,
      for: query.audience
    )
    let second = try page.next.map { middle in try self.page(after: middle, query, ledger) }
    return Reading(
      offset: query.offset,
      rows: page.rows + (second?.rows ?? []),
      middle: page.next,
      hasMore: second?.next != nil,
      total: counts.values.reduce(0, +),
      perDay: try ledger.reportsPerDay(from: first, days: Self.days, for: query.audience),
      meeting: try query.series.flatMap { series in try ledger.currentMeeting(of: series) },
      disclosed: try ledger.disclosures(
        under: nil,
        after: nil,
        limit: Self.pageRows,
        for: query.audience
      ).rows,
      due: due.rows,
      hasMoreDue: due.next != nil,
      clearing: try ledger.clearingQueue(limit: Self.pageRows, for: query.audience)
    )
  }

  /// A page of the list: what the ledger finds, less what the rest of the filter leaves out.
  ///
  /// A filter that the ledger cannot look for itself is tried on one page after the other until a
  /// page is full, or until so many were looked through that some were found, or none in `mostRows`.
  private func page(after start: TimeCursor?, _ query: PaneQuery, _ ledger: any Ledger) throws
    -> Page<ReportRow, TimeCursor>
  {
    let rest = query.filter.rest
    let words = query.filter.plainWords.withoutLoneLetter
    var rows: [ReportRow] = []
    var cursor = start
    var seen = 0
    repeat {
      let page = try ledger.reports(
        ReportQuery(words: words, after: cursor, limit: Self.pageRows),
        for: query.audience
      )
      guard !rest.terms.isEmpty else { return page }
      let context = PaneContext(query)
      rows += page.rows.filter { row in
        rest.matches(ReportLine(row, context).row, Self.columns, me: query.desk.label)
      }
      seen += page.rows.count
      cursor = page.next
    } while cursor != nil && rows.count < Self.pageRows
      && seen < (rows.isEmpty ? Self.mostRows : Self.someRows)
    return Page(rows: rows, next: cursor)
  }

  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    switch row {
    case .report(let id): return try ReportPage(id, query, from: ledger)
    case .sheet(.picture): return try PicturePage(query, from: ledger)
    case .sheet(.requirements): return try RequirementsPage(query, from: ledger)
    case .item, .team, .detention, .tasking, .call, .claim, .usage, .heading, .sheet(.clearing),
      .operation, .meeting, .foreseen, .week, .library, .scenarios, .equality:
      return nil
    }
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: name, scope: ["newest first"], columns: Self.columns)
    content.empty = Self.empty(context)
    guard let reading = context.reading as? Reading else { return content }
    content.rows = reading.rows.map { row in ReportLine(row, context).row }
    content.offset = reading.offset
    content.hasMore = reading.hasMore
    content.total = context.words.isEmpty ? reading.total : nil
    content.alerts = content.rows.count { row in row.mark == .urgent }
    let new = content.rows.count { row in row.mark == .new || row.mark == .urgent }
    content.count = new > 0 ? new : nil
    if new > 0 { content.scope.insert("\(new) new", at: 0) }
    content.below = [.trend("reports", reading.perDay, needs: 12)]
    content.summary = "Daily intelligence: \(Wording.count(reading.total, "report")), \(new) new."
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    if let withheld = detail as? WithheldPage { return withheld.content }
    if let picture = detail as? PicturePage { return picture.content(context) }
    if let requirements = detail as? RequirementsPage { return requirements.content(context) }
    if row == .sheet(.clearing), let reading = context.reading as? Reading {
      return ClearingPage(queue: reading.clearing).content(context)
    }
    guard let page = detail as? ReportPage else { return nil }
    return page.content(context)
  }

  private static let columns: [ListColumn] = [
    .fits("Ref", 8...14, priority: 1),
    .fits("Time", 5...9, priority: 3),
    .fits("From", 4...8, priority: 2),
    .fits("Grade", 5...5, priority: 1),
    .fits("Lv", 2...2, priority: 4, .right),
    .fits("CS", 4...6, priority: 7),
    .fits("Marking", 7...12, priority: 8),
    .fits("Age", 4...5, priority: 5, .right),
    .fits("WIM", 3...3, priority: 6),
    .fits("Status", 6...19, priority: 6),
    .fills("Headline", min: 21),
  ]

  private static func empty(_ context: PaneContext) -> String {
    if !context.words.isEmpty {
      return "No report fits \"\(context.words)\". Esc clears the filter. Words, !not, #victim, "
        + "from:ukba and ~letters can be asked for."
    }
    return "No report that you may see is in this ledger. "
      + "'muster import reports FILE' brings some in; what arrives shows here by itself."
  }
}
