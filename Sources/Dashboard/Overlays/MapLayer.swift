import Domain
import Ledger

/// What the tiles of the map count.
enum MapMeasure: CaseIterable, Sendable {
  case teams, taskings, reports, detentions

  /// What is counted, in words.
  var words: String {
    switch self {
    case .teams: "teams of their own or deployed there"
    case .taskings: "taskings and bids open"
    case .reports: "reports of the last four weeks"
    case .detentions: "people in custody now"
    }
  }

  /// The pane that holds what is counted.
  var pane: PaneID {
    switch self {
    case .teams: .teams
    case .taskings: .tasking
    case .reports: .daily
    case .detentions: .custody
    }
  }
}

/// The map while it is walked.
struct MapLayer: Sendable, Equatable {
  /// The chosen borough.
  var borough: Domain.Key<Borough>?
  /// What is counted.
  var measure = MapMeasure.teams
  /// The day for which teams are counted and lost coverage is shown.
  var date: CivilDate

  /// The map of a day with a borough chosen.
  init(borough: Domain.Key<Borough>?, date: CivilDate) {
    self.borough = borough
    self.date = date
  }
}

/// What the map shows of each borough on a day.
struct MapFigures {
  private let state: DashboardState
  private let unit: Unit
  private let date: CivilDate

  /// The figures of the present readings; nil before the unit is read.
  init?(_ state: DashboardState, on date: CivilDate) {
    guard let unit = state.unit else { return nil }
    self.state = state
    self.unit = unit
    self.date = date
  }

  private var teams: TeamsPane.Reading? {
    state[pane: .teams].reading as? TeamsPane.Reading
  }

  private var open: [TaskingRow] {
    (state[pane: .tasking].reading as? TaskingPane.Reading)?.open ?? []
  }

  /// The boroughs of the unit.
  var boroughs: [Borough] { unit.boroughs(on: date) }

  /// The boroughs that have a team of their own today and none on the day.
  var lost: Set<Domain.Key<Borough>> {
    date > state.today ? Set(unit.coverageLost(from: state.today, to: date)) : []
  }

  /// The number of a borough.
  func value(_ measure: MapMeasure, _ key: Domain.Key<Borough>) -> Int {
    switch measure {
    case .teams:
      Set(unit.teams(covering: key, on: date).map(\.key) + deployed(in: key).map(\.team)).count
    case .taskings: open.count { row in row.boroughs.contains(key) }
    case .reports: teams?.reports[key] ?? 0
    case .detentions:
      suites(in: key).reduce(0) { sum, suite in sum + (teams?.held[suite.key] ?? 0) }
    }
  }

  /// What lies behind a borough's numbers, a line each.
  func lines(of key: Domain.Key<Borough>) -> [String] {
    var lines = unit.teams(covering: key, on: date).map { team in
      team.ends.map { ends in "\(team.name), ends \(ends.value.short)" } ?? team.name
    }
    if lost.contains(key) {
      let gone = unit.teams(covering: key, on: state.today)
      lines += gone.map { team in "LOST by then: \(team.name)" }
      let next = gone.flatMap(unit.successors).filter { next in next.borough == key }
      lines += next.map { next in
        "then \(unit.team(next.team)?.name ?? next.team.text) (\(next.paragraph))"
      }
    }
    lines += deployed(in: key).map { row in
      "\(unit.team(row.team)?.short ?? row.team.text) out: \(row.purpose.words)"
    }
    lines += open.filter { row in row.boroughs.contains(key) }.map { row in
      "\(row.reference.short) \(row.status.words): \(row.action.words)"
    }
    if let count = teams?.reports[key], count > 0 {
      lines.append("\(Wording.count(count, "report")) in four weeks")
    }
    lines += suites(in: key).map { suite in
      "\(suite.name): \(teams?.held[suite.key] ?? 0) held now"
    }
    return lines.isEmpty ? ["nothing on record"] : lines
  }

  /// The custody suites in a borough.
  func suites(in key: Domain.Key<Borough>) -> [CustodySuite] {
    unit.suites(on: date).filter { suite in suite.borough == key }
  }

