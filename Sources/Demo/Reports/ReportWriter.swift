internal import Domain

/// Writes the drafts of intelligence reports from a grammar: cheaply, and seldom twice the same.
///
/// Everything is put together from fragments that are read once. A report names no person; telephone
/// numbers are of the ranges kept for drama, registration marks are of a form that was never issued.
struct ReportWriter: Sendable {
  /// What is asked of one report.
  struct Brief {
    /// When it is submitted.
    var receivedAt: Instant
    /// Its theme, nil for one by weight.
    var theme: Theme.Name?
    /// Its flags, nil for those of the theme by chance.
    var flags: Set<Report.Flag>?
    /// Where it comes from, nil for an origin by weight.
    var origin: Key<Organisation>?
  }

  private let boroughs: [(key: Key<Borough>, words: Words)]
  private let origins: [(Organisation, weight: Int)]
  private let partner: Key<Organisation>
  /// The bodies outside that tell of a theme (06.B16).
  private let givers: [Theme.Name: Key<Organisation>]
  private let topics: [Theme.Name: Topic]
  private let themes: [(Theme, weight: Int)]

  /// What came in before is passed on and acknowledged; the clearing queue begins after it.
  static let clearedBefore = Calendar2010.now.adding(hours: -72)

  /// What of the unit stands for a theme.
  private struct Topic {
    let priority: Key<Priority>?
    let workType: Key<WorkType>?
  }

  /// A writer for a unit.
  init(ground: Ground) {
    boroughs = ground.boroughs.map { borough in (borough.key, Words(borough.name)) }
    origins = ground.origins.map { origin in (origin, weight: Self.weight(of: origin)) }
    partner = ground.unit.agency(of: ground.partner)
    let known = Set(ground.origins.map(\.key))
    givers = [.money: "sar", .factory: "suppliers"].filter { pair in known.contains(pair.value) }
    themes = Theme.all.map { theme in (theme, weight: theme.weight) }
    let workTypes = ground.unit.workTypes(on: Calendar2010.today)
    let priorities = ground.priorities
    var topics: [Theme.Name: Topic] = [:]
    for theme in Theme.all {
      topics[theme.name] = Topic(
        priority: Self.first(of: priorities, holding: theme.priority, \.name)?.key,
        workType: Self.first(of: workTypes, holding: theme.work, \.name)?.key
      )
    }
    self.topics = topics
  }

  /// A draft, and what it is about.
  struct Written {
    var draft: Report.Draft
    let theme: Theme.Name
    let field: Theme.Field
  }

  /// The draft of one report, and what it is about.
  func write(_ brief: Brief, _ chance: inout Chance) -> Written {
    let theme = theme(of: brief, &chance)
    return Written(
      draft: draft(of: theme, brief, &chance),
      theme: theme.name,
      field: theme.field
    )
  }

  private func draft(of theme: Theme, _ brief: Brief, _ chance: inout Chance) -> Report.Draft {
    let origin = origin(of: brief, &chance)
    let borough = chance.pick(boroughs)
    let scene = Scene(of: theme, in: borough.words, &chance)
    let isOurs = origin.agency != partner
    let opening = chance.pick(Self.openings(of: theme, isOurs: isOurs))
    let story = Story(theme: theme, opening: opening, scene: scene, &chance)
    let marking = chance.pick(Self.markings)
    var draft = Report.Draft(
      origin: origin.key,
      occurredAt: brief.receivedAt.adding(minutes: -chance.int(50...7800)),
      marking: marking,
      grading: grading(by: opening, &chance),
      level: 1 + chance.place(among: theme.levels),
      headline: .present(story.headline),
      text: .present(story.text)
    )
    if isOurs, let giver = givers[theme.name] { draft.origin = giver }
    draft.wasCleared = brief.receivedAt < Self.clearedBefore
    draft.flags =
      brief.flags ?? Set(Report.Flag.allCases.filter { flag in theme.carries(flag, &chance) })
    draft.marking = marked(marking, draft.flags, theme)
    place(&draft, theme, &chance)
    draft.boroughs = [borough.key]
    if chance.happens(90) { add(another: &draft, &chance) }
    if chance.happens(720) { draft.sanitised = .present(story.sanitised) }
    if opening.source == .b, chance.happens(300) {
      draft.sourceReference = .present("SR-\(padded(chance.below(10_000), to: 4))")
    }
    if chance.happens(380) {
      draft.subjects = SubjectWords.subjects(of: theme, scene: scene, &chance)
    }
    return draft
  }

  private func theme(of brief: Brief, _ chance: inout Chance) -> Theme {
    guard let name = brief.theme, let theme = Theme.all.first(where: { $0.name == name }) else {
      return chance.pick(themes)
    }
    return theme
  }

  private func origin(of brief: Brief, _ chance: inout Chance) -> Organisation {
    if let key = brief.origin, let found = origins.first(where: { $0.0.key == key }) {
      return found.0
    }
    return chance.pick(origins)
  }

  /// The priority and kind of work; one in twenty-five lies outside the control strategy.
  private func place(_ draft: inout Report.Draft, _ theme: Theme, _ chance: inout Chance) {
    let topic = topics[theme.name]
    draft.workType = topic?.workType
    draft.priority = chance.happens(40) ? nil : topic?.priority
    if draft.priority == nil { draft.outsideReason = chance.pick(Self.outsideReasons) }
  }

  private static func openings(of theme: Theme, isOurs: Bool) -> [Opening] {
    switch theme.openings {
    case .records: Opening.records
    case .anybody: isOurs ? Opening.police : Opening.partner
    }
  }

  /// What touches a person at risk, a child's images or an official is never marked low.
  private func marked(
    _ marking: ProtectiveMarking,
    _ flags: Set<Report.Flag>,
    _ theme: Theme
  ) -> ProtectiveMarking {
    if theme.name == .official || theme.name == .images { return .confidential }
    return flags.isEmpty ? marking : max(marking, .restricted)
  }

  private func add(another draft: inout Report.Draft, _ chance: inout Chance) {
    let other = chance.pick(boroughs).key
    if !draft.boroughs.contains(other) { draft.boroughs.append(other) }
  }

  /// What the submitting officer proposes: the handling code is the default in most cases.
  private func grading(by opening: Opening, _ chance: inout Chance) -> Grading {
    let information =
      chance.happens(15) ? 5 : 1 + chance.place(among: opening.information)
    return .fiveByFiveByFive(source: opening.source, information: information, handling: 1)
  }

  private static func weight(of origin: Organisation) -> Int {
    switch origin.key.text {
    case "scd9": 30
    case "ukba": 22
    case "hft": 18
    case "ict": 12
    // They come with themes of their own.
    case "sar", "suppliers": 0
    default: 10
    }
  }

  private static func first<Record>(
    of records: [Record],
    holding words: [String],
    _ name: KeyPath<Record, String>
  ) -> Record? {
    for word in words {
      let found = records.first { record in
        record[keyPath: name].lowercased().contains(word)
      }
      if let found { return found }
    }
    return nil
  }

  private static let markings: [(ProtectiveMarking, weight: Int)] = [
    (.restricted, 86), (.protect, 7), (.confidential, 7),
  ]
  private static let outsideReasons = [
    "No priority covers it; kept for the next strategic assessment.",
    "Local matter, passed to us for information.",
    "New pattern, to be watched before it is given a priority.",
  ]
}
