internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster meeting`: call a meeting of a series, move it, call it off, or see both sides of a week.
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "Call a meeting, move it, call it off, or see both agencies' week side by side.",
    discussion: """
      What is moved or called off stays in 'muster calendar' and in its feed, where it keeps its \
      identity, so that a calendar that took it in is brought up to date.
      """,
    subcommands: [Call.self, Move.self, CallOff.self, Week.self]
  )

  /// The meeting that a step is about.
  struct Named: ParsableArguments {
    @Argument(help: "The meeting: MTG-2010-000053, MTG-53, 'next' or 'last'.")
    var meeting: String

    @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
    var reason: String

    @Flag(help: "Print the meeting as an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    /// Records a command on the meeting.
    func take(_ command: Meeting.Command, saying words: String) throws {
      let place = try CommandDesk(options)
      let row = try place.meeting(meeting)
      _ = try place.desk.submit([.meeting(row.id, command)])
      guard let now = try place.ledger.meeting(called: row.reference) else { return }
      try Record(now).tell(words, json: json)
    }
  }

  /// `muster meeting call`.
  struct Call: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Call a meeting of a series, with the window from which it takes intelligence in."
    )

    @Argument(help: ArgumentHelp("The series, by its key: wim.", valueName: "series"))
    var series: String

    @Option(help: ArgumentHelp("When it begins: '2010-09-24 09:30'.", valueName: "time"))
    var at: String

    @Option(
      help: ArgumentHelp(
        "From when on it takes intelligence in; the last meeting of the series where it is not given.",
        valueName: "time"
      )
    )
    var intakeFrom: String?

    @Flag(help: "Print the meeting as an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      guard let key = Key<MeetingSeries>(series), place.unit.series(key) != nil else {
        throw ProgramFault.refused("The unit has no meeting series '\(series)'.")
      }
      let startsAt = try readMoment(at)
      let rows = try place.ledger.meetings(
        of: key,
        from: startsAt.adding(hours: -24 * 90),
        limit: 500
      )
      let last = rows.last { row in row.startsAt < startsAt && !row.isCancelled }
      let from =
        try intakeFrom.map(readMoment) ?? last?.startsAt ?? startsAt.adding(hours: -24 * 7)
      let receipt = try place.desk.submit([
        .meeting(
          World.identities.mint(),
          .schedule(key, startsAt: startsAt, intakeFrom: from)
        )
      ])
      for case .meeting(.scheduled(let scheduled)) in receipt.events {
        guard let row = try place.ledger.meeting(called: scheduled.reference) else { continue }
        try Record(row).tell("called for \(LondonTime(startsAt).spoken)", json: json)
      }
    }
  }

  /// `muster meeting move`.
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move a meeting to another time, with a reason."
    )

    @OptionGroup var named: Named

    @Option(help: ArgumentHelp("When it begins now: '2010-09-24 14:00'.", valueName: "time"))
    var to: String

    func run() throws {
      let at = try readMoment(to)
      try named.take(
        .reschedule(startsAt: at, reason: named.reason),
        saying: "moved to \(LondonTime(at).spoken)"
      )
    }
  }

  /// `muster meeting call-off`.
  struct CallOff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "call-off",
      abstract: "Call a meeting off, with a reason."
    )

    @OptionGroup var named: Named

    func run() throws {
      try named.take(.cancel(reason: named.reason), saying: "called off")
    }
  }

  /// A meeting as JSON.
  struct Record: Encodable {
    let reference: String
    let series: String
    let starts: String
    let calledFor: String
    let intakeFrom: String?
    let state: String

    init(_ row: MeetingRow) {
      reference = row.reference.text
      series = row.series.text
      starts = LondonTime(row.startsAt).stamp
      calledFor = LondonTime(row.calledFor).stamp
      intakeFrom = row.intakeFrom.map { from in LondonTime(from).stamp }
      state =
        row.isCancelled
        ? "called-off" : row.isClosed ? "closed" : row.isOpen ? "open" : "called"
    }

    /// Says what was done, or prints the meeting.
    func tell(_ words: String, json: Bool) throws {
      print(json ? try JSONText.page(self) : "\(reference) \(words).")
    }
  }
}

extension MeetingCommand {
  /// `muster meeting week`.
  struct Week: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Both agencies' meetings of a week: clashes, tasked by both, by one, by neither."
    )

    @Option(
      help: ArgumentHelp("A day of the week; today where it is not given.", valueName: "date")
    )
    var of: String?

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let day = try of.map(readDay) ?? place.today
      let monday = day.adding(days: 1 - day.weekday)
      guard let week = try place.ledger.week(from: monday, for: place.desk.audience) else {
        throw ProgramFault.refused("The unit has meetings of one agency alone.")
      }
      let record = WeekRecord(week)
      if json {
        print(try JSONText.page(record))
      } else {
        for line in record.lines(in: place.unit) { print(SafeText(line).string) }
      }
    }
  }

  /// A week of two sides as JSON and in sentences.
  struct WeekRecord: Encodable {
    struct Item: Encodable {
      let reference: String
      let title: String
      let decision: String?
      let tasking: String?
    }
    struct Pair: Encodable {
      let ours: Item?
      let theirs: Item?

      var line: String {
        let sides = [ours, theirs].map { item in
          item.map { "\($0.reference) \($0.title) [\($0.tasking ?? $0.decision ?? "undecided")]" }
            ?? "-"
        }
        return "  \(sides[0])  |  \(sides[1])"
      }
    }

    let monday: String
    let own: String
    let other: String
    let ourMeetings: [String]
    let theirMeetings: [String]
    let clashes: [Pair]
    let taskedByBoth: [Pair]
    let taskedByOne: [Pair]
    let taskedByNeither: [Pair]
    let withheld: Int

    init(_ week: WeekBySide) {
      let item = { (item: WeekBySide.Item) in
        Item(
          reference: (item.reference ?? item.meeting).text,
          title: item.title.words,
          decision: item.decision?.words,
          tasking: item.tasking?.text
        )
      }
      let pairs = { (pairs: [WeekBySide.Pair]) in
        pairs.map { pair in Pair(ours: pair.ours.map(item), theirs: pair.theirs.map(item)) }
      }
      monday = week.monday.text
      own = week.own.text
      other = week.other.text
      ourMeetings = week.ourMeetings.map(\.reference.text)
      theirMeetings = week.theirMeetings.map(\.reference.text)
      clashes = pairs(week.clashes)
      taskedByBoth = pairs(week.taskedByBoth)
      taskedByOne = pairs(week.taskedByOne)
      taskedByNeither = pairs(week.taskedByNeither)
      withheld = week.withheld
    }

    /// The week in sentences.
    func lines(in unit: Unit) -> [String] {
      let names = [own, other].map { key in
        Key<Organisation>(key).flatMap { key in unit.organisation(key)?.short } ?? key
      }
      var lines = [
        "Week of \(monday): \(names[0]) (\(ourMeetings.count) meetings) | \(names[1]) "
          + "(\(theirMeetings.count) meetings)"
      ]
      let sections = [
        ("CLASH, both have it apart", clashes), ("Tasked by both", taskedByBoth),
        ("Tasked by one side", taskedByOne), ("Tasked by neither", taskedByNeither),
      ]
      for (title, pairs) in sections where !pairs.isEmpty {
        lines.append("\(title):")
        lines += pairs.map(\.line)
      }
      if withheld > 0 { lines.append("\(withheld) withheld") }
      return lines
    }
  }
}
