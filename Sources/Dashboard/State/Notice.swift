import Domain

/// Something that the message line says.
struct Notice: Sendable, Equatable {
  /// How it is meant.
  enum Tone: Sendable, Equatable {
    /// Something was done.
    case done
    /// Something could not be done; nothing is lost.
    case refused
    /// Something went wrong.
    case failed
    /// For information.
    case plain
  }

  /// What it says.
  let words: String
  /// How it is meant.
  let tone: Tone
  /// When it was said.
  let at: Instant
  /// Whether it can be undone with a key.
  var canUndo = false

  /// How many are kept.
  static let kept = 200
}

extension DashboardState {
  /// Says something on the message line and keeps it in the history.
  mutating func say(_ words: String, _ tone: Notice.Tone = .plain, canUndo: Bool = false) {
    let notice = Notice(words: words, tone: tone, at: now, canUndo: canUndo)
    self.notice = notice
    keep(notice)
  }

  /// Keeps something in the history that was said elsewhere than on the message line.
  mutating func keep(_ words: String) { keep(Notice(words: words, tone: .plain, at: now)) }

  private mutating func keep(_ notice: Notice) {
    notices.insert(notice, at: 0)
    if notices.count > Notice.kept { notices.removeLast() }
  }
}
