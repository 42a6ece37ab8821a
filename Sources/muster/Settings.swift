internal import Canvas
internal import Dashboard
internal import Domain
internal import Interchange
internal import Terminal

/// What a user has settled about the screen: in a file of their own, and by choices made on it.
///
/// A fault never stops the program: what is wrong is left out and named, with what is used instead.
struct Settings: Sendable {
  /// The theme by name or file, nil for none.
  var theme: String?
  /// The look of marks and borders, nil for what the terminal allows.
  var glyphs: Glyphs?
  /// When colours are used.
  var color = TerminalTraits.ColorWish.auto
  /// The pane to begin with, by its word; nil for the first.
  var view: String?
  /// Whether the mouse is captured.
  var hasMouse = true
  /// Whether the program begins with one pane on the whole screen; nil for as it was left.
  var isZoomed: Bool?
  /// The keys.
  var keys = KeyBindings.standard
  /// What is wrong in the files, a sentence each, in the order of the lines.
  var faults: [String] = []
  /// The choices that were kept, with what they were made over.
  var kept = KeptChoices()

  /// The settings of the user that runs the program.
  static func read() -> Settings {
    var settings = Settings()
    let entries = settings.entries(of: UserPlaces.settings, instead: "the usual settings")
    let kept = settings.entries(of: UserPlaces.kept, instead: "no earlier choice")
    settings.kept = KeptChoices(kept)
    settings.take(entries)
    settings.take(settings.kept, over: entries)
    return settings
  }

  /// The values of a file, none where there is no file or it is not TOML.
  private mutating func entries(of path: String, instead: String) -> [SettingsEntry] {
    let name = UserPlaces.spoken(path)
    do {
      return try SettingsText.entries(bytes: try SmallFile.bytes(of: path), file: name)
    } catch let error as SettingsFileError {
      faults += error.sentences.map { sentence in "\(sentence) Muster uses \(instead)." }
    } catch SmallFile.Fault.unreadable(let reason) {
      faults.append("\(name): \(reason). Muster uses \(instead).")
    } catch {
      // A file that is not there settles nothing.
    }
    return []
  }

  /// Takes the values of the user's own file.
  private mutating func take(_ entries: [SettingsEntry]) {
    var wishes: [(entry: SettingsEntry, wish: KeyWish)] = []
    for entry in entries {
      switch (entry.path.first, entry.path.count) {
      case ("keys", 2):
        if let wish = wish(of: entry) { wishes.append((entry, wish)) }
      case (_, 1): take(entry)
      default:
        fault(entry, found: "an unknown name", expected: Self.known, instead: "it is left out")
      }
    }
    keys = KeyBindings(wishes.map(\.wish))
    for refusal in keys.refusals {
      guard let entry = wishes.first(where: { pair in pair.wish == refusal.wish })?.entry else {
        continue
      }
      faults.append("\(entry.file):\(entry.line): \(entry.name): \(refusal.sentence)")
    }
  }

  private static let known = "theme, glyphs, color, view, mouse, zoom or the table keys"

  private mutating func take(_ entry: SettingsEntry) {
    switch entry.name {
    case "theme":
      theme = text(entry, expected: "the name of a theme or a file", instead: "none is used")
    case "glyphs":
      let words = ["auto", "unicode", "ascii"]
      let word = word(entry, of: words, instead: "'auto' is used")
      glyphs = word == "ascii" ? .ascii : word == "unicode" ? .unicode : nil
    case "color":
      let words = TerminalTraits.ColorWish.allCases.map(\.rawValue)
      let word = word(entry, of: words, instead: "'auto' is used")
      color = word.flatMap(TerminalTraits.ColorWish.init) ?? .auto
    case "view":
      view = word(entry, of: DashboardProgram.viewWords, instead: "the first pane is used")
    case "mouse": hasMouse = flag(entry, instead: "true is used") ?? true
    case "zoom": isZoomed = flag(entry, instead: "it begins as it was left")
    default: fault(entry, found: "an unknown name", expected: Self.known, instead: "it is left out")
    }
  }

  /// Takes the choices made on the screen, as far as the user's own file was not changed since.
  private mutating func take(_ kept: KeptChoices, over entries: [SettingsEntry]) {
    func settled(_ name: String) -> String {
      entries.first { entry in entry.path == [name] }.map { entry in entry.value.kept } ?? ""
    }
    self.kept.settled = Dictionary(
      uniqueKeysWithValues: KeptChoices.Name.allCases.map { name in
        (name, settled(name.rawValue))
      }
    )
    theme = self.kept.choice(.theme) ?? theme
    hasMouse = self.kept.choice(.mouse).map { word in word == "true" } ?? hasMouse
  }
}

extension Settings {
  private mutating func fault(
    _ entry: SettingsEntry,
    found: String? = nil,
    expected: String,
    instead: String
  ) {
    faults.append("\(entry.sentence(found: found, expected: expected).dropLast()); \(instead).")
  }

  private mutating func text(_ entry: SettingsEntry, expected: String, instead: String) -> String? {
    if case .text(let text) = entry.value, !text.isEmpty { return text }
    fault(entry, expected: expected, instead: instead)
    return nil
  }

  private mutating func word(_ entry: SettingsEntry, of words: [String], instead: String)
    -> String?
  {
    if case .text(let text) = entry.value, words.contains(text) { return text }
    fault(entry, expected: "one of \(listed(words))", instead: instead)
    return nil
  }

  private mutating func flag(_ entry: SettingsEntry, instead: String) -> Bool? {
    if case .flag(let flag) = entry.value { return flag }
    fault(entry, expected: "true or false", instead: instead)
    return nil
  }

  private mutating func wish(of entry: SettingsEntry) -> KeyWish? {
    switch entry.value {
    case .text(let key): return KeyWish(action: entry.path[1], keys: [key])
    case .texts(let keys): return KeyWish(action: entry.path[1], keys: keys)
    case .number(let number) where (0...9).contains(number):
      return KeyWish(action: entry.path[1], keys: ["\(number)"])
    case .number, .flag, .other:
      fault(
        entry,
        expected: "a key such as \"x\" or a list of keys",
        instead: "the usual keys stay"
      )
      return nil
    }
  }

}

extension SettingsEntry.Value {
  /// The value as a choice is kept: as text.
  var kept: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .texts(let texts): texts.joined(separator: " ")
    case .other: ""
    }
  }
}
