internal import Ledger

/// What the first pass over a file found: nothing is recorded unless it is sound.
public struct ImportCheck: Sendable {
  /// The most faults that are listed; the rest are counted.
  public static let mostFaults = 1000

  /// How many rows the file has, good and bad.
  public internal(set) var rows = 0
  /// The faults, in the order of the file.
  public internal(set) var faults: [ImportFault] = []
  /// How many faults there are, listed or not.
  public internal(set) var faultCount = 0
  /// What is told in some rows but not carried over, and in how many.
  public internal(set) var leftOut: [String: Int] = [:]
  /// The hashes of the file's pieces, by which the second pass knows it again.
  var digests: [Digest] = []

  /// Whether the file may be imported.
  public var isSound: Bool { faultCount == 0 }

  /// The file's identity: the hash of the hashes of its pieces.
  public var fingerprint: String { Digest(of: digests.flatMap(\.bytes)).text }

  /// One sentence on the faults that are not listed, empty where all are.
  public var rest: String {
    let more = faultCount - faults.count
    return more > 0 ? "and \(more) more" : ""
  }

  /// Whether the pieces read so far are those that were checked.
  func holds(_ read: [Digest]) -> Bool {
    let place = read.count - 1
    return place < digests.count && read.last == digests[place]
  }

  /// Takes what rows were found to be, in the order of the file, and tells it.
  mutating func take<Kind>(
    _ findings: [CheckLine<Kind>.Finding],
    _ account: ((RowAccount) -> Void)?
  ) {
    for finding in findings {
      rows += 1
      if !finding.leftOut.isEmpty { leftOut[finding.leftOut, default: 0] += 1 }
      for fault in finding.faults { add(fault) }
      account?(
        RowAccount(
          row: rows,
          line: finding.line,
          summary: finding.summary,
          faults: finding.faults
        )
      )
    }
  }

  mutating func add(_ fault: ImportFault) {
    faultCount += 1
    if faults.count < Self.mostFaults { faults.append(fault) }
  }
}

/// What a dry run tells of one row.
public struct RowAccount: Sendable {
  /// The number of the row, from 1; the head is none.
  public let row: Int
  /// The line on which it begins, from 1.
  public let line: Int
  /// What it says, in one line that is fit for a terminal; empty where it cannot be read.
  public let summary: String
  /// What is wrong with it.
  public let faults: [ImportFault]
}

/// How far an import has come.
public struct ImportProgress: Sendable, Equatable {
  /// The two passes over a file.
  public enum Pass: String, Sendable {
    case checking, recording
  }

  /// Which pass.
  public let pass: Pass
  /// How many rows are done.
  public let rows: Int
  /// How many bytes are read.
  public let bytesDone: Int64
  /// How many bytes there are.
  public let bytesTotal: Int64
}

/// What the second pass recorded.
public struct ImportResult: Sendable {
  /// How many rows were recorded now.
  public internal(set) var recorded = 0
  /// How many rows were in the ledger already, from an earlier run over the same file.
  public internal(set) var repeated = 0
  /// The first row that the ledger refused, which ended the import; nil where none was.
  public internal(set) var refused: ImportFault?
  /// How many transactions it took.
  public internal(set) var batches = 0
  /// How long the longest transaction took, in nanoseconds.
  public internal(set) var longestBatch: Int64 = 0
}
