import Domain
import Ledger

/// What is done with the rota by its form.
enum RotaAct: String, Sendable, CaseIterable {
  case accept, approve, propose, override, leave, decline

  /// The act as its form offers it.
  var words: String {
    switch self {
    case .accept: "accept"
    case .approve: "approve"
    case .propose: "propose a swap"
    case .override: "override"
    case .leave: "leave"
    case .decline: "decline"
    }
  }

  /// Whether the act is done to a swap that waits.
  var isAnswer: Bool { [.accept, .approve, .decline].contains(self) }
}

extension DashboardState {
  private var deskReading: DeskPane.Reading? { self[pane: .desk].reading as? DeskPane.Reading }

  /// The swaps that this officer can accept, or approve.
  var swapsToAnswer: [SwapRow] { swaps(for: .accept) + swaps(for: .approve) }

  /// Whether anything can be done with the rota now.
  var rotaAvailability: Availability {
    if let barrier = barrier(.proposeSwap) { return .unavailable(barrier) }
    guard deskReading != nil else { return .unavailable("The desk is still being read.") }
    return .available
  }

  /// The form of the rota: what can be done now, a swap that waits for this officer first.
  func rotaForm() -> FormLayer? {
    let acts = RotaAct.allCases.filter(isPossible)
    guard let first = acts.first else { return nil }
    let form = Form(
      "rota",
      title: "Rota",
      subtitle: "swaps, overrides, leave",
      fields: swapFields(acts, first) + leaveFields,
      saveWord: { values in
        values.option("what").flatMap(RotaAct.init)?.words ?? "record"
      },
      rules: rotaRules()
    )
    return FormLayer(form, .call(.rota), about: "Rota", row: nil)
  }

  private var people: [Option] {
    unit.map { unit in FormOptions.people(officers, unit, today, knowing: officerNews) } ?? []
  }

  private func swapFields(_ acts: [RotaAct], _ first: RotaAct) -> [Field] {
    [
      Field(
        "what",
        "What",
        .choice(acts.map { act in Option(act.words, id: act.rawValue) }),
        isRequired: true,
        initial: .option(first.rawValue)
      ),
      Field(
        "swap",
        "Swap",
        .picker(swapOptions(acts.filter(\.isAnswer).flatMap { act in swaps(for: act) })),
        help: "The swap that waits.",
        isRequired: true,
        initial: swaps(for: first).first.map { swap in .option(swap.slot.id.text) }
      ),
      .pick("slot", "Slot", from: slotOptions, help: "The stretch that goes to somebody else."),
      .person("to", "To", from: people, help: "Who takes it."),
    ]
  }

  private var leaveFields: [Field] {
    [
      Field(
        "who",
        "Who",
        .picker(people, isPerson: true),
        help: "Who is away.",
        isRequired: true,
        initial: people.contains { $0.id == desk.label } ? .option(desk.label) : nil
      ),
      .day("from", "First day", help: "The first day away."),
      .day("through", "Last day", help: "The last day away, which belongs to it."),
      .reason(
        "Kept with the slot; for leave only where a slot stands against it.",
        isRequired: false
      ),
    ]
  }

  private func isPossible(_ act: RotaAct) -> Bool {
    switch act {
    case .accept, .approve, .decline: !swaps(for: act).isEmpty
    case .propose: !ownSlots.isEmpty
    case .override: desk.may(.approveSwap) && !comingSlots.isEmpty
    case .leave: true
    }
  }

  private func rotaRules() -> @Sendable (FormValues) -> [FieldRule] {
    let answers = RotaAct.allCases.filter(\.isAnswer).map { act in
      (act, swapOptions(swaps(for: act)))
    }
    let own = ownSlotOptions
    return { values in
      guard let act = values.option("what").flatMap(RotaAct.init) else { return [] }
      var rules: [FieldRule] = act.isAnswer ? [] : [.hide("swap")]
      for (answer, options) in answers where answer == act {
        rules.append(.narrow("swap", to: options, because: ""))
      }
      if act != .propose, act != .override { rules += [.hide("slot"), .hide("to")] }
      if act == .propose { rules.append(.narrow("slot", to: own, because: "")) }
      if act != .leave { rules += [.hide("who"), .hide("from"), .hide("through")] }
      switch act {
      case .propose, .decline: rules.append(.require("reason", because: "it stays with the slot"))
      case .override:
        rules.append(.require("reason", because: "an override says why"))
      case .approve: rules.append(.note("reason", "needed where rest or leave stands against it"))
      case .leave: rules.append(.note("reason", "a supervisor's, where a slot stands against it"))
      case .accept: rules.append(.hide("reason"))
      }
      return rules
    }
  }

