internal import Domain

/// A kind of intelligence, with the words that its reports are made of.
///
/// People are described by what is done to them and what they need, never by where they come from.
struct Theme: Sendable {
  /// The theme's own name, by which the demonstration asks for it.
  let name: Name
  /// Where it happens, as it stands in a sentence: `a hand car wash`.
  let premises: [Words]
  /// Who is said to be behind it, never by name.
  let leads: [Words]
  /// One line for a list, at most 60 columns with the longest borough.
  let headlines: [Phrase]
  /// What is told, as it follows 'says that'.
  let cores: [Phrase]
  /// Further sentences.
  let details: [Phrase]
  /// Words that the name of the fitting priority holds.
  let priority: [String]
  /// Words that the name of the fitting kind of work holds.
  let work: [String]
  /// How often it comes among a thousand reports.
  let weight: Int
  /// NIM levels 1 to 3, the heavier the likelier.
  let levels: [Int]
  /// How many of a thousand reports carry each flag.
  let flags: [Report.Flag: Int]

  /// The themes.
  enum Name: CaseIterable {
    case labour, servitude, sexual, child, sham, college, factory, official, adviser, delivery
    case facilitation, illegalWork, harm, premises, nightTime, images, money
  }

  /// Whether a report carries a flag.
  func carries(_ flag: Report.Flag, _ chance: inout Chance) -> Bool {
    flags[flag].map { inThousand in chance.happens(inThousand) } ?? false
  }

  /// Every theme, in the order of the names.
  static let all: [Theme] = [
    .labour, .servitude, .sexual, .child, .sham, .college, .factory, .official, .adviser,
    .delivery, .facilitation, .illegalWork, .harm, .premises, .nightTime, .images, .money,
  ]
}
