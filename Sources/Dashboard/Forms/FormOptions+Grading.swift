import Domain

/// The codes of a report with their words: code and words always stand together.
extension FormOptions {
  /// The bodies that reports come from.
  static func origins(_ unit: Unit, _ today: CivilDate) -> [Option] {
    unit.organisations(on: today).filter(\.isOrigin).map { body in
      Option(body.name, id: body.key.text, detail: "\(body.short) \(body.standing.rawValue)")
    }
  }

  /// How reliable a source is, A to E (domain facts 2.1).
  static let sources = coded([
    ("A", "always reliable"), ("B", "mostly reliable"), ("C", "sometimes reliable"),
    ("D", "unreliable"), ("E", "untested"),
  ])

  /// How far information is known, 1 to 5 (domain facts 2.1).
  static let information = coded([
    ("1", "known to be true without reservation"),
    ("2", "known to the source, not to the officer"),
    ("3", "not known to the source, but corroborated"),
    ("4", "cannot be judged"),
    ("5", "suspected to be false"),
  ])

  /// Who may have a report, 1 to 5, in the words of the police form (domain facts 2.1, AMB-1).
  static let handling = coded([
    ("1", "UK police and other law enforcement"),
    ("2", "also UK bodies that do not prosecute"),
    ("3", "also law enforcement outside the EU"),
    ("4", "the originating agency only"),
    ("5", "named recipients, on stated conditions"),
  ])

  /// The protective markings, lowest first.
  static let markings = ProtectiveMarking.allCases.map { marking in
    Option(marking.words, id: "\(marking.rawValue)")
  }

  private static func coded(_ codes: [(String, String)]) -> [Option] {
    codes.map { code, words in Option(code, detail: words) }
  }
}
