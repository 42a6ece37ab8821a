/// A table of texts as comma-separated values, for people to open in a spreadsheet.
public enum TableCSV {
  /// The bytes of the rows, the heads among them.
  ///
  /// A field that a spreadsheet would take for a formula gets an apostrophe in front, so that nothing
  /// that stands in a record is ever run.
  public static func bytes(of rows: [[String]]) -> [UInt8] {
    let writer = CSVWriter(guardsFormulas: true)
    var bytes: [UInt8] = []
    for row in rows { writer.write(row, to: &bytes) }
    return bytes
  }
}
