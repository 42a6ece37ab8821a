/// The rows of a JSON Lines file: an object a line, its keys named after the columns.
struct ObjectRows<Column: ImportColumn> {
  private(set) var layout: RowLayout<Column>
  private(set) var lines: LineReader
  private let lists = Column.allCases.map(\.isList)

  /// The rows of a source; nothing is read yet.
  init(_ source: ByteSource, map: FieldMap, limits: TextLimits, hashes: Bool) {
    layout = RowLayout(map)
    lines = LineReader(source, mostBytes: limits.rowBytes, hashes: hashes)
  }

  /// Reads the next row.
  mutating func next(into row: inout FieldRow) -> RowStep {
    switch lines.next() {
    case .end: return .end
    case .fault(let fault): return .fault(ImportFault(fault, name: ""), isFinal: fault.isFinal)
    case .line: break
    }
    row.begin(atLine: lines.number)
    layout.clear()
    do throws(JSONScan.Failure) {
      try read(into: &row)
    } catch {
      let fault = TextFault(
        .json(error.fault),
        line: lines.number,
        column: row.count + 1,
        byte: error.byte
      )
      return .fault(ImportFault(fault, name: ""), isFinal: false)
    }
    guard let missing = layout.missing.first else { return .row }
    return .fault(
      ImportFault(
        line: lines.number,
        column: nil,
        found: "no key '\(missing)'",
        expected: "one, a key that is mapped to it, or a default"
      ),
      isFinal: false
    )
  }

  private mutating func read(into row: inout FieldRow) throws(JSONScan.Failure) {
    var scan = JSONScan(lines.bytes)
    try scan.begin()
    while let key = try scan.nextKey() {
      switch layout.meaning(of: key) {
      case .unknown: throw scan.failure(.unknownKey(key))
      case .leftOut:
        var ignored: [UInt8] = []
        try scan.value(into: &ignored, allowsList: true)
      case .column(let column):
        guard layout.places[column] < 0 else { throw scan.failure(.repeatedKey(key)) }
        layout.put(column, at: row.count, named: key)
        try scan.value(into: &row.bytes, allowsList: lists[column])
        row.endField()
      }
    }
  }
}
