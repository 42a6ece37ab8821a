internal import Canvas

/// How the screen looks now, and how that changes while it is up.
///
/// A theme is the one named on the command line, in the environment or in the settings; where none
/// is, the dark or the light one once the terminal has said what its background is. All calls come
/// from the thread of the loop; the watch on the theme's file only wakes it.
final class ScreenLook {
  /// The theme as it is shown: with its own ground where the terminal's is not the one it is made
  /// for, or is not known and somebody named the theme.
  var theme: Theme { needsGround ? plain.onOwnGround : plain }

  private var plain: Theme
  private var place: ThemeShelf.Place
  private var isNamed: Bool
  private var isDark: Bool?
  private var watch: FileWatch?
  private let wake: @Sendable () -> Void

  /// What came of a change, for the message line; nil where nothing is to be said.
  struct News {
    /// The sentence.
    let words: String
    /// Whether it tells of a fault.
    var isFault = false
  }

  /// The look of a theme by name or file; nil lets the terminal's background decide.
  ///
  /// - Throws: `ThemeShelf.Fault` where there is none such, or with the line and key of a mistake.
  init(_ choice: String?, wake: @escaping @Sendable () -> Void) throws(ThemeShelf.Fault) {
    place = try ThemeShelf.place(of: choice ?? Theme.terminal.name)
    plain = try ThemeShelf.read(place)
    isNamed = choice != nil
    self.wake = wake
    follow()
  }

  /// Takes what the terminal said of its background, at the start or when it changed; answers
  /// whether the look is another one now.
  func note(isDark: Bool) -> Bool {
    let before = theme
    self.isDark = isDark
    guard !isNamed else { return theme != before }
    let name = isDark ? "dark" : "light"
    // Where the file is missing or wrong the terminal's own colours read on either ground.
    guard name != place.name, let place = try? ThemeShelf.place(of: name),
      let theme = try? ThemeShelf.read(place)
    else { return false }
    show(theme, from: place)
    return true
  }

  /// Goes to the next theme, and answers with its name.
  func goToNext() -> (name: String, news: News) {
    let places = ThemeShelf.all()
    let start = places.firstIndex { other in other.name == place.name } ?? 0
    var faults: [String] = []
    for step in 1...places.count {
      let next = places[(start + step) % places.count]
      do {
        let theme = try ThemeShelf.read(next)
        show(theme, from: next)
        isNamed = true
        let left = faults.isEmpty ? "" : " Left out: \(faults.joined(separator: " "))"
        return (next.name, News(words: "Look: \(next.name)." + left, isFault: !faults.isEmpty))
      } catch {
        faults += error.sentences.prefix(1)
      }
    }
    return (place.name, News(words: "There is no other theme here."))
  }

  /// Reads the theme's file again if it was written; a mistake in it leaves the theme as it was.
  func takeNews() -> News? {
    guard let watch, watch.takeNews() else { return nil }
    do {
      let fresh = try ThemeShelf.read(place)
      guard fresh != plain else { return nil }
      plain = fresh
      return News(words: "Look: \(plain.name), read again.")
    } catch {
      let more = error.sentences.count - 1
      let others = more > 0 ? " \(more) more such." : ""
      let first = error.sentences.first ?? "The theme cannot be read."
      return News(words: first + others + " The look stays as it was.", isFault: true)
    }
  }

  private var needsGround: Bool {
    switch (plain.kind, isDark) {
    case (.dark, false), (.light, true): true
    case (.dark, nil), (.light, nil): isNamed
    case (.dark, _), (.light, _), (.any, _), (.mono, _): false
    }
  }

  private func show(_ theme: Theme, from place: ThemeShelf.Place) {
    plain = theme
    self.place = place
    follow()
  }

  private func follow() {
    watch = place.path.flatMap { path in FileWatch(path, changed: wake) }
  }
}
