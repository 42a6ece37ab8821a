internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster tasking`: work and bids from the shell.
struct TaskingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasking",
    abstract: "List, raise and progress taskings and bids, and record what came of them.",
    discussion: """
      Work for a team that your body does not control becomes a bid to the body that does; that body \
      alone accepts, declines or counters it. Reasons stay in the ledger.
      """,
    subcommands: [
      List.self, Show.self, Board.self, Raise.self, Answer.self, Progress.self, Step.self,
      Reassign.self, Result.self,
    ]
  )

  /// `muster tasking list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List taskings and bids, the soonest due first."
    )

    @Option(help: ArgumentHelp("Only those of this team.", valueName: "key"))
    var team: String?

    @Option(
      help: ArgumentHelp(
        "Only those in this queue: \(TaskingQueue.allCases.map(\.rawValue).joined(separator: ", ")).",
        valueName: "queue"
      ),
      transform: readWord
    )
    var queue: TaskingQueue?

    @Flag(help: "Those that are over, the latest due first.")
    var over = false

    @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
    var limit = 100

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard limit >= 1 else { throw ValidationError("--limit is 1 or more.") }
    }

    func run() throws {
      let place = try CommandDesk(options)
      let key = try team.map(place.team)?.key
      let page = try place.ledger.taskings(
        TaskingQuery(isOver: over, team: key, limit: limit),
        for: place.desk.audience
      )
      let rows = page.rows.filter { row in queue == nil || row.status.queue == queue }
      if json {
        print(try JSONText.page(rows.map { row in TaskingRecord(row, place) }))
        return
      }
      guard !rows.isEmpty else {
        print("No tasking that you may see is there.")
        return
      }
      let marking = rows.map(\.marking).max() ?? .notProtectivelyMarked
      print(marking.words)
      for line in place.lines(rows) { print(line) }
      print(marking.words)
      if page.next != nil {
        ErrorStream.write("These are the first \(rows.count); --limit shows more.\n")
      }
    }
  }

  /// `muster tasking show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one tasking: its clocks, due dates, progress and result."
    )

    @Argument(help: ArgumentHelp("What it is called: TSK-2010-000012.", valueName: "reference"))
    var reference: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let detail = try place.taskingDetail(reference)
      if json {
        print(try JSONText.page(TaskingRecord(detail, place)))
        return
      }
      print(detail.row.marking.words)
      for line in place.sentences(detail) { print(SafeText(line).string) }
      print(detail.row.marking.words)
    }
  }

  /// `muster tasking board`.
  struct Board: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Where work piles up, by queue and team, and the outcome totals of a period.",
      discussion: "Each outcome total names the records behind it."
    )

    @Option(help: ArgumentHelp("The first day of the outcomes: 2010-04-01.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The day after the last of the outcomes.", valueName: "date"))
    var until: String?

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let end = try until.map(readDay) ?? place.today.adding(days: 1)
      let first = try from.map(readDay) ?? end.adding(days: -28)
      let record = BoardRecord(
        try place.ledger.taskingBoard(for: place.desk.audience),
        try place.ledger.outcomes(from: first, until: end, for: place.desk.audience),
        place
      )
      if json {
        print(try JSONText.page(record))
        return
      }
      for queue in record.queues {
        let oldest = queue.oldest.map { ", oldest since \($0)" } ?? ""
        print("\(queue.queue): \(queue.count)\(oldest)")
      }
      for team in record.teams {
        print(
          "\(team.team): " + team.counts.map { "\($0.count) \($0.status)" }.joined(separator: ", ")
        )
      }
      print("Outcomes from \(first.spoken) to \(end.adding(days: -1).spoken):")
      for total in record.outcomes {
        print("\(total.words): \(total.spoken)  (\(total.taskings.joined(separator: ", ")))")
      }
    }
  }
}

/// One of the words of a list.
func readWord<Word: RawRepresentable & CaseIterable>(_ text: String) throws -> Word
where Word.RawValue == String {
  guard let word = Word(rawValue: text) else {
    throw ValidationError("It is one of \(listed(Word.allCases.map(\.rawValue))), not '\(text)'.")
  }
  return word
}

extension CommandDesk {
  /// The tasking that people call so.
  ///
  /// - Throws: `ProgramFault` where there is none that the officer may see.
  func tasking(_ name: String) throws -> TaskingRow {
    guard let reference = Reference(text: name.uppercased()),
      let row = try ledger.tasking(called: reference, for: desk.audience)
    else { throw ProgramFault.refused("There is no tasking '\(name)' that you may see.") }
    return row
  }

