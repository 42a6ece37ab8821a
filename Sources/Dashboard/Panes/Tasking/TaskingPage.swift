import Canvas
import Domain
import Ledger

/// The page of a tasking: what was asked, whose it is, what was done and what came of it.
struct TaskingPage: RowReading {
  /// What was read.
  let detail: TaskingDetail
  /// The operation that it is part of, nil for none or one that may not be seen.
  let operation: OperationRow?
  /// The calls that it came of and the audience may see.
  let calls: [Named<AdviceCall>]

  /// The page of what was read.
  init(detail: TaskingDetail, operation: OperationRow? = nil, calls: [Named<AdviceCall>] = []) {
    self.detail = detail
    self.operation = operation
    self.calls = calls
  }

  /// Reads the page of a tasking, nil where there is none that may be seen.
  init?(_ tasking: ID<Tasking>, _ query: PaneQuery, from ledger: any Ledger) throws {
    guard let detail = try ledger.tasking(tasking, for: query.audience) else { return nil }
    self.detail = detail
    operation = try detail.tasking.draft?.operation.flatMap { id in
      try ledger.operation(id, for: query.audience)?.row
    }
    calls = try ledger.calls(behind: tasking.value, for: query.audience)
  }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    DetailContent(
      title: detail.row.reference.text,
      parts: parts(context),
      marking: detail.row.marking,
      links: links
    )
  }

  /// The operation, the reports and the calls that it rests on.
  var links: [PageLink] {
    (operation.map { row in [PageLink(row)] } ?? [])
      + detail.reports.map { report in
        PageLink(.report(report.id), report.reference, "the report that it rests on")
      } + calls.map(PageLink.init)
  }

  /// The parts, for the page of an agenda item too.
  func parts(_ context: PaneContext) -> [DetailContent.Part] {
    var parts: [DetailContent.Part] = [
      .text(detail.row.action.words, Style.text.bold), .fields(fields(context)),
    ]
    if detail.row.isBid { parts += bid(context) }
    parts += outcome + slips(context) + handovers(context)
    parts += [.gap, .heading("Progress")]
    parts +=
      detail.tasking.log.isEmpty
      ? [.text("No progress is recorded yet. p adds a line.", .muted)] : progress(context)
    return parts + [.gap, .heading("History")] + HistoryWords.parts(detail.history, context.now)
  }

  private func fields(_ context: PaneContext) -> [DetailContent.Field] {
    let row = detail.row
    let draft = detail.tasking.draft
    let isLate = !row.status.isOver && row.due < context.now
    let late = isLate ? "LATE \(Wording.age(from: row.due, to: context.now)), " : ""
    var fields: [DetailContent.Field] = [
      .init("Team", context.unit?.team(row.team)?.name ?? row.team.text),
      .init("Owner", row.owner),
      .init("Status", row.status.words, row.status.style ?? .text),
      .init("Due", late + LondonTime(row.due).spoken, isLate ? .alert : .text),
      .init("Slips", row.slips == 0 ? "none" : "\(row.slips)", row.slips == 0 ? .text : .caution),
      .init("Authority", authority(context), row.isBid ? .bid : .text),
      .init("Marking", row.marking.words, Style(.marking)),
    ]
    if let draft {
      fields += [
        .init("Tactic", draft.tactic),
        .init("Review", draft.review.spoken),
        .init("Clash", draft.deconfliction.words),
        .init("Impact", draft.impact.words),
        .init("Level", "\(draft.level)"),
      ]
      fields += further(draft, context)
    }
    if detail.tasking.work.hasRun {
      let clock = detail.tasking.work
      let ran = Wording.length(minutes: clock.minutes(at: context.now))
      fields.append(.init("Worked", clock.isRunning ? ran : "\(ran), the clock stands"))
    }
    let from = detail.reports.map(\.reference.short) + calls.map(\.reference.short)
    if !from.isEmpty { fields.append(.init("From", from.joined(separator: ", "))) }
    return fields
  }

  private func authority(_ context: PaneContext) -> String {
    let name =
      context.unit?.organisation(detail.row.authority)?.short ?? detail.row.authority.text
    return "\(name)\(detail.row.isBid ? ", by bid" : "") (\(detail.paragraph))"
  }

  private func bidWords(_ context: PaneContext) -> String {
    let name =
      context.unit?.organisation(detail.row.authority)?.short ?? detail.row.authority.text
    return "A bid: \(name) gives this team its tasks and decides (\(detail.paragraph))."
  }

  /// What only some work has.
  private func further(_ draft: Domain.Tasking.Draft, _ context: PaneContext)
    -> [DetailContent.Field]
  {
    var fields: [DetailContent.Field] = []
    if !draft.support.isEmpty {
      let names = draft.support.map { key in context.unit?.team(key)?.short ?? key.text }
      fields.append(.init("Support", names.joined(separator: ", ")))
    }
    if let operation {
      let status = operation.operation.status.rawValue
      fields.append(.init("Operation", "\(operation.called), \(status)"))
    }
    if let authorities = draft.authorities { fields.append(.init("Authorities", authorities)) }
    if let risk = draft.risk { fields.append(.init("Risk", risk.words)) }
    if !detail.row.boroughs.isEmpty {
      let names = detail.row.boroughs.map { key in context.unit?.borough(key)?.name ?? key.text }
      fields.append(.init("Boroughs", names.joined(separator: ", ")))
    }
    if let route = draft.route {
      let lead = context.unit?.name(of: route.lead) ?? route.lead.text
      let words = "\(route.rule.text.uppercased()) (\(route.paragraph)), lead \(lead)"
      fields.append(
        route.isFallback
          ? .init("Route", "\(words); another, because: \(route.reason)", .caution)
          : .init("Route", words)
      )
    }
    return fields
  }

  /// Whose answer is awaited, and both clocks: the controller's and the bidder's.
  private func bid(_ context: PaneContext) -> [DetailContent.Part] {
    var parts: [DetailContent.Part] = [.text(bidWords(context), .bid)]
    let team = context.unit?.team(detail.row.team)
    if team?.key == "hft" {
      parts.append(
        .text(
          "Conduit: HFT carries it from both systems to the UKBA tasking meeting (10.B7).",
          .bid
        )
      )
    }
    let tasking = detail.tasking
    let controller = context.unit?.organisation(detail.row.authority)?.short ?? "the controller"
    let bidder = tasking.agency.flatMap { key in context.unit?.organisation(key)?.short } ?? "us"
    let clocks = [(controller, tasking.withController), (bidder, tasking.withBidder)].map {
      name,
      clock in
      var text = StyledText(SafeText("with \(name) "), .muted)
      let length = Wording.length(minutes: clock.minutes(at: context.now))
      text.append(SafeText(clock.hasRun ? length : "-"), clock.isRunning ? .caution : .text)
      text.append(clock.isRunning ? " running" : "", .caution)
      return text
    }
    parts.append(.facts(clocks))
    if let offer = tasking.offer {
      let due = offer.offeredDue.map { due in ", due \(LondonTime(due).spoken)" } ?? ""
      parts.append(
        .text("Offered instead\(due): \(offer.reason) a takes it, x refuses it.", .caution)
      )
    }
    return parts
  }

  /// Every move of the due date, which stays visible for ever.
  private func slips(_ context: PaneContext) -> [DetailContent.Part] {
    let moves = detail.tasking.moves
    guard !moves.isEmpty else { return [] }
    return [.gap, .heading("Due dates")]
      + moves.map { move in
        var text = StyledText(
          SafeText("\(Wording.minute(move.from, now: context.now)) to "),
          .muted
        )
        text.append(SafeText(Wording.minute(move.to, now: context.now) + "  "), .caution)
        text.append(SafeText(move.reason))
        return .line(text)
      }
  }

  private func handovers(_ context: PaneContext) -> [DetailContent.Part] {
    let handovers = detail.tasking.handovers
    guard !handovers.isEmpty else { return [] }
    let name = { (key: Domain.Key<Team>) in context.unit?.team(key)?.short ?? key.text }
    return [.gap, .heading("Given over")]
      + handovers.map { given in
        var text = StyledText(
          SafeText(
            "\(name(given.fromTeam)) \(given.fromOwner) to \(name(given.toTeam)) "
              + "\(given.toOwner)  "
          ),
          Style.text.bold
        )
        text.append(SafeText(given.reason))
        return .line(text)
      }
  }

  private var outcome: [DetailContent.Part] {
    guard let outcome = detail.tasking.outcome?.outcome else { return [] }
    let counts = outcome.counts.map(\.words)
    return [
      .gap, .heading("Result"),
      .line(StyledText(SafeText(counts.joined(separator: ", ")), .good)),
      .text(outcome.result.words, .text), .text(outcome.analysis.words, .muted),
    ]
  }

  private func progress(_ context: PaneContext) -> [DetailContent.Part] {
    detail.tasking.log.reversed().map { line in
      let when = SafeText(Wording.minute(line.occurredAt, now: context.now)).padded(to: 9)
      var text = StyledText(when + "  ", .muted)
      text.append(SafeText(line.words.words))
      if let reason = line.withdrawn { text.append(SafeText("  withdrawn: \(reason)"), .caution) }
      return .line(text)
    }
  }
}
