import Canvas
import Domain
import Ledger

/// The agenda of the weekly intelligence meeting that is open, or of the next one.
struct AgendaPane: Pane {
  let id = PaneID.agenda
  let name = "Weekly meeting"
  let short = "Meeting"

  /// What the pane reads.
  struct Reading: PaneReading {
    /// The agenda, nil where no meeting of the series is called.
    let agenda: Agenda?
    /// What the sources put forward and the agenda does not hold yet.
    var proposals: [AgendaProposal] = []
    /// The meeting of the series after this one, nil where none is called.
    var next: MeetingRow?
  }

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    guard let series = query.series, let meeting = try ledger.currentMeeting(of: series) else {
      return Reading(agenda: nil)
    }
    guard let agenda = try Self.agenda(of: meeting, query, from: ledger) else {
      return Reading(agenda: nil)
    }
    guard !query.isWall else { return Reading(agenda: agenda) }
    let later = Instant(milliseconds: meeting.startsAt.milliseconds + 1)
    let next = try ledger.meetings(of: series, from: later, limit: 4).first { row in !row.isClosed }
    let mayBuild = query.desk.may(.nominateReport)
    return Reading(
      agenda: agenda,
      proposals: mayBuild ? try ledger.proposals(for: meeting.id, for: query.audience) : [],
      next: next
    )
  }

  /// The agenda before whoever looks: in an open meeting everybody in the room looks too, so that
  /// nothing is shown that one of them may not see; on the wall the room alone looks.
  static func agenda(of meeting: MeetingRow, _ query: PaneQuery, from ledger: any Ledger) throws
    -> Agenda?
  {
    let own = try ledger.agenda(of: meeting.id, for: query.audience)
    guard let unit = query.unit, let room = Audience.room(of: own.present, in: unit) else {
      return query.isWall ? own.withoutItems : own
    }
    if query.isWall { return try ledger.agenda(of: meeting.id, for: room) }
    guard meeting.isOpen else { return own }
    return try ledger.agenda(of: meeting.id, for: query.audience.joined(by: room))
  }

  func content(_ context: PaneContext) -> PaneContent {
    var content = PaneContent(title: name, scope: ["agenda order"], columns: Self.columns)
    content.empty = Self.empty(context)
    guard let reading = context.reading as? Reading, let agenda = reading.agenda else {
      return content
    }
    let meeting = agenda.meeting
    content.title = "\(name) \(meeting.reference.short)"
    content.scope = [LondonTime(meeting.startsAt).date.short, Self.state(of: meeting)]
    content.rows = Self.rows(agenda, context)
    content.above = [.line(AgendaAttendance(agenda, context).line, needs: 6)]
    content.below = [.facts(Self.tally(agenda) + Self.proposed(reading), needs: 7)]
    let undecided = agenda.undecided
    content.alerts = undecided.count { row in row.item.isRisk }
    content.count = undecided.isEmpty ? nil : undecided.count
    content.summary =
      "\(meeting.reference.short) on \(LondonTime(meeting.startsAt).spoken), "
      + "\(Self.state(of: meeting)): \(Wording.count(agenda.items.count, "item")), "
      + "\(undecided.count) undecided, \(agenda.withheld) withheld."
    return content
  }

  private static let columns: [ListColumn] = [
    .fits("Item", 4...5, priority: 3),
    .fits("Ref", 8...14, priority: 2),
    .fills("Title", min: 20),
    .fits("Decision", 9...20, priority: 1),
    .fits("Owner", 5...12, priority: 4),
    .fits("Due", 5...9, priority: 4),
    .fits("Carried", 7...7, priority: 6, .right),
  ]

  private static func rows(_ agenda: Agenda, _ context: PaneContext) -> [ListRow] {
    var rows: [ListRow] = []
    var heading: AgendaItem.Heading?
    var place = 0
    for item in agenda.items {
      if item.item.heading != heading {
        heading = item.item.heading
        place = 0
        rows.append(
          .heading("\(item.item.heading.rawValue) \(item.item.heading.words)", columns: 7)
        )
      }
      place += 1
      rows.append(AgendaLine(item, place: place, agenda, context).row)
    }
    return rows
  }

  private static func tally(_ agenda: Agenda) -> [StyledText] {
    let undecided = agenda.undecided
    let risks = undecided.count { row in row.item.isRisk }
    let carried = agenda.items.count { row in row.item.carried > 0 }
    var facts = [
      StyledText(
        SafeText("\(undecided.count) of \(agenda.items.count) undecided"),
        undecided.isEmpty ? .good : .caution
      )
    ]
    if agenda.withheld > 0 {
      facts.append(StyledText(SafeText("\(agenda.withheld) withheld"), .caution))
    }
    if risks > 0 { facts.append(StyledText(SafeText("\(risks) of them risk"), .alert)) }
    facts.append(StyledText(SafeText("\(carried) carried over"), .muted))
    if agenda.withheld == 0 { facts.append(StyledText("0 withheld", .muted)) }
    return facts
  }

  /// How much the sources put forward, and the key that places it.
  private static func proposed(_ reading: Reading) -> [StyledText] {
    guard !reading.proposals.isEmpty, reading.agenda?.meeting.isClosed == false else { return [] }
    return [
      StyledText(
        SafeText("\(reading.proposals.count) put forward by the sources, b places"),
        .focus
      )
    ]
  }

  private static func state(of meeting: MeetingRow) -> String {
    if meeting.isClosed { return "closed" }
    return meeting.isOpen ? "open" : "opens \(LondonTime(meeting.startsAt).clock)"
  }

  private static func empty(_ context: PaneContext) -> String {
    if !context.words.isEmpty {
      return "No item holds \"\(context.words)\". Esc clears the filter."
    }
    guard let reading = context.reading as? Reading else { return "" }
    return reading.agenda == nil
      ? "No weekly meeting is called. The chair or the intelligence unit calls the next one."
      : "Nothing is on this agenda yet. w in the daily intelligence (1) puts a report forward."
  }
}

extension Agenda {
  /// The items that nobody has decided on; attendance is never decided on.
  var undecided: [AgendaRow] {
    items.filter { row in row.decision == nil && row.item.heading != .attendance }
  }

  /// The agenda for a room in which nobody is listed: nothing on it may be shown.
  var withoutItems: Agenda {
    var agenda = Agenda(
      meeting: meeting,
      items: [],
      withheld: items.count + withheld,
      present: [],
      current: nil
    )
    agenda.walk = walk
    return agenda
  }
}

extension Audience {
  /// Both audiences together.
  func joined(by other: Audience) -> Audience { Audience(viewers.union(other.viewers)) }
}
