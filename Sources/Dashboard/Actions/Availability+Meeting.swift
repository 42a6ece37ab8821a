import Domain
import Ledger

extension DashboardState {
  /// The agenda as it was last read.
  var agenda: Agenda? { (self[pane: .agenda].reading as? AgendaPane.Reading)?.agenda }

  /// The meeting that reports are nominated for.
  var nextMeeting: MeetingRow? {
    agenda?.meeting ?? (self[pane: .daily].reading as? DailyPane.Reading)?.meeting
  }

  /// The report of a row of the daily intelligence.
  func report(_ id: RowID?) -> ReportRow? {
    guard case .report(let id) = id, let reading = self[pane: .daily].reading as? DailyPane.Reading
    else { return nil }
    return reading.rows.first { row in row.id == id }
  }

  /// The item of a row of the agenda.
  func agendaRow(_ id: RowID?) -> AgendaRow? {
    guard case .item(let id) = id else { return nil }
    return agenda?.items.first { row in row.item.id == id }
  }

  /// Whether the chosen report can be nominated.
  var nominateAvailability: Availability {
    if let barrier = barrier(.nominateReport) { return .unavailable(barrier) }
    guard let report = report(chosenRow?.id) else {
      return .unavailable("Choose a report in the daily intelligence (1) first.")
    }
    guard let meeting = nextMeeting else {
      return .unavailable("No weekly meeting is called; the chair calls the next one.")
    }
    if meeting.isClosed { return .unavailable("\(meeting.reference.short) is closed.") }
    let barriers = subjects.compactMap { row in self.report(row.id)?.nominationBarrier }
    return barriers.count < subjects.count
      ? .available : .unavailable(report.nominationBarrier ?? barriers.first ?? "")
  }

  /// Whether the meeting can be opened.
  var openMeetingAvailability: Availability {
    if let barrier = barrier(.walkMeeting) { return .unavailable(barrier) }
    guard let meeting = agenda?.meeting else {
      return .unavailable("No weekly meeting is called; the chair calls the next one.")
    }
    if meeting.isClosed { return .unavailable("\(meeting.reference.short) is closed.") }
    return meeting.isOpen
      ? .unavailable("\(meeting.reference.short) is open already.") : .available
  }

  /// Whether the item on the page can be decided on in a way.
  func decideAvailability(_ kind: Decision.Kind) -> Availability {
    if let barrier = barrier(.decideItem) { return .unavailable(barrier) }
    guard mode == .page(.agenda) else {
      return .unavailable("Open an item of the weekly meeting (2) first.")
    }
    if let reason = itemBarrier { return .unavailable(reason) }
    if kind == .link, operations.isEmpty {
      return .unavailable("No operation is in the ledger that an item could be linked to.")
    }
    return .available
  }

  /// Why the chosen item cannot be decided on now, nil where it can.
  var itemBarrier: String? {
    guard let row = agendaRow(chosenRow?.id), let meeting = agenda?.meeting else {
      return "That item is not on the agenda any more; go back and choose again."
    }
    if let decision = row.decision {
      return "It is decided already (\(decision.kind.words)); u undoes your own last act."
    }
    if meeting.isClosed { return "\(meeting.reference.short) is closed." }
    return meeting.isOpen ? nil : "\(meeting.reference.short) is not open yet; o opens it."
  }
}
