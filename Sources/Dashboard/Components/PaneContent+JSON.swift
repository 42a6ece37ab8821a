internal import FoundationEssentials

extension PaneContent {
  /// One row as a record: its reference, its mark and its cells by the heads of their columns.
  func record(of row: ListRow) -> [String: String] {
    var record = ["reference": row.reference, "sentence": row.sentence]
    for (column, cell) in zip(columns, row.cells) where column.axis == nil {
      record[Self.name(of: column.title)] = cell.plain
    }
    if row.mark == .urgent { record["urgent"] = "yes" }
    return record
  }

  /// The rows that can be chosen as a JSON array of objects, keys sorted.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let records = choices.map(record)
    guard let data = try? encoder.encode(records) else {
      preconditionFailure("Texts by texts can always be encoded.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func name(of title: String) -> String {
    title.lowercased().split(separator: " ").joined(separator: "_")
  }
}
