import Domain

/// The teams that a scenario may change, and how they are called.
struct ScenarioTeams: Sendable {
  /// The teams of the day.
  let teams: [Team]
  private let unit: Unit

  /// The teams of a unit on a day.
  init(_ unit: Unit, on date: CivilDate) {
    self.unit = unit
    teams = unit.teams(on: date)
  }

  /// The team that words name: its key, its whole name, or the one whose name has a word that begins
  /// so; nil where none or several could be meant.
  func team(_ words: String) -> Team? {
    let wanted = words.lowercased()
    guard !wanted.isEmpty else { return nil }
    if let exact = teams.first(where: { team in
      team.key.text == wanted || team.name.lowercased() == wanted
    }) {
      return exact
    }
    let found = teams.filter { team in
      let name = team.name.lowercased()
      return name.hasPrefix(wanted)
        || name.split(separator: " ").contains { word in word.hasPrefix(wanted) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// A change in words.
  func words(of change: Scenario.Change) -> String { change.words(in: unit) }
}

/// One change of a scenario as it is typed in one line: a team, and what it loses.
///
///     swale 20%
///     maxim 11 posts
///     Operation Swale ends
///
/// The reading stands beside the line, so that it is the officer who lets it stand.
enum ScenarioEntry {
  /// The most changes that a form takes.
  static let most = 6
  /// The fields of the form, of which one more is asked for as each is filled.
  static let fields = (1...most).map { number in FieldID("change\(number)") }

  /// What a line says; nil where it does not say which team loses what.
  static func change(_ line: String, _ teams: ScenarioTeams) -> Scenario.Change? {
    var words = line.split(whereSeparator: \.isWhitespace).map { word in word.lowercased() }
    guard let last = words.popLast() else { return nil }
    if "ends".hasPrefix(last), last.count > 1 {
      return teams.team(words.joined(separator: " ")).map { team in .end(team.key) }
    }
    if last.hasSuffix("%") {
      guard let perMille = perMille(String(last.dropLast())) else { return nil }
      return teams.team(words.joined(separator: " ")).map { team in
        .cutShare(team.key, perMille: perMille)
      }
    }
    let isCounted = !last.isEmpty && "posts".hasPrefix(last)
    let number = isCounted ? words.popLast().flatMap { Int($0) } : Int(last)
    guard let number, (1...1000).contains(number) else { return nil }
    return teams.team(words.joined(separator: " ")).map { team in .cutPosts(team.key, number) }
  }

  /// Tenths of a per cent, of `20` or `12.5`.
  private static func perMille(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
    guard parts.count == 2 else { return (1...100).contains(whole) ? whole * 10 : nil }
    guard parts[1].count == 1, let tenth = Int(parts[1]) else { return nil }
    let value = whole * 10 + tenth
    return (1...1000).contains(value) ? value : nil
  }

  /// The lines of the form.
  static func lines(_ teams: ScenarioTeams) -> [Field] {
    fields.enumerated().map { place, field in
      Field(
        field,
        place == 0 ? "Change" : "Change \(place + 1)",
        .text(max: 80),
        help: "A team and what it loses: swale 20%, maxim 11 posts, swale ends.",
        isRequired: place == 0,
        validate: { value, _ in
          guard case .text(let text) = value, change(text, teams) == nil else { return nil }
          return "name a team, then 20%, 11 posts or ends: "
            + teams.teams.map(\.key.text).joined(separator: ", ")
        },
        reads: { text in change(text, teams).map { change in "= \(teams.words(of: change))" } }
      )
    }
  }

  /// The changes that the values of a form name.
  static func changes(_ values: FormValues, _ teams: ScenarioTeams) -> [Scenario.Change] {
    fields.compactMap { field in change(values.text(field), teams) }
  }

  /// One line more than are filled in is asked for.
  static func rules(_ values: FormValues) -> [FieldRule] {
    let filled = fields.lastIndex { field in !values.text(field).isEmpty } ?? -1
    return fields.dropFirst(filled + 2).map { field in FieldRule.hide(field) }
  }
}
