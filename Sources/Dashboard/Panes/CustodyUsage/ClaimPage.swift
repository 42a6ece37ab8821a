import Canvas
import Domain
import Ledger

/// The page of a claim: how far it has come, its lines stay by stay, what was paid and what differs.
struct ClaimPage: RowReading {
  /// What was read.
  let detail: ClaimDetail

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let claim = detail.claim
    var content = DetailContent(
      title: claim.reference.map(\.text) ?? "A claim",
      marking: .restricted
    )
    content.parts = [.fields(fields(context)), .gap]
    content.parts += differences + moved
    content.parts.append(.heading("Lines"))
    content.parts += claim.lines.map { line in .line(Self.words(of: line, now: context.now)) }
    if let unpriced = claim.drafted?.unpriced, !unpriced.isEmpty {
      content.parts += [.gap, .heading("Unpriced, in no total")]
      content.parts += unpriced.map { stay in
        .text("\(stay.custody)  \(Wording.elapsed(minutes: stay.minutes))", .caution)
      }
    }
    content.parts += [.gap, .heading("History")]
    content.parts += HistoryWords.parts(detail.history, context.now)
    content.links = links
    return content
  }

  /// The stays that it claims for: those that are paid otherwise first, then in its order.
  private var links: [PageLink] {
    let claim = detail.claim
    let differing = claim.payments.isEmpty ? [] : detail.reconciliation.differences
    var sums: [ID<Detention>: Pence] = [:]
    var stays: [(id: ID<Detention>, custody: String)] = []
    for line in claim.lines {
      guard let stay = line.detention else { continue }
      if sums[stay] == nil { stays.append((stay, line.custody)) }
      sums[stay] = (sums[stay] ?? .zero) + line.amount
    }
    let isOtherwise = { (custody: String) in
      differing.contains { row in row.custody == custody }
    }
    let links = stays.map { stay in
      let other = differing.first { row in row.custody == stay.custody }
      let paid = other.map { row in ", \(row.difference.spoken): \(row.explanation)" } ?? ""
      return PageLink(
        row: .detention(stay.id),
        reference: stay.custody,
        words: "claimed \(sums[stay.id]?.spoken ?? "")\(paid)"
      )
    }
    return links.filter { link in isOtherwise(link.reference) }
      + links.filter { link in !isOtherwise(link.reference) }
  }

  private func fields(_ context: PaneContext) -> [DetailContent.Field] {
    let claim = detail.claim
    var fields: [DetailContent.Field] = []
    if let drafted = claim.drafted {
      let payer = context.unit?.organisation(drafted.payer)?.short ?? drafted.payer.text
      fields = [
        .init("Month", drafted.month.spoken),
        .init("Payer", "\(payer), \(drafted.agreement)"),
        .init("Status", claim.status.words),
        .init("Stays", "\(claim.stays), \(Wording.count(claim.lines.count, "line"))"),
      ]
      if drafted.isSplit {
        let parts = claim.total.split(into: 2)
        fields.append(.init("Halved", "borough \(parts[0].spoken), centre \(parts[1].spoken)"))
      }
    }
    fields.append(.init("Total", claim.total.spoken))
    if let sent = claim.sent {
      fields.append(.init("Invoice", "\(sent.invoice) of \(sent.on.spoken)"))
      fields.append(.init("Paid", claim.paid.spoken))
      fields.append(.init("To come", claim.outstanding.spoken))
    }
    fields += claim.queries.map { query in
      .init("Queried", (query.line.map { line in "line \(line): " } ?? "") + query.words, .caution)
    }
    return fields
  }

  /// What was paid otherwise than it was claimed, each with its reason; nothing before a payment.
  private var differences: [DetailContent.Part] {
    guard !detail.claim.payments.isEmpty else { return [] }
    let rows = detail.reconciliation.differences
    guard !rows.isEmpty else {
      return [.text("Every stay is paid to the penny.", .good), .gap]
    }
    let sum = rows.reduce(Pence.zero) { sum, row in sum + row.difference }
    let lines = rows.map { row in
      let said = row.reason.isEmpty ? "" : "; partner: \(row.reason)"
      return DetailContent.Part.text(
        "\(row.custody)  \(row.difference.spoken)  \(row.explanation)\(said)",
        .caution
      )
    }
    return [.heading("Paid otherwise: \(rows.count), \(sum.spoken)")] + lines + [.gap]
  }

  /// Records that give another charge now; the claim stays, an adjustment puts it right.
  private var moved: [DetailContent.Part] {
    guard !detail.moved.isEmpty else {
      return [
        .text("Recomputed from the records: every stay gives what is claimed.", .muted), .gap,
      ]
    }
    let lines = detail.moved.map { moved in
      DetailContent.Part.text(
        "\(moved.custody)  claimed \(moved.claimed.spoken), "
          + "the record gives \(moved.now?.spoken ?? "no price") now",
        .caution
      )
    }
    return [.heading("Changed since it was drawn up; adjust the lines")] + lines + [.gap]
  }

  private static func words(of line: ClaimLine, now: Instant) -> StyledText {
    var text = StyledText(SafeText("\(line.number)").padded(to: 5), .muted)
    text.append(SafeText(line.custody).padded(to: 18))
    text.append(
      SafeText(line.amount.spoken).fitted(to: 10, alignment: .right) + SafeText("  "),
      Style.text.bold
    )
    let words = line.adjusts.map { adjusted in "adjusts line \(adjusted): \(line.words)" }
    text.append(SafeText(words ?? line.words), line.adjusts == nil ? .text : .caution)
    if line.kind == .charge {
      let from = Wording.minute(line.from, now: now)
      text.append(SafeText("  \(from), for \(Wording.length(minutes: line.minutes))"), .muted)
    }
    return text
  }
}

/// A claim as a row below the stays.
struct ClaimLineRow {
  private let claim: ClaimRow

  /// The row of a claim.
  init(_ claim: ClaimRow) {
    self.claim = claim
  }

  private var mark: RowMark {
    switch claim.status {
    case .queried: .urgent
    case .paid: .done
    case .draft, .checked, .sent, .partPaid, .writtenOff: .none
    }
  }

  /// The row, its cells in the columns of the board.
  var row: ListRow {
    let short = Reference(text: claim.reference)?.short ?? claim.reference
    let rest = claim.unpriced > 0 ? "\(claim.unpriced) unpriced" : ""
    let isOpen = claim.status != .draft && claim.status != .checked
    // The charge gives way where there is little room, and what a claim comes to must not.
    let words = [claim.total.spoken, isOpen ? "\(claim.outstanding.spoken) to come" : "", rest]
      .filter { word in !word.isEmpty }.joined(separator: " · ")
    return ListRow(
      id: .claim(claim.id),
      stream: StreamName(.claim, claim.id),
      version: claim.version,
      reference: short,
      cells: [
        ListCell(short), "", ListCell(claim.month.text), ListCell("\(claim.stays)"), "", "", "", "",
        ListCell(claim.status.words, .muted), ListCell(claim.total.spoken),
        ListCell(words, .muted),
      ],
      mark: mark,
      flags: [claim.status.words],
      marking: .restricted,
      sentence:
        "\(short), claim for \(claim.month.spoken), \(claim.status.words), \(words)"
    )
  }
}
