internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster custody`: who is in the cells, what it costs, and the claims.
struct CustodyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "custody",
    abstract: "Look at the cells, charges and claims, and reckon the use of the cells.",
    discussion: """
      No command prints who somebody is. A sum never holds a stay that no tariff prices: such stays \
      are listed beside it.
      """,
    subcommands: [Board.self, Show.self, ChargeOf.self, ClaimCommand.self, Figures.self]
  )

  /// `muster custody board`.
  struct Board: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List who is in the cells, what is due first at the top."
    )

    @Flag(help: "Print an array of stays for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let rows = try place.desk.ledger.custodyBoard(for: place.desk.audience)
      let records = rows.map { row in CustodyBoardRecord(row, place) }.sorted { left, right in
        (left.dueAt, left.reference) < (right.dueAt, right.reference)
      }
      if json {
        print(try JSONText.page(records))
        return
      }
      print(ProtectiveMarking.restricted.words)
      guard !records.isEmpty else {
        print("Nobody is in a cell now.")
        return
      }
      for record in records { print(record.line) }
    }
  }

  /// `muster custody show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a custody record: every entry with both its times."
    )

    @Argument(help: ArgumentHelp("What the stay is called.", valueName: "reference"))
    var reference: String

    @Flag(help: "Print the record for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let detail = try place.stay(reference)
      let record = StayRecord(detail, place)
      if json {
        print(try JSONText.page(record))
        return
      }
      print(ProtectiveMarking.restricted.words)
      print("\(record.reference)  \(record.suite)  \(record.status)")
      for entry in record.entries { print(entry.line) }
      for missed in record.missed { print("check due \(missed.due) \(missed.made ?? "not made")") }
    }
  }

  /// `muster custody charge`.
  struct ChargeOf: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "charge",
      abstract: "Print what a stay costs and why, line by line, with the what-ifs beside it."
    )

    @Argument(help: ArgumentHelp("What the stay is called.", valueName: "reference"))
    var reference: String

    @Flag(help: "Print the charge for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let detail = try place.stay(reference)
      guard let record = ChargeRecord(detail.detention, place) else {
        throw ProgramFault.refused(
          "Nothing of \(reference) is chargeable: only an immigration episode is (10.B22)."
        )
      }
      if json {
        print(try JSONText.page(record))
        return
      }
      print(record.sum)
      for line in record.lines { print("  \(Pence(line.pence).spoken)  \(line.words)") }
      print(
        "  \(record.tariff), \(record.minutes) min, \(record.watchMinutes) under constant watch"
      )
      for other in record.whatIfs {
        print("  what if \(other.words): \(Pence(other.pence).spoken)")
      }
    }
  }

  /// `muster custody figures`.
  struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the use of the cells in a year or between two days.",
      discussion: """
        Every figure is of immigration episodes that began in the stretch and have ended, but the \
        count, which has those that last as well. One person with two stays counts twice.
        """
    )

    @Option(help: ArgumentHelp("The year; this one where none is given.", valueName: "year"))
    var year: Int?

    @Option(help: ArgumentHelp("From this day on: 2009-01-01.", valueName: "date"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("Before this day: 2010-01-01.", valueName: "date"))
    var until: CivilDate?

    @Flag(help: "Print the figures for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let interval = try span(place)
      let ledger = place.desk.ledger
      let usage = CustodyUsage(
        in: interval,
        immigration: try ledger.custodyEpisodes(
          in: interval,
          immigration: true,
          for: place.desk.audience
        ),
        pace: try ledger.custodyEpisodes(
          in: interval,
          immigration: false,
          for: place.desk.audience
        ),
        unit: place.desk.unit,
        now: place.now
      )
      let record = UsageRecord(usage)
      if json {
        print(try JSONText.page(record))
        return
      }
      for line in record.lines { print(line) }
    }

    private func span(_ place: CommandDesk) throws -> Interval {
      guard let from else {
        return try FiguresCommand.interval(of: year ?? LondonTime(place.now).date.year)
      }
      let end = until ?? LondonTime(place.now).date.adding(days: 1)
      guard let span = Interval(from: LondonTime.startOfDay(from), to: LondonTime.startOfDay(end))
      else { throw ProgramFault.refused("--until is a day after --from.") }
      return span
    }
  }
}

extension CommandDesk {
  /// The rules of the day.
  var custodyRules: CustodyRules { desk.unit.custodyRules(on: LondonTime(now).date) }

  /// The stay that people call so.
  ///
  /// - Throws: `ProgramFault` where there is none that the officer may see.
  func stay(_ reference: String) throws -> DetentionDetail {
    let ledger = desk.ledger
    guard let id = try ledger.detention(called: reference, for: desk.audience),
      let detail = try ledger.detention(id, for: desk.audience)
    else { throw ProgramFault.refused("There is no stay '\(reference)' that you may see.") }
    return detail
  }
}
