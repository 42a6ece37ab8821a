import Canvas
import Domain
import Ledger

/// The reviews that are due, the longest due first: what is reviewed, its group, and what is held.
struct RetentionView {
  private let state: DashboardState
  private let choice: Int

  /// The reviews of a state, one of them chosen.
  init(_ state: DashboardState, _ choice: Int) {
    self.state = state
    self.choice = choice
  }

  /// Draws the box, and answers where the cursor belongs: on the chosen review.
  func draw(on canvas: inout Canvas) -> Point? {
    let columns = Columns(state.reviewsDue)
    return ListBox(
      title: "Reviews that are due",
      note: note,
      lines: state.reviewsDue.map { row in ListBox.Line(words: columns.line(of: row)) },
      empty: "No review that you may see is due.",
      choice: choice,
      width: 110
    ).draw(in: state.overlayArea, on: &canvas)
  }

  private var note: String {
    let more = state.hasMoreReviews ? "the first \(state.reviewsDue.count) · " : ""
    return more + (state.reviewsDue.isEmpty ? "Esc goes back" : "Enter opens · Esc goes back")
  }

  /// The columns of the lines.
  private struct Columns {
    private let references: Int
    private let days: Int
    private let matters: Int
    /// Nothing where none of them has a group, and where none is held.
    private let groups: Int
    private let hasHeld: Bool

    init(_ rows: [RetentionRow]) {
      references = rows.map(\.report.reference.text.count).max() ?? 0
      days = rows.map(\.dueOn.spoken.count).max() ?? 0
      matters = rows.map(\.matter.words.count).max() ?? 0
      groups = rows.contains { row in row.group != nil } ? 8 : 0
      hasHeld = rows.contains(where: \.isHeld)
    }

    func line(of row: RetentionRow) -> StyledText {
      var line = StyledText(
        SafeText(row.report.reference.text).padded(to: references),
        Style.text.bold
      )
      line.append(SafeText("  ") + SafeText(row.dueOn.spoken).padded(to: days), .caution)
      line.append(SafeText("  ") + SafeText(row.matter.words).padded(to: matters), .muted)
      let group = row.group.map { group in "group \(group.rawValue)" } ?? "no group"
      if groups > 0 {
        let style: Style = row.group == nil ? .muted : .text
        line.append(SafeText("  ") + SafeText(group).padded(to: groups), style)
      }
      if hasHeld {
        line.append(SafeText("  ") + SafeText(row.isHeld ? "HELD" : "").padded(to: 4), .alert)
      }
      line.append(SafeText("  \(row.report.headline.words)"))
      return line
    }
  }
}

extension DashboardState {
  private var dailyReading: DailyPane.Reading? { self[pane: .daily].reading as? DailyPane.Reading }

  /// The reviews that are due today, the longest due first.
  var reviewsDue: [RetentionRow] { dailyReading?.due ?? [] }

  /// Whether more are due than were read.
  var hasMoreReviews: Bool { dailyReading?.hasMoreDue ?? false }

  /// What a key does among the reviews.
  mutating func press(_ key: Key, amongReviewsAt choice: Int) -> [Effect] {
    let rows = reviewsDue
    switch ListBox.step(key, at: choice, of: rows.count, leftBy: "V") {
    case .choose(let place): replaceTop(.reviews(choice: place))
    case .leave: layers.removeLast()
    case .take: openPage(of: .report(rows[min(choice, rows.count - 1)].report.id), in: .daily)
    case .other: break
    }
    return []
  }
}
