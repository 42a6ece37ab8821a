import Domain

/// What may look otherwise than in the last frame; the rest of that frame is drawn by copying it.
///
/// Whatever is not known to leave the panes as they are touches them all. The messages, the hints and
/// the layers are drawn for every frame and need not be noted.
struct Touched: Sendable, Equatable {
  /// Whether everything must be drawn.
  var isWhole = true
  /// The panes that must be drawn.
  var panes: Set<PaneID> = []

  /// Nothing, as right after a frame.
  static let nothing = Touched(isWhole: false)
}

extension DashboardState {
  /// Notes what a message may change, before it is taken.
  mutating func touch(by message: Message) {
    switch message {
    case .key(let key) where isMovement(key): touched.panes.insert(focus)
    // An opened page has a marking of its own, which the first line shows.
    case .rowRead(let pane, _, _, _) where openPage == nil: touched.panes.insert(pane)
    // What is found shows in the box, and in the first line as its marking.
    case .key, .pointed, .pasted, .resized, .tick, .ledgerChanged, .unitRead, .unitFailed,
      .paneRead, .rowRead, .acted, .alikeFound, .subjectFound, .edited, .draftsRead, .draftKept,
      .found, .compared:
      touched.isWhole = true
    }
  }

  /// Whether a key only moves in the focused list.
  private func isMovement(_ key: Key) -> Bool {
    guard layers.isEmpty, case .move = keys.action(for: key, in: mode) else { return false }
    return true
  }
}

extension Instant {
  /// The whole minutes since 1970: London's clock shows another minute whenever this is another.
  var minutes: Int64 { milliseconds / 60_000 }
}
