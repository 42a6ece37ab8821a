import Canvas
import Domain
import Ledger

extension DashboardState {
  /// The register of agreements as lines: each with its parties, its dates and how it stands, and
  /// under it what was passed on that rests on it.
  var agreementLines: [StyledText] {
    guard let unit else { return [StyledText("The unit is not read yet.", .muted)] }
    let agreements = unit.agreements()
    let disclosed = (self[pane: .daily].reading as? DailyPane.Reading)?.disclosed ?? []
    guard !agreements.isEmpty else {
      return [
        StyledText("The unit has no agreement; nothing can be passed on without one.", .muted)
      ]
    }
    return agreements.enumerated().flatMap { place, agreement in
      let resting = disclosed.filter { row in row.agreement == agreement.key }
      return (place == 0 ? [] : [StyledText()]) + lines(of: agreement, resting, unit)
    }
  }

  private func lines(of agreement: Agreement, _ resting: [DisclosureRow], _ unit: Unit)
    -> [StyledText]
  {
    let isInForce = agreement.isInForce(on: today)
    let parties = agreement.parties.map { key in
      unit.organisation(key)?.short ?? key.text.uppercased()
    }
    var head = StyledText(SafeText(agreement.name), Style.text.bold)
    head.append(SafeText("  \(parties.joined(separator: ", "))"))
    head.append("  ")
    head.append(SafeText(agreement.statusWords(on: today)), isInForce ? .good : .alert)
    var dates = "  made \(agreement.made.spoken), review \(agreement.review.spoken)"
    if agreement.isReviewOverdue(on: today) { dates += ", overdue" }
    var lines = [head, StyledText(SafeText("\(dates) · \(agreement.paragraph)"), .muted)]
    if !agreement.permits.isEmpty { lines.append(StyledText(SafeText("  \(agreement.permits)"))) }
    if !isInForce { lines.append(StyledText("  ! nothing new can rest on it", .caution)) }
    if resting.isEmpty {
      lines.append(StyledText("  nothing that you may see rests on it", .muted))
    }
    return lines + resting.map { row in line(of: row, isInForce: isInForce, unit) }
  }

  private func line(of row: DisclosureRow, isInForce: Bool, _ unit: Unit) -> StyledText {
    let bodies = row.recipients.map { key in
      unit.organisation(key)?.short ?? key.text.uppercased()
    }
    let isAtRisk = !isInForce && row.recalledAt == nil
    var line = StyledText(isAtRisk ? "  ! " : "    ", .alert)
    line.append(SafeText(row.report.reference.short), Style.text.bold)
    line.append(SafeText(" no. \(row.number) to \(bodies.joined(separator: ", "))"))
    line.append(SafeText(" \(Wording.moment(row.at, now: now))"), .muted)
    if row.recalledAt != nil { line.append(" called back", .caution) }
    return line
  }

  /// The box of the register, so many lines scrolled away.
  func agreementsView(scroll: Int) -> LinesView {
    LinesView(
      title: "Agreements, and what rests on them",
      lines: agreementLines,
      scroll: scroll,
      area: overlayArea
    )
  }

  /// What a key does while the register is shown.
  mutating func press(_ key: Key, amongAgreementsAt scroll: Int) -> [Effect] {
    guard let scroll = agreementsView(scroll: scroll).scroll(after: key, leftBy: "A") else {
      layers.removeLast()
      return []
    }
    replaceTop(.agreements(scroll: scroll))
    return []
  }
}