  /// The tasking that people call so, with all that is known of it.
  func taskingDetail(_ name: String) throws -> TaskingDetail {
    guard let detail = try ledger.tasking(tasking(name).id, for: desk.audience) else {
      throw ProgramFault.refused("There is no tasking '\(name)' that you may see.")
    }
    return detail
  }

  /// The team of a key.
  func team(_ text: String) throws -> Team {
    guard let key = Key<Team>(text), let team = unit.team(key, on: today) else {
      let known = unit.teams(on: today).filter { $0.exists(on: today) }.map(\.key.text)
      throw ProgramFault.refused(
        "The unit has no team '\(text)'; it has \(listed(known, or: "and"))."
      )
    }
    return team
  }

  /// The officer as an actor of today.
  func actor() throws -> Actor {
    guard let actor = desk.officer.officer.actor(desk.officer.id, on: today) else {
      throw ProgramFault.refused("\(desk.officer.officer.label) holds no role today.")
    }
    return actor
  }

  /// Records a command about a tasking that was read, so that a change by somebody else is a conflict.
  @discardableResult
  func submit(_ command: Tasking.Command, on row: TaskingRow) throws -> Receipt {
    try desk.submit([.tasking(row.id, command)])
  }

  /// The body of a key, as a list shows it.
  func short(_ key: Key<Organisation>) -> String { unit.organisation(key)?.short ?? key.text }

  /// Rows as lines in columns.
  func lines(_ rows: [TaskingRow]) -> [String] {
    let cells = rows.map { row -> [SafeText] in
      let late = !row.status.isOver && row.due < now ? "LATE" : ""
      let authority = row.isBid ? "\(short(row.authority)) (bid)" : short(row.authority)
      return [
        row.reference.text, LondonTime(row.due).date.text, late,
        unit.team(row.team)?.short ?? row.team.text, row.owner, authority, row.status.words,
        row.action.words,
      ].map { cell in SafeText(cell) }
    }
    let widths = (0..<7).map { column in cells.map { row in row[column].columns }.max() ?? 0 }
    return cells.map { row in
      (zip(row, widths).map { cell, width in cell.padded(to: width) } + [row[7]])
        .joined(separator: "  ").string
    }
  }

  /// One tasking in sentences.
  func sentences(_ detail: TaskingDetail) -> [String] {
    let (row, tasking) = (detail.row, detail.tasking)
    var lines = [
      "\(row.reference.text) \(row.status.words): \(row.action.words)",
      "Team \(unit.team(row.team)?.name ?? row.team.text), owner \(row.owner), "
        + "\(row.isBid ? "bid to" : "tasked by") \(short(row.authority)) (\(detail.paragraph)).",
      "Due \(LondonTime(row.due).spoken); worked \(tasking.work.minutes(at: now)) min"
        + (tasking.work.isRunning ? "." : ", the clock stands."),
    ]
    if row.isBid {
      lines.append(
        "With \(short(row.authority)) \(tasking.withController.minutes(at: now)) min, with the "
          + "bidder \(tasking.withBidder.minutes(at: now)) min."
      )
    }
    if let offer = tasking.offer {
      let due = offer.offeredDue.map { due in " with due date \(LondonTime(due).spoken)" } ?? ""
      lines.append("Offered instead\(due): \(offer.reason)")
    }
    if let route = tasking.draft?.route {
      lines.append(
        "Route \(route.rule.text.uppercased()) (\(route.paragraph)), lead "
          + "\(unit.name(of: route.lead))"
          + (route.isFallback ? "; another, because: \(route.reason)" : "")
      )
    }
    lines += tasking.moves.map { move in
      "Due date moved from \(LondonTime(move.from).spoken) to \(LondonTime(move.to).spoken): "
        + move.reason
    }
    lines += tasking.log.map { line in
      "\(LondonTime(line.occurredAt).spoken): \(line.words.words)"
        + (line.withdrawn.map { reason in " [withdrawn: \(reason)]" } ?? "")
    }
    if let outcome = tasking.outcome?.outcome {
      lines.append("Outcome: \(outcome.counts.map(\.words).joined(separator: ", "))")
      lines += [outcome.result.words, outcome.analysis.words].filter { words in !words.isEmpty }
    }
    return lines
  }
}
