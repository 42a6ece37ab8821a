internal import ArgumentParser
internal import Canvas
internal import Domain
internal import FoundationEssentials
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster rota`: who is on call, where nobody is, what changes it, and the rota as a calendar.
struct RotaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Say who is on call, find gaps, swap slots, and write the rota as a calendar.",
    subcommands: [
      OnCall.self, Check.self, Assign.self, Slots.self, Swaps.self, Swap.self, Accept.self,
      Decline.self, Approve.self, Volume.self, Override.self, TakeLeave.self, Calendar.self,
    ]
  )

  /// `muster rota on-call`.
  struct OnCall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "on-call",
      abstract: "Say who was, is or will be on call at a moment, first and in reserve.",
      discussion: "The exit code is 1 where nobody is first on call."
    )

    @Option(
      help: ArgumentHelp("The London time: '2010-03-28 02:40'. Now if left out.", valueName: "time")
    )
    var at: String?

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      let moment = try at.map(RotaDesk.readMoment) ?? place.now
      let rota = try place.rota(in: try RotaDesk.stretch(from: moment, minutes: 1))
      let slots = Duty.Part.allCases.map { part in (part, rota.onCall(part, at: moment)) }
      if json {
        print(try JSONText.line(slots.flatMap { _, slots in slots.map(SlotRecord.init) }))
      } else {
        print("At \(LondonTime(moment).spoken):")
        for (part, slots) in slots {
          let who = slots.map { slot in
            "\(slot.name) until \(LondonTime(slot.interval.end).spoken) (slot \(slot.id.text))"
          }
          print("  \(part.words): \(who.isEmpty ? "nobody" : who.joined(separator: " and "))")
        }
      }
      if slots[0].1.isEmpty { throw ExitCode(1) }
    }
  }

  /// `muster rota check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find gaps, double cover, short rests and leave; exit code 1 where there is any.",
      discussion: """
        A gap is a stretch without anybody first on call. Rest is short under 11 hours between two \
        slots of one person [general knowledge].
        """
    )

    @Option(help: ArgumentHelp("So many days ahead.", valueName: "days"))
    var days = 28

    @Option(help: ArgumentHelp("From this day instead of now: 2010-03-01.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The least rest in hours.", valueName: "hours"))
    var rest = 11

    @Flag(help: "Print an array of findings for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard (1...3660).contains(days) else { throw ValidationError("--days is 1 to 3660.") }
    }

    func run() throws {
      let place = try RotaDesk(options)
      let start = try from.map(RotaDesk.readDay) ?? place.now
      let window = try RotaDesk.stretch(from: start, minutes: days * 1440)
      let findings =
        RotaFinding.all(in: try place.rota(in: window), window, rest: rest * 60)
        + RotaFinding.away(
          try place.desk.ledger.dutySlots(in: window),
          try place.desk.ledger.leave(in: window)
        )
      if json {
        print(try JSONText.page(findings))
      } else if findings.isEmpty {
        print("Somebody is first on call at every moment of the \(days) days, and rests enough.")
      } else {
        for finding in findings { print(finding.sentence) }
      }
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  /// `muster rota calendar`.
  struct Calendar: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the slots as an iCalendar file, an event each.",
      discussion: """
        A slot keeps its identity, and its sequence grows with each swap, so a calendar that takes \
        the file in again has no doubles. Nobody is named: an event says who by label.
        """
    )

    @Argument(help: "The file, or - for the output.", completion: .file(extensions: ["ics"]))
    var file: String

    @Option(help: ArgumentHelp("So many days ahead.", valueName: "days"))
    var days = 28

    @Option(help: ArgumentHelp("From this day instead of now: 2010-03-01.", valueName: "date"))
    var from: String?

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      let start = try from.map(RotaDesk.readDay) ?? place.now
      let window = try RotaDesk.stretch(from: start, minutes: days * 1440)
      let slots = CalendarSlots(try place.desk.ledger.dutySlots(in: window)).slots
      let calendar = CalendarFile(
        named: "Advice desk rota",
        of: place.desk.unit.key?.text ?? "unit",
        events: slots.map(\.event),
        at: place.now
      )
      guard file != "-" else {
        PlainOutput.write(calendar.text)
        return
      }
      try Data(calendar.text.utf8).write(to: URL(filePath: file))
      ErrorStream.write("Wrote \(slots.count) slots to '\(file)'.\n")
    }
  }
}

/// The desk from which the rota is read.
struct RotaDesk {
  let desk: Desk
  let now: Instant

  /// The desk that the options name, at the time of the ledger.
  init(_ options: LedgerOptions) throws {
    let (ledger, time) = try DemoTime.open(at: options.path)
    desk = try Desk(ledger: ledger, as: options.who, time: time)
    now = time.now()
  }

  /// The rota of the slots that touch a stretch.
  func rota(in interval: Interval) throws -> Rota {
    let slots = try desk.ledger.dutySlots(in: interval)
    return Rota(
      slots.map { row in
        Rota.Slot(
          id: row.id,
          holder: .label(row.officer),
          part: row.isPrimary ? .primary : .reserve,
          interval: row.interval
        )
      }
    )
  }

