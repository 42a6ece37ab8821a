public import Domain

/// The partner's payment file: `invoice_ref, custody_ref, paid_pence, paid_date, reason`.
public enum PaymentFile {
  /// The columns that the file must have, in any order; the last may be left out.
  static let columns = ["invoice_ref", "custody_ref", "paid_pence", "paid_date", "reason"]

  /// A row that could not be read: where, and why.
  public struct Fault: Error, Sendable, Equatable {
    /// The line of the file, from 1.
    public let line: Int
    /// What is wrong and what was expected, in a sentence.
    public let sentence: String
  }

  /// The payments in the order of the file; a file with one bad row gives none.
  ///
  /// - Throws: the first fault.
  /// - Complexity: O(n) in the bytes.
  public static func payments(_ source: ByteSource) throws(Fault) -> [ClaimPayment] {
    var reader = CSVReader(source)
    var row = FieldRow()
    var places: [String: Int] = [:]
    var payments: [ClaimPayment] = []
    while true {
      switch reader.next(into: &row) {
      case .end:
        guard !places.isEmpty else { throw Fault(line: 1, sentence: "The file is empty.") }
        return payments
      case .fault(let fault):
        throw Fault(
          line: fault.line,
          sentence: "There is \(fault.found) where \(fault.expected) was expected."
        )
      case .row:
        if places.isEmpty {
          places = try heads(row)
        } else {
          payments.append(try payment(row, places))
        }
      }
    }
  }

  private static func heads(_ row: FieldRow) throws(Fault) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, name) in row.texts.enumerated() { places[name] = place }
    for column in columns.dropLast() where places[column] == nil {
      throw Fault(
        line: row.line,
        sentence: "The column \(column) is missing; the file begins with "
          + columns.joined(separator: ",") + "."
      )
    }
    return places
  }

  private static func payment(_ row: FieldRow, _ places: [String: Int]) throws(Fault)
    -> ClaimPayment
  {
    func value(_ column: String) -> String {
      guard let place = places[column], place < row.count else { return "" }
      return row[place]
    }
    guard let pence = Int(value("paid_pence")) else {
      throw Fault(
        line: row.line,
        sentence: "paid_pence is whole pence, as in 29600, not '\(value("paid_pence"))'."
      )
    }
    guard let day = CivilDate(text: value("paid_date")) else {
      throw Fault(
        line: row.line,
        sentence: "paid_date reads 2010-10-14, not '\(value("paid_date"))'."
      )
    }
    guard !value("custody_ref").isEmpty, !value("invoice_ref").isEmpty else {
      throw Fault(line: row.line, sentence: "A payment names its invoice and its custody record.")
    }
    return ClaimPayment(
      invoice: value("invoice_ref"),
      custody: value("custody_ref"),
      paid: Pence(pence),
      on: day,
      reason: value("reason")
    )
  }
}
