import Canvas
import Domain
import Ledger

extension DashboardState {
  /// What the walk shows of an item: the one thing to decide, and what there is to decide it by.
  func walkContent(of id: RowID) -> DetailContent? {
    guard let row = agendaRow(id) else {
      guard agenda != nil else { return nil }
      var content = DetailContent(title: "Withheld")
      content.parts = [
        .gap, .text("This item is not for everybody in the room.", Style(.focus).bold), .gap,
        .text("It is shown again when they leave (x). - goes on to the next.", .muted),
      ]
      return content
    }
    let page =
      self[pane: .agenda].page?.row == id
      ? self[pane: .agenda].page?.reading as? ItemPage : nil
    return WalkPage(row, page, self).content
  }
}

/// The page of an item in the walk.
struct WalkPage {
  private let row: AgendaRow
  private let page: ItemPage?
  private let state: DashboardState

  /// The page of an item with what was read of it, nil until it was.
  init(_ row: AgendaRow, _ page: ItemPage?, _ state: DashboardState) {
    self.row = row
    self.page = page
    self.state = state
  }

  /// The page as a value.
  var content: DetailContent {
    var content = DetailContent(
      title: row.report?.reference.text ?? row.tasking?.reference.text ?? row.item.heading.words,
      marking: row.report?.marking ?? row.tasking?.marking
    )
    content.parts = [.gap] + title + [.gap, .facts(facts)]
    if let standing { content.parts += [.gap, .line(standing)] }
    if let report = page?.report {
      content.parts += SubjectHitWords(report, state.context(for: .agenda)).warning
      content.parts += [.gap, .text(report.detail.received.text.words, .text)]
    }
    content.parts += [.gap, .fields(fields)]
    if let tasking = page?.tasking { content.parts += work(tasking) }
    if let operation = page?.operation {
      content.parts += [.gap, .line(operation.standing(state.context(for: .agenda)))]
    }
    if let report = page?.report {
      content.parts += SubjectHitWords(report, state.context(for: .agenda)).parts
    }
    content.parts.append(.gap)
    content.parts.append(.line(StyledText("Next  ", .muted) + StyledText(SafeText(next))))
    return content
  }

  private var title: [DetailContent.Part] {
    let words = row.item.title.words
    let width = max(20, state.size.width - 6)
    let isLarge = state.size.height >= 30 && state.size.width >= 100
    guard isLarge, let lines = LargeType.lines(of: words, width: width, most: 3) else {
      return [.text(words, Style(.focus).bold)]
    }
    return lines.map { line in .line(StyledText(SafeText(line), Style(.focus))) }
  }

  private var facts: [StyledText] {
    var facts: [StyledText] = []
    for flag in row.report?.flags ?? [] {
      facts.append(StyledText(SafeText(" \(flag.word) "), Style(.alertBadge)))
    }
    if row.item.isRisk {
      facts.append(StyledText(" RISK: cannot be left undecided ", Style(.alertBadge)))
    }
    if let report = row.report {
      facts.append(fact("Grade", report.grading.spaced))
      facts.append(fact("Level", "\(report.level)"))
      let priority = report.priority.flatMap { key in state.unit?.priority(key) }
      facts.append(fact("Priority", priority.map { "\($0.code) \($0.name)" } ?? "outside"))
      facts.append(fact("Age", Wording.age(from: report.receivedAt, to: state.now)))
      facts.append(StyledText(SafeText(report.marking.words), Style(.marking)))
    }
    if row.item.carried > 0 {
      let count = Wording.count(row.item.carried, "time")
      let words =
        row.item.carried >= 3 ? "carried \(count): defer to a date or close it" : "carried \(count)"
      facts.append(StyledText(SafeText(words), row.item.carried >= 3 ? .alert : .caution))
    }
    return facts
  }

  private func fact(_ label: SafeText, _ value: String) -> StyledText {
    StyledText(label + " ", .muted) + StyledText(SafeText(value), Style.text.bold)
  }

  /// What was decided, nil while nothing was.
  private var standing: StyledText? {
    guard let decision = row.decision else { return nil }
    var line = StyledText(SafeText(" \(decision.kind.words.uppercased()) "), Style(.goodBadge))
    line.append(SafeText(" decided by \(row.decidedBy)"), .muted)
    if let tasking = row.tasking {
      line.append(SafeText(" · \(tasking.reference.short) \(tasking.owner), due "))
      line.append(SafeText(Wording.moment(tasking.due, now: state.now)))
    } else if let day = decision.day {
      line.append(SafeText(" · \(day.spoken)"))
    }
    return line
  }

  private var fields: [DetailContent.Field] {
    let before = row.previous.map { earlier in
      "\(earlier.kind.words) (\(earlier.meeting.short), \(LondonTime(earlier.at).date.short))"
    }
    var fields: [DetailContent.Field] = [
      .init("Before", before.isEmpty ? "not discussed before" : before.joined(separator: "; "))
    ]
    if !row.merged.isEmpty {
      fields.append(.init("Merged", row.merged.map(\.short).joined(separator: ", ")))
    }
    if let capacity { fields.append(.init("Capacity", capacity)) }
    return fields
  }

  /// The load of the team that has the work, or else of those that could get it, freest first.
  private var capacity: String? {
    let teams = page?.teams ?? []
    let named = row.tasking.map(\.team)
    let likely = teams.filter { team in
      named.map { key in team.team.key == key } ?? isTaskable(team.team)
    }
    .sorted { left, right in left.openTaskings < right.openTaskings }
    guard !likely.isEmpty else { return nil }
    return likely.prefix(3).map { row in
      let people = row.actual.map { actual in ", \(actual) posted" } ?? ""
      let bids = row.openBids == 0 ? "" : ", \(Wording.count(row.openBids, "bid")) open"
      return "\(row.team.short) \(row.openTaskings) open\(bids)\(people)"
    }
    .joined(separator: " · ")
  }

  private func isTaskable(_ team: Team) -> Bool {
    guard let unit = state.unit else { return false }
    let actor = Actor(
      officer: state.desk.id,
      roles: state.desk.roles,
      organisation: state.desk.organisation,
      clearance: .restricted
    )
    switch TaskingAuthority.of(team: team, on: state.today, for: actor, unit: unit) {
    case .direct: return true
    case .bid, .unstated: return false
    }
  }

  /// Work from an earlier meeting, with its slippage.
  private func work(_ tasking: TaskingPage) -> [DetailContent.Part] {
    let row = tasking.detail.row
    var parts: [DetailContent.Part] = [.gap]
    var line = StyledText(SafeText("\(row.reference.short) \(row.owner) "), Style.text.bold)
    line.append(SafeText(row.status.words))
    if row.slips > 0, let first = tasking.detail.tasking.draft?.due {
      let due = "due \(LondonTime(row.due).date.short), first \(LondonTime(first).date.short)"
      line.append(SafeText(" · \(due), slipped \(Wording.count(row.slips, "time"))"), .caution)
    } else {
      line.append(SafeText(" · due \(LondonTime(row.due).date.short)"))
    }
    parts.append(.line(line))
    if let last = tasking.detail.tasking.log.last(where: { line in line.withdrawn == nil }) {
      parts.append(.text(last.words.words, .muted))
    }
    return parts
  }

  private var next: String {
    guard let next = state.nextUndecided else { return "nothing more is undecided" }
    return next.item.title.words
  }
}
