/// The order in which a user wants a list: by one column, upwards or downwards.
struct ListOrder: Sendable, Equatable {
  /// The head of the column.
  var column: String
  /// Whether the greatest comes first.
  var isDescending = false

  /// The order in words, for the title: `by Due, last first`.
  var words: String { "by \(column), \(isDescending ? "last" : "first") first" }
}

/// What a user has chosen about a list.
struct ListChoices: Sendable, Equatable {
  /// The order, nil for the pane's own.
  var order: ListOrder?
  /// The heads of the columns that are not wanted.
  var hidden: Set<String> = []
  /// How many columns after the first are passed over, to see those without room.
  var passed = 0

  /// Whether nothing was chosen.
  var isPlain: Bool { self == ListChoices() }
}

extension PaneContent {
  /// Puts the rows in an order, within each heading; rows that are alike keep theirs.
  mutating func sort(_ order: ListOrder) {
    guard let index = columns.firstIndex(where: { column in column.title == order.column }) else {
      return
    }
    var sorted: [ListRow] = []
    for part in rows.split(omittingEmptySubsequences: true, whereSeparator: \.isHeading) {
      if part.startIndex > 0, rows[part.startIndex - 1].isHeading {
        sorted.append(rows[part.startIndex - 1])
      }
      let ordered = part.enumerated().sorted { left, right in
        let (one, other) = (left.element.cells[index], right.element.cells[index])
        if one.isBefore(other) { return !order.isDescending }
        if other.isBefore(one) { return order.isDescending }
        return left.offset < right.offset
      }
      sorted += ordered.map(\.element)
    }
    rows = sorted
    scope = scope.filter { word in !word.hasSuffix("first") && !word.hasSuffix("order") }
    scope.append(order.words)
  }
}

extension ListCell {
  /// Whether it comes before another: by rank where both have one, else by words and numbers; what
  /// is empty comes last.
  fileprivate func isBefore(_ other: ListCell) -> Bool {
    if let rank, let otherRank = other.rank { return rank < otherRank }
    let (own, others) = (plain, other.plain)
    if own.isEmpty || others.isEmpty { return !own.isEmpty && others.isEmpty }
    return Self.isBefore(own.lowercased(), others.lowercased())
  }

  /// Compares digits as numbers: `TSK-9` before `TSK-10`.
  private static func isBefore(_ left: String, _ right: String) -> Bool {
    var (one, other) = (left[...], right[...])
    while let first = one.first, let second = other.first {
      if first.isWholeNumber, second.isWholeNumber {
        let (digits, others) = (
          one.prefix(while: \.isWholeNumber), other.prefix(while: \.isWholeNumber)
        )
        if let number = Int(digits), let otherNumber = Int(others), number != otherNumber {
          return number < otherNumber
        }
        (one, other) = (one.dropFirst(digits.count), other.dropFirst(others.count))
      } else if first != second {
        return first < second
      } else {
        (one, other) = (one.dropFirst(), other.dropFirst())
      }
    }
    return one.isEmpty && !other.isEmpty
  }
}
