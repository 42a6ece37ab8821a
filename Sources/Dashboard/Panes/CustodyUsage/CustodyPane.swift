import Canvas
import Domain
import Ledger

/// The custody usage: who is in a cell now, whose check is due next, and the year's figures.
struct CustodyPane: Pane {
  let id = PaneID.custody
  let name = "Custody"
  let short = "Custody"

  /// What the pane reads.
  struct Reading: PaneReading {
    /// Everybody in a cell, the next check due first.
    let board: [CustodyRow]
    /// The figures of the last whole year.
    let lastYear: CustodyFigures
    /// The figures of this year so far.
    let thisYear: CustodyFigures
    /// How many episodes began on each of the last days, oldest first.
    let perDay: [Int]
    /// How many were in a cell in each hour since midnight of the first of the last days.
    var occupancy: [Int] = []
    /// Who has left lately, the latest first.
    var left: [CustodyRow] = []
    /// The claims, the latest month first.
    var claims: [ClaimRow] = []
  }

  /// For how many days those who have left stay in the list, so that late entries find them.
  private static let leftDays = 7
  /// How many of them are listed at most.
  private static let mostLeft = 40
  /// How many claims are listed at most.
  private static let mostClaims = 24

  private static let days = 28
  /// How many days the picture of the hours shows, today included.
  private static let heatDays = 7

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    let today = LondonTime(query.now).date
    let first = today.adding(days: 1 - Self.days)
    return Reading(
      board: try ledger.custodyBoard(for: query.audience),
      lastYear: try ledger.custodyFigures(in: .year(today.year - 1), for: query.audience),
      thisYear: try ledger.custodyFigures(in: .year(today.year), for: query.audience),
      perDay: try ledger.custodyPerDay(from: first, days: Self.days, for: query.audience),
      occupancy: try ledger.custodyOccupancy(
        from: LondonTime.startOfDay(today.adding(days: 1 - Self.heatDays)),
        until: query.now,
        for: query.audience
      ),
      left: try ledger.custodyLeft(
        since: query.now.adding(hours: -24 * Self.leftDays),
        limit: Self.mostLeft,
        for: query.audience
      ),
      claims: try ledger.claims(limit: Self.mostClaims, for: query.audience)
    )
  }

  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    switch row {
    case .detention(let id):
      return try ledger.detention(id, for: query.audience).map(DetentionPage.init)
    case .claim(let id): return try ledger.claim(id, for: query.audience).map(ClaimPage.init)
    case .usage(let year): return try UsagePage(of: year, query, from: ledger)
    case .report, .item, .team, .tasking, .call, .sheet, .operation, .meeting, .foreseen, .week,
      .library, .scenarios, .equality, .heading:
      return nil
    }
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: name, scope: ["what is due first"], columns: Self.columns)
    content.empty =
      context.words.isEmpty
      ? "Nobody is in a cell now. The figures below count the episodes of the year."
      : "Nobody in a cell matches \"\(context.words)\". Esc clears the filter."
    guard let reading = context.reading as? Reading else { return content }
    let late = reading.board.count { row in row.nextCheck < context.now }
    let immigration = reading.board.count { row in row.isImmigration == true }
    content.rows = Self.rows(reading, context)
    content.scope.insert("\(reading.board.count) held, \(immigration) immigration", at: 0)
    content.alerts = late
    content.count = reading.board.isEmpty ? nil : reading.board.count
    content.above = [Self.suites(reading, context)]
    content.below = CustodyFigureWords(reading, context).blocks + [Self.heat(reading, context)]
    content.summary =
      "Custody: \(reading.board.count) held, \(immigration) under immigration powers, \(late) late."
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    if let page = detail as? DetentionPage { return page.content(context) }
    if let page = detail as? ClaimPage { return page.content(context) }
    return (detail as? UsagePage)?.content(context)
  }

  /// Who is in a cell, what is due first at the top; then who has left, the claims and the years.
  private static func rows(_ reading: Reading, _ context: PaneContext) -> [ListRow] {
    let lines = reading.board.map { row in CustodyLine(row, context) }
    var rows = lines.sorted { left, right in
      (left.dueAt, left.id) < (right.dueAt, right.id)
    }.map(\.row)
    if !reading.left.isEmpty {
      rows.append(.heading("Left in the last \(leftDays) days", columns: columns.count))
      rows += reading.left.map { row in CustodyLine(row, context).row }
    }
    if !reading.claims.isEmpty {
      rows.append(.heading("Claims", columns: columns.count))
      rows += reading.claims.map { row in ClaimLineRow(row).row }
    }
    let year = LondonTime(context.now).date.year
    let years = [(year - 1, reading.lastYear), (year, reading.thisYear)]
      .filter { pair in pair.1.episodes > 0 }
    if !years.isEmpty {
      rows.append(.heading("Use of the cells", columns: columns.count))
      rows += years.map { pair in UsageRow(year: pair.0, figures: pair.1).row }
    }
    return rows
  }

  private static let columns: [ListColumn] = [
    .fits("Ref", 8...16, priority: 1),
    .fits("Suite", 5...12, priority: 4),
    .fits("Regime", 6...7, priority: 1),
    .fits("Elapsed", 7...7, priority: 1, .right),
    .fits("Of", 2...5, priority: 6),
    .fits("Level", 5...8, priority: 2),
    .fits("Last", 5...9, priority: 5),
    .fits("Next", 5...9, priority: 4),
    .fits("Due", 6...15, priority: 1),
    .fits("Charge", 8...11, priority: 3),
    .fills("Flags", min: 12, priority: 1),
  ]

  /// How many were held in each hour of a week; the day of the autumn change has 25 and shows 24.
  private static func heat(_ reading: Reading, _ context: PaneContext) -> PaneBlock {
    let today = LondonTime(context.now).date
    let first = today.adding(days: 1 - heatDays)
    let start = LondonTime.startOfDay(first)
    let days = (0..<heatDays).map { day -> PaneBlock.Heat.Day in
      let date = first.adding(days: day)
      let skipped = LondonTime.startOfDay(date).minutes(since: start) / 60
      let hours = (0..<24).map { hour in
        reading.occupancy.indices.contains(skipped + hour) ? reading.occupancy[skipped + hour] : nil
      }
      return PaneBlock.Heat.Day(label: "\(Wording.weekday(date)) \(date.short)", hours: hours)
    }
    let cells = context.unit?.suites(on: today).reduce(0) { sum, suite in sum + suite.cells } ?? 0
    return PaneBlock(
      kind: .heat(.init(label: "held", days: days, capacity: max(1, cells))),
      needs: 24
    )
  }

  /// All cells together, then the suites, the fullest first; those without room are left out.
  private static func suites(_ reading: Reading, _ context: PaneContext) -> PaneBlock {
    let suites = context.unit?.suites(on: LondonTime(context.now).date) ?? []
    let gauges = suites.map { suite in
      PaneBlock.Gauge(
        label: suite.short,
        value: reading.board.count { row in row.suite == suite.key },
        capacity: suite.cells
      )
    }
    let fullest = gauges.sorted { left, right in
      left.value * right.capacity > right.value * left.capacity
    }
    let all = PaneBlock.Gauge(
      label: "All cells",
      value: reading.board.count,
      capacity: suites.reduce(0) { sum, suite in sum + suite.cells }
    )
    return PaneBlock(kind: .bars(gauges.isEmpty ? [] : [all] + fullest), needs: 7)
  }
}

extension Interval {
  /// A London calendar year.
  static func year(_ year: Int) -> Interval {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let next = CivilDate(year: year + 1, month: 1, day: 1),
      let interval = Interval(
        from: LondonTime.startOfDay(first),
        to: LondonTime.startOfDay(next)
      )
    else { preconditionFailure("Every year from 1 to 9998 has a first of January.") }
    return interval
  }
}
