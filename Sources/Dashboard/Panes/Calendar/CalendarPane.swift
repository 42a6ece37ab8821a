import Canvas
import Domain
import Ledger

/// The meetings by week: those that are called, moved, called off or closed, and the dates that their
/// series foresee; each with the window from which it takes intelligence in.
struct CalendarPane: Pane {
  let id = PaneID.calendar
  let name = "Calendar"
  let short = "Calendar"

  /// How many weeks before this one are shown, and how many from this one on.
  static let before = 5
  static let ahead = 5

  /// What the pane reads.
  struct Reading: PaneReading {
    /// The dates, soonest first.
    let dates: [MeetingDate]
  }

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    guard let unit = query.unit else { return Reading(dates: []) }
    let today = LondonTime(query.now).date
    let monday = today.monday
    let first = monday.adding(days: -7 * Self.before)
    let end = LondonTime.startOfDay(monday.adding(days: 7 * Self.ahead))
    let called = try ledger.meetings(of: nil, from: LondonTime.startOfDay(first), limit: 1000)
      .filter { meeting in meeting.startsAt < end }
    return Reading(dates: MeetingDate.dates(called, unit, from: today, until: end))
  }

  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    switch row {
    case .meeting(let id):
      return MeetingPage(
        minutes: try ledger.minutes(of: id, for: query.audience),
        agenda: try ledger.agenda(of: id, for: query.audience)
      )
    case .week(let monday):
      return try ledger.week(from: CivilDate(dayNumber: monday), for: query.audience)
        .map(WeekPage.init)
    case .library, .scenarios, .equality, .report, .item, .team, .detention, .tasking, .operation,
      .foreseen,
      .call, .claim, .usage,
      .sheet, .heading:
      return nil
    }
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: name, scope: ["by week"], columns: Self.columns)
    content.empty =
      context.words.isEmpty
      ? "No series of meetings has a day and a time. 'muster unit' shows how to set them."
      : "No meeting holds \"\(context.words)\". Esc clears the filter."
    guard let reading = context.reading as? Reading else { return content }
    content.rows = Self.rows(reading, context)
    let today = LondonTime(context.now).date
    let now = reading.dates.filter { date in LondonTime(date.startsAt).date.monday == today.monday }
    let moved = reading.dates.count { date in date.meeting?.isMoved == true }
    let off = reading.dates.count { date in date.meeting?.isCancelled == true }
    let unapproved = reading.dates.count { date in date.meeting?.isUnapproved == true }
    content.count = now.isEmpty ? nil : now.count
    var facts = [StyledText(SafeText("\(now.count) this week"))]
    facts.append(StyledText(SafeText("\(moved) moved"), moved > 0 ? .caution : .muted))
    facts.append(StyledText(SafeText("\(off) called off"), off > 0 ? .caution : .muted))
    if unapproved > 0 {
      let words = "\(Wording.count(unapproved, "weekly meeting")) with minutes to approve"
      facts.append(StyledText(SafeText(words), .caution))
    }
    content.below = [.facts(facts, needs: 7)]
    content.summary =
      "Calendar: \(now.count) meetings this week, \(moved) moved, \(off) called off."
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    if let page = detail as? MeetingPage { return page.content(context) }
    if let page = detail as? WeekPage { return page.content(context) }
    guard case .foreseen(let key, let day) = row, let reading = context.reading as? Reading,
      let date = reading.dates.first(where: { date in date.row == .foreseen(key, day) })
    else { return nil }
    return DetailContent(
      title: date.series.name,
      parts: [
        .text("Foreseen for \(LondonTime(date.startsAt).spoken), not called yet.", .muted),
        .fields([
          .init("Chair", date.series.chair), .init("Source", date.series.paragraph),
        ]), .gap, .text(date.series.remark, .text), .gap, .text("s calls it.", .muted),
      ]
    )
  }

  private static let columns: [ListColumn] = [
    .fits("Begins", 9...17, priority: 1),
    .fits("Meeting", 5...8, priority: 1),
    .fits("Ref", 5...8, priority: 2),
    .fits("State", 8...22, priority: 1),
    .fits("Items", 5...14, priority: 3, .right),
    .fits("Takes in from", 13...17, priority: 3),
    .fits("Chair", 8...24, priority: 5),
    .fills("Name", min: 10, priority: 4),
  ]

  /// This week and those to come, then the weeks before, the latest first.
  private static func rows(_ reading: Reading, _ context: PaneContext) -> [ListRow] {
    let today = LondonTime(context.now).date
    let weeks = Dictionary(grouping: reading.dates) { date in
      LondonTime(date.startsAt).date.monday.dayNumber
    }
    let ahead = weeks.keys.filter { week in week >= today.monday.dayNumber }.sorted()
    let before = weeks.keys.filter { week in week < today.monday.dayNumber }.sorted(by: >)
    return (ahead + before).flatMap { week -> [ListRow] in
      let monday = CivilDate(dayNumber: week)
      let name = week == today.monday.dayNumber ? "This week" : "Week"
      return [.heading("\(name) of \(monday.spoken)", columns: columns.count), weekRow(monday)]
        + (weeks[week] ?? []).map { date in MeetingLine(date, context).row }
    }
  }

  /// The row that opens both agencies' meetings of a week side by side.
  private static func weekRow(_ monday: CivilDate) -> ListRow {
    ListRow(
      id: .week(monday.dayNumber),
      reference: "week of \(monday.short)",
      cells: [ListCell("Week", .muted), "", "", ListCell("both sides, Enter", .muted)]
        + [ListCell](repeating: "", count: columns.count - 4),
      sentence: "Both agencies' meetings of the week of \(monday.spoken), side by side"
    )
  }
}

