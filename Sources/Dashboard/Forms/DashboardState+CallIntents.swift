import Domain
import Ledger

extension DashboardState {
  /// What the values of a form of the desk ask for, and what is said once that is recorded.
  func callIntent(_ purpose: CallPurpose, of layer: FormLayer, _ values: FormValues)
    -> (Intent, String)?
  {
    let before = layer.state.form.initialValues
    switch purpose {
    case .describe(let entry):
      let commands = CallForm.commands(values, since: before, at: now)
      guard let id = entry.id else {
        // The key's moment stays the call's, however long the ledger could not take it.
        let opening = AdviceCall.Opening(receivedAt: entry.stamp, answeredAt: entry.stamp)
        return (.openCall(opening, then: commands), "is logged")
      }
      return commands.isEmpty ? nil : (.call(id, commands), "is logged")
    case .handOver(let items):
      guard let to = values.option("to") else { return nil }
      let command = Handover.Command.draft(to: to, items: items, remark: remark(values))
      let words = "left to \(to) with \(Wording.count(items.count, "item")), who accepts them"
      return (.handOver(nil, command), words)
    case .rota: return rotaIntent(values)
    case .chooseEntry: return nil
    case .writeEntry(let key): return entryIntent(key, values)
    case .lead(let act, let id): return leadIntent(act, id, values)
    case .accept(let id): return (.handOver(id, .accept(remark: remark(values))), "accepted")
    case .act(let act, let id):
      guard let (commands, words) = callCommands(act, id, layer.reference, values, since: before)
      else { return nil }
      return (.call(id, commands), words)
    }
  }

  private func remark(_ values: FormValues) -> Body? {
    let words = values.text("remark")
    return words.isEmpty ? nil : .present(words)
  }

  private func callCommands(
    _ act: CallAct,
    _ id: ID<AdviceCall>,
    _ reference: String,
    _ values: FormValues,
    since before: FormValues
  ) -> ([AdviceCall.Command], String)? {
    guard let unit else { return nil }
    let forms = CallStepForms(
      unit: unit,
      today: today,
      reference: reference,
      call: callDetail(id)?.call
    )
    switch act {
    case .ring, .resume, .climb, .handOver, .rota, .library, .toReport, .toMeeting, .toTask:
      return nil
    case .steps:
      let commands = CallStepForms.stepCommands(forms.steps, values, since: before, at: now)
      let words = "has \(Wording.count(commands.count, "step")) answered"
      return commands.isEmpty ? nil : (commands, words)
    case .indicators:
      let seen = forms.indicators.map(\.key).filter { key in
        values.isYes(FieldID(key.text)) == true
      }
      let words = "has \(seen.count) of \(forms.indicators.count) indicators; you decide"
      return ([.indicate(seen, at: now)], words)
    case .advise:
      return forms.advice(values).map { advice in
        ([.advise(advice, at: now)], "advised; the caller's unit decides")
      }
    case .takeOn:
      return values.option("who").map { who in
        ([.acknowledge(by: who, at: now)], "taken on by \(who)")
      }
    case .refer:
      return forms.referral(values).map { draft in ([.refer(draft, at: now)], "referred") }
    case .referralNews:
      return CallStepForms.news(values, at: now).map { news in ([news], "has news of a referral") }
    case .followUp:
      guard let owner = values.option("owner"), let due = values.moment("due") else { return nil }
      let words = Body.present(values.text("words"))
      return ([.followUp(words, owner: owner, due: due)], "followed up by \(owner)")
    case .close: return ([.close(reason: values.text("reason"), at: now)], "closed")
    }
  }
}
