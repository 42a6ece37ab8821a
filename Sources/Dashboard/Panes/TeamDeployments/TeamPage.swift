import Canvas
import Domain
import Ledger

/// The page of a team: every fact with the paragraph that it rests on.
struct TeamPage {
  fileprivate let row: TeamRow
  fileprivate let reading: TeamsPane.Reading
  fileprivate let work: TeamWork?
  fileprivate let context: PaneContext

  /// The page of a team.
  init(_ row: TeamRow, _ reading: TeamsPane.Reading, _ work: TeamWork?, _ context: PaneContext) {
    self.row = row
    self.reading = reading
    self.work = work
    self.context = context
  }

  /// The page as a value.
  var content: DetailContent {
    var content = DetailContent(title: team.name)
    content.parts = control + [.fields(fields)]
    if let remit = team.remit.holding(on: today) {
      content.parts += [.gap, .text("\(remit.value) (\(remit.paragraph))", .text)]
    }
    if !team.remark.isEmpty { content.parts.append(.text(team.remark, .muted)) }
    if !team.mayOverlap.isEmpty {
      let names = team.mayOverlap.map { key in context.unit?.team(key)?.short ?? key.text }
      content.parts.append(
        .text("May share people with \(listed(names, or: "and")): never added up.", .caution)
      )
    }
    content.parts += withdrawal
    content.parts += [.gap, .heading("Deployments")] + deployments
    content.parts += openWork + postings
    let isOut = reading.deployments.contains { deployment in deployment.team == team.key }
    content.marking = ((work?.open ?? []).map(\.marking) + (isOut ? [.restricted] : [])).max()
    return content
  }

  private var team: Team { row.team }
  fileprivate var today: CivilDate { LondonTime(context.now).date }

  private var control: [DetailContent.Part] {
    guard let controller = team.controller.holding(on: today) else {
      return [.text("No source says who gives this team its tasks.", .caution)]
    }
    guard controller.value != context.desk.organisation else { return [] }
    let name = context.unit?.organisation(controller.value)?.short ?? controller.value.text
    return [
      .text(
        "(bid) \(name) gives this team its tasks; you can only ask (\(controller.paragraph)).",
        .bid
      )
    ]
  }

  private var fields: [DetailContent.Field] {
    var fields = [
      dated("Level", team.level) { level in "\(level)" },
      dated("Tasked by", team.controller, name),
      dated("Parent", team.parent, name),
      dated("Employed by", team.employer, name),
      dated("Funded by", team.funder, name),
      dated("Housed", team.base) { base in base },
    ]
    fields += team.strength(on: today).map { line in
      .init("Posts", "\(line.value.count.spoken) \(line.value.staff) (\(line.paragraph))")
    }
    fields.append(.init("Posted now", row.actual.map(String.init) ?? "no posting recorded"))
    if let ends = team.ends {
      fields.append(
        .init(
          "Ends",
          "\(ends.value.spoken), \(Wording.distance(to: ends.value, from: today)) "
            + "(\(ends.paragraph))",
          .alert
        )
      )
    }
    let capacity = reading.capacity(of: row, on: today)
    if row.actual != nil {
      let vacancies = capacity.vacancies.map { count in
        count > 0 ? ", \(count) vacant" : count < 0 ? ", \(-count) over" : ", none vacant"
      }
      fields.append(
        .init("Available", "\(capacity.available), \(capacity.abstracted) away\(vacancies ?? "")")
      )
    }
    fields.append(.init("Open work", "\(row.openTaskings) taskings, \(row.openBids) bids"))
    return fields
  }

  private var deployments: [DetailContent.Part] {
    let own = reading.deployments.filter { deployment in deployment.team == team.key }
    guard !own.isEmpty else {
      return [.text("None within the time plan.", .muted)]
    }
    return own.map { deployment in
      let until = deployment.until.map { Wording.moment($0, now: context.now) } ?? "open end"
      let places = deployment.boroughs.map { key in context.unit?.borough(key)?.name ?? key.text }
      var line = StyledText(
        SafeText("\(Wording.moment(deployment.from, now: context.now)) to \(until)  "),
        .muted
      )
      line.append(SafeText(places.joined(separator: ", ") + "  "), Style.text.bold)
      line.append(SafeText(deployment.purpose.words))
      if deployment.isWithdrawn { line.append("  withdrawn", .caution) }
      return .line(line)
    }
  }

