import Canvas
import Domain
import Ledger

/// The page of a call: what is asked, what stands open, what was advised and who was told.
struct CallPage: RowReading {
  /// What was read.
  let detail: AdviceDetail

  private var call: AdviceCall { detail.call }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let fast = detail.row.isFastTime ? " FAST-TIME" : ""
    return DetailContent(
      title: detail.row.reference.text + fast,
      parts: warnings(context) + asked(context) + route(context) + steps(context)
        + advice(context) + referrals(context) + toFollow(context)
        + led + [.gap, .heading("History")] + HistoryWords.parts(detail.history, context.now),
      marking: call.opened?.marking,
      links: links
    )
  }

  /// What the call led to and has a page of its own.
  private var links: [PageLink] {
    call.led.compactMap { led in
      switch led.to {
      case .report(let id): PageLink(.report(id), led.reference, "the report that it led to")
      case .tasking(let id): PageLink(.tasking(id), led.reference, "the work that it led to")
      case .item: nil
      }
    }
  }

  /// What stands until somebody answers it.
  private func warnings(_ context: PaneContext) -> [DetailContent.Part] {
    guard !detail.row.isClosed, detail.row.isFastTime else { return [] }
    var lines: [DetailContent.Part] = []
    if detail.row.isAlarming {
      let slots = (context.reading as? DeskPane.Reading)?.slots ?? []
      let words = AlarmWords(detail.row, call, slots: slots, now: context.now).words
      lines.append(.line(StyledText(SafeText("! \(words)"), .alert)))
    } else if let taken = call.acknowledgement {
      let at = Wording.minute(taken.occurredAt, now: context.now)
      lines.append(
        .line(StyledText(SafeText("Taken on by \(taken.acknowledgedBy) at \(at)."), .good))
      )
    }
    if detail.row.isRemovalOpen {
      let words = "! Do not detain or remove before trafficking is considered."
      lines.append(.line(StyledText(SafeText(words), .alert)))
    }
    return lines
  }

  private func asked(_ context: PaneContext) -> [DetailContent.Part] {
    let summary: DetailContent.Part =
      call.summary.map { body in .text(body.words, Style.text.bold) }
      ?? .text("Nothing is typed yet; e goes on with the call.", .muted)
    return [summary, .fields(fields(context))]
  }

  private func fields(_ context: PaneContext) -> [DetailContent.Field] {
    let row = detail.row
    let details = call.details
    let caller = [details.caller, details.rank, details.unit].compactMap { body in body?.words }
    let name = details.organisation.map { key in
      context.unit?.organisation(key)?.name ?? key.text
    }
    let times = [
      row.answeredAt, row.advisedAt, row.closedAt,
    ].map { moment in moment.map { LondonTime($0).clock } ?? "-" }
    return [
      .init("Caller", caller.isEmpty ? "not said" : caller.joined(separator: ", ")),
      .init("Call back", details.callBack?.words ?? "not said"),
      .init("Body", name ?? "not said"),
      .init("About", row.kind),
      .init("Victim", call.victimOrPerpetrator.words, call.victimOrPerpetrator.style),
      .init("Child", call.child.words, call.child.style),
      .init("Rang", LondonTime(row.receivedAt).spoken),
      .init("Answered", times[0]),
      .init("Advised", times[1]),
      .init("Closed", times[2]),
    ]
  }

  private func route(_ context: PaneContext) -> [DetailContent.Part] {
    guard let unit = context.unit, !detail.row.isClosed else { return [] }
    let asked = AdviceCall.routingCase(
      call.details,
      child: call.child,
      isIdentified: call.victimOrPerpetrator,
      unit: unit,
      on: LondonTime(context.now).date
    )
    guard !asked.topics.isEmpty else { return [] }
    let lines = RouteWords(unit.route(asked), unit).lines
    let said = lines.isEmpty ? ["No rule fits; the duty officer decides."] : lines
    return [.gap, .heading("Who takes it, by the table (you decide)")]
      + said.map { line in .text(line, .text) }
  }

  private func steps(_ context: PaneContext) -> [DetailContent.Part] {
    guard let response = call.response else { return [] }
    let open = call.openSteps.count
    let title = "Fast-time checklist, version \(response.version)"
    var parts: [DetailContent.Part] = [
      .gap, .heading(open == 0 ? title : "\(title): \(open) open"),
    ]
    parts += response.steps.map { step in .line(line(of: step, context)) }
    if !call.indicators.isEmpty {
      let words = call.indicators.map(\.words).joined(separator: "; ")
      let count = Wording.count(call.indicators.count, "indicator")
      parts.append(.text("\(count) seen, for a person to weigh: \(words)", .muted))
    }
    return parts
  }

  private func line(of step: Checklist.Step, _ context: PaneContext) -> StyledText {
    guard let answer = call.answer(to: step.key) else {
      let isUrgent = step.key == AdviceCall.removalStep || step.key == AdviceCall.childStep
      var text = StyledText("[ ] ", isUrgent ? .alert : .caution)
      text.append(SafeText(step.words))
      return text
    }
    let isDone = answer.answer == .done
    var text = StyledText(isDone ? "[x] " : "[-] ", isDone ? .good : .muted)
    let who = detail.officers[answer.by] ?? "somebody"
    text.append(SafeText("\(step.name)"))
    text.append(
      SafeText("  \(who) \(Wording.minute(answer.occurredAt, now: context.now))"),
      .muted
    )
    if let remark = answer.remark { text.append(SafeText("  \(remark.words)"), .muted) }
    return text
  }

  private func advice(_ context: PaneContext) -> [DetailContent.Part] {
    guard !call.advice.isEmpty else { return [] }
    return [.gap, .heading("Advice")]
      + call.advice.reversed().flatMap { advised -> [DetailContent.Part] in
        let advice = advised.advice
        let at = Wording.minute(advised.occurredAt, now: context.now)
        var parts: [DetailContent.Part] = [
          .text(advice.text.words, Style.text.bold),
          .text("\(at), on \(advice.source). Why: \(advice.rationale.words)", .muted),
        ]
        if let dissent = advice.dissent {
          parts.append(.text("Dissent: \(dissent.words)", .caution))
        }
        if let reply = advice.reply { parts.append(.text("Caller: \(reply.words)", .text)) }
        return parts
      }
  }

  private func referrals(_ context: PaneContext) -> [DetailContent.Part] {
    guard !call.referrals.isEmpty else { return [] }
    let clocks = (context.unit ?? Unit()).nationalClocks(on: LondonTime(context.now).date)
    return [.gap, .heading("Referrals")]
      + call.referrals.enumerated().map { place, referral in
        .text(words(of: referral, place + 1, clocks, context), referral.style)
      }
  }

  private func words(
    of referral: Referral,
    _ number: Int,
    _ clocks: NationalClocks,
    _ context: PaneContext
  ) -> String {
    let name = context.unit?.organisation(referral.recipient)?.name ?? referral.recipient.text
    let national = referral.isNational ? ", national referral" : ""
    let sent = Wording.minute(referral.sentAt, now: context.now)
    var words = "\(number) \(name)\(national), sent \(sent) (\(referral.paragraph)), "
    words += "agrees: \(referral.consent.words), "
    if let outcome = referral.outcome {
      words += "answered: \(outcome.words)"
    } else if let acknowledged = referral.acknowledgedAt {
      words += "acknowledged \(Wording.minute(acknowledged, now: context.now))"
    } else {
      words += "not acknowledged"
    }
    if let next = referral.nextDay(clocks) {
      let today = LondonTime(context.now).date
      words += "; \(next.words) \(next.day.spoken), \(Wording.distance(to: next.day, from: today))"
    }
    return words
  }

  private var led: [DetailContent.Part] {
    guard !call.led.isEmpty else { return [] }
    return [.gap, .heading("Led to")] + call.led.map { led in .text(led.words, .text) }
  }

  private func toFollow(_ context: PaneContext) -> [DetailContent.Part] {
    guard !call.followUps.isEmpty else { return [] }
    return [.gap, .heading("To follow")]
      + call.followUps.map { follow in
        let due = Wording.minute(follow.due, now: context.now)
        return .text("\(follow.owner) by \(due): \(follow.words.words)", .text)
      }
  }
}

