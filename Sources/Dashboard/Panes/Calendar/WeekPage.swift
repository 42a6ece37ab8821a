import Canvas
import Domain
import Ledger

/// Both agencies' meetings of one week side by side: what clashes, what both tasked, what one did, and
/// what neither did (10.B4).
struct WeekPage: RowReading {
  /// What was read.
  let week: WeekBySide

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let own = name(week.own, context)
    let other = name(week.other, context)
    var content = DetailContent(
      title: "Week of \(week.monday.spoken)",
      marking: (week.ours + week.theirs).compactMap(\.marking).max()
    )
    content.parts = [
      .beside(head(own, week.ourMeetings, context), head(other, week.theirMeetings, context)),
      .facts(tally(own, other)),
    ]
    content.parts += section("CLASH: both have it, apart", week.clashes, .alert, context)
    content.parts += section("Tasked by both", week.taskedByBoth, .caution, context)
    content.parts += section("Tasked by one side", week.taskedByOne, .text, context)
    content.parts += section("Tasked by neither", week.taskedByNeither, .muted, context)
    if week.withheld > 0 {
      content.parts += [
        .gap, .text("\(Wording.count(week.withheld, "item")) withheld.", .caution),
      ]
    }
    return content
  }

  private func name(_ body: Domain.Key<Organisation>, _ context: PaneContext) -> String {
    context.unit?.organisation(body)?.short ?? body.text
  }

  /// The agency, and which of its meetings were in the week.
  private func head(
    _ name: String,
    _ meetings: [WeekBySide.Meeting],
    _ context: PaneContext
  ) -> StyledText {
    var line = StyledText(SafeText("\(name)  "), .heading)
    let counts = Dictionary(grouping: meetings, by: \.series).mapValues(\.count)
    let words = counts.sorted { left, right in left.key < right.key }.map { key, count in
      let short = context.unit?.series(key)?.short ?? key.text
      return count == 1 ? short : "\(count) \(short)"
    }
    line.append(SafeText(words.isEmpty ? "no meeting" : words.joined(separator: ", ")), .muted)
    return line
  }

  private func tally(_ own: String, _ other: String) -> [StyledText] {
    [
      StyledText(
        SafeText("\(week.clashes.count) clash"),
        week.clashes.isEmpty ? .muted : .alert
      ),
      StyledText(SafeText("\(week.taskedByBoth.count) tasked by both")),
      StyledText(
        SafeText("\(week.taskedByOne.count { pair in pair.ours != nil }) by \(own) alone")
      ),
      StyledText(
        SafeText("\(week.taskedByOne.count { pair in pair.theirs != nil }) by \(other) alone")
      ),
      StyledText(SafeText("\(week.taskedByNeither.count) by neither")),
    ]
  }

  private func section(
    _ title: String,
    _ pairs: [WeekBySide.Pair],
    _ style: Style,
    _ context: PaneContext
  ) -> [DetailContent.Part] {
    guard !pairs.isEmpty else { return [] }
    return [.gap, .heading("\(title) (\(pairs.count))")]
      + pairs.map { pair in .beside(words(pair.ours, style), words(pair.theirs, style)) }
  }

  private func words(_ item: WeekBySide.Item?, _ style: Style) -> StyledText {
    guard let item else { return StyledText("·", .muted) }
    var line = StyledText(SafeText(item.name + " "), style.bold)
    line.append(SafeText(item.standing + "  "), item.isTasked ? .good : .muted)
    line.append(SafeText(item.title.words))
    return line
  }
}

extension WeekBySide.Item {
  /// What it is called: the report, the work, or the meeting it is before.
  fileprivate var name: String { reference?.short ?? meeting.short }

  /// What came of it, in a word or two.
  fileprivate var standing: String {
    if let tasking { return "\(isBid ? "Bid" : "Task") \(tasking.short)" }
    return decision?.words ?? "undecided"
  }
}
