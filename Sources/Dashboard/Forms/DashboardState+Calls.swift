import Domain
import Ledger

/// What a form of the advice desk is for.
enum CallPurpose: Sendable, Equatable {
  /// Say what is asked and who calls.
  case describe(CallEntry)
  /// Leave what is open to the next officer.
  case handOver([Handover.Item])
  /// Accept what the last one left.
  case accept(ID<Handover>)
  /// Swap, override or take leave.
  case rota
  /// Make something of a call that names it.
  case lead(CallAct, ID<AdviceCall>)
  /// Choose the entry of the library to write.
  case chooseEntry
  /// Write an entry of the library; of an older one its key.
  case writeEntry(Domain.Key<LibraryItem>?)
  /// Do one of the other things on a call.
  case act(CallAct, ID<AdviceCall>)
}

/// A call that is being typed: known to the ledger, or on its way there.
struct CallEntry: Sendable, Equatable {
  /// The call; nil until the ledger has answered.
  var id: ID<AdviceCall>?
  /// When the key was pressed.
  let stamp: Instant
  /// The number of the act that opens it; nil for a call that was open already.
  let act: Int?
}

extension DashboardState {
  /// Does something on the desk: at once where nothing must be asked, else with its form.
  mutating func perform(_ act: CallAct) -> [Effect] {
    if act == .ring { return ring() }
    if act == .handOver {
      open(handOverForm(), by: .call(.handOver))
      return []
    }
    if act == .library {
      open(entryChoice(), by: .call(.library))
      return []
    }
    if act == .rota {
      open(rotaForm(), by: .call(.rota))
      return []
    }
    guard let call = callRow(chosenRow?.id), let row = chosenRow else { return [] }
    if act == .climb { return climb(call, row) }
    if act.isLead {
      open(leadForm(act, call, row), by: .call(act))
      return []
    }
    open(callForm(act, call, row), by: .call(act))
    return []
  }

  /// Answers the telephone: the moment is recorded before anything is typed, and a form that was
  /// being filled in is left as a draft.
  private mutating func ring() -> [Effect] {
    guard let unit else { return [] }
    var effects: [Effect] = []
    if case .form(let layer) = topLayer { effects += leave(layer) }
    layers.removeAll()
    show(.desk)
    let opening = AdviceCall.Opening(receivedAt: now, answeredAt: now)
    effects += submit(
      .openCall(opening),
      saying: "is open, its time is stamped; type what is asked",
      about: ActSubject("The call", nil)
    )
    let form = CallForm(unit, today: today).form(
      "call-\(acts)-\(now.milliseconds)",
      about: nil,
      answered: LondonTime(now).clock,
      call: nil
    )
    let entry = CallEntry(id: nil, stamp: now, act: acts)
    layers.append(.form(FormLayer(form, .call(.describe(entry)), about: "new call", row: nil)))
    return effects
  }

  /// Ties the form of a call that was just opened to its record, so that its draft leads back there.
  mutating func adopt(_ call: ID<AdviceCall>, _ reference: Reference?, of act: Act) {
    for index in layers.indices {
      guard case .form(var layer) = layers[index],
        case .call(.describe(var entry)) = layer.purpose, entry.act == act.number
      else { continue }
      entry.id = call
      layer.purpose = .call(.describe(entry))
      layer.reference = reference?.short ?? layer.reference
      layer.origin = FormOrigin(.call(.resume), in: .desk, on: .call(call))
      layers[index] = .form(layer)
    }
    if layers.isEmpty, focus == .desk { self[pane: .desk].selection = .call(call) }
  }

  /// Shows the call that an act was about, and its checklist where the act made it fast-time.
  mutating func follow(_ call: ID<AdviceCall>, _ commands: [AdviceCall.Command], _ name: String) {
    guard focus == .desk else { return }
    self[pane: .desk].selection = .call(call)
    if layers.isEmpty { layers.append(.page(PageLayer(pane: .desk, row: .call(call)))) }
    let isFast = commands.contains { command in
      if case .identify(.yes, _, _) = command { true } else { false }
    }
    guard isFast, let unit, case .page? = topLayer else { return }
    let forms = CallStepForms(
      unit: unit,
      today: today,
      reference: name,
      call: callDetail(call)?.call
    )
    var layer = FormLayer(
      forms.stepForm,
      .call(.act(.steps, call)),
      about: name,
      row: nil
    )
    layer.origin = FormOrigin(.call(.steps), in: .desk, on: .call(call))
    layers.append(.form(layer))
  }

  /// Tells the next rung that somebody holds.
  private mutating func climb(_ call: AdviceRow, _ row: ListRow) -> [Effect] {
    submit(
      .call(call.id, [.climb(held: heldParts, at: now)]),
      saying: "told to the next on the ladder; its page says whom",
      about: ActSubject(call.reference.short, row)
    )
  }

  /// Who holds the parts of the rota now.
  var heldParts: [Duty.Part: String] {
    let slots = (self[pane: .desk].reading as? DeskPane.Reading)?.slots ?? []
    return DeskPane.held(slots, at: now)
  }

  private func callForm(_ act: CallAct, _ row: AdviceRow, _ listRow: ListRow) -> FormLayer? {
    guard let unit else { return nil }
    let detail = callDetail(row.id)
    let name = row.reference.short
    if act == .resume {
      let form = CallForm(unit, today: today).form(
        "call-\(name)",
        about: name,
        answered: LondonTime(row.answeredAt).clock,
        call: detail?.call
      )
      let entry = CallEntry(id: row.id, stamp: row.answeredAt, act: nil)
      return FormLayer(form, .call(.describe(entry)), about: name, row: listRow)
    }
    let forms = CallStepForms(unit: unit, today: today, reference: name, call: detail?.call)
    let form = form(act, forms)
    return form.map { form in
      FormLayer(form, .call(.act(act, row.id)), about: name, row: listRow)
    }
  }

  private func form(_ act: CallAct, _ forms: CallStepForms) -> Form? {
    let people = unit.map { unit in
      FormOptions.people(officers, unit, today, knowing: officerNews)
    }
    switch act {
    case .ring, .resume, .climb, .handOver, .rota, .library, .toReport, .toMeeting, .toTask:
      return nil
    case .steps: return forms.stepForm
    case .indicators: return forms.indicatorForm
    case .advise: return forms.adviceForm
    case .takeOn: return forms.takeOnForm(people ?? [], me: desk.label)
    case .refer: return forms.referralForm
    case .referralNews: return forms.newsForm(forms.call?.openReferrals ?? [])
    case .followUp: return forms.followUpForm(people ?? [])
    case .close: return forms.closeForm
    }
  }
}

extension AdviceCall {
  /// The referrals that are not answered, with their numbers.
  var openReferrals: [(number: Int, referral: Referral)] {
    referrals.enumerated().filter { _, referral in referral.outcome == nil }
      .map { place, referral in (place + 1, referral) }
  }
}
