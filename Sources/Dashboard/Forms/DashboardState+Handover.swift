import Domain
import Ledger

extension DashboardState {
  /// The handovers that wait, the newest first.
  var waitingHandovers: [HandoverRow] {
    (self[pane: .desk].reading as? DeskPane.Reading)?.handovers ?? []
  }

  /// The handover that somebody else has left and this officer can accept.
  var handoverToAccept: HandoverRow? {
    waitingHandovers.first { row in row.drafted.by != desk.id }
  }

  /// Whether something can be handed over or accepted now.
  var handOverAvailability: Availability {
    guard self[pane: .desk].reading != nil else {
      return .unavailable("The desk is still being read.")
    }
    return .available
  }

  /// The form that accepts what somebody left, or that leaves what is open to the next.
  func handOverForm() -> FormLayer? {
    if let waiting = handoverToAccept {
      return FormLayer(acceptForm(waiting), .call(.accept(waiting.id)), about: "Handover", row: nil)
    }
    let carried = waitingHandovers.flatMap(\.drafted.items)
    let items = Handover.items(open: openItems, carried: carried)
    return FormLayer(draftForm(items), .call(.handOver(items)), about: "Handover", row: nil)
  }

  /// Everything that the next officer must know of: open calls and their timers, referrals without
  /// an answer, what is due within a day, detentions near their limit.
  var openItems: [Handover.Item] { callItems + taskItems + detentionItems }

  private var callItems: [Handover.Item] {
    let open = (self[pane: .desk].reading as? DeskPane.Reading)?.open ?? []
    return open.flatMap { detail -> [Handover.Item] in
      let name = detail.row.reference.short
      let timer = detail.row.isAlarming ? detail.row.response?.nextDeadline(at: now) ?? now : nil
      var items = [Handover.Item(kind: timer == nil ? .call : .timer, reference: name, due: timer)]
      items += detail.call.followUps.map { follow in
        Handover.Item(kind: .action, reference: "\(name) \(follow.owner)", due: follow.due)
      }
      let clocks = unit?.nationalClocks(on: today)
      items += detail.call.openReferrals.map { number, referral in
        let day = clocks.flatMap { clocks in referral.nextDay(clocks)?.day }
        return Handover.Item(
          kind: .referral,
          reference: "\(name) to \(unit?.organisation(referral.recipient)?.short ?? "\(number)")",
          due: day.flatMap { day in LocalTime(hour: 17, minute: 0)?.moment(on: day) }
        )
      }
      return items
    }
  }

  private var taskItems: [Handover.Item] {
    let open = (self[pane: .tasking].reading as? TaskingPane.Reading)?.open ?? []
    return open.filter { row in !row.status.isOver && row.due < now.adding(hours: 24) }.map { row in
      Handover.Item(kind: .action, reference: row.reference.short, due: row.due)
    }
  }

  /// Immigration detainees who must leave police cells within twelve hours.
  private var detentionItems: [Handover.Item] {
    let board = (self[pane: .custody].reading as? CustodyPane.Reading)?.board ?? []
    return board.compactMap { row in
      guard row.isImmigration == true, let from = row.episodeFrom else { return nil }
      let limit = from.adding(hours: 24 * PoliceCellLimits().days)
      guard limit < now.adding(hours: 12) else { return nil }
      return Handover.Item(kind: .detention, reference: row.shortReference, due: limit)
    }
  }

  private func draftForm(_ items: [Handover.Item]) -> Form {
    let people =
      unit.map { unit in FormOptions.people(officers, unit, today, knowing: officerNews) } ?? []
    let next = nextOnCall
    let isKnown = people.contains { option in option.id == next && option.id != desk.label }
    return Form(
      "handover",
      title: "Hand over",
      subtitle: Wording.count(items.count, "open item"),
      fields: [
        Field(
          "to",
          "To",
          .picker(people.filter { option in option.id != desk.label }, isPerson: true),
          help: "Who comes on duty; nothing leaves you until they accept it.",
          isRequired: true,
          initial: isKnown ? next.map(FieldValue.option) : nil
        ),
        Field("remark", "Remark", .longText(rows: 2), help: "What the list does not say."),
      ] + notes(items),
      saveWord: { _ in "hand over" }
    )
  }

  private func acceptForm(_ waiting: HandoverRow) -> Form {
    let remark = waiting.drafted.remark.map { body in
      [Field("said", "", .note("\(waiting.from) adds: \(body.words)"))]
    }
    return Form(
      "handover-\(waiting.id.text)",
      title: "Accept handover",
      subtitle: "from \(waiting.from), \(Wording.count(waiting.drafted.items.count, "item"))",
      fields: [Field("remark", "Remark", .text(max: 160), help: "If anything is amiss.")]
        + (remark ?? []) + notes(waiting.drafted.items),
      saveWord: { _ in "accept" }
    )
  }

  private func notes(_ items: [Handover.Item]) -> [Field] {
    guard !items.isEmpty else { return [Field("none", "", .note("Nothing is open."))] }
    return items.enumerated().map { place, item in
      let due = item.due.map { due in
        (due < now ? "LATE, was due " : "by ") + Wording.moment(due, now: now)
      }
      let words = ["\(item.kind.rawValue) \(item.reference)", due].compactMap { $0 }
      return Field(FieldID("item\(place)"), "", .note("· " + words.joined(separator: ", ")))
    }
  }

  /// Who is first on call after the officer of now.
  private var nextOnCall: String? {
    let slots = (self[pane: .desk].reading as? DeskPane.Reading)?.slots ?? []
    return slots.filter { slot in slot.isPrimary && slot.interval.start > now }
      .min { left, right in left.interval.start < right.interval.start }?.officer
  }
}