  static func stretch(from start: Instant, minutes: Int) throws -> Interval {
    guard let interval = Interval(from: start, to: start.adding(minutes: minutes)) else {
      throw ProgramFault.refused("A stretch of time ends after it begins.")
    }
    return interval
  }

  static func readDay(_ text: String) throws -> Instant {
    guard let date = CivilDate(text: text) else {
      throw ProgramFault.refused("'\(text)' is no day; write 2010-03-01.")
    }
    return LondonTime.startOfDay(date)
  }

  static func readMoment(_ text: String) throws -> Instant {
    let parts = text.split(separator: " ")
    let clock = parts.last?.split(separator: ":").compactMap { part in Int(part) } ?? []
    guard parts.count == 2, clock.count == 2, let date = CivilDate(text: parts[0]),
      let time = LocalTime(hour: clock[0], minute: clock[1])
    else {
      throw ProgramFault.refused("'\(text)' is no London time; write '2010-03-28 02:40'.")
    }
    return time.moment(on: date)
  }
}

/// Something that is wrong with the rota.
struct RotaFinding: Encodable {
  /// `gap`, `double`, `rest`.
  let kind: String
  /// When it begins, in London.
  let from: String
  /// When it ends.
  let until: String
  /// What is wrong, in a sentence.
  let sentence: String

  /// Everything that is wrong in a window, by kind.
  static func all(in rota: Rota, _ window: Interval, rest: Int) -> [RotaFinding] {
    let gaps = rota.gaps(.primary, in: window).map { gap in
      RotaFinding("gap", gap, "Nobody is first on call")
    }
    let doubles = Duty.Part.allCases.flatMap { part in
      rota.doubleCover(part, in: window).map { both in
        RotaFinding("double", both, "More than one is \(part.words)")
      }
    }
    let rests = rota.shortRests(under: rest).compactMap { short -> RotaFinding? in
      guard let next = rota.slots.first(where: { slot in slot.id == short.before }) else {
        return nil
      }
      let hours = "\(short.minutes / 60) h \(short.minutes % 60) min"
      return RotaFinding("rest", next.interval, "\(next.name) has rested \(hours) before duty")
    }
    return gaps + doubles + rests
  }

  /// The slots whose holder is on leave: nobody answers, though somebody stands there.
  static func away(_ slots: [DutyRow], _ leave: [LeaveRow]) -> [RotaFinding] {
    slots.flatMap { slot in
      leave.compactMap { row -> RotaFinding? in
        guard row.officer == slot.officer, let away = row.leave.interval,
          let both = slot.interval.intersection(away)
        else { return nil }
        let part = slot.isPrimary ? "first" : "in reserve"
        return RotaFinding("leave", both, "\(slot.officer) is on leave while \(part)")
      }
    }
  }

  private init(_ kind: String, _ stretch: Interval, _ words: String) {
    self.kind = kind
    from = LondonTime(stretch.start).text
    until = LondonTime(stretch.end).text
    sentence =
      "\(words) from \(LondonTime(stretch.start).spoken) to \(LondonTime(stretch.end).spoken)."
  }
}

/// A slot for scripts.
private struct SlotRecord: Encodable {
  let id: String
  let part: String
  let officer: String
  let from: String
  let until: String

  init(_ slot: Rota.Slot) {
    id = slot.id.text
    part = slot.part.rawValue
    officer = slot.name
    from = LondonTime(slot.interval.start).text
    until = LondonTime(slot.interval.end).text
  }
}

extension Rota.Slot {
  /// Who holds it, as the readings call them.
  fileprivate var name: String {
    switch holder {
    case .label(let label): label
    case .officer(let id): id.text
    }
  }
}

extension Duty.Part {
  /// The part in words.
  fileprivate var words: String {
    switch self {
    case .primary: "first"
    case .reserve: "in reserve"
    }
  }
}

/// The slots of a calendar, each once, in the hand that it is in last: an event has one identity.
struct CalendarSlots {
  /// The slots by beginning.
  let slots: [DutyRow]

  /// The slots of rows, of which one that changed hands has several.
  init(_ rows: [DutyRow]) {
    let last = Dictionary(rows.map { row in (row.id, row) }) { first, second in
      first.interval.start < second.interval.start ? second : first
    }
    var seen: Set<ID<Duty>> = []
    slots = rows.compactMap { row in seen.insert(row.id).inserted ? last[row.id] : nil }
  }
}

extension DutyRow {
  /// The slot as an event of a calendar.
  fileprivate var event: CalendarFile.Event {
    CalendarFile.Event(
      id: id.text,
      sequence: changes,
      startsAt: whole.start,
      endsAt: whole.end,
      summary: "\(isPrimary ? "On call" : "Reserve"): \(officer)",
      categories: ["ROTA", isPrimary ? "PRIMARY" : "RESERVE"],
      status: .confirmed
    )
  }
}
