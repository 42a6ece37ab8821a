internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster report link`.
struct ReportLinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say that a subject of a report and one of another are one; nothing is merged.",
    discussion: "The numbers are those of the subjects on each page ('muster report REFERENCE')."
  )

  @OptionGroup var pair: SubjectPair

  func run() throws {
    let words = try pair.take { link, reason in .link(link, reason: reason) }
    print("\(words) are linked; both records keep their histories.")
  }
}

/// `muster report part`.
struct ReportPartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part",
    abstract: "Say that two subjects that were linked are not one after all.",
    discussion: "The numbers are those of the subjects on each page ('muster report REFERENCE')."
  )

  @OptionGroup var pair: SubjectPair

  func run() throws {
    let words = try pair.take { link, reason in .part(link, reason: reason) }
    print("\(words) are parted; the link stays in both histories.")
  }
}

/// A subject of a report and one of another, and what tells of both.
struct SubjectPair: ParsableArguments {
  @Argument(
    help: ArgumentHelp("What the report is called: INT-2010-004217.", valueName: "reference")
  )
  var reference: String

  @Option(help: ArgumentHelp("Its subject; may be left out where it has one.", valueName: "number"))
  var subject: Int?

  @Option(help: ArgumentHelp("What the other report is called.", valueName: "reference"))
  var other: String

  @Option(help: ArgumentHelp("The subject there; likewise.", valueName: "number"))
  var otherSubject: Int?

  @Option(
    help: ArgumentHelp("What tells you; it stays in both histories.", valueName: "text")
  )
  var reason: String

  @OptionGroup var options: LedgerOptions

  /// Records what is said of both, and answers with both as they are written.
  func take(_ step: (Report.SubjectLink, Body) -> Report.Linking) throws -> SafeText {
    let place = try CommandDesk(options)
    let own = try Self.end(of: try place.report(reference), subject, place)
    let found = try Self.end(of: try place.report(other), otherSubject, place)
    let link = Report.SubjectLink(subject: own.place, other: found.id, otherSubject: found.place)
    _ = try place.desk.submit(step(link, .present(reason)).commands(on: own.id))
    return SafeText("\(own.words) and \(found.words)")
  }

  private static func end(of row: ReportRow, _ number: Int?, _ desk: CommandDesk) throws
    -> (id: ID<Report>, place: Int, words: String)
  {
    let detail = try desk.ledger.report(row.id, for: desk.desk.audience)
    let subjects = detail?.received.subjects ?? []
    guard !subjects.isEmpty else {
      throw ProgramFault.refused("\(row.reference.text) names no subject.")
    }
    // Of several none is chosen by the program.
    guard let number = number ?? (subjects.count == 1 ? 1 : nil) else {
      let list = subjects.enumerated().map { place, subject in
        "\(place + 1) \(subject.kind.rawValue) \(subject.words.words)"
      }
      throw ProgramFault.refused(
        "Say which subject of \(row.reference.text) by its number: \(listed(list))."
      )
    }
    guard subjects.indices.contains(number - 1) else {
      throw ProgramFault.refused(
        Report.LinkRefusal.noSubject(number, of: row.reference.text, subjects: subjects.count)
          .sentence
      )
    }
    let words = "\(row.reference.text) \(subjects[number - 1].words.words)"
    return (row.id, number - 1, words)
  }
}