  private func dated<Value>(
    _ label: String,
    _ values: [Dated<Value>],
    _ words: (Value) -> String
  ) -> DetailContent.Field {
    guard let value = values.holding(on: today) else { return .init(label, "not stated", .muted) }
    return .init(label, "\(words(value.value)) (\(value.paragraph))")
  }

  private func name(of key: Domain.Key<Organisation>) -> String {
    context.unit?.organisation(key)?.short ?? key.text
  }
}

extension TeamPage {
  /// What the end of the team leaves open: its work, its boroughs, and who takes over by what.
  private var withdrawal: [DetailContent.Part] {
    guard let unit = context.unit,
      let end = unit.withdrawal(
        of: row.team,
        today: today,
        openWork: (work?.open ?? []).map(\.id)
      )
    else { return [] }
    let name = { (key: Domain.Key<Borough>) in unit.borough(key)?.name ?? key.text }
    var parts: [DetailContent.Part] = [
      .gap,
      .heading("Withdrawal, \(Wording.distance(to: end.ends.value, from: today))"),
      .text(
        end.openWork.isEmpty
          ? "No work of it is open."
          : "\(Wording.count(end.openWork.count, "tasking")) open: mark them in Tasking (5) and "
            + "give them over with o.",
        end.openWork.isEmpty ? .muted : .alert
      ),
    ]
    parts += end.successors.map { next in
      let team = unit.team(next.team)?.name ?? next.team.text
      return .text("\(name(next.borough)): \(team) takes over (\(next.paragraph)).", .text)
    }
    if !end.uncovered.isEmpty {
      let names = listed(end.uncovered.map(name), or: "and")
      parts.append(.text("No team names \(names) as its own from then on.", .caution))
    }
    if !end.withoutSuccessor.isEmpty {
      let names = listed(end.withoutSuccessor.map(name), or: "and")
      parts.append(.text("Nobody is named to take over in \(names).", .alert))
    }
    return parts
  }

  private var openWork: [DetailContent.Part] {
    guard let open = work?.open, !open.isEmpty else { return [] }
    return [.gap, .heading("Open work")]
      + open.map { row in
        var line = StyledText(SafeText(row.reference.short).padded(to: 9), Style.text.bold)
        let isLate = row.due < context.now
        line.append(
          SafeText("due \(Wording.moment(row.due, now: context.now))").padded(to: 15),
          isLate ? .alert : .muted
        )
        line.append(SafeText(row.status.words).padded(to: 16), row.status.style ?? .text)
        line.append(SafeText(row.action.words))
        return .line(line)
      }
  }

  /// Who makes up the team, by label; those who are away come first.
  private var postings: [DetailContent.Part] {
    let own = reading.postings.filter { row in row.posting.team == self.row.team.key }
    guard !own.isEmpty else { return [] }
    let away = own.filter { row in row.absence(on: today) != nil }
    let there = own.filter { row in row.absence(on: today) == nil }
    return [.gap, .heading("Postings, by officer; the headcount is counted from these")]
      + (away + there).map { row in .line(line(of: row)) }
  }

  private func line(of row: PostingRow) -> StyledText {
    var line = StyledText(SafeText(row.label).padded(to: 12), Style.text.bold)
    let until = row.posting.until.map { day in " to \(day.spoken)" } ?? ""
    line.append(SafeText("from \(row.posting.from.spoken)\(until)"), .muted)
    if row.posting.isSecondee { line.append("  lent (10.C3)", .bid) }
    for absence in row.abstractions where absence.until > today {
      let isNow = absence.holds(on: today)
      line.append(
        SafeText(
          "  \(absence.kind.words) \(isNow ? "until" : "\(absence.from.short) to") "
            + "\(absence.until.short)"
        ),
        isNow ? .alert : .caution
      )
    }
    return line
  }
}
