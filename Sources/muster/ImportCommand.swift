public import ArgumentParser
internal import Domain
internal import FoundationEssentials
internal import Glibc
public import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster import`: bring in other people's reports or stays in custody.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in reports or stays in custody from a CSV, JSON Lines or STIX file.",
    discussion: """
      The whole file is checked first, and nothing is recorded if a row is bad. Rows are recorded \
      under identities made of the file and the row: after an interruption run the same command \
      again, and no row comes in twice. The columns are those of 'muster export'.

      'muster import stix' takes the reports of a STIX 2.1 bundle in as submitted, under the \
      identities that they have there, so that no report comes in twice from any bundle. Where they \
      come from is read from created_by_ref by the organisation's name. Grading, marking and level \
      are read from labels as 'muster export stix' writes them; for a bundle without them, --map \
      names a file whose [defaults] say what holds.
      """
  )

  @Argument(help: "What the file holds: reports, custody or stix.")
  var kind: FileImport.Kind

  @Argument(help: ArgumentHelp("The file: .csv, .jsonl, or for stix .json.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "How their columns are named: 'theirs=ours,theirs=ours', or a TOML file that also maps "
        + "values and dates.",
      valueName: "map"
    )
  )
  var map: String?

  @Option(
    help: ArgumentHelp(
      "How they write moments: iso, 'dd/mm/yyyy HH:MM', epoch or epoch-ms.",
      valueName: "form"
    )
  )
  var dates: DateForm?

  @Option(help: "The clock by which a London time is read that comes twice: summer or winter.")
  var fold: LondonClock?

  @Flag(help: "Tell what each row would become, and record nothing.")
  var dryRun = false

  @Flag(help: "Print the result as JSON, with --dry-run a line for each row.")
  var json = false

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let desk = try options.desk()
    let now = World.clock.now()
    let today = LondonTime(now).date
    try desk.require(.importRecords, on: today)
    guard let actor = desk.officer.officer.actor(desk.officer.id, on: today) else {
      throw ProgramFault.refused("\(desk.officer.officer.label) holds no role today.")
    }
    let context = ImportContext(unit: desk.unit, actor: actor, now: now)
    do {
      var work = FileImport(kind, from: try InputFile(path: file))
      work.map = try fieldMap()
      let check = try check(work, in: context)
      guard !dryRun else { return }
      try record(work, check, in: context, into: desk.ledger)
    } catch let error as ImportError {
      throw ProgramFault.refused(error.description)
    } catch let error as SettingsFileError {
      throw ProgramFault.refused(error.description)
    }
  }

  private func check(_ work: FileImport, in context: ImportContext) throws -> ImportCheck {
    let bar = ProgressBar()
    let lines = ImportLines(kind: kind, file: file, isJSON: json)
    let check = try work.check(in: context) { progress in
      bar.show(Progress(progress))
    } account: { row in
      if dryRun { print(lines.account(of: row)) }
    }
    bar.end()
    guard check.isSound else {
      if json {
        print(try lines.refusal(check))
      } else {
        for fault in check.faults { ErrorStream.write("\(file): \(fault.sentence)\n") }
        if !check.rest.isEmpty { ErrorStream.write("\(file): \(check.rest)\n") }
      }
      throw ProgramFault.refused(
        "Nothing was recorded: \(grouped(check.faultCount)) "
          + "\(check.faultCount == 1 ? "fault" : "faults") in '\(file)'.\(hint(on: check.faults))"
      )
    }
    for (words, count) in check.leftOut.sorted(by: { $0.key < $1.key }) {
      let times = kind == .stix ? kind.counted(count, "object") : kind.counted(count)
      ErrorStream.write("\(file): \(words) is not carried over, in \(times).\n")
    }
    if dryRun { print(try lines.sound(check)) }
    return check
  }

  /// What helps with a bundle that says less than ours do.
  private func hint(on faults: [ImportFault]) -> String {
    let isOfReports = faults.contains { fault in !fault.record.isEmpty && !fault.name.isEmpty }
    guard kind == .stix, map == nil, isOfReports else { return "" }
    return " What a bundle leaves open or calls by another name, a TOML file says: --map FILE with "
      + "[defaults] for scheme, marking or level, and [values.origin] for names."
  }

  private func record(
    _ work: FileImport,
    _ check: ImportCheck,
    in context: ImportContext,
    into ledger: SQLiteLedger
  ) throws {
    let bar = ProgressBar()
    let result = try work.record(
      check,
      into: ledger,
      in: context,
      stopwatch: World.stopwatch
    ) { progress in bar.show(Progress(progress)) }
    bar.end()
    let lines = ImportLines(kind: kind, file: file, isJSON: json)
    print(try lines.result(result))
    guard let refused = result.refused else { return }
    throw ProgramFault.refused(
      "\(file): \(refused.sentence) The rows before it are recorded; put it right and import the "
        + "rest."
    )
  }

  /// The map that the options describe together.
  private func fieldMap() throws -> FieldMap {
    var fields = FieldMap()
    if let map {
      if map.utf8.contains(UInt8(ascii: "=")) {
        fields = try fields.adding(pairs: map, known: kind.columns)
      } else {
        guard let data = try? Data(contentsOf: URL(filePath: map)) else {
          throw ProgramFault.refused(
            "There is no map '\(map)': name a TOML file, or write theirs=ours,theirs=ours."
          )
        }
        fields = try FieldMap.read(bytes: Array(data), file: map, known: kind.columns)
      }
    }
    if let dates { fields.dateForm = dates }
    if let fold { fields.fold = fold }
    return fields
  }
}

extension FileImport.Kind: ExpressibleByArgument {
  /// `1 row`, `3,911 reports`.
  fileprivate func counted(_ number: Int, _ word: String? = nil) -> String {
    let word = word ?? (self == .stix ? "report" : "row")
    return "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
  }
}
extension DateForm: ExpressibleByArgument {}
extension LondonClock: ExpressibleByArgument {}

extension World {
  /// The system's clock that never goes back, and a wait of two milliseconds that lets other desks
  /// in between two transactions.
  fileprivate static let stopwatch = Stopwatch {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  } pause: {
    usleep(2000)
  }
}

extension Progress {
  /// How far an import has come, in bytes.
  fileprivate init(_ progress: ImportProgress) {
    self.init(
      what: "\(progress.pass.rawValue) \(grouped(progress.rows)) rows",
      done: progress.bytesDone,
      total: progress.bytesTotal
    )
  }
}

/// What an import prints: sentences, or JSON for scripts.
private struct ImportLines {
  let kind: FileImport.Kind
  let file: String
  let isJSON: Bool

  func account(of row: RowAccount) -> String {
    if isJSON, let line = try? JSONText.line(AccountRecord(row)) { return line }
    guard !row.faults.isEmpty else { return "line \(row.line): \(row.summary)" }
    return row.faults.map(\.sentence).joined(separator: "\n")
  }

  func sound(_ check: ImportCheck) throws -> String {
    if isJSON {
      return try JSONText.line(["rows": check.rows, "faults": 0])
    }
    let are = check.rows == 1 ? "is" : "are"
    return "\(kind.counted(check.rows)) \(are) sound; nothing was recorded."
  }

  func refusal(_ check: ImportCheck) throws -> String {
    try JSONText.page(CheckRecord(check))
  }

  func result(_ result: ImportResult) throws -> String {
    if isJSON {
      return try JSONText.line([
        "recorded": result.recorded, "repeated": result.repeated, "batches": result.batches,
        "longestBatchMicroseconds": Int(result.longestBatch / 1000),
      ])
    }
    let repeated =
      result.repeated > 0 ? " \(grouped(result.repeated)) were in the ledger already." : ""
    return "Recorded \(kind.counted(result.recorded)) of '\(file)'.\(repeated)"
  }
}

private struct FaultRecord: Encodable {
  let line: Int
  let column: Int?
  let record: String?
  let name: String
  let found: String
  let expected: String

  init(_ fault: ImportFault) {
    line = fault.line
    column = fault.column
    record = fault.record.isEmpty ? nil : fault.record
    name = fault.name
    found = fault.found
    expected = fault.expected
  }
}

private struct AccountRecord: Encodable {
  let row: Int
  let line: Int
  let isSound: Bool
  let summary: String
  let faults: [FaultRecord]

  init(_ account: RowAccount) {
    row = account.row
    line = account.line
    isSound = account.faults.isEmpty
    summary = account.summary
    faults = account.faults.map(FaultRecord.init)
  }
}

private struct CheckRecord: Encodable {
  let rows: Int
  let faultCount: Int
  let faults: [FaultRecord]

  init(_ check: ImportCheck) {
    rows = check.rows
    faultCount = check.faultCount
    faults = check.faults.map(FaultRecord.init)
  }
}