  private func swaps(for act: RotaAct) -> [SwapRow] {
    let swaps = deskReading?.swaps ?? []
    let label = desk.label
    switch act {
    case .accept: return swaps.filter { swap in swap.acceptedAt == nil && swap.to == label }
    case .approve:
      guard desk.may(.approveSwap) else { return [] }
      return swaps.filter { swap in
        swap.acceptedAt != nil && swap.to != label && swap.slot.officer != label
      }
    case .decline:
      let isFree = desk.may(.editRota) || desk.may(.approveSwap)
      return swaps.filter { swap in isFree || swap.to == label || swap.by == label }
    case .propose, .override, .leave: return []
    }
  }

  /// The slots that are not over, each once, in the hand that it is in last.
  private var comingSlots: [DutyRow] {
    (deskReading?.coming ?? []).filter { slot in slot.interval.end == slot.whole.end }
  }

  private var ownSlots: [DutyRow] {
    let waiting = Set((deskReading?.swaps ?? []).map(\.slot.id))
    return comingSlots.filter { slot in
      !waiting.contains(slot.id) && (slot.officer == desk.label || desk.may(.editRota))
    }
  }

  private var slotOptions: [Option] { comingSlots.map(option) }
  private var ownSlotOptions: [Option] { ownSlots.map(option) }

  private func option(_ slot: DutyRow) -> Option {
    Option(RotaWords.slot(slot, now: now), id: slot.id.text)
  }

  private func swapOptions(_ swaps: [SwapRow]) -> [Option] {
    var seen: Set<ID<Duty>> = []
    return swaps.filter { swap in seen.insert(swap.slot.id).inserted }.map { swap in
      Option(
        "\(RotaWords.slot(swap.slot, now: now)) to \(swap.to)",
        id: swap.slot.id.text,
        detail: swap.reason
      )
    }
  }

  /// What the values of the rota's form ask for, and what is said once that is recorded.
  func rotaIntent(_ values: FormValues) -> (Intent, String)? {
    guard let act = values.option("what").flatMap(RotaAct.init) else { return nil }
    let reason = values.text("reason")
    if act == .leave { return leaveIntent(values, despite: reason) }
    let field: FieldID = act.isAnswer ? "swap" : "slot"
    guard let id = values.option(field).flatMap({ text in ID<Duty>(text: text) }) else {
      return nil
    }
    switch act {
    case .accept: return (.duty(id, .accept), "swap accepted; a supervisor approves it")
    case .approve: return (.duty(id, .approve(despite: reason)), "swap approved")
    case .decline: return (.duty(id, .decline(reason: reason)), "swap declined")
    case .propose, .override:
      guard let to = values.option("to") else { return nil }
      let holder = rotaHolder(to)
      return act == .propose
        ? (.duty(id, .propose(to: holder, reason: reason)), "swap proposed; \(to) must accept it")
        : (.duty(id, .override(to: holder, reason: reason)), "slot given to \(to)")
    case .leave: return nil
    }
  }

  private func leaveIntent(_ values: FormValues, despite: String) -> (Intent, String)? {
    guard let who = values.option("who"), case .officer(let id) = rotaHolder(who),
      let from = values.day("from"), let through = values.day("through")
    else { return nil }
    let leave = Leave(from: from, through: through)
    let words = "\(who) is on leave from \(from.spoken) through \(through.spoken)"
    return (.takeLeave(id, leave, despite: despite), words)
  }

  private func rotaHolder(_ label: String) -> Duty.Holder {
    officers.first { row in row.officer.label == label }.map { row in .officer(row.id) }
      ?? .label(label)
  }
}