/// A date of a series, with the meeting that was called for it.
struct MeetingDate: Sendable, Equatable {
  /// The series.
  let series: MeetingSeries
  /// When it begins.
  let startsAt: Instant
  /// The meeting, nil where nobody has called one.
  let meeting: MeetingRow?

  /// The row that it is.
  var row: RowID {
    meeting.map { meeting in .meeting(meeting.id) }
      ?? .foreseen(series.key, LondonTime(startsAt).date.dayNumber)
  }

  /// The meetings that are called, and what their series foresee from a day on up to a moment.
  static func dates(_ called: [MeetingRow], _ unit: Unit, from today: CivilDate, until end: Instant)
    -> [MeetingDate]
  {
    let all = unit.records(.series, on: today).compactMap { record -> MeetingSeries? in
      if case .series(let series) = record { series } else { nil }
    }
    let dates = all.flatMap { series -> [MeetingDate] in
      let own = called.filter { meeting in meeting.series == series.key }
      // A moved meeting takes the place of the date that it was called for.
      let taken = Set(own.flatMap { meeting in [meeting.startsAt, meeting.calledFor] })
      let days = max(0, LondonTime(end).date.dayNumber - today.dayNumber)
      let foreseen = series.starts(from: today, days: days).filter { start in
        !taken.contains(start)
      }
      return own.map { MeetingDate(series: series, startsAt: $0.startsAt, meeting: $0) }
        + foreseen.map { MeetingDate(series: series, startsAt: $0, meeting: nil) }
    }
    return dates.sorted { left, right in
      (left.startsAt, left.series.key.text) < (right.startsAt, right.series.key.text)
    }
  }
}

extension MeetingRow {
  /// Whether it begins at another time than it was called for.
  var isMoved: Bool { calledFor != startsAt }

  /// Whether it was held with items, and nobody approved its minutes.
  var isUnapproved: Bool { isClosed && !isCancelled && !isApproved && items > 0 }
}

extension CivilDate {
  /// The Monday of the week.
  var monday: CivilDate { adding(days: 1 - weekday) }
}

/// A date as a row of the list.
struct MeetingLine {
  private let date: MeetingDate
  private let context: PaneContext

  /// The line of a date.
  init(_ date: MeetingDate, _ context: PaneContext) {
    self.date = date
    self.context = context
  }

  /// The row, its cells in the order of the pane's columns.
  var row: ListRow {
    ListRow(
      id: date.row,
      stream: date.meeting.map { meeting in StreamName(.meeting, meeting.id) },
      version: date.meeting?.version ?? 0,
      reference: date.meeting?.reference.short ?? "\(date.series.short) \(day.short)",
      cells: [
        ListCell(begins, rank: date.startsAt.milliseconds),
        ListCell(date.series.short),
        ListCell(date.meeting?.reference.short ?? ""),
        ListCell(state.words, state.style),
        items,
        ListCell(intake),
        ListCell(date.series.chair),
        ListCell(date.series.name),
      ],
      mark: date.meeting?.isOpen == true ? .new : .none,
      flags: flags,
      style: isOver ? .muted : .text,
      sentence: sentence
    )
  }

  private var day: CivilDate { LondonTime(date.startsAt).date }

  private var begins: String {
    "\(Wording.weekday(day)) \(day.short) \(LondonTime(date.startsAt).clock)"
  }

  private var isOver: Bool { date.meeting?.isClosed ?? false }

  private var state: (words: String, style: Style) {
    guard let meeting = date.meeting else { return ("foreseen", .muted) }
    if meeting.isCancelled { return ("CALLED OFF", .caution) }
    if meeting.isApproved { return ("minutes approved", .good) }
    if meeting.isClosed { return ("closed", .muted) }
    if meeting.isOpen { return ("open", .focus) }
    guard meeting.isMoved else { return ("called", .text) }
    let from = LondonTime(meeting.calledFor)
    return ("MOVED from \(Wording.weekday(from.date)) \(from.date.short)", .caution)
  }

  private var items: ListCell {
    guard let meeting = date.meeting, meeting.items > 0 else { return "" }
    let left = meeting.items - meeting.decided
    return left > 0 && !meeting.isClosed
      ? ListCell("\(meeting.items), \(left) open") : ListCell("\(meeting.items)")
  }

  private var intake: String {
    guard let from = date.meeting?.intakeFrom else { return "" }
    let time = LondonTime(from)
    return "\(Wording.weekday(time.date)) \(time.date.short) \(time.clock)"
  }

  private var flags: [String] {
    guard let meeting = date.meeting else { return ["foreseen"] }
    var flags: [String] = []
    if meeting.isMoved { flags.append("moved") }
    if meeting.isCancelled { flags.append("off") }
    if meeting.isUnapproved { flags.append("unapproved") }
    return flags
  }

  private var sentence: String {
    let taken = intake.isEmpty ? "" : ", takes in from \(intake) up to its beginning"
    let name = date.meeting.map { meeting in " \(meeting.reference.short)" } ?? ""
    return "\(LondonTime(date.startsAt).spoken), \(date.series.name)\(name), \(state.words)\(taken)"
  }
}
