internal import Domain

/// Reads rows of stays in custody.
enum CustodyImport: RecordImport {
  static func read(_ cursor: inout RowCursor<CustodyColumn>, in context: ImportContext)
    -> ImportedRow<Detention>?
  {
    guard let arrival = arrival(&cursor, context.unit) else { return nil }
    var commands: [Detention.Command] = [.arrive(arrival)]
    commands += raisedFlags(&cursor, arrival)
    commands += episodes(&cursor, .pace, (.paceFrom, .paceTo, .paceDual))
    commands += episodes(
      &cursor,
      .immigration,
      (.immigrationFrom, .immigrationTo, .immigrationDual)
    )
    commands += levels(&cursor, arrival)
    commands += interpreters(&cursor, arrival)
    commands += visitsAndNotes(&cursor)
    commands += answers(&cursor)
    if let departure = departure(&cursor) { commands.append(departure) }
    guard cursor.faults.isEmpty else { return nil }
    return ImportedRow(commands: commands, occurredAt: arrival.arrivedAt)
  }

  static func command(_ id: ID<Detention>, _ command: Detention.Command) -> Command {
    .detention(id, command)
  }

  static func summary(of row: ImportedRow<Detention>) -> String {
    guard case .arrive(let arrival) = row.commands.first else { return "" }
    let reference = arrival.outsideReference.map { text in "\(shown(text)), " } ?? ""
    return
      "\(reference)\(arrival.suite.text), arrived \(LondonTime(arrival.arrivedAt).text), "
      + "\(row.commands.count) entries"
  }

  private static func arrival(_ cursor: inout RowCursor<CustodyColumn>, _ unit: Unit)
    -> Detention.Arrival?
  {
    let suite: Key<CustodySuite>? = cursor.key(.suite, cursor.code(.suite)) { key in
      unit.suite(key) != nil
    } known: {
      unit.suites().map(\.key.text)
    }
    let route = cursor.code(.routeIn)
    let routeIn: RouteIn? = route.isEmpty ? .other : cursor.word(.routeIn, route)
    let marking = marking(&cursor)
    let flags: [CustodyFlag] = cursor.codes(.flags).compactMap { text in
      cursor.word(.flags, text)
    }
    let arrived = cursor.moment(.arrived, cursor.code(.arrived))
    let reference = cursor.code(.reference)
    let named = cursor.text(.detainee)
    let detainee = named.isEmpty ? reference : named
    if detainee.isEmpty {
      cursor.fault(.detainee, expected: "a reference of the detainee or of the record")
    }
    guard let suite, let routeIn, let marking, let arrived else { return nil }
    var arrival = Detention.Arrival(
      suite: suite,
      routeIn: routeIn,
      detainee: .present(detainee),
      arrivedAt: arrived
    )
    arrival.outsideReference = reference.isEmpty ? nil : reference
    arrival.marking = marking
    arrival.flags = Set(flags)
    let nationality = cursor.text(.nationality)
    arrival.nationality = nationality.isEmpty ? nil : .present(nationality)
    return arrival
  }

  private static func marking(_ cursor: inout RowCursor<CustodyColumn>) -> ProtectiveMarking? {
    let words = cursor.code(.marking)
    if words.isEmpty { return .restricted }
    if let marking = ProtectiveMarking(words: words) { return marking }
    cursor.fault(
      .marking,
      expected: "one of \(listed(ProtectiveMarking.allCases.map(\.words)))"
    )
    return nil
  }

  private static func departure(_ cursor: inout RowCursor<CustodyColumn>) -> Detention.Command? {
    let text = cursor.code(.departed)
    let kind = cursor.code(.departure)
    let destination = cursor.text(.destination)
    guard !text.isEmpty else {
      if !kind.isEmpty || !destination.isEmpty {
        cursor.fault(.departed, expected: "when the stay ended, as the row says how or where to")
      }
      return nil
    }
    let word: DepartureKind? = kind.isEmpty ? .other : cursor.word(.departure, kind)
    guard let at = cursor.moment(.departed, text), let word else { return nil }
    return .depart(word, destination: destination, at: at)
  }
}
