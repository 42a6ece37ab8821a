import Canvas
import Domain
import Ledger

/// What can be decided on an item, by letter: the panel below its page.
struct DecidePanel {
  private let state: DashboardState

  /// Rows that the panel takes at most, the rule above it included.
  private static let most = 7

  /// The panel of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// Whether the open page has an item that nobody has decided on.
  static func isWanted(_ state: DashboardState, _ page: PageLayer) -> Bool {
    guard page.pane == .agenda, let row = state.agendaRow(page.row) else { return false }
    return row.decision == nil && row.item.heading != .attendance
  }

  /// Draws the rule, the letters, and why some do not decide now.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard rect.height > 0 else { return }
    canvas.drawRule(at: rect.origin, width: rect.width)
    canvas.draw(
      " Decide by one letter, in either case ",
      at: Point(x: rect.x + 2, y: rect.y),
      style: .heading,
      maxWidth: max(0, rect.width - 4)
    )
    for (row, line) in lines(width: rect.width).prefix(rect.height - 1).enumerated() {
      canvas.draw(
        styled: line,
        at: rect.row(row + 1).origin,
        maxWidth: rect.width
      )
    }
  }

  /// Rows that the panel takes on a width, the rule above it included.
  func height(width: Int) -> Int { min(Self.most, lines(width: width).count + 1) }

  /// Why some do not decide now, then the letters.
  private func lines(width: Int) -> [StyledText] {
    let entries = ActionRegistry.entries(in: .page(.agenda)).filter(Self.isDecision)
    let reasons = entries.map { entry in state.availability(of: entry.action).reason }
    let words = Self.wrapped(zip(entries, reasons).map(Self.words), to: width)
    guard let reason = Self.common(reasons) else { return words }
    return [StyledText(SafeText("Not now: \(reason)"), .caution)] + words
  }

  private static func isDecision(_ entry: ActionEntry) -> Bool {
    switch entry.action {
    case .act(.task), .act(.decide): true
    case .move, .go, .look, .view, .act, .leave, .answer: false
    }
  }

  /// `T task`, dim and in brackets where it cannot be done now.
  private static func words(_ entry: ActionEntry, _ reason: String?) -> StyledText {
    let key = entry.keys(in: .page(.agenda)).first?.words.uppercased() ?? ""
    guard reason == nil else {
      return StyledText(SafeText("(\(key) \(entry.hint))"), Style(.hintOff))
    }
    var words = StyledText(SafeText(key), .hintKey)
    words.append(SafeText(" \(entry.hint)"), .text)
    return words
  }

  private static func wrapped(_ words: [StyledText], to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for word in words {
      if let last = lines.last, last.columns + 3 + word.columns <= width {
        lines[lines.count - 1] = last + StyledText("   ") + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// The reason that all of them have, or the first of those that some have.
  private static func common(_ reasons: [String?]) -> String? {
    reasons.compactMap(\.self).first
  }
}
