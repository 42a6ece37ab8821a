/// Reads comma-separated values as RFC 4180 has them, one row at a time.
///
/// Lines end in CRLF or LF, fields in quotation marks may hold commas, line ends and doubled
/// quotation marks, and a mark of byte order is left out. Lines without a byte are no rows. Any
/// bytes at all give rows or faults; memory stays within the limits.
public struct CSVReader {
  /// What the reader came upon.
  public enum Step: Sendable, Equatable {
    /// A row, which stands in the row that was passed in.
    case row
    /// A fault; the reader goes on with the next line unless the fault is final.
    case fault(TextFault)
    /// The end of the file.
    case end
  }

  /// What the next byte belongs to.
  enum State {
    case fieldStart, plain, quoted, quoteInQuoted, carriageReturn, skipping
  }

  private(set) var chunks: ChunkReader
  let limits: TextLimits
  private var place = 0
  private var line = 1
  private var hasBegun = false
  private var isOver = false

  /// A reader of a source; the pieces it reads are hashed where that is asked for.
  init(_ source: ByteSource, limits: TextLimits, hashes: Bool) {
    chunks = ChunkReader(source, hashes: hashes)
    self.limits = limits
  }

  /// A reader of a source.
  public init(_ source: ByteSource, limits: TextLimits = TextLimits()) {
    self.init(source, limits: limits, hashes: false)
  }

  /// How many bytes were read so far.
  public var bytesRead: Int64 { chunks.bytesBefore + Int64(place) }

  /// Reads the next row into `row`.
  ///
  /// - Complexity: O(n) in the bytes of the row.
  public mutating func next(into row: inout FieldRow) -> Step {
    guard !isOver else { return .end }
    var scan = CSVScan(row: row, line: line, limits: limits)
    row = FieldRow()  // So that the scan holds its bytes alone.
    defer { row = scan.row }
    scan.row.begin(atLine: line)
    while true {
      if place == chunks.chunk.count {
        do throws(ByteSource.Failure) {
          guard try refill() else { return finish(&scan) }
        } catch {
          isOver = true
          return .fault(scan.fault(.unreadable(error.message)))
        }
      }
      let isComplete = scan.take(chunks.chunk, from: &place)
      line = scan.line
      guard isComplete else { continue }
      if scan.isBlank {
        scan.begin()
        continue
      }
      return settle(scan)
    }
  }

  private mutating func refill() throws(ByteSource.Failure) -> Bool {
    place = 0
    guard try chunks.advance() else { return false }
    if !hasBegun { place = chunks.skipping([0xEF, 0xBB, 0xBF]) }
    hasBegun = true
    return true
  }

  private mutating func finish(_ scan: inout CSVScan) -> Step {
    isOver = true
    scan.takeEnd()
    return scan.isBlank && scan.found == nil ? .end : settle(scan)
  }

  private mutating func settle(_ scan: CSVScan) -> Step {
    guard let fault = scan.found ?? scan.encodingFault() else { return .row }
    if fault.isFinal { isOver = true }
    return .fault(fault)
  }
}
