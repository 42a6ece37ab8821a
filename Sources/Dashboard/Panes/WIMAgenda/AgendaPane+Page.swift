import Canvas
import Domain
import Ledger

/// The page of an agenda item: what it is about, and what was decided.
struct ItemPage: RowReading {
  /// The report that it is about, with its text and history.
  var report: ReportPage?
  /// The tasking that it is about or led to.
  var tasking: TaskingPage?
  /// The operation that it is about or was linked to.
  var operation: OperationPage?
  /// The teams that could do it, with their load.
  var teams: [TeamRow] = []
  /// The calls that the item came of and the audience may see.
  var calls: [Named<AdviceCall>] = []
  /// The report where it is not shown.
  var withheldReport: WithheldPage?

  /// What it is about and what it led to, and the records that these name.
  func links(_ context: PaneContext) -> [PageLink] {
    var links = calls.map(PageLink.init)
    if let row = report?.detail.row { links.append(PageLink(row)) }
    if let row = operation?.detail.row { links.append(PageLink(row)) }
    if let row = tasking?.detail.row { links.append(PageLink(row)) }
    links += report?.links(context) ?? []
    return links + (tasking?.links ?? [])
  }

  /// A look at the report is noted.
  var watched: ID<Report>? { report?.watched }

  /// The page without the report.
  func withheld(_ words: String) -> any RowReading {
    var page = self
    page.withheldReport = report.map { report in
      WithheldPage(row: report.detail.row, words: words)
    }
    page.report = nil
    return page
  }
}

extension AgendaPane {
  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  {
    guard case .item(let id) = row, let series = query.series,
      let meeting = try ledger.currentMeeting(of: series)
    else { return nil }
    guard let agenda = try Self.agenda(of: meeting, query, from: ledger),
      let item = agenda.items.first(where: { row in row.item.id == id })
    else { return nil }
    var page = ItemPage()
    if let report = item.report?.id {
      page.report = try ReportPage(report, query, from: ledger)
    }
    if let tasking = item.tasking?.id {
      page.tasking = try TaskingPage(tasking, query, from: ledger)
    }
    if let operation = item.operation {
      page.operation = try ledger.operation(operation, for: query.audience).map(OperationPage.init)
    }
    page.calls = try ledger.calls(behind: id.value, for: query.audience)
    page.teams = try ledger.teams(on: LondonTime(query.now).date, for: query.audience)
    return page
  }

  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
  {
    guard case .item(let id) = row, let reading = context.reading as? Reading,
      let item = reading.agenda?.items.first(where: { row in row.item.id == id })
    else { return nil }
    let page = detail as? ItemPage
    var content = DetailContent(
      title: item.report?.reference.text ?? item.item.heading.words,
      marking: item.report?.marking ?? item.tasking?.marking
    )
    content.parts = [.line(Self.standing(of: item, context)), .gap]
    if let report = page?.report {
      content.parts += report.parts(context)
    } else if let withheld = page?.withheldReport {
      content.parts += withheld.parts
    } else {
      content.parts.append(.line(StyledText(SafeText(item.item.title.words), Style.text.bold)))
    }
    if let calls = page?.calls, !calls.isEmpty {
      let words = calls.map(\.reference.short).joined(separator: ", ")
      content.parts.append(.text("Came of the call \(words).", .muted))
    }
    if let operation = page?.operation {
      content.parts += [.gap, .heading(operation.detail.row.reference.text)]
      content.parts += operation.parts(context)
    }
    if let tasking = page?.tasking {
      content.parts += [.gap, .heading("Led to \(tasking.detail.row.reference.text)")]
      content.parts += tasking.parts(context)
    }
    content.links = page?.links(context) ?? []
    return content
  }

  private static func standing(of row: AgendaRow, _ context: PaneContext) -> StyledText {
    guard let decision = row.decision else {
      var line = StyledText(" UNDECIDED ", Style(row.item.isRisk ? .alertBadge : .cautionBadge))
      if row.item.isRisk {
        line.append(" a risk item: the meeting cannot close without it", .alert)
      }
      if row.item.carried > 0 {
        line.append(SafeText(" carried \(Wording.count(row.item.carried, "time"))"), .caution)
      }
      return line
    }
    var line = StyledText(SafeText(" \(decision.kind.words.uppercased()) "), Style(.goodBadge))
    let when = row.decidedAt.map { at in " at \(Wording.moment(at, now: context.now))" } ?? ""
    line.append(SafeText(" decided by \(row.decidedBy)\(when)"), .muted)
    return line
  }
}

extension AgendaRow {
  /// The operation that the item is about, or that it was linked to; nil for none.
  var operation: ID<Operation>? {
    if case .operation(let id) = item.matter { return id }
    if case .link(let terms) = decision { return terms.operation }
    return nil
  }
}
