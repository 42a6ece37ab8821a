/// How an export writes its rows.
public enum ExportFormat: Sendable, Equatable {
  /// Comma-separated values under a head; fields that a spreadsheet would take for formulas are
  /// guarded or left as they are.
  case csv(guardsFormulas: Bool)
  /// An object a line.
  case jsonLines
}

/// Writes rows of values under names, in pieces that are passed on when they are large enough.
struct RowWriter {
  /// The size of a piece: large enough that a system call is cheap beside writing it.
  static let pieceBytes = 65_536

  private let names: [String]
  private let format: ExportFormat
  private let sink: ([UInt8]) throws -> Void
  private var bytes: [UInt8] = []

  /// A writer of columns, which begins with the head where the format has one.
  init(_ names: [String], format: ExportFormat, to sink: @escaping ([UInt8]) throws -> Void) {
    self.names = names
    self.format = format
    self.sink = sink
    switch format {
    case .csv: CSVWriter().write(names, to: &bytes)
    case .jsonLines: break
    }
  }

  /// Writes a row.
  mutating func write(_ values: [ExportValue]) throws {
    precondition(values.count == names.count, "A row has a value for each column.")
    switch format {
    case .csv(let guardsFormulas):
      CSVWriter(guardsFormulas: guardsFormulas).write(values.map(\.field), to: &bytes)
    case .jsonLines:
      bytes.append(UInt8(ascii: "{"))
      for (name, value) in zip(names, values) where value != .none {
        JSONText.append(key: name, to: &bytes)
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
      bytes.append(UInt8(ascii: "\n"))
    }
    if bytes.count >= Self.pieceBytes { try flush() }
  }

  /// Passes on what is left.
  mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
