import Canvas
import Domain
import Ledger

/// The page of an operation: its plan, its milestones, its community impact, the work and the
/// meetings that are linked to it, and what else is there at the same time.
struct OperationPage: RowReading {
  /// What was read.
  let detail: OperationDetail

  private var operation: Operation { detail.row.operation }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    DetailContent(
      title: detail.row.reference.text,
      parts: parts(context),
      marking: operation.plan?.draft.marking,
      links: detail.taskings.map(PageLink.init)
    )
  }

  /// The parts, for the page of an agenda item too.
  func parts(_ context: PaneContext) -> [DetailContent.Part] {
    var parts: [DetailContent.Part] = [
      .text(operation.plan?.draft.name.words ?? "", Style.text.bold), .fields(fields(context)),
    ]
    parts += gate + clashes(context) + check(context)
    parts += [.gap, .heading("Milestones")] + milestones(context)
    parts += impact(context) + work(context) + meetings(context)
    if let result = operation.result {
      parts += [.gap, .heading("Result"), .text(result.words, .good)]
    }
    return parts + [.gap, .heading("History")] + HistoryWords.parts(detail.history, context.now)
  }

  /// Where it stands, in one line for the wall: its state, its gate, and what is next.
  func standing(_ context: PaneContext) -> StyledText {
    let row = detail.row
    var line = StyledText(SafeText("\(row.called) "), Style.text.bold)
    line.append(SafeText(operation.status.rawValue), operation.status.style)
    let gate = ImpactGateWords(operation)
    line.append(SafeText(" · impact \(gate.short)"), gate.style)
    if let next = row.nextMilestone {
      let isLate = next.isOverdue(at: context.now)
      let due = Wording.minute(next.due, now: context.now)
      line.append(
        SafeText(" · \(isLate ? "LATE" : "next") \(due) \(next.words)"),
        isLate ? .alert : .text
      )
    }
    return line
  }

  private func fields(_ context: PaneContext) -> [DetailContent.Field] {
    guard let draft = operation.plan?.draft else { return [] }
    let gate = ImpactGateWords(operation)
    let teams = draft.teams.map { key in context.unit?.team(key)?.short ?? key.text }
    let places = draft.boroughs.map { key in context.unit?.borough(key)?.name ?? key.text }
    var fields: [DetailContent.Field] = [
      .init("State", operation.status.rawValue, operation.status.style),
      .init("Style", draft.style.rawValue),
      .init("Begins", LondonTime(draft.window.start).spoken),
      .init("Ends", LondonTime(draft.window.end).spoken),
      .init("Impact", gate.short, gate.style),
      .init("Teams", teams.isEmpty ? "none named" : teams.joined(separator: ", ")),
      .init("Where", places.isEmpty ? "the whole of London" : places.joined(separator: ", ")),
      .init("Marking", draft.marking.words, Style(.marking)),
    ]
    if let at = operation.startedAt { fields.append(.init("Began", LondonTime(at).spoken)) }
    if let at = operation.endedAt { fields.append(.init("Ended", LondonTime(at).spoken)) }
    return fields
  }

  /// What stands between it and its next step, and the override that shows for ever.
  private var gate: [DetailContent.Part] {
    var parts: [DetailContent.Part] = []
    if let override = operation.impactOverride {
      parts.append(
        .text(
          "GATE OVERRIDDEN \(LondonTime(override.at).spoken): \(override.reason) "
            + "Missing then: \(override.missing.joined(separator: "; ")).",
          .alert
        )
      )
    }
    if operation.status == .planned, !operation.missingToBeReady.isEmpty {
      let missing = listed(operation.missingToBeReady, or: "and")
      parts.append(
        .text("Not ready without \(missing). e decides, i consults, o overrides.", .caution)
      )
    }
    if operation.status == .running, !operation.missingToClose.isEmpty {
      let missing = listed(operation.missingToClose, or: "and")
      parts.append(.text("Does not close without \(missing). p writes one.", .caution))
    }
    return parts
  }

  /// What else is in the same place at the same time.
  private func clashes(_ context: PaneContext) -> [DetailContent.Part] {
    let others = (context.reading as? OperationsPane.Reading)?.open ?? []
    return detail.row.clashes(among: others).map { other, shared in
      .text(
        "CLASH with \(other.called): \(CheckWords.shared(shared, context.unit)) at the same time.",
        .caution
      )
    }
  }

  /// The check before it begins: what was compared and stated, or that it is still to be made.
  private func check(_ context: PaneContext) -> [DetailContent.Part] {
    let head: [DetailContent.Part] = [.gap, .heading("Check before it begins")]
    guard let check = detail.check else {
      guard !operation.isOver, operation.status != .running else {
        return operation.status == .cancelled
          ? [] : head + [.text("It began without one.", .muted)]
      }
      let words = "Not checked yet, and it does not begin without. l checks."
      return head + [.text(words, operation.status == .ready ? .caution : .muted)]
    }
    let (findings, statement) = (check.made.findings, check.made.statement)
    let when = "\(Wording.moment(check.made.at, now: context.now)) \(check.by)"
    var parts = head
    if findings.isConflict {
      parts.append(.text("VICTIM AND SUSPECT: one person is both in two records.", .alert))
    }
    if findings.isNone {
      parts.append(.text("Checked, none. \(when).", .good))
    } else {
      let because = "Checked, \(findings.count) found; it \(statement.answer.words). \(when): "
      parts.append(.text(because + (statement.reason?.words ?? ""), .caution))
      parts.append(.text(found(check, context), .text))
    }
    if let asked = statement.asked { parts.append(.text("Asked: \(asked.words)", .text)) }
    parts.append(.text(CheckWords.compared(findings), .muted))
    if !operation.isOver, operation.status != .running,
      let barrier = operation.startBarrier(among: others(context))
    {
      parts.append(.text(CheckWords.barrier(barrier, detail.row.reference.short), .caution))
    }
    return parts
  }

  private func found(_ check: OperationDetail.Check, _ context: PaneContext) -> String {
    var parts = check.found.map(\.short)
    if check.withheld > 0 { parts.append("\(check.withheld) withheld") }
    parts += check.made.findings.ask.map { key in "ask \(CheckWords.short(key, context.unit))" }
    return "Found: \(parts.joined(separator: ", "))"
  }

  private func others(_ context: PaneContext) -> [ID<Operation>: Operation] {
    let rows = (context.reading as? OperationsPane.Reading)?.open ?? []
    return Dictionary(
      rows.filter { row in row.id != detail.row.id }.map { row in (row.id, row.operation) }
    ) { first, _ in first }
  }

  private func milestones(_ context: PaneContext) -> [DetailContent.Part] {
    guard !operation.milestones.isEmpty else {
      return [.text("No milestone is set yet. m sets one.", .muted)]
    }
    return operation.milestones.enumerated().map { place, milestone in
      let isLate = milestone.isOverdue(at: context.now) && !operation.isOver
      let state =
        milestone.reachedAt.map { at in "reached \(Wording.minute(at, now: context.now))" }
        ?? (isLate ? "LATE" : "to come")
      var line = StyledText(SafeText("\(place + 1) "), .muted)
      line.append(
        SafeText(state).padded(to: 18),
        milestone.reachedAt != nil ? .good : isLate ? .alert : .muted
      )
      line.append(SafeText("due \(Wording.minute(milestone.due, now: context.now))  "), .muted)
      line.append(SafeText(milestone.words))
      return .line(line)
    }
  }

  private func impact(_ context: PaneContext) -> [DetailContent.Part] {
    guard operation.plan?.draft.style == .overt else { return [] }
    var parts: [DetailContent.Part] = [.gap, .heading("Community impact")]
    if let impact = operation.impact {
      var fields: [DetailContent.Field] = [
        .init("Decision", impact.kind.words), .init("Owner", impact.owner),
        .init("Review", impact.review.spoken),
      ]
      if let tension = impact.tension { fields.append(.init("Tension", "\(tension) of 6")) }
      if !impact.reason.isEmpty { fields.append(.init("Because", impact.reason)) }
      parts.append(.fields(fields))
      parts += [impact.communities, impact.mitigation].filter { body in !body.isBlank }
        .map { body in .text(body.words, .text) }
    } else {
      parts.append(.text("Not decided: full, short or not needed. e decides.", .caution))
    }
    parts += operation.consultations.map { asked in
      let changed = asked.changed.map { body in " Changed: \(body.words)" } ?? ""
      return entry(
        asked.at,
        "consulted",
        "\(asked.with.words), through \(asked.through): \(asked.advice.words)\(changed)",
        context
      )
    }
    parts += operation.impactNotes.map { note in
      entry(note.occurredAt, note.phase.rawValue, note.words.words, context)
    }
    return parts
  }

  private func entry(_ at: Instant, _ kind: String, _ words: String, _ context: PaneContext)
    -> DetailContent.Part
  {
    .text("\(Wording.minute(at, now: context.now)) \(kind): \(words)", .text)
  }

  private func work(_ context: PaneContext) -> [DetailContent.Part] {
    var parts: [DetailContent.Part] = [.gap, .heading("Work")]
    parts += detail.taskings.map { row in
      var line = StyledText(SafeText("\(row.reference.short) ").padded(to: 9), Style.text.bold)
      let style = row.status.style ?? .text
      line.append(SafeText("\(row.status.words) ").padded(to: 16), style)
      line.append(
        SafeText("\(context.unit?.team(row.team)?.short ?? row.team.text) \(row.owner), "),
        .muted
      )
      line.append(SafeText("due \(Wording.minute(row.due, now: context.now))  "), .muted)
      line.append(SafeText(row.action.words))
      return .line(line)
    }
    if detail.taskings.isEmpty {
      parts.append(.text("None is raised for it yet. t raises it.", .muted))
    }
    if detail.withheld > 0 {
      parts.append(
        .text("\(Wording.count(detail.withheld, "record")) linked to it withheld.", .caution)
      )
    }
    return parts
  }

  private func meetings(_ context: PaneContext) -> [DetailContent.Part] {
    let head: [DetailContent.Part] = [.gap, .heading("Before meetings")]
    guard !detail.items.isEmpty else {
      return head + [.text("On no agenda yet. w puts it on the next.", .muted)]
    }
    return head
      + detail.items.map { item in
        var line = StyledText(SafeText("\(item.meeting.short) ").padded(to: 9), Style.text.bold)
        line.append(SafeText("\(LondonTime(item.startsAt).date.short)  "), .muted)
        line.append(
          SafeText((item.decision?.words ?? "undecided") + "  "),
          item.decision == nil ? .caution : .good
        )
        line.append(SafeText(item.title.words))
        return .line(line)
      }
  }
}
