internal import Domain

/// Reads the fields of one row as what their columns hold, and gathers what is wrong with them.
///
/// Every field is read before a row is given up, so that all its faults are told at once.
struct RowCursor<Column: ImportColumn> {
  /// The line on which the row begins.
  var line: Int { row.line }
  /// What is wrong with the row.
  private(set) var faults: [ImportFault] = []

  private let row: FieldRow
  private let layout: RowLayout<Column>

  /// A cursor on a row.
  init(_ row: FieldRow, _ layout: RowLayout<Column>) {
    self.row = row
    self.layout = layout
  }

  /// The field as it stands; a missing or empty one is the column's default.
  func text(_ column: Column) -> String {
    let place = layout.places[column.rawValue]
    let rule = layout.rules[column.rawValue]
    let text = place < 0 ? "" : row[place]
    if text.isEmpty { return rule.fallback }
    return rule.values.isEmpty ? text : rule.values[text] ?? text
  }

  /// The field without blanks around it, as codes are read.
  func code(_ column: Column) -> String { trimmed(text(column)) }

  /// The field without blanks around it; an empty one is a fault.
  mutating func requiredCode(_ column: Column, expected: String) -> String? {
    let code = code(column)
    if code.isEmpty { fault(column, expected: expected) }
    return code.isEmpty ? nil : code
  }

  /// The values of a field that holds several, as they stand.
  func list(_ column: Column) -> [String] { ListText.values(in: text(column)) }

  /// The values of a field that holds several, without blanks around them, as codes are read.
  func codes(_ column: Column) -> [String] { list(column).map(trimmed) }

  /// A value of a closed list; nil for a fault.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: Column,
    _ text: String
  ) -> Word? {
    let code = trimmed(text)
    if let word = Word(rawValue: code) ?? Word(rawValue: code.lowercased()) { return word }
    fault(column, found: text, expected: "one of \(listed(Word.allCases.map(\.rawValue)))")
    return nil
  }

  /// A whole number within bounds; nil for a fault.
  mutating func number(_ column: Column, _ text: String, in range: ClosedRange<Int>) -> Int? {
    if let number = Int(trimmed(text)), range.contains(number) { return number }
    fault(
      column,
      found: text,
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"
    )
    return nil
  }

  /// A moment; nil for a fault.
  mutating func moment(_ column: Column, _ text: String) -> Instant? {
    let form = layout.rules[column.rawValue].form
    switch form.read(trimmed(text)) {
    case .moment(let instant): return instant
    case .twice(let summer, let winter):
      if let clock = layout.map.fold { return clock == .summer ? summer : winter }
      fault(
        column,
        found: "\(shown(text)), which comes twice as the clocks go back",
        expected: "an offset or zone behind it, or a map that says fold = summer or winter",
        isText: false
      )
    case .never(let summer, let winter):
      if let clock = layout.map.gap { return clock == .summer ? summer : winter }
      fault(
        column,
        found: "\(shown(text)), which never comes as the clocks go forward",
        expected: "a time that comes, or a map that says gap = summer or winter",
        isText: false
      )
    case .unreadable: fault(column, found: text, expected: form.expected)
    }
    return nil
  }

  /// The key of a record that must be known; nil for a fault.
  mutating func key<Entity>(
    _ column: Column,
    _ text: String,
    isKnown: (Key<Entity>) -> Bool,
    known: () -> [String]
  ) -> Key<Entity>? {
    if let key = Key<Entity>(text), isKnown(key) { return key }
    let all = known()
    let rest = all.count > 40 ? "one of \(all.count) keys of the unit" : "one of \(listed(all))"
    fault(column, found: text, expected: all.isEmpty ? "nothing: the unit has none" : rest)
    return nil
  }

  /// Notes that a column's field is not what it should be.
  mutating func fault(_ column: Column, expected: String) {
    fault(column, found: text(column), expected: expected)
  }

  /// Notes a fault of a column with what was found in it: a text of the file, or words of ours.
  mutating func fault(
    _ column: Column,
    found: String,
    expected: String,
    isText: Bool = true
  ) {
    let place = layout.places[column.rawValue]
    let words = found.isEmpty ? "nothing" : isText ? shown(found) : found
    faults.append(
      ImportFault(
        line: place < 0 ? row.line : row.line(ofByte: row.range(of: place).lowerBound),
        column: place < 0 || !layout.record.isEmpty ? nil : place + 1,
        record: layout.record,
        name: layout.names[column.rawValue],
        found: words,
        expected: expected
      )
    )
  }

  /// Notes that the rules of the work refuse the row.
  mutating func refuse(_ refusal: Refusal) {
    let sentence = refusal.sentence
    let words = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    faults.append(
      ImportFault(
        line: row.line,
        column: nil,
        record: layout.record,
        found: "a record that the rules refuse",
        expected: words
      )
    )
  }
}

/// A text without blanks around it.
private func trimmed(_ text: String) -> String {
  guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
  let front = text.utf8.drop { byte in byte == 0x20 }
  let rest = front.reversed().drop { byte in byte == 0x20 }
  return String(decoding: Array(rest.reversed()), as: UTF8.self)
}
