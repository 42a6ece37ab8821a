internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster calendar`: the meetings that are called and those that their series foresee.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "List the meetings to come, or print them as an iCalendar feed.",
    discussion: """
      Meetings that are called are certain; those that a series foresees and nobody has called are \
      tentative. Moved and called-off meetings stay in the list and in the feed, which an earlier \
      copy is brought up to date by. The feed has titles of items as you may see them, never text.
      """
  )

  @Option(help: ArgumentHelp("So many weeks from today.", valueName: "count"))
  var weeks = 4

  @Option(help: ArgumentHelp("Only this series, by its key: wim.", valueName: "series"))
  var series: String?

  @Flag(help: "Print an iCalendar feed.")
  var ics = false

  @Flag(help: "Print an array for scripts.")
  var json = false

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard (1...104).contains(weeks) else { throw ValidationError("--weeks is from 1 to 104.") }
  }

  func run() throws {
    let place = try CommandDesk(options)
    let rows = try dates(at: place)
    if json, !ics {
      print(try JSONText.page(rows.map(\.record)))
      return
    }
    guard ics else {
      for row in rows { print(SafeText(row.line).string) }
      return
    }
    let unit = place.desk.unit
    let events = try rows.map { row in try event(of: row, at: place) }
    let file = CalendarFile(
      named: "\(unit.name): meetings",
      of: unit.key?.text ?? "unit",
      events: events,
      at: place.now
    )
    print(file.text, terminator: "")
  }

  /// A date of a series, with the meeting that was called for it.
  private struct Row {
    let series: MeetingSeries
    let startsAt: Instant
    let meeting: MeetingRow?

    var line: String {
      let time = LondonTime(startsAt).spoken
      return "\(time)  \(series.name)  chair: \(series.chair)  \(state)"
    }

    /// The date as JSON.
    var record: Record {
      Record(
        series: series.key.text,
        name: series.name,
        chair: series.chair,
        meeting: meeting?.reference.text,
        starts: LondonTime(startsAt).stamp,
        calledFor: meeting.map { meeting in LondonTime(meeting.calledFor).stamp },
        intakeFrom: meeting?.intakeFrom.map { from in LondonTime(from).stamp },
        state: meeting.map { meeting in
          meeting.isCancelled ? "called-off" : meeting.isClosed ? "closed" : "called"
        } ?? "foreseen"
      )
    }

    private var state: String {
      guard let meeting else { return "[not called yet]" }
      let name = meeting.reference.short
      if meeting.isCancelled { return "\(name) [called off]" }
      let moved =
        meeting.calledFor == meeting.startsAt
        ? "" : ", moved from \(LondonTime(meeting.calledFor).spoken)"
      let intake = meeting.intakeFrom.map { from in ", takes in from \(LondonTime(from).spoken)" }
      return "\(name) [\(meeting.isClosed ? "closed" : "called")\(moved)\(intake ?? "")]"
    }
  }

  /// A date as JSON.
  private struct Record: Encodable {
    let series: String
    let name: String
    let chair: String
    let meeting: String?
    let starts: String
    let calledFor: String?
    let intakeFrom: String?
    let state: String
  }

  private func dates(at place: CommandDesk) throws -> [Row] {
    let today = LondonTime(place.now).date
    let first = LondonTime.startOfDay(today)
    let end = LondonTime.startOfDay(today.adding(days: 7 * weeks))
    let wanted = place.desk.unit.records(.series, on: today).compactMap {
      record -> MeetingSeries? in
      guard case .series(let series) = record else { return nil }
      return self.series == nil || series.key.text == self.series ? series : nil
    }
    guard !wanted.isEmpty else {
      throw ProgramFault.refused("The unit has no meeting series '\(series ?? "")'.")
    }
    let rows = try wanted.flatMap { series -> [Row] in
      let called = try place.desk.ledger.meetings(of: series.key, from: first, limit: 500)
        .filter { meeting in meeting.startsAt < end }
      // A moved meeting takes the place of the date that it was called for.
      let taken = Set(called.flatMap { meeting in [meeting.startsAt, meeting.calledFor] })
      let foreseen = series.starts(from: today, days: 7 * weeks).filter { start in
        !taken.contains(start) && start >= first
      }
      return called.map { Row(series: series, startsAt: $0.startsAt, meeting: $0) }
        + foreseen.map { Row(series: series, startsAt: $0, meeting: nil) }
    }
    return rows.sorted { left, right in
      (left.startsAt, left.series.key.text) < (right.startsAt, right.series.key.text)
    }
  }

  private func event(of row: Row, at place: CommandDesk) throws -> CalendarFile.Event {
    let minutes = row.series.minutes ?? 60
    var event = CalendarFile.Event(
      id: "\(row.series.key.text)-\(LondonTime(row.startsAt).date.text)",
      sequence: 0,
      startsAt: row.startsAt,
      endsAt: row.startsAt.adding(minutes: minutes),
      summary: row.series.name,
      categories: ["MEETING", row.series.short],
      status: .tentative
    )
    guard let meeting = row.meeting else { return event }
    event.id = "\(row.series.key.text)-\(LondonTime(meeting.calledFor).date.text)"
    event.sequence = meeting.version
    event.status = meeting.isCancelled ? .cancelled : .confirmed
    event.summary = "\(row.series.name) \(meeting.reference.short)"
    let agenda = try place.desk.ledger.agenda(of: meeting.id, for: place.desk.audience)
    let titles = agenda.items.map { item in item.item.title.words }
    let withheld = agenda.withheld == 0 ? [] : ["\(agenda.withheld) withheld"]
    event.description = (titles + withheld).joined(separator: "\n")
    return event
  }
}
