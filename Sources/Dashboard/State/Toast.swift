import Domain
import Ledger

/// Something that somebody else did elsewhere, told in the corner of the pane that it concerns until
/// the next key, and kept among the messages.
struct Toast: Sendable, Equatable {
  /// What happened: `new INT-1862 VICTIM`.
  let words: String
  /// Whether it is about something urgent.
  let isUrgent: Bool

  /// So many are shown in a pane.
  static let most = 2
}

extension PaneState {
  /// What came into the list since it was as it was before, or turned urgent, by another's act.
  ///
  /// Of a list that is a window on a longer one only what is newly come counts: other rows come in as
  /// others leave.
  func news(since before: PaneState, isWindow: Bool, made: [StreamName: Int]) -> [Toast] {
    guard before.reading != nil, before.words == words, before.content.offset == content.offset
    else {
      return []
    }
    let known = Dictionary(
      before.content.rows.map { row in (row.id, row) },
      uniquingKeysWith: { first, _ in first }
    )
    return content.rows.compactMap { row in
      guard !row.isHeading else { return nil }
      let isOwn = row.stream.map { stream in (made[stream] ?? 0) >= row.version } ?? false
      guard !isOwn else { return nil }
      guard let old = known[row.id] else {
        let isNew = !isWindow || row.mark == .new || row.mark == .urgent
        return isNew ? Toast(new: row) : nil
      }
      // What only the clock made urgent is nobody's act.
      let isTurned = row.mark == .urgent && old.mark != .urgent && row.version > old.version
      return isTurned ? Toast(words: "\(row.reference) needs somebody", isUrgent: true) : nil
    }
  }
}

extension Toast {
  fileprivate init(new row: ListRow) {
    let isAtRisk = row.flags.contains { flag in flag == "victim" || flag == "child" }
    let flags = row.flags.prefix(2).map { flag in " \(flag.uppercased())" }.joined()
    self.init(words: "new \(row.reference)\(flags)", isUrgent: row.mark == .urgent || isAtRisk)
  }
}

extension DashboardState {
  /// Tells what others did in a pane since it was as it was before.
  mutating func toast(in id: PaneID, since before: PaneState) {
    let isWindow = PaneCatalogue.pane(id).isSearchedByLedger
    let news = self[pane: id].news(since: before, isWindow: isWindow, made: made)
    guard !news.isEmpty else { return }
    for toast in news.reversed() { keep(toast.words) }
    self[pane: id].toasts = Array((news + self[pane: id].toasts).prefix(Toast.most))
  }

  /// Takes the toasts away: a key says that the screen was looked at.
  mutating func clearToasts() {
    for id in PaneCatalogue.ids where !self[pane: id].toasts.isEmpty {
      self[pane: id].toasts = []
      touched.isWhole = true
    }
  }
}
