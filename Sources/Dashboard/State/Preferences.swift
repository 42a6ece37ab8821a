/// What a user has chosen about the look of the dashboard, kept from one run to the next.
public struct Preferences: Sendable, Equatable, Codable {
  /// What was chosen about one pane.
  public struct Pane: Sendable, Equatable, Codable {
    /// The head of the column that the list is in order of, nil for the pane's own order.
    public var sort: String?
    /// Whether the greatest comes first.
    public var isDescending = false
    /// The heads of the columns that are not wanted, sorted.
    public var hidden: [String] = []
    /// The words of the filter.
    public var filter = ""
  }

  /// A search that is kept under a name.
  public struct Search: Sendable, Equatable, Codable {
    /// The name.
    public var name: String
    /// What is typed.
    public var query: String
  }

  /// What was chosen, by the word that names the pane.
  public var panes: [String: Pane] = [:]
  /// Whether one pane had the whole screen.
  public var isZoomed = false
  /// How often the dashboard was opened before; the first three times it gives a hint.
  public var runs = 0
  /// The searches that are kept, in the order in which they were.
  public var searches: [Search] = []

  /// Nothing chosen yet.
  public init() {}

  /// Reads what was kept; a file of an earlier program has no searches.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    panes = try container.decode([String: Pane].self, forKey: .panes)
    isZoomed = try container.decode(Bool.self, forKey: .isZoomed)
    runs = try container.decode(Int.self, forKey: .runs)
    searches = try container.decodeIfPresent([Search].self, forKey: .searches) ?? []
  }
}

extension DashboardState {
  /// What the user has chosen so far.
  var preferences: Preferences {
    var preferences = Preferences()
    for id in PaneCatalogue.ids {
      let pane = self[pane: id]
      guard !pane.choices.isPlain || !pane.words.isEmpty else { continue }
      preferences.panes[id.word] = Preferences.Pane(
        sort: pane.choices.order?.column,
        isDescending: pane.choices.order?.isDescending ?? false,
        hidden: pane.choices.hidden.sorted(),
        filter: pane.words
      )
    }
    preferences.isZoomed = isZoomed
    preferences.runs = runs
    preferences.searches = searches.kept
    return preferences
  }

  /// Takes up what the user chose in an earlier run; a filter that is still on is said aloud.
  mutating func restore(_ preferences: Preferences) {
    runs = preferences.runs + 1
    isZoomed = preferences.isZoomed
    searches.kept = preferences.searches
    var filtered: [String] = []
    for id in PaneCatalogue.ids {
      guard let kept = preferences.panes[id.word] else { continue }
      self[pane: id].choices.order = kept.sort.map { column in
        ListOrder(column: column, isDescending: kept.isDescending)
      }
      self[pane: id].choices.hidden = Set(kept.hidden)
      self[pane: id].words = kept.filter
      if !kept.filter.isEmpty {
        filtered.append("\(PaneCatalogue.pane(id).name) (/\(kept.filter))")
      }
    }
    guard !filtered.isEmpty else { return }
    say("Still filtered: \(filtered.joined(separator: ", ")); = takes it away.", .refused)
  }
}