/// What an alarming call says on every desk, until somebody takes it on.
struct AlarmWords {
  private let row: AdviceRow
  private let call: AdviceCall
  private let slots: [DutyRow]
  private let now: Instant

  /// The words about a call, with who is on call where that is known.
  init(_ row: AdviceRow, _ call: AdviceCall, slots: [DutyRow], now: Instant) {
    self.row = row
    self.call = call
    self.slots = slots
    self.now = now
  }

  /// `not taken on, 6m; tell DI 1 at 14:41`, or `NOW`.
  var words: String {
    guard let response = row.response else { return "" }
    let age = Wording.age(from: response.since, to: now)
    return "not taken on, \(age); \(next(response))"
  }

  private func next(_ response: FastTimeResponse) -> String {
    let held = DeskPane.held(slots, at: now)
    guard let role = call.nextRole(held: held) else { return "the whole ladder was told" }
    // Of a role with its holder the holder says it all.
    let name = role.split(separator: ", ").last.map(String.init) ?? role
    if response.overdue(at: now) > 0 { return "tell \(name) NOW" }
    guard let deadline = response.nextDeadline(at: now) else { return "tell \(name)" }
    return "tell \(name) at \(LondonTime(deadline).clock)"
  }
}

extension AdviceCall.Answer {
  /// The answer as a page says it.
  var words: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notKnown: "not known"
    }
  }

  /// How the answer looks.
  var style: Style {
    switch self {
    case .yes: .alert
    case .no: .text
    case .notKnown: .caution
    }
  }
}

extension Referral {
  /// How the referral looks.
  var style: Style {
    switch stage {
    case .sent: .caution
    case .acknowledged, .answered: .text
    }
  }
}
