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
  /// Who writes of it: anybody, or only those who read records.
  let openings: Openings
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

  /// Who writes of a theme.
  enum Openings { case anybody, records }

  /// A theme with its words.
  init(
    name: Name,
    premises: [Words],
    leads: [String],
    headlines: [Phrase],
    cores: [Phrase],
    details: [Phrase],
    priority: [String],
    work: [String],
    openings: Openings = .anybody,
    weight: Int,
    levels: [Int],
    flags: [Report.Flag: Int]
  ) {
    self.name = name
    self.premises = premises
    self.leads = leads.map(Words.init(returning:))
    self.headlines = headlines
    self.cores = cores
    self.details = details
    self.priority = priority
    self.work = work
    self.openings = openings
    self.weight = weight
    self.levels = levels
    self.flags = flags
  }

  /// Whether a report carries a flag.
  func carries(_ flag: Report.Flag, _ chance: inout Chance) -> Bool {
    flags[flag].map { inThousand in chance.happens(inThousand) } ?? false
  }

  /// What a theme is about, which decides what may be done about it.
  enum Field { case people, children, papers, journeys, offenders, places }

  /// What the theme is about.
  var field: Field {
    switch name {
    case .labour, .servitude, .sexual: .people
    case .child, .images: .children
    case .sham, .college, .official, .adviser, .money: .papers
    case .factory, .delivery, .facilitation: .journeys
    case .harm, .illegalWork: .offenders
    case .premises, .nightTime: .places
    }
  }

  /// Every theme, in the order of the names.
  static let all: [Theme] = [
    .labour, .servitude, .sexual, .child, .sham, .college, .factory, .official, .adviser,
    .delivery, .facilitation, .illegalWork, .harm, .premises, .nightTime, .images, .money,
  ]
}
