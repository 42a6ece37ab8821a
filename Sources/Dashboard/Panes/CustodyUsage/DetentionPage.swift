import Canvas
import Domain
import Ledger

/// The page of a stay: its episodes, its watch, what it costs so far; never a name.
struct DetentionPage: RowReading {
  /// What was read.
  let detail: DetentionDetail

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let stay = detail.detention
    let reference = stay.reference.map(\.text) ?? "A stay"
    var content = DetailContent(title: reference, marking: .restricted)
    content.parts = [.fields(fields(context)), .gap]
    if let timeline = StayTimeline(stay, now: context.now).timeline {
      content.parts += [.timeline(timeline), .line(Self.legend), .gap]
    }
    content.parts.append(.heading("Charge so far"))
    content.parts += charge(context)
    if !stay.openFlags.isEmpty {
      content.parts += [.gap, .heading("Before any removal")]
      content.parts += stay.openFlags.map { flag in
        .text("\(flag.words): \(flag.prompt)", .alert)
      }
    }
    content.parts += [.gap, .heading("History")]
    content.parts += HistoryWords.parts(detail.history, context.now)
    return content
  }

  /// What the marks of the picture mean.
  private static let legend: StyledText = {
    var line = StyledText("● made", .good)
    line.append("  ○ due", .text)
    line.append("  ! late", .alert)
    line.append("   level 1 hourly 2 half-h 3 constant 4 close", .muted)
    return line
  }()

  private func fields(_ context: PaneContext) -> [DetailContent.Field] {
    let stay = detail.detention
    let now = context.now
    var fields: [DetailContent.Field] = []
    if let arrival = stay.arrival {
      fields.append(.init("Arrived", LondonTime(arrival.occurredAt).spoken))
    }
    fields += stay.episodes.map { episode in
      .init(
        episode.regime == .pace ? "PACE" : "Immigration",
        "from \(Wording.moment(episode.from, now: now)), "
          + Wording.elapsed(minutes: stay.minutes(of: episode, at: now))
      )
    }
    let level = stay.level(at: now)
    fields.append(.init("Watch", "level \(level.rawValue), \(level.words)"))
    if let due = stay.nextCheckDue(at: now) {
      let isLate = due < now
      fields.append(
        .init(
          "Next check",
          isLate ? "LATE, was due \(LondonTime(due).clock)" : LondonTime(due).clock,
          isLate ? .alert : .text
        )
      )
    }
    if let limit = stay.immigrationLimit() {
      fields.append(.init("Limit", "must leave by \(LondonTime(limit).spoken)"))
    }
    fields += stay.dueReviews(at: now).map { review in
      switch review {
      case .pace(let due): .init("PACE review", "due by \(Wording.moment(due, now: now))")
      case .partner(let due): .init("UKBA review", "due by \(Wording.moment(due, now: now))")
      }
    }
    return fields
  }

  private func charge(_ context: PaneContext) -> [DetailContent.Part] {
    let charge = detail.detention.charge(at: context.now) { date in
      context.unit?.tariff(on: date)
    }
    guard let charge else {
      return [.text("Nothing is chargeable: only an immigration episode is (10.B22).", .muted)]
    }
    var line = StyledText()
    switch charge.amount {
    case .priced(let sum): line.append(SafeText(sum.spoken), Style.text.bold)
    case .supposed(let sum): line.append(SafeText("\(sum.spoken) supposed, in no total"), .caution)
    case .unpriced(let minutes):
      line.append(
        SafeText("unpriced: \(Wording.elapsed(minutes: minutes)) is past the tariff's last band"),
        .caution
      )
    }
    let watch =
      charge.watchMinutes > 0
      ? ", \(Wording.elapsed(minutes: charge.watchMinutes)) under constant watch" : ""
    line.append(
      SafeText("  for \(Wording.elapsed(minutes: charge.minutes))\(watch) (\(charge.paragraph))"),
      .muted
    )
    return [.line(line)]
  }
}
