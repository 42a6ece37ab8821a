internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// The report that a step of its retention is about, and why it is taken.
struct RetentionStep: ParsableArguments {
  @Argument(
    help: ArgumentHelp("What the report is called: INT-2010-004217.", valueName: "reference")
  )
  var reference: String

  @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
  var reason: String

  @OptionGroup var options: LedgerOptions

  /// Records a command about the report, and answers with the report's row as it was.
  func take(_ command: Report.Command) throws -> ReportRow {
    let place = try CommandDesk(options)
    let row = try place.report(reference)
    _ = try place.desk.submit([.report(row.id, command)])
    return row
  }
}

extension RetentionCommand {
  /// `muster retention set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a report into a group of the retention rules.",
      discussion: Retention.Group.allCases.map { group in
        "Group \(group.rawValue): \(group.words)."
      }.joined(separator: " ")
    )

    @Option(help: ArgumentHelp("The group, 1 to 4.", valueName: "number"))
    var group: Int

    @Option(help: ArgumentHelp("The day of the review: 2016-09-16.", valueName: "date"))
    var review: String

    @OptionGroup var step: RetentionStep

    func validate() throws {
      guard Retention.Group(rawValue: group) != nil else {
        throw ValidationError("--group is 1, 2, 3 or 4.")
      }
    }

    func run() throws {
      let day = try readDay(review)
      guard let group = Retention.Group(rawValue: group) else { return }
      let row = try step.take(.setRetention(group: group, basis: step.reason, reviewOn: day))
      print("\(row.reference.text) is in group \(group.rawValue); review on \(day.spoken).")
    }
  }

  /// `muster retention keep`.
  struct Keep: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide that a report is kept until the next review."
    )

    @Option(help: ArgumentHelp("The day of the next review: 2016-09-16.", valueName: "date"))
    var until: String

    @OptionGroup var step: RetentionStep

    func run() throws {
      let day = try readDay(until)
      let row = try step.take(.retain(reason: step.reason, until: day))
      print("\(row.reference.text) is kept; next review on \(day.spoken).")
    }
  }

  /// `muster retention hold`.
  struct Hold: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep a report from being disposed of, whatever its review day."
    )

    @OptionGroup var step: RetentionStep

    func run() throws {
      let row = try step.take(.placeHold(reason: step.reason))
      print("\(row.reference.text) is held.")
    }
  }

  /// `muster retention lift`.
  struct Lift: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lift the hold on a report.")

    @OptionGroup var step: RetentionStep

    func run() throws {
      let row = try step.take(.liftHold(reason: step.reason))
      print("The hold on \(row.reference.text) is lifted.")
    }
  }

  /// `muster retention dispose`.
  struct Dispose: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erase the texts of a report for good; that it was there stays in the ledger.",
      discussion: "It asks for the reference once more, unless --yes is given."
    )

    @OptionGroup var step: RetentionStep

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      let place = try CommandDesk(step.options)
      let row = try place.report(step.reference)
      try place.desk.require(.disposeOfReport, on: place.today)
      let detail = try place.desk.ledger.report(row.id, for: place.desk.audience)
      if let hold = detail?.report.hold {
        throw ProgramFault.refused(Report.Refusal.disposalHeld(hold).sentence)
      }
      if !yes { try ask(row.reference.text) }
      _ = try place.desk.submit([.report(row.id, .dispose(reason: step.reason))])
      print(
        "The texts of \(row.reference.text) are erased; its entries stay and still verify. Minutes, "
          + "decisions and taskings that speak of it are records of their own and stay."
      )
      if let report = detail?.report { tell(standing: report, place.desk.unit) }
      for line in try place.desk.ledger.copies(holding: row.id).lines {
        print(SafeText(line).string)
      }
      print(
        "Copies made by other means, exports and prints hold them too. A copy does where 'muster log "
          + "--ledger FILE --stream \(StreamName(.report, row.id).text)' shows no report.disposed."
      )
    }

    /// Says who was given the text and still has it, as far as the ledger knows.
    private func tell(standing report: Report, _ unit: Unit) {
      let bodies = Swift.Set(
        report.disclosures.filter(\.isStanding).flatMap(\.made.recipients)
      ).sorted().map { key in unit.organisation(key)?.name ?? key.text }
      guard !bodies.isEmpty else { return }
      print(
        "Its sanitised text was passed on to \(listed(bodies, or: "and")); have it deleted there."
      )
    }

    private func ask(_ reference: String) throws {
      ErrorStream.write("This cannot be undone. Type \(reference) to erase its texts: ")
      guard readLine()?.uppercased() == reference else {
        throw ProgramFault.refused("That is not \(reference); nothing was erased.")
      }
    }
  }
}
