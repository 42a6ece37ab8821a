import Domain
import Ledger

extension DashboardState {
  /// Begins a step on custody records or claims: a check at once, all else by its form.
  mutating func custody(_ step: CustodyStep) -> [Effect] {
    switch step {
    case .check: return checkNow()
    case .bookIn: open(bookInForm(), by: .custody(step))
    case .claim: open(claimForm(), by: .custody(step))
    case .claimStep: open(claimStepForm(), by: .custody(step))
    case .level, .event, .regime, .interpreter, .flag, .answer, .depart, .correct, .reveal:
      open(custodyForm(step), by: .custody(step))
    }
    return []
  }

  /// A check made this minute, of the chosen stay or of each that is marked.
  private mutating func checkNow() -> [Effect] {
    let chosen = subjects.compactMap { row in custodyRow(row.id).map { stay in (row, stay) } }
      .filter { pair in pair.1.stay.departure == nil }
    guard !chosen.isEmpty else { return [] }
    let at = now.minuteBegun
    let intents = chosen.map { pair in
      // Somebody who came in this minute is checked when they arrived, not before.
      Intent.custody(pair.1.id, [.check(at: max(at, pair.1.arrivedAt))])
    }
    clearMarks(of: focus)
    return submit(
      .each(intents),
      saying: "check at \(LondonTime(at).clock)",
      about: ActSubject(chosen.map(\.0), of: "stay")
    )
  }

  private func bookInForm() -> FormLayer? {
    guard let unit else { return nil }
    let form = CustodyForms(unit, now: now.minuteBegun).bookIn
    return FormLayer(form, .bookIn, about: "new stay", row: nil)
  }

  private func custodyForm(_ step: CustodyStep) -> FormLayer? {
    guard let unit, let row = chosenRow, let stay = custodyRow(row.id) else { return nil }
    let forms = CustodyForms(unit, now: now.minuteBegun)
    let form = Form(
      "custody-\(step.rawValue)-\(row.reference)",
      title: step.title,
      subtitle: row.reference,
      fields: forms.fields(of: step, on: stay.stay),
      rules: { values in
        guard step == .interpreter, values.option("which") == "new" else { return [] }
        let because = "for another interpreter"
        return [.require("language", because: because), .require("called", because: because)]
      }
    )
    return FormLayer(form, .custody(step, stay.id), about: row.reference, row: row)
  }

  /// What the values of a step's form ask for.
  func custodyIntent(_ step: CustodyStep, _ id: ID<Detention>, _ values: FormValues)
    -> (Intent, String)?
  {
    guard let stay = custodyRow(.detention(id))?.stay,
      let (commands, words) = CustodyForms.commands(of: step, values, on: stay, now: now)
    else { return nil }
    return (.custody(id, commands), words)
  }
}

extension CustodyStep {
  /// The title of its form.
  var title: String {
    switch self {
    case .bookIn: "Book in"
    case .check: "Check"
    case .level: "Level of observation"
    case .event: "Event"
    case .interpreter: "Interpreter"
    case .regime: "Detention"
    case .flag: "Flag"
    case .answer: "Answer a flag"
    case .depart: "Departure"
    case .correct: "Put an entry right"
    case .reveal: "Show who it is"
    case .claim: "Claim of a month"
    case .claimStep: "Claim"
    }
  }
}

extension Instant {
  /// The beginning of the minute that the moment lies in.
  var minuteBegun: Instant {
    let rest = milliseconds % 60_000
    return Instant(milliseconds: milliseconds - (rest < 0 ? rest + 60_000 : rest))
  }
}
