internal import Domain

extension ReportImport {
  /// The columns of a grading: its scheme and its three codes.
  typealias GradingColumns = (
    scheme: ReportColumn, source: ReportColumn, information: ReportColumn, handling: ReportColumn
  )

  /// The grading that four columns hold; each code that is not of the scheme is a fault of its own.
  static func grading(
    _ cursor: inout RowCursor<ReportColumn>,
    _ columns: GradingColumns,
    scheme: String
  ) -> Grading? {
    let source = cursor.code(columns.source)
    let information = cursor.code(columns.information)
    let handling = cursor.code(columns.handling)
    if let grading = Grading(
      scheme: scheme,
      source: source,
      information: information,
      handling: handling
    ) {
      return grading
    }
    let letters = "a letter from A to E"
    switch scheme {
    case "5x5x5":
      if !isLetter(source) { cursor.fault(columns.source, expected: letters) }
      if !isNumber(information, upTo: 5) {
        cursor.fault(columns.information, expected: "a number from 1 to 5")
      }
      if !isNumber(handling, upTo: 5) {
        cursor.fault(columns.handling, expected: "a number from 1 to 5")
      }
    case "3x5x2":
      if !isNumber(source, upTo: 3) {
        cursor.fault(columns.source, expected: "a number from 1 to 3")
      }
      if !isLetter(information) { cursor.fault(columns.information, expected: letters) }
      if handling.uppercased() != "P", handling.uppercased() != "C" {
        cursor.fault(columns.handling, expected: "P or C")
      }
    default: cursor.fault(columns.scheme, found: scheme, expected: "5x5x5 or 3x5x2")
    }
    return nil
  }

  /// The marking of a column.
  static func marking(_ cursor: inout RowCursor<ReportColumn>, _ column: ReportColumn)
    -> ProtectiveMarking?
  {
    if let marking = ProtectiveMarking(words: cursor.code(column)) { return marking }
    cursor.fault(
      column,
      expected: "one of \(listed(ProtectiveMarking.allCases.map(\.words)))"
    )
    return nil
  }

  /// The organisation of a key.
  static func organisation(
    _ cursor: inout RowCursor<ReportColumn>,
    _ column: ReportColumn,
    _ text: String,
    _ unit: Unit
  ) -> Key<Organisation>? {
    cursor.key(column, text) { key in
      unit.organisation(key) != nil
    } known: {
      unit.organisations().map(\.key.text)
    }
  }

  /// A text that must say something.
  static func words(_ cursor: inout RowCursor<ReportColumn>, _ column: ReportColumn) -> String? {
    let text = cursor.text(column)
    if text.isEmpty { cursor.fault(column, expected: "a text") }
    return text.isEmpty ? nil : text
  }

  /// A text that may be missing.
  static func optional(_ text: String) -> Body? { text.isEmpty ? nil : .present(text) }

  /// A subject written `vehicle:AB12 CDE`.
  static func subject(_ text: String, _ cursor: inout RowCursor<ReportColumn>) -> Subject? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty,
      let kind = Subject.Kind(rawValue: String(parts[0]))
    else {
      cursor.fault(
        .subjects,
        found: text,
        expected:
          "one of \(listed(Subject.Kind.allCases.map(\.rawValue))), a colon, and what it is called"
      )
      return nil
    }
    return Subject(kind: kind, words: .present(String(parts[1])))
  }

  private static func isLetter(_ text: String) -> Bool {
    Grading.Letter(rawValue: text.uppercased()) != nil
  }

  private static func isNumber(_ text: String, upTo most: Int) -> Bool {
    Int(text).map { number in (1...most).contains(number) } ?? false
  }
}
