import Domain
import Ledger

extension DashboardState {
  /// Whether a chair's act can be done now.
  func meetingAvailability(_ act: MeetingAct) -> Availability {
    guard let agenda else {
      return .unavailable("No weekly meeting is called; the chair calls the next one.")
    }
    if act == .walk {
      return firstOfWalk == nil ? .unavailable("Nothing is on this agenda yet.") : .available
    }
    let permission: Permission = act == .add || act == .build ? .nominateReport : .walkMeeting
    if let barrier = barrier(permission) { return .unavailable(barrier) }
    let name = agenda.meeting.reference.short
    if agenda.meeting.isClosed { return .unavailable("\(name) is closed.") }
    return meetingBarrier(act, agenda, name).map(Availability.unavailable) ?? .available
  }

  private func meetingBarrier(_ act: MeetingAct, _ agenda: Agenda, _ name: String) -> String? {
    let item = agendaRow(chosenRow?.id)
    switch act {
    case .walk, .add, .attend, .apologise: return nil
    case .skip:
      return nextUndecided == nil ? "Every item is decided; c in the list closes the meeting." : nil
    case .comment: return item == nil ? "Choose an item first." : nil
    case .depart:
      return agenda.present.isEmpty ? "Nobody is in the room yet; i brings them in." : nil
    case .clock where agenda.current == nil:
      return "The meeting has come to no item yet, so no clock runs."
    case .wall, .close, .clock:
      return agenda.meeting.isOpen ? nil : "\(name) is not open yet; o opens it."
    case .build:
      return proposals.isEmpty ? "The sources put nothing forward that is not on it already." : nil
    case .park, .merge, .split:
      guard let item else { return "Choose an item first." }
      return item.decision == nil ? nil : "That item is decided already."
    case .earlier, .later:
      return neighbour(of: item, isEarlier: act == .earlier) == nil
        ? "There is no item to pass under this heading." : nil
    }
  }

  /// What the sources put forward for the meeting.
  var proposals: [AgendaProposal] {
    (self[pane: .agenda].reading as? AgendaPane.Reading)?.proposals ?? []
  }

  /// The item on the other side of which a moved one would stand.
  func neighbour(of row: AgendaRow?, isEarlier: Bool) -> AgendaRow? {
    guard let row, let agenda else { return nil }
    let peers = agenda.items.filter { other in
      other.item.heading == row.item.heading && other.isParked == row.isParked
    }
    guard let place = peers.firstIndex(of: row) else { return nil }
    let other = isEarlier ? place - 1 : place + 1
    return peers.indices.contains(other) ? peers[other] : nil
  }

  /// Where a walk begins: at the item under discussion, or else the first that nobody decided on.
  var firstOfWalk: AgendaRow? {
    guard let agenda else { return nil }
    let current = agenda.items.first { row in row.item.id == agenda.current }
    return current ?? agenda.undecided.first ?? agenda.items.first
  }

  /// The next item in the order of the walk that nobody has decided on, from the open one round.
  var nextUndecided: AgendaRow? {
    guard let agenda else { return nil }
    let open = agendaRow(chosenRow?.id)
    let place = agenda.items.firstIndex { row in row.item.id == open?.item.id } ?? -1
    let round = agenda.items[(place + 1)...] + agenda.items[..<(place + 1)]
    return round.first { row in
      row.decision == nil && row.item.heading != .attendance && row.item.id != open?.item.id
    }
  }
}
