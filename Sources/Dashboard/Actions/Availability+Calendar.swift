import Domain
import Ledger

extension DashboardState {
  /// Whether an act on a meeting's date or minutes can be done now.
  func calendarAvailability(_ act: CalendarAct) -> Availability {
    guard act != .week else {
      return unit == nil ? .unavailable("The unit is still being read.") : .available
    }
    let isOfMinutes = act == .approve || act == .addend
    if let barrier = barrier(isOfMinutes ? .walkMeeting : .scheduleMeeting) {
      return .unavailable(barrier)
    }
    guard let date = meetingDate(chosenRow?.id) else {
      return .unavailable("Choose a meeting in the calendar (8) first.")
    }
    return calendarBarrier(act, date).map(Availability.unavailable) ?? .available
  }

  private func calendarBarrier(_ act: CalendarAct, _ date: MeetingDate) -> String? {
    guard act != .call else {
      if let meeting = date.meeting { return "\(meeting.reference.short) is called already." }
      return date.startsAt <= now ? "That time has passed; choose a date to come." : nil
    }
    guard let meeting = date.meeting else { return "That date is not called yet; s calls it." }
    let name = meeting.reference.short
    if meeting.isCancelled { return "\(name) was called off." }
    switch act {
    case .move, .callOff:
      if meeting.isClosed { return "\(name) is closed." }
      return meeting.isOpen ? "\(name) is open; it can only be closed." : nil
    case .approve:
      guard meeting.isClosed else { return "\(name) is not closed yet; its minutes are not whole." }
      return meeting.isApproved ? "The minutes of \(name) are approved; d adds an addendum." : nil
    case .addend:
      return meeting.isApproved
        ? nil : "The minutes of \(name) are not approved yet; a approves them."
    case .week, .call: return nil
    }
  }
}
