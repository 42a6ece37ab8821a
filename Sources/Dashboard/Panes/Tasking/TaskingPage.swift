import Canvas
import Domain
import Ledger

/// The page of a tasking: what was asked, whose it is, what was done and what came of it.
struct TaskingPage: RowReading {
  /// What was read.
  let detail: TaskingDetail

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    DetailContent(
      title: detail.row.reference.text,
      parts: parts(context),
      marking: detail.row.marking
    )
  }

  /// The parts, for the page of an agenda item too.
  func parts(_ context: PaneContext) -> [DetailContent.Part] {
    var parts: [DetailContent.Part] = [
      .text(detail.row.action.words, Style.text.bold), .fields(fields(context)),
    ]
    if detail.row.isBid { parts.append(.text(bidWords(context), .bid)) }
    parts += outcome
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
    }
    if !detail.reports.isEmpty {
      fields.append(.init("From", detail.reports.map(\.short).joined(separator: ", ")))
    }
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

  private var outcome: [DetailContent.Part] {
    guard let outcome = detail.tasking.outcome?.outcome else { return [] }
    let counts = outcome.counts.map { count in "\(count.number) × \(count.code.words)" }
    return [
      .gap, .heading("Result"),
      .line(StyledText(SafeText(counts.joined(separator: ", ")), .good)),
      .text(outcome.result.words, .text), .text(outcome.analysis.words, .muted),
    ]
  }

  private func progress(_ context: PaneContext) -> [DetailContent.Part] {
    detail.tasking.log.reversed().map { line in
      let when = SafeText(Wording.moment(line.occurredAt, now: context.now)).padded(to: 9)
      var text = StyledText(when + "  ", .muted)
      text.append(SafeText(line.words.words))
      if let reason = line.withdrawn { text.append(SafeText("  withdrawn: \(reason)"), .caution) }
      return .line(text)
    }
  }
}
