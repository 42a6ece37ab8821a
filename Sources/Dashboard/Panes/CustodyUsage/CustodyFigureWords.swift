import Canvas
import Domain
import Ledger

/// The figures of the year in words, each with the paragraph that it is held against.
struct CustodyFigureWords {
  private let reading: CustodyPane.Reading
  private let context: PaneContext

  /// The figures as they were read.
  init(_ reading: CustodyPane.Reading, _ context: PaneContext) {
    self.reading = reading
    self.context = context
  }

  /// The lines below the board, the most telling first.
  var blocks: [PaneBlock] {
    let year = LondonTime(context.now).date.year
    return [
      .line(line(of: reading.lastYear, "\(year - 1)", paragraph: "10.B22"), needs: 8),
      .line(line(of: reading.thisYear, "\(year) so far", paragraph: ""), needs: 9),
      PaneBlock(
        kind: .sparkline(
          label: "immigration a day, \(reading.perDay.count) days",
          counts: reading.perDay,
          note: "peak \(reading.perDay.max() ?? 0), today \(reading.perDay.last ?? 0)",
          isLastPartial: true
        ),
        needs: 14
      ),
    ]
  }

  /// `2009  1,393 episodes · mean 10.5 h · median 9.2 · 9 of 10 under 20.1 · longest 47.0`.
  private func line(of figures: CustodyFigures, _ label: String, paragraph: String) -> StyledText {
    var line = StyledText(SafeText(label), Style.text.bold)
    line.append(SafeText("  \(Wording.count(figures.episodes, "episode"))"))
    guard figures.ended > 0 else { return line }
    let mean = tenths(figures.minutes, over: figures.ended)
    line.append(SafeText(" · mean \(mean) h"))
    if !paragraph.isEmpty { line.append(SafeText(" (\(paragraph))"), .muted) }
    line.append(SafeText(" · median \(tenths(figures.median, over: 1))"), .muted)
    line.append(SafeText(" · longest \(tenths(figures.longest, over: 1)) h"), .muted)
    line.append(
      SafeText(" · \(figures.unpriced) unpriced"),
      figures.unpriced > 0 ? .caution : .muted
    )
    line.append(SafeText(" · \(figures.charged.spoken)"), .muted)
    line.append(SafeText(" · 9 of 10 under \(tenths(figures.ninetieth, over: 1)) h"), .muted)
    return line
  }

  /// Minutes shared out, as hours to the nearest tenth.
  private func tenths(_ minutes: Int, over parts: Int) -> String {
    let tenths = (minutes * 10 + 30 * parts) / (60 * parts)
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }
}
