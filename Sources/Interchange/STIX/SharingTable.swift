internal import Domain

/// At which level of the Traffic Light Protocol a report is passed on: the stricter of what its
/// handling code and its marking ask for.
///
/// These two tables are the whole rule. The protocol and the codes were not made for one another, so
/// each line errs to the stricter side, and nothing is ever CLEAR: intelligence is not for the world.
public enum SharingTable {
  /// By handling code (domain facts 2.1 and 2.2); without a level, the report is never passed on.
  static let byHandling: [(handling: Handling, level: TLP?)] = [
    (.fiveByFive(1), .green),  // Police and other law enforcement: a community.
    (.fiveByFive(2), .amber),  // Bodies that do not prosecute, each with authority and a record.
    (.fiveByFive(3), .amberStrict),  // Law enforcement abroad, under conditions.
    (.fiveByFive(4), nil),  // The originating agency alone.
    (.fiveByFive(5), nil),  // Conditions that a file cannot keep: ask the originator.
    (.permitted, .green),
    (.conditional, .amberStrict),  // The recipients that are named, and nobody else.
  ]

  /// By protective marking.
  static let byMarking: [(marking: ProtectiveMarking, level: TLP)] = [
    (.notProtectivelyMarked, .green),
    (.protect, .amber),
    (.restricted, .amber),
    (.confidential, .amberStrict),
    (.secret, .red),
    (.topSecret, .red),
  ]

  /// The level for a handling code and a marking; nil where the report stays where it is.
  static func level(_ handling: Handling, _ marking: ProtectiveMarking) -> TLP? {
    let asked = byHandling.first { line in line.handling == handling }?.level
    let marked = byMarking.first { line in line.marking == marking }?.level ?? .red
    return asked.map { asked in max(asked, marked) }
  }

  /// The two tables in a sentence.
  public static var sentence: String {
    let codes = byHandling.compactMap { line in
      line.level.map { level in (level, line.handling.text) }
    }
    let kept = byHandling.filter { line in line.level == nil }.map(\.handling.text)
    let markings = byMarking.map { line in (line.level, line.marking.words) }
    return
      "The level is the stricter of two. By handling code: \(words(codes)); "
      + "\(listed(kept, or: "and")) never leave. By marking: \(words(markings))."
  }

  /// `1 and P are GREEN, 2 AMBER`.
  private static func words(_ lines: [(level: TLP, what: String)]) -> String {
    TLP.allCases.compactMap { level in
      let which = lines.filter { line in line.level == level }.map(\.what)
      return which.isEmpty ? nil : "\(listed(which, or: "and")) \(level.name)"
    }.joined(separator: ", ")
  }
}
