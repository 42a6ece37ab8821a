import Canvas
import Domain
import Ledger

/// The teams: who controls, houses and pays each, how strong it is, and where it is deployed.
struct TeamsPane: Pane {
  let id = PaneID.teams
  let name = "Team deployments"
  let short = "Teams"

  /// How many days the time plan shows, two of them before today.
  static let planDays = 28
  static let planBefore = 7

  /// What the pane reads.
  struct Reading: PaneReading {
    /// The teams, in the order of the unit file.
    let teams: [TeamRow]
    /// The deployments that touch the time plan.
    let deployments: [DeploymentRow]
    /// Who is posted where, and when each is kept from the work.
    var postings: [PostingRow] = []
    /// How many reports of the last four weeks speak of each borough.
    var reports: [Domain.Key<Borough>: Int] = [:]
    /// How many people are in custody now, by suite.
    var held: [Domain.Key<CustodySuite>: Int] = [:]
  }

  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading {
    let today = LondonTime(query.now).date
    return Reading(
      teams: try ledger.teams(on: today, for: query.audience),
      deployments: try ledger.deployments(in: Self.plan(around: today), for: query.audience),
      postings: try ledger.postings(from: today, for: query.audience),
      reports: try ledger.reportsByBorough(
        from: today.adding(days: -27),
        until: today.adding(days: 1),
        for: query.audience
      ),
      held: Dictionary(
        grouping: try ledger.custodyBoard(for: query.audience),
        by: \.suite
      ).mapValues(\.count)
    )
  }

  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    if row == .scenarios { return try ScenariosPage(query, from: ledger) }
    guard case .team(let key) = row else { return nil }
    let open = try ledger.taskings(TaskingQuery(team: key, limit: 200), for: query.audience)
    return TeamWork(open: open.rows)
  }

  func content(_ context: PaneContext) -> PaneContent {
    let today = LondonTime(context.now).date
    var content = PaneContent(title: name, scope: [today.short])
    content.columns = Self.columns(today, now: context.now)
    content.empty =
      context.words.isEmpty
      ? "The unit names no team. 'muster unit apply FILE' adds them."
      : "No team holds \"\(context.words)\". Esc clears the filter."
    guard let reading = context.reading as? Reading else { return content }
    content.rows = reading.teams.map { row in TeamLine(row, reading.deployments, context).row }
    content.below = [Self.legend, Self.words(on: reading.teams)]
    if let unit = context.unit {
      content.below.append(BoroughMap(unit, reading.deployments, now: context.now).block)
    }
    content.count = reading.deployments.isEmpty ? nil : reading.deployments.count
    let bids = reading.teams.count { row in row.isBidOnly(context) }
    content.summary =
      "Teams: \(reading.teams.count), of which \(bids) can only be asked by a bid; "
      + "\(Wording.count(reading.deployments.count, "deployment"))."
    return content
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    if let page = detail as? ScenariosPage { return page.content(context) }
    guard case .team(let key) = row, let reading = context.reading as? Reading,
      let team = reading.teams.first(where: { row in row.team.key == key })
    else { return nil }
    return TeamPage(team, reading, detail as? TeamWork, context).content
  }

  /// The stretch that the time plan shows.
  static func plan(around today: CivilDate) -> Interval {
    let first = LondonTime.startOfDay(today.adding(days: -planBefore))
    let end = LondonTime.startOfDay(today.adding(days: planDays - planBefore))
    guard let interval = Interval(from: first, to: end) else {
      preconditionFailure("A day comes after the day before it.")
    }
    return interval
  }

  private static func columns(_ today: CivilDate, now: Instant) -> [ListColumn] {
    let plan = plan(around: today)
    let axis = TimeAxis(
      start: Int(plan.start.seconds / 60),
      perCell: 720,
      now: Int(now.seconds / 60)
    )
    return [
      .fits("Team", 6...12, priority: 1),
      .fits("Lv", 2...2, priority: 5, .right),
      .fits("Tasked by", 9...14, priority: 1),
      .fits("Parent", 5...9, priority: 6),
      .fits("Posts", 5...9, priority: 2, .right),
      .fits("Actual", 6...10, priority: 3, .right),
      .fits("Load", 4...9, priority: 4, .right),
      .fits("Funded by", 6...10, priority: 7),
      .fits("Ends", 4...14, priority: 2),
      .fills("Housed", min: 14, priority: 5),
      .plan("Out", axis: axis, min: 28, priority: 4),
    ]
  }

  private static var legend: PaneBlock {
    .facts(
      [
        mark("━", .text, " out"), mark("─", .text, " planned"),
        mark("▓", .alert, " twice at once"), mark("│", .focus, " now"),
      ],
      needs: 10,
      explains: "Out"
    )
  }

  private static func mark(_ mark: SafeText, _ style: Style, _ words: SafeText) -> StyledText {
    StyledText(mark, style) + StyledText(words, .muted)
  }

  /// What the columns leave unsaid, the more telling first.
  private static func words(on teams: [TeamRow]) -> PaneBlock {
    let names = teams.filter { row in !row.team.mayOverlap.isEmpty }.map(\.team.short)
    let overlap = "Never added up, people may overlap: \(names.joined(separator: ", "))"
    let bid = mark("(bid)", .bid, " ask the controller, 10.B2")
    return .facts(names.count > 1 ? [StyledText(SafeText(overlap), .muted), bid] : [bid], needs: 8)
  }
}

/// The work that a team has open, for its page.
struct TeamWork: RowReading {
  /// The taskings and bids that are not over.
  let open: [TaskingRow]
}

extension TeamsPane.Reading {
  /// What a team can take on, on a day.
  func capacity(of row: TeamRow, on date: CivilDate) -> Capacity {
    Capacity.of(
      row.team,
      on: date,
      postings: postings.map { posting in (posting.posting, posting.abstractions) },
      load: row.openTaskings + row.openBids
    )
  }
}

extension TeamRow {
  /// Whether the viewer's organisation can only ask for the team.
  func isBidOnly(_ context: PaneContext) -> Bool {
    guard let controller = team.controller.holding(on: LondonTime(context.now).date) else {
      return false
    }
    return controller.value != context.desk.organisation
  }
}

extension TeamsPane.Reading {
  /// When a team is next in two places at once, the present included; nil where it is not.
  func clash(of team: Domain.Key<Team>, after now: Instant) -> Instant? {
    let own = deployments.filter { deployment in
      deployment.team == team && !deployment.isWithdrawn
        && (deployment.until.map { until in until > now } ?? true)
    }
    var moments: [Instant] = []
    for (place, one) in own.enumerated() {
      for other in own[(place + 1)...] {
        let start = max(one.from, other.from, now)
        let end = [one.until, other.until].compactMap(\.self).min()
        if end.map({ end in start < end }) ?? true { moments.append(start) }
      }
    }
    return moments.min()
  }
}
