import Domain
import Ledger

extension DashboardState {
  /// The date of a row of the calendar.
  func meetingDate(_ id: RowID?) -> MeetingDate? {
    let reading = self[pane: .calendar].reading as? CalendarPane.Reading
    return reading?.dates.first { date in date.row == id }
  }

  /// Does an act on the chosen meeting, by its form.
  mutating func perform(_ act: CalendarAct) -> [Effect] {
    switch act {
    case .week: openWeek()
    case .call: return callMeeting()
    case .approve: askToApprove()
    case .move, .callOff, .addend: open(calendarForm(act), by: .calendar(act))
    }
    return []
  }

  /// Opens both agencies' meetings side by side, of the week of the meeting or of the chosen date.
  private mutating func openWeek() {
    var day = today
    if focus == .agenda, let meeting = agenda?.meeting { day = LondonTime(meeting.startsAt).date }
    if let date = meetingDate(chosenRow?.id) { day = LondonTime(date.startsAt).date }
    show(.calendar)
    layers.append(
      .page(PageLayer(pane: .calendar, row: .week(day.monday.dayNumber), isWhole: true))
    )
  }

  private mutating func callMeeting() -> [Effect] {
    guard let row = chosenRow, let date = meetingDate(row.id), date.meeting == nil else {
      return []
    }
    let reading = self[pane: .calendar].reading as? CalendarPane.Reading
    // It takes in what came since the one before began; a week where none is known (AMB-17).
    let earlier = reading?.dates.last { other in
      other.series.key == date.series.key && other.startsAt < date.startsAt
        && other.meeting?.isCancelled == false
    }
    let days: Int = date.series.cadence == .daily ? 1 : 7
    let from = earlier?.startsAt ?? date.startsAt.adding(hours: -24 * days)
    return submit(
      .callMeeting(date.series.key, startsAt: date.startsAt, intakeFrom: from),
      saying: "called for \(LondonTime(date.startsAt).spoken)",
      about: ActSubject(row.reference, nil)
    )
  }

  private mutating func askToApprove() {
    guard let row = chosenRow, let meeting = meetingDate(row.id)?.meeting else { return }
    let name = meeting.reference.short
    layers.append(
      .question(
        Question(
          title: "Approve the minutes of \(name)?",
          words: "They are frozen with the ledger's head as it is now. It cannot be undone; what "
            + "comes later is an addendum.",
          deed: .approveMinutes(meeting.id, reference: name)
        )
      )
    )
  }

  private func calendarForm(_ act: CalendarAct) -> FormLayer? {
    guard let row = chosenRow, let meeting = meetingDate(row.id)?.meeting else { return nil }
    let form = Form(
      "calendar-\(act.rawValue)-\(row.reference)",
      title: act.title,
      subtitle: "\(row.reference), \(LondonTime(meeting.startsAt).spoken)",
      fields: act.fields,
      saveWord: { _ in act.saveWord }
    )
    return FormLayer(form, .calendar(act, meeting.id), about: row.reference, row: row)
  }

  /// What a form about a meeting's date or minutes asks for.
  func calendarIntent(_ act: CalendarAct, _ id: ID<Meeting>, _ values: FormValues)
    -> (Intent, String)?
  {
    let reason = values.text("reason")
    switch act {
    case .move:
      return values.moment("due").map { at in
        (
          .calendar(id, .reschedule(startsAt: at, reason: reason)),
          "moved to \(LondonTime(at).spoken); the feed follows"
        )
      }
    case .callOff: return (.calendar(id, .cancel(reason: reason)), "called off; the feed follows")
    case .addend:
      return (.calendar(id, .addend(.present(values.text("words")))), "has an addendum")
    case .week, .call, .approve: return nil
    }
  }
}

extension CalendarAct {
  fileprivate var title: String {
    switch self {
    case .move: "Move the meeting"
    case .callOff: "Call the meeting off"
    case .addend: "Addendum to the minutes"
    case .week, .call, .approve: rawValue
    }
  }

  fileprivate var saveWord: String {
    switch self {
    case .move: "move"
    case .callOff: "call off"
    case .addend: "add"
    case .week, .call, .approve: rawValue
    }
  }

  fileprivate var fields: [Field] {
    switch self {
    case .move: [.due("Begins"), .reason("Why it moves; everybody reads it.")]
    case .callOff: [.reason("Why it is called off; everybody reads it.")]
    case .addend:
      [
        .words(
          "words",
          "Words",
          rows: 3,
          help: "What is added; the approved minutes stay as they are."
        )
      ]
    case .week, .call, .approve: []
    }
  }
}
