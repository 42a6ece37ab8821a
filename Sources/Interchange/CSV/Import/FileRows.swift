internal import Ledger

/// How the rows of a file are written down.
public enum FileFormat: Sendable {
  /// Comma-separated values under a head.
  case csv
  /// An object a line.
  case jsonLines

  /// The format that a file's name stands for: `.jsonl` and `.ndjson`, else CSV.
  public init(fileName: String) {
    let name = fileName.lowercased()
    self = name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonLines : .csv
  }
}

/// What a reader of rows came upon.
enum RowStep: Sendable, Equatable {
  case row
  case fault(ImportFault, isFinal: Bool)
  case end

  /// Whether nothing comes after it.
  var isLast: Bool {
    switch self {
    case .row: false
    case .fault(_, let isFinal): isFinal
    case .end: true
    }
  }
}

/// The rows of a file, whatever its format.
protocol RowSource {
  associatedtype Column: ImportColumn

  /// The rows of a source; nothing is read yet.
  init(_ source: ByteSource, map: FieldMap, limits: TextLimits, hashes: Bool)
  /// Where the columns stand in the row that was read last.
  var layout: RowLayout<Column> { get }
  /// How many bytes were read so far.
  var bytesRead: Int64 { get }
  /// The hashes of the pieces read so far.
  var digests: [Digest] { get }
  /// The identity that the present row bears in the file itself, nil where the file gives none.
  var recordID: UInt128? { get }
  /// What else the file holds that is no row, and how often.
  var leftOut: [String: Int] { get }
  /// Reads what comes before the rows, and answers with what is wrong with it.
  mutating func begin() -> [ImportFault]
  /// Reads the next row.
  mutating func next(into row: inout FieldRow) -> RowStep
}

extension RowSource {
  /// A table gives its rows no identity.
  var recordID: UInt128? { nil }
  /// A table holds rows alone.
  var leftOut: [String: Int] { [:] }
}

extension TableRows: RowSource {
  var bytesRead: Int64 { reader.bytesRead }
  var digests: [Digest] { reader.chunks.digests }
}

extension ObjectRows: RowSource {
  var bytesRead: Int64 { lines.bytesRead }
  var digests: [Digest] { lines.chunks.digests }

  /// Nothing comes before the rows.
  mutating func begin() -> [ImportFault] { [] }
}
