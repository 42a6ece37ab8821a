import Canvas
import Domain
import Ledger

/// The advice desk: who is on call now, who comes next, and the calls.
struct DeskPane: Pane {
  let id = PaneID.desk
  let name = "Advice desk"
  let short = "Desk"

  /// How many calls are shown at most: of those that are open, and of those that are closed.
  static let open = 100
  static let closed = 100
  /// How many handovers that wait are shown at most.
  static let handovers = 10
  /// How many swaps that wait are shown at most, and how many days ahead slots can be swapped.
  static let swaps = 20
  static let swapDays = 56
  /// Of how many days the calls are counted by their hour.
  static let volumeDays = 28

  /// What the pane reads.
  struct Reading: PaneReading {
    /// The slots of the rota from yesterday to the day after tomorrow.
    let slots: [DutyRow]
    /// The calls that are not closed, the newest first.
    let open: [AdviceDetail]
    /// The newest that are.
    let closed: [AdviceRow]
    /// The handovers that nobody has accepted, the newest first.
    var handovers: [HandoverRow] = []
    /// The slots that are not over, some weeks ahead.
    var coming: [DutyRow] = []
    /// The swaps that wait for somebody's word, the soonest slot first.
    var swaps: [SwapRow] = []
    /// The calls of the last weeks by hour, against the cover.
    var volume: DeskVolume?
    /// Who is on leave in those weeks.
    var leave: [LeaveRow] = []

