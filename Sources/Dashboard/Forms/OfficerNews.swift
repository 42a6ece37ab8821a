import Domain
import Ledger

/// What is known of officers beside their roles, so that one can choose who answers for work.
struct OfficerNews: Sendable {
  /// How many taskings that are not over each answers for, by label.
  let open: [String: Int]
  /// Until when each is on call now, by label.
  let onCall: [String: Instant]
  /// The present moment.
  let now: Instant

  /// `3 open, on call until 18:00`; empty where nothing is known.
  func words(of label: String) -> String {
    var words: [String] = []
    if let count = open[label] { words.append("\(count) open") }
    if let until = onCall[label] {
      words.append("on call until \(Wording.moment(until, now: now))")
    }
    return words.joined(separator: ", ")
  }
}

extension DashboardState {
  /// What the panes know of officers, as they were last read.
  var officerNews: OfficerNews {
    let taskings = (self[pane: .tasking].reading as? TaskingPane.Reading)?.open ?? []
    let running = taskings.filter { row in !row.status.isOver }
    let slots = (self[pane: .desk].reading as? DeskPane.Reading)?.slots ?? []
    let present = slots.filter { slot in slot.interval.contains(now) }
    return OfficerNews(
      open: Dictionary(grouping: running, by: \.owner).mapValues(\.count),
      onCall: Dictionary(
        present.map { slot in (slot.officer, slot.interval.end) },
        uniquingKeysWith: max
      ),
      now: now
    )
  }
}
