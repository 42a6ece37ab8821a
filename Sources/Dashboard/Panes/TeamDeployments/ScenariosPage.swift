import Canvas
import Domain
import Ledger

/// The kept scenarios, each compared with the establishment of the day: posts, boroughs, who goes back
/// and the open work; posts and money are held apart (10.C3).
struct ScenariosPage: RowReading {
  /// A kept scenario with its comparison.
  struct Compared: Sendable, Equatable {
    let kept: Unit.KeptScenario
    let by: String
    let changes: [String]
    let lines: [Scenario.Line]
  }

  /// The latest first; those that are open before those that are settled.
  let scenarios: [Compared]
  /// What the sources say of posts and cuts, never reckoned from the above.
  let sources: [FigureLine]
  /// The work open with each team.
  let work: [Domain.Key<Team>: Int]
  /// What the posted officers are called.
  let labels: [ID<Officer>: String]

  /// The figures of the sources that speak of posts and cuts.
  private static let figures: Set = [7, 9, 11, 12]

  /// Reads them as they stand on the day.
  init(_ query: PaneQuery, from ledger: any Ledger) throws {
    let (unit, today) = (try ledger.unit(), LondonTime(query.now).date)
    let postings = try ledger.postings(from: today, for: query.audience)
    let officers = try ledger.officers()
    let teams = unit.teams(on: today)
    let all = unit.scenarios.reversed().map { kept in
      Compared(
        kept: kept,
        by: officers.first { row in row.id == kept.kept.by }?.officer.label ?? "an officer",
        changes: kept.kept.changes.map { change in change.words(in: unit) },
        lines: kept.settled == nil
          ? kept.scenario.compared(with: teams, postings: postings.map(\.posting), on: today) : []
      )
    }
    scenarios =
      all.filter { one in one.kept.settled == nil } + all.filter { one in one.kept.settled != nil }
    sources = unit.figureLines(counts: FigureCounts(), on: today).filter { line in
      Self.figures.contains(line.number)
    }
    work = Dictionary(
      try ledger.teams(on: today, for: query.audience).map { row in
        (row.team.key, row.openTaskings + row.openBids)
      }
    ) { first, _ in first }
    labels = Dictionary(postings.map { row in (row.posting.officer, row.label) }) { first, _ in
      first
    }
  }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    guard !scenarios.isEmpty else {
      let words =
        "No scenario is kept. d draws one up: what teams would lose, compared with live."
      return DetailContent(title: "Kept scenarios", parts: [.text(words, .muted)])
    }
    var parts: [DetailContent.Part] = [
      .text("Looking changes nothing. d draws one up, x discards one, a applies one.", .muted)
    ]
    for scenario in scenarios { parts += self.parts(of: scenario, context) }
    if !sources.isEmpty {
      parts += [.gap, .heading("What the sources say, never reckoned from the above")]
      parts += sources.map { line in
        .text("\(line.value)  \(line.name), \(line.words) (\(line.paragraph))", .text)
      }
    }
    return DetailContent(title: "Kept scenarios", parts: parts)
  }

  private func parts(of one: Compared, _ context: PaneContext) -> [DetailContent.Part] {
    let isOpen = one.kept.settled == nil
    var title = StyledText(SafeText(one.kept.kept.name), isOpen ? Style.text.bold : .muted)
    title.append(SafeText("  \(one.kept.status)"), isOpen ? .good : .muted)
    title.append(SafeText("  \(one.changes.joined(separator: ", "))"), isOpen ? .text : .muted)
    var parts: [DetailContent.Part] = [.gap, .line(title)]
    let when = Wording.moment(one.kept.kept.at, now: context.now)
    parts.append(.text("Kept \(when) by \(one.by): \(one.kept.kept.reason)", .muted))
    if let settled = one.kept.settled {
      parts.append(.text("\(one.kept.status): \(settled.reason)", .muted))
    }
    parts += one.lines.flatMap { line in self.parts(of: line, context) }
    return parts
  }

  private func parts(of line: Scenario.Line, _ context: PaneContext) -> [DetailContent.Part] {
    let name = context.unit?.team(line.team)?.name ?? line.team.text
    let live = line.live?.spoken ?? "posts not stated"
    let posts =
      line.lost.map { lost in
        "\(live) posts live, \(lost.spoken) lost, \(line.remaining?.spoken ?? "?") left"
      } ?? "\(live) live"
    let basis =
      switch line.basis {
      case .quoted(let paragraph): "quoted, \(paragraph)"
      case .derived(let words): "derived: \(words)"
      }
    var parts: [DetailContent.Part] = [
      .text(
        "\(name): \(posts) (\(basis)); \(work[line.team] ?? 0) taskings and bids open",
        .text
      )
    ]
    if !line.boroughsLost.isEmpty {
      let boroughs = line.boroughsLost.map { key in context.unit?.borough(key)?.name ?? key.text }
      parts.append(.text("  Boroughs that lose it: \(listed(boroughs, or: "and"))", .caution))
    }
    if !line.returning.isEmpty {
      let names = line.returning.map { id in labels[id] ?? "an officer" }
      parts.append(.text("  Lent officers who go back: \(listed(names, or: "and"))", .caution))
    }
    return parts
  }
}
