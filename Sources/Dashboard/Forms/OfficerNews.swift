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
  /// Who is posted where, and when each is kept from the work.
  var postings: [PostingRow] = []

  /// `3 open, on call until 18:00`; empty where nothing is known.
  func words(of label: String) -> String {
    var words: [String] = []
    if let count = open[label] { words.append("\(count) open") }
    if let until = onCall[label] {
      words.append("on call until \(Wording.moment(until, now: now))")
    }
    let today = LondonTime(now).date
    for row in postings where row.label == label {
      if let absence = row.absence(on: today) {
        words.append("\(absence.kind.words) until \(absence.until.short)")
      } else if let next = row.abstractions.filter({ $0.from > today }).map(\.from).min(),
        let absence = row.abstractions.first(where: { absence in absence.from == next })
      {
        words.append("\(absence.kind.words) from \(next.short)")
      }
      if let until = row.posting.until { words.append("posting ends \(until.short)") }
    }
    return words.joined(separator: ", ")
  }

  /// Why an officer is not there on a day, in a sentence; nil where nothing is known against it.
  func absence(of label: String, on date: CivilDate) -> String? {
    let own = postings.filter { row in row.label == label }
    for row in own {
      if let absence = row.absence(on: date) {
        return "\(label) is away on \(date.short), the due date: \(absence.kind.words), back "
          + "\(absence.until.short)."
      }
    }
    let ends = own.compactMap(\.posting.until)
    guard own.count == ends.count, let last = ends.max(), last <= date else { return nil }
    return "\(label)'s posting ends \(last.short), before the due date."
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
      now: now,
      postings: (self[pane: .teams].reading as? TeamsPane.Reading)?.postings ?? []
    )
  }
}
