import Canvas
import Domain
import Ledger

/// Every entry of a custody record, newest first, with both its times and the gap between them.
struct CustodyRecordWords {
  private let detail: DetentionDetail
  private let context: PaneContext

  /// The entries of a stay.
  init(_ detail: DetentionDetail, _ context: PaneContext) {
    self.detail = detail
    self.context = context
  }

  /// A gap of so many minutes between happening and writing down makes an entry a late one.
  static let lateMinutes = 5

  /// One line an entry.
  var parts: [DetailContent.Part] {
    let standing = Set(detail.detention.standing.map(\.number))
    let widest = detail.history.map { line in
      Wording.minute(line.occurredAt, now: context.now).count
    }.max()
    let width = max(11, (widest ?? 0) + 2)
    return detail.history.enumerated().reversed().map { place, line in
      .line(
        words(of: line, number: place + 1, stands: standing.contains(place + 1), width: width)
      )
    }
  }

  private func words(of line: HistoryLine, number: Int, stands: Bool, width: Int)
    -> StyledText
  {
    let when = Wording.minute(line.occurredAt, now: context.now)
    let isCorrection = line.kind == "detention.voided"
    let isOut = !stands && !isCorrection
    var text = StyledText(SafeText("\(number)").padded(to: 4), .muted)
    text.append(SafeText(when).padded(to: width), isOut ? .muted : .text)
    text.append(SafeText(line.words), isOut ? .muted : .text)
    if isOut { text.append("  struck out", .caution) }
    let gap = line.recordedAt.minutes(since: line.occurredAt)
    if gap >= Self.lateMinutes {
      let typed = Wording.minute(line.recordedAt, now: context.now)
      text.append(
        SafeText("  late: typed \(typed), \(Wording.length(minutes: gap)) after"),
        .caution
      )
    }
    text.append(SafeText("  \(line.by)"), .muted)
    return text
  }
}
