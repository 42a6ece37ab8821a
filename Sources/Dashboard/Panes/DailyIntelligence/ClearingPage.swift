import Canvas
import Domain
import Ledger

/// The clearing queue as a page: what nobody was passed yet, then what nobody has said that they
/// have, the longest waiting first (06.B18).
struct ClearingPage {
  /// The queue.
  let queue: ClearingQueue

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let marking = queue.rows.map(\.report.marking).max()
    var content = DetailContent(title: "Clearing queue", marking: marking)
    content.parts = [.facts(totals), .gap]
    content.parts += section("Not passed yet", queue.unpassed, context)
    content.parts += [.gap]
    content.parts += section("Passed, not acknowledged", queue.unacknowledged, context)
    if queue.hasMore {
      content.parts += [.gap, .line(StyledText("These are the oldest; there are more.", .muted))]
    }
    let rule =
      "Reports of a borough are passed to whoever must see them, who say that they have them."
    content.parts += [.gap, .text("\(rule) o passes one on, K records who has it.", .muted)]
    return content
  }

  private var totals: [StyledText] {
    [
      fact(queue.unpassed.count, "not passed", .caution),
      fact(queue.unacknowledged.count, "not acknowledged", .text),
    ]
  }

  private func fact(_ count: Int, _ words: String, _ style: Style) -> StyledText {
    let more = queue.hasMore ? "+" : ""
    var fact = StyledText(SafeText("\(count)\(more)"), count == 0 ? .muted : style.bold)
    fact.append(SafeText(" \(words)"), count == 0 ? .muted : .text)
    return fact
  }

  private func section(_ title: String, _ rows: [ClearingRow], _ context: PaneContext)
    -> [DetailContent.Part]
  {
    guard !rows.isEmpty else {
      return [.heading(title), .line(StyledText("Nothing waits here.", .muted))]
    }
    return [.heading(title)] + rows.map { row in .line(line(of: row, context)) }
  }

  private func line(of row: ClearingRow, _ context: PaneContext) -> StyledText {
    let hours = context.unit?.clearingHours(on: LondonTime(context.now).date) ?? 24
    let isLate = row.isLate(at: context.now, hours: hours)
    var line = StyledText(isLate ? "! " : "  ", .alert)
    line.append(SafeText(row.report.reference.short).padded(to: 9), Style.text.bold)
    line.append(
      SafeText(Wording.age(from: row.since, to: context.now)).padded(to: 6),
      isLate ? .alert : .muted
    )
    if !row.bodies.isEmpty {
      let names = row.bodies.map { key in context.unit?.organisation(key)?.short ?? key.text }
      line.append(SafeText("to \(names.joined(separator: ", "))  "))
    }
    for flag in row.report.flags { line.append(SafeText(flag.word + " "), .alert) }
    line.append(SafeText(row.report.headline.words))
    return line
  }
}

extension ClearingRow {
  /// Whether it has stood where it stands longer than it should.
  func isLate(at now: Instant, hours: Int) -> Bool { now >= since.adding(hours: hours) }
}