    /// All of them.
    var calls: [AdviceRow] { open.map(\.row) + closed }
  }

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    let start = query.now.adding(hours: -24)
    guard let interval = Interval(from: start, to: query.now.adding(hours: 72)) else {
      return Reading(slots: [], open: [], closed: [])
    }
    let audience = query.audience
    let ahead = Interval(from: query.now, to: query.now.adding(hours: 24 * Self.swapDays))
    let open = try ledger.adviceCalls(isClosed: false, limit: Self.open, for: audience)
    return Reading(
      slots: try ledger.dutySlots(in: interval),
      open: try open.compactMap { row in try ledger.adviceCall(row.id, for: audience) },
      closed: try ledger.adviceCalls(isClosed: true, limit: Self.closed, for: audience),
      handovers: try ledger.waitingHandovers(limit: Self.handovers, for: audience),
      coming: try ahead.map(ledger.dutySlots) ?? [],
      swaps: try ledger.openSwaps(limit: Self.swaps),
      volume: try Self.volume(query, from: ledger),
      leave: try ahead.map(ledger.leave) ?? []
    )
  }

  private static func volume(_ query: PaneQuery, from ledger: any Ledger) throws -> DeskVolume? {
    let start = query.now.adding(hours: -24 * volumeDays)
    guard let window = Interval(from: start, to: query.now) else { return nil }
    return DeskVolume(
      try ledger.callTimes(in: window, for: query.audience),
      slots: try ledger.dutySlots(in: window),
      in: window
    )
  }

  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    if case .library(let key) = row { return try LibraryPage(key, query, from: ledger) }
    guard case .call(let id) = row else { return nil }
    return try ledger.adviceCall(id, for: query.audience).map(CallPage.init)
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(
      title: name,
      scope: ["open first", "newest first"],
      columns: Self.columns
    )
    content.empty =
      context.words.isEmpty
      ? "No call is logged. F6 answers one, from anywhere; its time is stamped at once."
      : "No call holds \"\(context.words)\". Esc clears the filter."
    guard let reading = context.reading as? Reading else { return content }
    let held = Self.held(reading.slots, at: context.now)
    content.rows = reading.open.map { detail in
      CallLine(detail.row, context, next: detail.call.nextRole(held: held)).row
    }
    if !reading.closed.isEmpty {
      content.rows.append(.heading("Closed", columns: Self.columns.count))
      content.rows += reading.closed.map { call in CallLine(call, context, next: nil).row }
    }
    content.above = [.line(OnCall(reading.slots, now: context.now).line, needs: 4)]
    if let waiting = reading.handovers.first {
      let words = "Handover \(waiting.from) to \(waiting.drafted.to) waits to be accepted: "
      let line = SafeText("\(words)\(Wording.count(waiting.drafted.items.count, "item")) (h)")
      content.above.append(.line(StyledText(line, .caution), needs: 5))
    }
    content.above += RotaWords(reading, now: context.now).blocks
    content.above += RotaWords.due(context.unit, on: LondonTime(context.now).date)
    if !reading.slots.isEmpty {
      let rota = RotaTimeline(reading.slots, now: context.now).timeline
      content.above.append(PaneBlock(kind: .timeline(rota), needs: 9))
    }
    content.below = Self.times(reading.closed) + Self.hours(reading.volume)
    let open = reading.open.count
    let fast = reading.open.count { detail in detail.row.isFastTime }
    content.alerts = reading.open.count { detail in detail.row.isAlarming }
    content.count = open > 0 ? open : nil
    content.summary =
      "Advice desk: \(OnCall(reading.slots, now: context.now).line.plain.string); "
      + "\(open) open, \(fast) fast-time."
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    if let page = detail as? CallPage { return page.content(context) }
    if let page = detail as? LibraryPage { return page.content }
    // An open call is known with its list, so its page waits for nothing.
    guard case .call(let id) = row, let reading = context.reading as? Reading else { return nil }
    let open = reading.open.first { detail in detail.row.id == id }
    return open.map { detail in CallPage(detail: detail).content(context) }
  }

  /// How long it took in the middle of the calls that are closed, of which the newest are read.
  private static func times(_ closed: [AdviceRow]) -> [PaneBlock] {
    let answered = median(closed.map { call in call.answeredAt.minutes(since: call.receivedAt) })
    let advised = median(
      closed.compactMap { call in call.advisedAt?.minutes(since: call.answeredAt) }
    )
    let taken = median(
      closed.compactMap(\.response).compactMap { response in
        response.acknowledgedAt?.minutes(since: response.since)
      }
    )
    guard let answered else { return [] }
    let times = [("answered", answered), ("advised", advised), ("fast-time taken on", taken)]
    let facts = [StyledText(SafeText("Last \(closed.count) closed, median:"), .muted)]
    return [
      .facts(
        facts
          + times.compactMap { name, minutes in
            minutes.map { minutes in
              StyledText(SafeText("\(name) in \(Wording.length(minutes: minutes))"))
            }
          },
        needs: 14
      )
    ]
  }

  /// The calls of each hour, and the hours in which nobody was first on call.
  private static func hours(_ volume: DeskVolume?) -> [PaneBlock] {
    guard let volume, volume.calls.contains(where: { count in count > 0 }) else { return [] }
    let heat = PaneBlock.Heat(
      label: "calls by hour, \(volumeDays) days",
      days: [
        .init(label: "Calls", hours: volume.calls),
        .init(label: "No cover", hours: volume.uncovered),
      ],
      capacity: max(volumeDays, (volume.calls.max() ?? 0) + 1)
    )
    return [PaneBlock(kind: .heat(heat), needs: 26)]
  }

  private static func median(_ minutes: [Int]) -> Int? {
    minutes.isEmpty ? nil : minutes.sorted()[minutes.count / 2]
  }

  /// Who holds the parts of the rota at a moment.
  static func held(_ slots: [DutyRow], at now: Instant) -> [Duty.Part: String] {
    let present = slots.filter { slot in slot.interval.contains(now) }
    return Dictionary(
      present.map { slot in (slot.isPrimary ? Duty.Part.primary : .reserve, slot.officer) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static let columns: [ListColumn] = [
    .fits("Ref", 7...12, priority: 1),
    .fits("Answered", 8...9, priority: 1),
    .fits("Age", 4...5, priority: 4, .right),
    .fits("About", 5...14, priority: 3),
    .fits("State", 6...9, priority: 2),
    .fills("Asked", min: 16),
  ]
}

/// Who is on call, and when the next officer takes over.
struct OnCall {
  private let slots: [DutyRow]
  private let now: Instant

  /// The rota around the present moment.
  init(_ slots: [DutyRow], now: Instant) {
    self.slots = slots
    self.now = now
  }

  /// `On call now: DS 4 until 19:00 · reserve DI 1 · then DS 9`; a gap is said aloud.
  var line: StyledText {
    var line = StyledText("On call now: ", .muted)
    guard let primary = holder(isPrimary: true) else {
      line.append("nobody: a gap in the rota", .alert)
      return line
    }
    line.append(SafeText(primary.officer), Style.text.bold)
    line.append(SafeText(" until \(Wording.moment(primary.interval.end, now: now))"))
    if let reserve = holder(isPrimary: false) {
      line.append(SafeText(" · reserve \(reserve.officer)"), .muted)
    }
    let next = slots.filter { slot in slot.isPrimary && slot.interval.start >= primary.interval.end
    }
    .min { left, right in left.interval.start < right.interval.start }
    if let next {
      let isGap = next.interval.start > primary.interval.end
      line.append(SafeText(" · then \(next.officer)"), .muted)
      if isGap { line.append(" after a gap", .alert) }
    } else {
      line.append(" · then nobody yet", .caution)
    }
    return line
  }

  private func holder(isPrimary: Bool) -> DutyRow? {
    slots.first { slot in slot.isPrimary == isPrimary && slot.interval.contains(now) }
  }
}
