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

  /// How reliable a source is under the scheme of 2016, 1 to 3 (domain facts 2.2).
  static let laterSources = coded([("1", "reliable"), ("2", "untested"), ("3", "not reliable")])

  /// How far information is known under the scheme of 2016, A to E (domain facts 2.2).
  static let laterInformation = coded([
    ("A", "known directly to the source"),
    ("B", "known indirectly, but corroborated"),
    ("C", "known indirectly"),
    ("D", "not known"),
    ("E", "suspected to be false"),
  ])

  /// Who may have a report under the scheme of 2016 (domain facts 2.2).
  static let laterHandling = coded([
    ("P", "lawful sharing permitted"), ("C", "lawful sharing with conditions"),
  ])

  /// The protective markings, lowest first.
  static let markings = ProtectiveMarking.allCases.map { marking in
    Option(marking.words, id: "\(marking.rawValue)")
  }

  private static func coded(_ codes: [(String, String)]) -> [Option] {
    codes.map { code, words in Option(code, detail: words) }
  }
}
