import Domain
import Ledger

extension DashboardState {
  private var openScenarios: [Unit.KeptScenario] {
    (unit?.scenarios ?? []).reversed().filter { scenario in scenario.settled == nil }
  }

  /// Whether the scenarios can be shown, or one be kept, discarded or applied, now.
  func scenarioAvailability(_ act: ScenarioAct) -> Availability {
    guard unit != nil else { return .unavailable("The unit is still being read.") }
    switch act {
    case .look: return .available
    case .keep: return barrier(.keepScenario).map(Availability.unavailable) ?? .available
    case .discard, .apply:
      if let barrier = barrier(act == .discard ? .keepScenario : .applyScenario) {
        return .unavailable(barrier)
      }
      return openScenarios.isEmpty
        ? .unavailable("No open scenario is kept; d draws one up.") : .available
    }
  }

  /// Shows the kept scenarios, or opens the form that keeps or settles one.
  mutating func perform(_ act: ScenarioAct) {
    switch act {
    case .look: layers.append(.page(PageLayer(pane: .teams, row: .scenarios, isWhole: true)))
    case .keep, .discard, .apply: open(scenarioForm(act), by: .scenario(act))
    }
  }

  private func scenarioForm(_ act: ScenarioAct) -> FormLayer? {
    guard let unit else { return nil }
    let form = ScenarioForm(act, unit, open: openScenarios, today: today).form
    return FormLayer(form, .scenario(act), about: "Scenario", row: nil)
  }

  /// What the values of a scenario's form ask for.
  func scenarioIntent(_ act: ScenarioAct, _ values: FormValues) -> (Intent, String)? {
    let reason = values.text("reason")
    if act == .keep {
      guard let unit else { return nil }
      let name = values.text("name")
      let changes = ScenarioEntry.changes(values, ScenarioTeams(unit, on: today))
      let scenario = Scenario(name: name, changes: changes)
      return (.scenario(.keep(scenario, reason: reason)), "'\(name)' is kept; o shows it")
    }
    guard let name = values.option("scenario") else { return nil }
    guard act == .apply else {
      return (.scenario(.discard(name, reason: reason)), "'\(name)' is discarded")
    }
    guard let day = values.day("day") else { return nil }
    return (
      .scenario(.apply(name, from: day, paragraph: reason)),
      "'\(name)' is the establishment from \(day.spoken)"
    )
  }
}
