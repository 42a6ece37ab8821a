import Domain

/// The forms about scenarios of the establishment: one draws one up, the others settle one.
struct ScenarioForm {
  private let act: ScenarioAct
  private let unit: Unit
  private let open: [Unit.KeptScenario]
  private let today: CivilDate

  /// The form of an act; `open` are those that are kept and neither discarded nor applied.
  init(_ act: ScenarioAct, _ unit: Unit, open: [Unit.KeptScenario], today: CivilDate) {
    self.act = act
    self.unit = unit
    self.open = open
    self.today = today
  }

  /// The form.
  var form: Form {
    Form(
      "scenario-\(act.rawValue)",
      title: title,
      subtitle: subtitle,
      fields: fields,
      saveWord: { _ in saveWord },
      rules: { values in act == .keep ? ScenarioEntry.rules(values) : [] }
    )
  }

  private var title: String {
    switch act {
    case .look, .keep: "Draw up a scenario"
    case .discard: "Discard a scenario"
    case .apply: "Apply a scenario"
    }
  }

  private var subtitle: String {
    switch act {
    case .look, .keep: "it changes nothing until it is applied"
    case .discard: ""
    case .apply: "it becomes the establishment"
    }
  }

  private var saveWord: String {
    switch act {
    case .look, .keep: "keep"
    case .discard: "discard"
    case .apply: "apply"
    }
  }

  private var fields: [Field] {
    switch act {
    case .look, .keep:
      [name] + ScenarioEntry.lines(ScenarioTeams(unit, on: today))
        + [.reason("Why it is looked at; it stays in the list.")]
    case .discard: [scenario, .reason("Why; it stays in the list as discarded.")]
    case .apply: [scenario, from, basis]
    }
  }

  private var name: Field {
    Field(
      "name",
      "Name",
      .text(max: 60),
      help: "What it is called: 20% cut.",
      isRequired: true,
      validate: { [open] value, _ in
        guard case .text(let text) = value,
          let kept = open.first(where: { one in one.kept.name.lowercased() == text.lowercased() })
        else { return nil }
        return "'\(kept.kept.name)' is kept already; choose another name"
      }
    )
  }

  private var from: Field {
    .day("day", "From", help: "The first day on which it holds; earlier days answer as before.")
  }

  private var basis: Field {
    Field(
      "reason",
      "Rests on",
      .text(max: 200),
      help: "What it rests on: decision of 1 October.",
      isRequired: true
    )
  }

  /// Which of the open scenarios; one that cannot be applied says why.
  private var scenario: Field {
    let options = open.map { scenario in
      let changes = scenario.kept.changes.map { change in change.words(in: unit) }
      return Option(scenario.kept.name, detail: changes.joined(separator: ", "))
    }
    return Field(
      "scenario",
      "Scenario",
      .picker(options),
      help: "Which of those that are kept.",
      isRequired: true,
      initial: options.count == 1 ? .option(options[0].id) : nil,
      validate: { [act, unit, today] value, _ in
        guard act == .apply, case .option(let name) = value,
          let kept = unit.scenario(called: name)
        else { return nil }
        do throws(Scenario.Barrier) {
          _ = try kept.scenario.applied(to: unit.teams(on: today), from: today, paragraph: "")
          return nil
        } catch {
          return error.sentence
        }
      }
    )
  }
}