  private func deployed(in key: Domain.Key<Borough>) -> [DeploymentRow] {
    let noon = LondonTime.startOfDay(date).adding(hours: 12)
    return (teams?.deployments ?? []).filter { row in
      !row.isWithdrawn && row.boroughs.contains(key) && row.from <= noon
        && (row.until.map { until in until > noon } ?? true)
    }
  }
}

extension DashboardState {
  /// The borough that the map begins at: the first that loses its team, else the first of all.
  var firstBorough: Domain.Key<Borough>? {
    let boroughs = unit?.boroughs(on: today) ?? []
    let ending = boroughs.first { borough in
      unit?.teams(covering: borough.key, on: today).contains { team in team.ends != nil } ?? false
    }
    return (ending ?? boroughs.first)?.key
  }

  /// What a key does on the map.
  mutating func press(_ key: Key, inMap layer: MapLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .up, .character("k"): layer.borough = neighbour(of: layer.borough, 0, -1)
    case .down, .character("j"): layer.borough = neighbour(of: layer.borough, 0, 1)
    case .left, .character("h"): layer.borough = neighbour(of: layer.borough, -1, 0)
    case .right, .character("l"): layer.borough = neighbour(of: layer.borough, 1, 0)
    case .character("m"), .tab: layer.measure = next(layer.measure, by: 1)
    case .backTab: layer.measure = next(layer.measure, by: -1)
    case .character("]"): layer.date = layer.date.adding(days: 1)
    case .character("["): layer.date = layer.date.adding(days: -1)
    case .character("}"): layer.date = layer.date.adding(days: 7)
    case .character("{"): layer.date = layer.date.adding(days: -7)
    case .enter: return open(layer)
    case .escape, .character("q"):
      layers.removeLast()
      return []
    case .character, .control, .alt, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown,
      .function:
      return []
    }
    replaceTop(.map(layer))
    return []
  }

  /// Goes to the pane that holds what is counted, with the borough's records alone.
  private mutating func open(_ layer: MapLayer) -> [Effect] {
    guard let key = layer.borough, let unit, let borough = unit.borough(key) else { return [] }
    layers.removeLast()
    show(layer.measure.pane)
    guard layer.measure != .reports else { return searchReports(of: borough) }
    say("\(borough.name): \(layer.measure.words); Esc shows all again.")
    switch layer.measure {
    case .teams, .taskings: return setFilter("#\(key.text)", in: layer.measure.pane)
    case .reports: return []
    case .detentions:
      let suite = unit.suites().first { suite in suite.borough == key }
      return setFilter(suite?.name ?? borough.name, in: .custody)
    }
  }

  /// Looks up the reports that a tile counts: those that speak of the borough, of the last four weeks.
  private mutating func searchReports(of borough: Borough) -> [Effect] {
    openSearch()
    return search(
      for: "INT borough:\(borough.key.text) from:\(today.adding(days: -27).text) "
    )
  }

  private func next(_ measure: MapMeasure, by steps: Int) -> MapMeasure {
    let all = MapMeasure.allCases
    let place = all.firstIndex(of: measure) ?? 0
    return all[(place + steps + all.count) % all.count]
  }

  /// The nearest borough in a direction, the same one where there is none.
  private func neighbour(of key: Domain.Key<Borough>?, _ across: Int, _ down: Int)
    -> Domain.Key<Borough>?
  {
    let boroughs = unit?.boroughs(on: today) ?? []
    guard let from = boroughs.first(where: { borough in borough.key == key }) else {
      return boroughs.first?.key
    }
    let ahead = boroughs.filter { other in
      (other.column - from.column) * across + (other.row - from.row) * down > 0
    }
    let nearest = ahead.min { left, right in
      distance(from, left, across, down) < distance(from, right, across, down)
    }
    return nearest?.key ?? key
  }

  /// Steps along the direction, and twice those beside it.
  private func distance(_ from: Borough, _ to: Borough, _ across: Int, _ down: Int) -> Int {
    let (dx, dy) = (abs(to.column - from.column), abs(to.row - from.row))
    return across != 0 ? dx + 3 * dy : dy + 3 * dx
  }
}
