internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster custody claim`: the months' claims, from the draft to the payment.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Draw up a month's claim, check and send it, and hold it against what was paid.",
    discussion: """
      Whoever draws a claim up does not check it. Lines never change: an adjustment is a line of its \
      own. A stay is claimed once; one that no tariff prices is listed and never claimed.
      """,
    subcommands: [
      List.self, Show.self, Draft.self, Check.self, Send.self, Query.self, Adjust.self, Pay.self,
      WriteOff.self, Export.self,
    ],
    defaultSubcommand: List.self
  )

  /// `muster custody claim list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the claims, the latest first.")

    @Flag(help: "Print an array of claims for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let rows = try place.desk.ledger.claims(limit: 1200, for: place.desk.audience)
      if json {
        print(try JSONText.page(rows.map(ClaimRecord.init)))
        return
      }
      guard !rows.isEmpty else {
        print("No claim was drawn up yet; 'muster custody claim draft' draws one up.")
        return
      }
      for row in rows {
        print(
          "\(row.reference)  \(row.month.text)  \(row.status.words)  \(row.stays) stays  "
            + "\(row.total.spoken)  to come \(row.outstanding.spoken)"
            + (row.unpriced > 0 ? "  \(row.unpriced) unpriced" : "")
        )
      }
    }
  }

  /// `muster custody claim show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a claim: its lines, what was paid otherwise, and what has moved since.",
      discussion: """
        It is recomputed from the custody records: exit code 1 where a record gives another charge \
        now than what was claimed.
        """
    )

    @OptionGroup var which: ClaimChoice

    @Flag(help: "Print the claim for scripts.")
    var json = false

    func run() throws {
      let (_, detail) = try which.find()
      let record = ClaimDetailRecord(detail)
      if json {
        print(try JSONText.page(record))
      } else {
        for line in record.lines(of: detail) { print(SafeText(line).string) }
      }
      guard detail.moved.isEmpty else { throw ExitCode(1) }
    }
  }

  /// `muster custody claim draft`.
  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Draw up a month's claim from the stays that ended in it, or again while it is a draft."
    )

    @OptionGroup var which: ClaimChoice

    @Flag(help: "Halve the money between borough and centre, as in 2004.")
    var split = false

    func run() throws {
      let place = try CommandDesk(which.options)
      let month = try which.readMonth()
      let run = try place.desk.ledger.claimRun(of: month, for: place.desk.audience)
      _ = try place.desk.submit(run.commands(isSplit: split))
      print(
        "The claim of \(month.spoken) is drawn up: \(run.priced.count) stays, \(run.sum.spoken)."
      )
      for stay in run.unpriced {
        print("UNPRICED, in no total: \(SafeText(stay.custody).string), \(stay.minutes) min.")
      }
    }
  }

  /// `muster custody claim check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say that a draft's lines are right.")

    @OptionGroup var which: ClaimChoice

    func run() throws { try which.take(.check, saying: "is checked") }
  }

  /// `muster custody claim send`.
  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note that a checked claim went to the partner as an invoice."
    )

    @OptionGroup var which: ClaimChoice

    @Option(help: ArgumentHelp("The number of the invoice.", valueName: "number"))
    var invoice: String

    @Option(help: ArgumentHelp("The day on it, today where none is given.", valueName: "date"))
    var on: CivilDate?

    func run() throws {
      let day = try on ?? LondonTime(CommandDesk(which.options).now).date
      try which.take(.send(invoice: invoice, on: day), saying: "is sent")
    }
  }

  /// `muster custody claim query`.
  struct Query: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Note what the partner asks.")

    @OptionGroup var which: ClaimChoice

    @Option(
      help: ArgumentHelp("The line; the whole claim where none is given.", valueName: "number")
    )
    var line: Int?

    @Option(help: ArgumentHelp("What the partner asks.", valueName: "text"))
    var words: String

    func run() throws { try which.take(.query(line: line, words: words), saying: "is queried") }
  }

  /// `muster custody claim adjust`.
  struct Adjust: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a line that puts another right; the line itself stays."
    )

    @OptionGroup var which: ClaimChoice

    @Option(help: ArgumentHelp("The line that is put right.", valueName: "number"))
    var line: Int

    @Option(help: ArgumentHelp("Whole pence, as in -13900.", valueName: "pence"))
    var pence: Int

    @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
    var reason: String

    func run() throws {
      try which.take(
        .adjust(line: line, by: Pence(pence), reason: reason),
        saying: "is adjusted by \(Pence(pence).spoken)"
      )
    }
  }

  /// `muster custody claim write-off`.
  struct WriteOff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give up what is still to come on a claim."
    )

    @OptionGroup var which: ClaimChoice

    @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
    var reason: String

    func run() throws { try which.take(.writeOff(reason: reason), saying: "is written off") }
  }
}

/// Which claim a step is about: that of a month.
struct ClaimChoice: ParsableArguments {
  @Argument(help: ArgumentHelp("The month: 2010-08.", valueName: "month"))
  var month: String

  @OptionGroup var options: LedgerOptions

  /// The month.
  func readMonth() throws -> ClaimMonth {
    guard let month = ClaimMonth(text: month) else {
      throw ProgramFault.refused("A month reads 2010-08, not '\(month)'.")
    }
    return month
  }

  /// The claim of the month, at the officer's desk.
  ///
  /// - Throws: `ProgramFault` where there is none that the officer may see.
  func find() throws -> (place: CommandDesk, detail: ClaimDetail) {
    let place = try CommandDesk(options)
    let month = try readMonth()
    let detail = try place.desk.ledger.claim(month.claim, for: place.desk.audience)
    guard let detail else {
      throw ProgramFault.refused(
        "No claim for \(month.spoken) was drawn up that you may see; "
          + "'muster custody claim draft \(month.text)' draws it up."
      )
    }
    return (place, detail)
  }

  /// Records a step of the claim, and says so.
  func take(_ command: Claim.Command, saying words: String) throws {
    let (place, detail) = try find()
    _ = try place.desk.submit([.claim(detail.id, command)])
    print("\(detail.claim.reference?.text ?? "The claim") \(words).")
  }
}
