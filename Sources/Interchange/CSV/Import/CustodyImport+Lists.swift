internal import Domain

extension CustodyImport {
  typealias Cursor = RowCursor<CustodyColumn>

  /// The episodes of one regime.
  static func episodes(
    _ cursor: inout Cursor,
    _ regime: Episode.Regime,
    _ columns: (from: CustodyColumn, until: CustodyColumn, isDual: CustodyColumn)
  ) -> [Detention.Command] {
    let rows = cursor.parallel(columns.from, columns.until, columns.isDual)
    return rows.compactMap { row in
      let from = cursor.moment(columns.from, row[0])
      let until = row[1].isEmpty ? nil : cursor.moment(columns.until, row[1])
      let isDual = cursor.truth(columns.isDual, row[2])
      guard let from else { return nil }
      return .beginEpisode(regime, from: from, until: until, isDual: isDual)
    }
  }

  /// The levels set; one without a time holds from the arrival on.
  static func levels(_ cursor: inout Cursor, _ arrival: Detention.Arrival)
    -> [Detention.Command]
  {
    let rows = cursor.parallel(.level, .levelFrom)
    return rows.compactMap { row in
      let isWhole = rows.count == 1 && row[1].isEmpty
      let from = isWhole ? arrival.arrivedAt : cursor.moment(.levelFrom, row[1])
      let number = cursor.number(.level, row[0], in: 1...4)
      guard let from, let level = number.flatMap(ObservationLevel.init(rawValue:)) else {
        return nil
      }
      return .setLevel(level, from: from)
    }
  }

  /// The interpreters' work; one without a call was called on arriving.
  static func interpreters(_ cursor: inout Cursor, _ arrival: Detention.Arrival)
    -> [Detention.Command]
  {
    let rows = cursor.parallel(
      .interpreterLanguage,
      .interpreterProvider,
      .interpreterCalled,
      .interpreterArrived,
      .interpreterLeft,
      .interpreterFee
    )
    return rows.map { row in
      let called = row[2].isEmpty ? nil : cursor.moment(.interpreterCalled, row[2])
      let arrived = row[3].isEmpty ? nil : cursor.moment(.interpreterArrived, row[3])
      let left = row[4].isEmpty ? nil : cursor.moment(.interpreterLeft, row[4])
      let fee = row[5].isEmpty ? nil : cursor.number(.interpreterFee, row[5], in: 0...100_000_000)
      return .addInterpreter(
        InterpreterSession(
          language: row[0],
          provider: row[1],
          calledAt: called ?? arrived ?? arrival.arrivedAt,
          arrivedAt: arrived,
          leftAt: left,
          fee: fee.map(Pence.init)
        )
      )
    }
  }

  /// The visits, and what else was timed.
  static func visitsAndNotes(_ cursor: inout Cursor) -> [Detention.Command] {
    var commands: [Detention.Command] = []
    for text in cursor.codes(.checked) {
      if let at = cursor.moment(.checked, text) { commands.append(.check(at: at)) }
    }
    for row in cursor.parallel(.note, .noteAt) {
      let occurrence: CustodyOccurrence? = cursor.word(.note, row[0])
      let at = cursor.moment(.noteAt, row[1])
      if let occurrence, let at { commands.append(.note(occurrence, at: at)) }
    }
    return commands
  }

  /// The flags that were raised after the arrival.
  static func raisedFlags(_ cursor: inout Cursor, _ arrival: Detention.Arrival)
    -> [Detention.Command]
  {
    cursor.parallel(.raisedFlag, .raisedAt).compactMap { row in
      let flag: CustodyFlag? = cursor.word(.raisedFlag, row[0])
      let at = row[1].isEmpty ? arrival.arrivedAt : cursor.moment(.raisedAt, row[1])
      guard let flag, let at else { return nil }
      return .raiseFlag(flag, at: at)
    }
  }

  /// How flags were answered.
  static func answers(_ cursor: inout Cursor) -> [Detention.Command] {
    cursor.parallel(.answeredFlag, .answer, .answeredAt).compactMap { row in
      let flag: CustodyFlag? = cursor.word(.answeredFlag, row[0])
      let at = cursor.moment(.answeredAt, row[2])
      guard let flag, let at else { return nil }
      return .answerFlag(flag, .present(row[1]), at: at)
    }
  }
}

extension RowCursor {
  /// The values of columns that belong together, side by side; a column may have fewer than the
  /// first, never more.
  fileprivate mutating func parallel(_ first: Column, _ others: Column...) -> [[String]] {
    let leading = list(first)
    var rows = leading.map { value in [value] }
    for column in others {
      let values = list(column)
      if values.count > leading.count {
        let most = leading.count == 1 ? "at most 1 value" : "at most \(leading.count) values"
        fault(
          column,
          found: "\(values.count) values",
          expected: "\(most), as in '\(first.name)'",
          isText: false
        )
      }
      for place in rows.indices { rows[place].append(place < values.count ? values[place] : "") }
    }
    return rows
  }

  /// Whether a value says yes; empty says no, and anything else is a fault.
  fileprivate mutating func truth(_ column: Column, _ text: String) -> Bool {
    switch text.lowercased() {
    case "", "no", "false": return false
    case "yes", "true": return true
    default:
      fault(column, found: text, expected: "yes or no")
      return false
    }
  }
}
