public import ArgumentParser
public import Domain
internal import Glibc
public import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster export`: write reports, stays in custody or taskings to a file, or reports for partners.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write reports, stays in custody or taskings: CSV, JSON Lines or STIX.",
    discussion: """
      Only what you may see is written, and what was left out is counted. The highest marking is \
      told on the error stream and, beside a file, in FILE.note, at head and foot; never inside the \
      rows. That you took the text of a report of CONFIDENTIAL and above, or with handling code 4, 5 \
      or C, is noted on it; where that cannot be, it is withheld and counted.

      'muster export stix' writes a STIX 2.1 bundle to give to partners: evaluated reports, each \
      with its sanitised text alone and a level of the Traffic Light Protocol 2.0. Reports with \
      handling code 4 or 5 never go into it. A report without a sanitised text is there as a \
      reference to ask for.

      \(SharingTable.sentence)
      """
  )

  @Argument(help: "What to write: reports, custody, taskings or stix.")
  var kind: FileExport.Kind

  @Argument(
    help: ArgumentHelp(
      "The file to make, .csv, .jsonl or, for stix, .json; it must not be there yet. Without it "
        + "the rows go to a pipe.",
      valueName: "file"
    )
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Only what came in on this London day or later, as 2010-09-16: reports by receipt, stays by "
        + "arrival, taskings by when they were raised, and stix by evaluation.",
      valueName: "date"
    )
  )
  var since: CivilDate?

  @Flag(help: "Write JSON Lines, whatever the file is called.")
  var jsonLines = false

  @Flag(
    help: """
      Put an apostrophe before fields that a spreadsheet would take for formulas; such a file does \
      not read back as it was.
      """
  )
  var guardFormulas = false

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard kind == .stix, jsonLines || guardFormulas else { return }
    throw ValidationError(
      "A STIX bundle has a form of its own; leave --json-lines and --guard-formulas out."
    )
  }

  func run() throws {
    let desk = try options.desk()
    try desk.require(.exportRecords, on: LondonTime(World.clock.now()).date)
    let isJSON = jsonLines || output?.hasSuffix(".jsonl") == true
    let export = FileExport(
      kind,
      as: isJSON ? .jsonLines : .csv(guardsFormulas: guardFormulas),
      since: since
    )
    let file = try OutputFile(output)
    let summary: ExportSummary
    do {
      summary = try export.write(
        from: desk.ledger,
        for: desk.audience,
        to: { bytes in try file.write(bytes) },
        noting: desk.note
      )
      try file.close()
    } catch {
      file.discard()
      throw error
    }
    let note = note(on: summary)
    ErrorStream.write(note)
    if let output { try OutputFile("\(output).note").writeAll(Array(note.utf8)) }
  }

  private func note(on summary: ExportSummary) -> String {
    let marking = summary.marking ?? .notProtectivelyMarked
    let were = summary.rows == 1 ? "\(kind.words.one) was" : "\(kind.words.many) were"
    var note = "\(marking.words)\n\(grouped(summary.rows)) \(were) written."
    for (number, which) in [
      (summary.leftOut, "that you may not see"),
      (summary.erased, "whose texts were disposed of"),
      (summary.keptBack, "with handling code 4 or 5"),
      (summary.unevaluated, "not evaluated yet"),
      (summary.withheld, "at which a look must be noted and could not be"),
    ] where number > 0 {
      note += " \(grouped(number)) \(which) \(number == 1 ? "was" : "were") left out."
    }
    return note + "\n\(marking.words)\n"
  }
}

extension FileExport.Kind: ExpressibleByArgument {
  /// One row of the kind, and more than one.
  fileprivate var words: (one: String, many: String) {
    switch self {
    case .reports, .stix: ("report", "reports")
    case .custody: ("stay in custody", "stays in custody")
    case .taskings: ("tasking", "taskings")
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  /// The day written as `2010-09-16`.
  public init?(argument: String) { self.init(text: argument) }
}

/// A file that is made anew, or the pipe that the rows go to.
final class OutputFile {
  private let path: String?
  private var descriptor: Int32

  /// Opens the file, readable by its owner alone; without a path, the standard output.
  ///
  /// - Throws: `ProgramFault` where the file is there already, and where the rows would go to a
  ///   terminal, which what stands in them could steer.
  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      guard isatty(STDOUT_FILENO) == 0 else {
        throw ProgramFault.refused(
          "An export is not written to a terminal; name a file, or use a pipe."
        )
      }
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let words = String(cString: strerror(errno))
      throw ProgramFault.refused("'\(path)' cannot be made: \(words). Nothing was written over.")
    }
  }

  /// Writes bytes, all of them.
  func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 else {
        guard errno == EINTR else { throw failure() }
        continue
      }
      written += count
    }
  }

  /// Brings the file to the disk and closes it.
  func close() throws {
    guard path != nil, descriptor >= 0 else { return }
    defer { descriptor = -1 }
    guard fsync(descriptor) == 0, Glibc.close(descriptor) == 0 else { throw failure() }
  }

  /// Writes a small file whole.
  func writeAll(_ bytes: [UInt8]) throws {
    try write(bytes)
    try close()
  }

  /// Takes an unfinished file away.
  func discard() {
    guard let path else { return }
    if descriptor >= 0 { Glibc.close(descriptor) }
    unlink(path)
  }

  private func failure() -> ProgramFault {
    let words = String(cString: strerror(errno))
    return .failed(
      LedgerError(.inputOutput, "The export was not finished; nothing of it is kept.", cause: words)
    )
  }
}
