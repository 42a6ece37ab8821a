/// The rows of a CSV file under its head.
struct TableRows<Column: ImportColumn> {
  private(set) var layout: RowLayout<Column>
  private(set) var reader: CSVReader
  private var head: [String] = []

  /// The rows of a source; nothing is read yet.
  init(_ source: ByteSource, map: FieldMap, limits: TextLimits, hashes: Bool) {
    layout = RowLayout(map)
    reader = CSVReader(source, limits: limits, hashes: hashes)
  }

  /// Reads the head, and answers with what is wrong with it.
  mutating func begin() -> [ImportFault] {
    var row = FieldRow()
    switch reader.next(into: &row) {
    case .end:
      return [ImportFault(line: 1, column: nil, found: "nothing", expected: "a head of names")]
    case .fault(let fault): return [ImportFault(fault, name: "")]
    case .row: break
    }
    head = row.texts
    var faults: [ImportFault] = []
    for (place, name) in head.enumerated() {
      if let wrong = take(name, at: place) {
        faults.append(
          ImportFault(
            line: row.line,
            column: place + 1,
            name: name,
            found: wrong.found,
            expected: wrong.expected
          )
        )
      }
    }
    for name in layout.missing {
      faults.append(
        ImportFault(
          line: row.line,
          column: nil,
          found: "no column '\(name)'",
          expected: "one, a name that is mapped to it, or a default"
        )
      )
    }
    return faults
  }

  private mutating func take(_ name: String, at place: Int) -> (found: String, expected: String)? {
    switch layout.meaning(of: name) {
    case .leftOut: return nil
    case .unknown:
      return (
        "an unknown column",
        "one of \(Column.names.joined(separator: ", ")); map it, or leave it out with an empty name"
      )
    case .column(let column):
      guard layout.places[column] < 0 else {
        return ("the column '\(Column.names[column])' a second time", "each column once")
      }
      layout.put(column, at: place, named: name)
      return nil
    }
  }

  /// Reads the next row.
  mutating func next(into row: inout FieldRow) -> RowStep {
    switch reader.next(into: &row) {
    case .end: return .end
    case .fault(let fault):
      let name = head.indices.contains(fault.column - 1) ? head[fault.column - 1] : ""
      return .fault(ImportFault(fault, name: name), isFinal: fault.isFinal)
    case .row:
      guard row.count == head.count else {
        return .fault(
          ImportFault(
            line: row.line,
            column: nil,
            found: "\(row.count) columns",
            expected: "\(head.count), as in the head"
          ),
          isFinal: false
        )
      }
      return .row
    }
  }
}
