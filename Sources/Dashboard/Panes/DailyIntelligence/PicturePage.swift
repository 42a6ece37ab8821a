import Canvas
import Domain
import Ledger

/// The picture that a daily meeting begins with: victims and children first, then what came in and
/// changed since the last one, by priority and origin, and what is due.
struct PicturePage: RowReading {
  /// What was read.
  let picture: DailyPicture

  /// The page of a picture.
  init(_ picture: DailyPicture) { self.picture = picture }

  /// Reads the picture since the last daily meeting of the viewer's side.
  init(_ query: PaneQuery, from ledger: any Ledger) throws {
    let today = LondonTime(query.now).date
    let series = (query.unit ?? Unit()).dailySeries(of: query.desk.organisation, on: today)
    picture = try ledger.dailyPicture(since: series?.key, now: query.now, for: query.audience)
  }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    var content = DetailContent(title: "Daily picture", marking: marking)
    content.parts = [.line(since(context)), .facts(totals), .trend(trend(context)), .gap]
    content.parts += urgent(context) + [.gap]
    content.parts.append(.tables([priorities(context), origins(context)]))
    content.parts += [.gap, .heading("Due"), .fields(due(context))]
    if !picture.changedTo.isEmpty {
      content.parts += [.gap, .heading("Changed, as it stands now"), .facts(standings)]
    }
    content.links = picture.urgent.map(PageLink.init)
    return content
  }

  /// The counts speak of reports of every marking; so they are at least RESTRICTED.
  private var marking: ProtectiveMarking {
    max(.restricted, picture.urgent.map(\.marking).max() ?? .restricted)
  }

  private func since(_ context: PaneContext) -> StyledText {
    let moment = LondonTime(picture.since)
    let age = Wording.age(from: picture.since, to: context.now)
    guard let meeting = picture.meeting, let closedAt = picture.closedAt else {
      return StyledText(
        SafeText("Since \(moment.spoken): no daily meeting was held on record."),
        .caution
      )
    }
    let series = context.unit?.series(meeting.series)?.name ?? meeting.series.text
    guard !picture.isCut else {
      let days = Wording.age(from: closedAt, to: context.now)
      return StyledText(
        SafeText("Since \(moment.spoken): the last \(series) closed \(days) ago."),
        .caution
      )
    }
    return StyledText(SafeText("Since \(series) closed, \(moment.spoken), \(age) ago"), .muted)
  }

  private var totals: [StyledText] {
    let new = picture.new.values.reduce(0, +)
    let changed = picture.changed.values.reduce(0, +)
    let due = picture.due
    let all = due.evaluations + due.reviews + due.taskings
    return [
      Self.fact(new, "new", new > 0 ? .focus : .muted),
      Self.fact(picture.urgentCount, "about victims or children", .alert),
      Self.fact(changed, "changed", .text),
      Self.fact(all, isReviewCapped ? "and more due" : "due", all > 0 ? .caution : .muted),
    ]
  }

  private static func fact(_ count: Int, _ words: String, _ style: Style) -> StyledText {
    var fact = StyledText(SafeText(grouped(count)), count == 0 ? .muted : style.bold)
    fact.append(SafeText(" \(words)"), count == 0 ? .muted : .text)
    return fact
  }

  private func trend(_ context: PaneContext) -> PaneBlock.Trend {
    let today = LondonTime(context.now).date
    let first = today.adding(days: 1 - picture.perDay.count)
    let peak = picture.perDay.max() ?? 0
    let place = picture.perDay.firstIndex(of: peak) ?? 0
    var trend = PaneBlock.Trend(label: "Reports a day", counts: picture.perDay)
    trend.words =
      "peak \(grouped(peak)) on \(first.adding(days: place).short), "
      + "today \(picture.perDay.last ?? 0), \(grouped(picture.perDay.reduce(0, +))) "
      + "in \(picture.perDay.count) days"
    return trend
  }

  private func urgent(_ context: PaneContext) -> [DetailContent.Part] {
    var parts: [DetailContent.Part] = [.heading("Victims and children first")]
    guard !picture.urgent.isEmpty else {
      return parts + [.line(StyledText("None came in since.", .muted))]
    }
    let origins = picture.urgent.map { row in origin(row.origin, context) }
    let widest = origins.map { name in SafeText(name).columns }.max() ?? 0
    for (row, origin) in zip(picture.urgent, origins) {
      let age = Wording.age(from: row.receivedAt, to: context.now)
      var line = StyledText(SafeText(row.reference.short).padded(to: 9), Style.text.bold)
      line.append(SafeText(age).padded(to: 6), .muted)
      line.append(SafeText(origin).padded(to: widest + 1))
      line.append(SafeText("L\(row.level) "), .muted)
      for flag in row.flags { line.append(SafeText(flag.word + " "), .alert) }
      line.append(SafeText(row.headline.words))
      parts.append(.line(line))
    }
    let left = picture.urgentCount - picture.urgent.count
    if left > 0 { parts.append(.line(StyledText(SafeText("and \(grouped(left)) more"), .muted))) }
    return parts
  }

  /// A row a priority in the order of the control strategy; outside it stands last.
  private func priorities(_ context: PaneContext) -> ChartTable {
    let known = context.unit?.priorities(on: LondonTime(context.now).date) ?? []
    let order = known.map(\.key)
    let found = Set(kinds.compactMap(\.priority))
    let keys = order.filter(found.contains) + found.subtracting(order).sorted()
    let rows = keys.map { key in
      let priority = known.first { priority in priority.key == key }
      let words = priority.map { priority in "\(priority.code) \(priority.name)" } ?? key.text
      return row(words) { kind in kind.priority == key }
    }
    let isOutside = kinds.contains { kind in kind.priority == nil }
    let outside = isOutside ? [row("Outside the strategy") { kind in kind.priority == nil }] : []
    return ChartTable(title: "By priority", heads: ["Priority"] + Self.heads, rows: rows + outside)
  }

  /// A row an origin, the one with the most first.
  private func origins(_ context: PaneContext) -> ChartTable {
    let keys = Set(kinds.map(\.origin)).sorted { left, right in
      let (first, second) = (new { $0.origin == left }, new { $0.origin == right })
      return first == second ? left < right : first > second
    }
    let rows = keys.map { key in
      row(origin(key, context)) { kind in kind.origin == key }
    }
    return ChartTable(title: "By origin", heads: ["Origin"] + Self.heads, rows: rows)
  }

  private static let heads = ["New", "Changed", "L1", "L2", "L3", "Victim", "Child", "Harm"]

  private func row(_ label: String, _ fits: (DailyPicture.Kind) -> Bool) -> [String] {
    let changed = picture.changed.reduce(0) { sum, pair in fits(pair.key) ? sum + pair.value : sum }
    let levels = (1...3).map { level in new { kind in fits(kind) && kind.level == level } }
    let flags = [Report.Flag.victim, .child, .harm].map { flag in
      new { kind in fits(kind) && kind.flags.contains(flag) }
    }
    let label = SafeText(label).truncated(to: 26).string
    return [label] + ([new(fits), changed] + levels + flags).map(String.init)
  }

  private var kinds: Set<DailyPicture.Kind> {
    Set(picture.new.keys).union(picture.changed.keys)
  }

  private func new(_ fits: (DailyPicture.Kind) -> Bool) -> Int {
    picture.new.reduce(0) { sum, pair in fits(pair.key) ? sum + pair.value : sum }
  }

  private func origin(_ key: Domain.Key<Organisation>, _ context: PaneContext) -> String {
    context.unit?.organisation(key)?.short ?? key.text
  }

  private var isReviewCapped: Bool { picture.due.reviews >= DailyPicture.mostReviews }

  private func due(_ context: PaneContext) -> [DetailContent.Field] {
    let due = picture.due
    let oldest = due.oldestEvaluation.map { oldest in
      ", oldest \(Wording.age(from: oldest, to: context.now))"
    }
    let more = isReviewCapped ? " or more" : ""
    return [
      .init(
        "To evaluate",
        Wording.count(due.evaluations, "report") + (oldest ?? ""),
        due.evaluations > 0 ? .caution : .muted
      ),
      .init(
        "Work today",
        Wording.count(due.taskings, "tasking")
          + (due.overdue > 0 ? ", \(due.overdue) overdue" : ""),
        due.overdue > 0 ? .alert : due.taskings > 0 ? .caution : .muted
      ),
      .init(
        "Reviews",
        "\(grouped(due.reviews))\(more) of keeping or handling",
        due.reviews > 0 ? .caution : .muted
      ),
    ]
  }

  private var standings: [StyledText] {
    picture.changedTo.sorted { left, right in
      left.value == right.value ? left.key.words < right.key.words : left.value > right.value
    }.map { status, count in Self.fact(count, status.words, status.style) }
  }
}
