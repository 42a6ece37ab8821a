import Canvas
import Domain
import Ledger

/// The advice desk: who is on call now, who comes next, and the calls.
struct DeskPane: Pane {
  let id = PaneID.desk
  let name = "Advice desk"
  let short = "Desk"

  /// How many calls are shown at most.
  static let calls = 100

  /// What the pane reads.
  struct Reading: PaneReading {
    /// The slots of the rota from yesterday to the day after tomorrow.
    let slots: [DutyRow]
    /// The newest calls.
    let calls: [AdviceRow]
  }

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    let start = query.now.adding(hours: -24)
    guard let interval = Interval(from: start, to: query.now.adding(hours: 72)) else {
      return Reading(slots: [], calls: [])
    }
    return Reading(
      slots: try ledger.dutySlots(in: interval),
      calls: try ledger.adviceCalls(limit: Self.calls, for: query.audience)
    )
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: name, scope: ["newest call first"], columns: Self.columns)
    content.empty =
      context.words.isEmpty
      ? "No call is logged. 'muster advice' logs one."
      : "No call holds \"\(context.words)\". Esc clears the filter."
    guard let reading = context.reading as? Reading else { return content }
    content.rows = reading.calls.map { call in Self.row(call, context) }
    content.above = [.line(OnCall(reading.slots, now: context.now).line, needs: 4)]
    if !reading.slots.isEmpty {
      let rota = RotaTimeline(reading.slots, now: context.now).timeline
      content.above.append(PaneBlock(kind: .timeline(rota), needs: 9))
    }
    let open = reading.calls.count { call in !call.isClosed }
    let fast = reading.calls.count { call in call.isFastTime && !call.isClosed }
    content.alerts = fast
    content.count = open > 0 ? open : nil
    content.summary =
      "Advice desk: \(OnCall(reading.slots, now: context.now).line.plain.string); "
      + "\(open) open, \(fast) fast-time."
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    guard case .call(let id) = row, let reading = context.reading as? Reading,
      let call = reading.calls.first(where: { call in call.id == id })
    else { return nil }
    return DetailContent(
      title: call.reference.text,
      parts: [
        .fields([
          .init("Answered", LondonTime(call.answeredAt).spoken),
          .init("About", call.kind),
          .init(
            "Fast-time",
            call.isFastTime ? "yes: a victim or perpetrator is identified" : "no",
            call.isFastTime ? .alert : .text
          ),
          .init("State", call.isClosed ? "closed" : "open", call.isClosed ? .muted : .caution),
        ]),
        .gap, .text(call.summary.words, .text),
      ]
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

  private static func row(_ call: AdviceRow, _ context: PaneContext) -> ListRow {
    let isFast = call.isFastTime && !call.isClosed
    let state =
      isFast
      ? ListCell("FAST-TIME", .alert)
      : ListCell(call.isClosed ? "closed" : "open", call.isClosed ? .muted : .caution)
    let age = Wording.age(from: call.answeredAt, to: context.now)
    let spokenAge = Wording.spokenAge(from: call.answeredAt, to: context.now)
    return ListRow(
      id: .call(call.id),
      reference: call.reference.short,
      cells: [
        ListCell(call.reference.short),
        ListCell(
          Wording.moment(call.answeredAt, now: context.now),
          .muted,
          rank: call.answeredAt.milliseconds
        ),
        ListCell(age, .muted, rank: -call.answeredAt.milliseconds), ListCell(call.kind), state,
        ListCell(call.summary.words),
      ],
      mark: isFast ? .urgent : .none,
      flags: call.isFastTime ? ["fast", "fast-time"] : [],
      marking: .restricted,
      sentence: "\(call.reference.short), answered \(spokenAge) ago, \(call.kind), \(state.plain): "
        + call.summary.words
    )
  }
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
