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
      .facts(facts(of: reading.lastYear, "\(year - 1)", paragraph: "10.B22"), needs: 8),
      .facts(facts(of: reading.thisYear, "\(year) so far", paragraph: ""), needs: 9),
      .trend("immigration", reading.perDay, needs: 14),
    ]
  }

  /// The figures as facts, the count and the mean first.
  private func facts(of figures: CustodyFigures, _ label: String, paragraph: String) -> [StyledText]
  {
    var first = StyledText(SafeText(label), Style.text.bold)
    first.append(SafeText("  \(Wording.count(figures.episodes, "episode"))"))
    guard figures.ended > 0 else { return [first] }
    var mean = StyledText(SafeText("mean \(tenths(figures.minutes, over: figures.ended)) h"))
    if !paragraph.isEmpty { mean.append(SafeText(" (\(paragraph))"), .muted) }
    let rest = [
      "median \(tenths(figures.median, over: 1))", "longest \(tenths(figures.longest, over: 1))",
      "\(figures.unpriced) unpriced", figures.charged.spoken,
      "9 of 10 under \(tenths(figures.ninetieth, over: 1)) h",
    ]
    return [first, mean] + rest.map { words in StyledText(SafeText(words), .muted) }
  }

  /// Minutes shared out, as hours to the nearest tenth.
  private func tenths(_ minutes: Int, over parts: Int) -> String {
    let tenths = (minutes * 10 + 30 * parts) / (60 * parts)
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }
}
