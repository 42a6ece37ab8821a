import Canvas
import Domain
import Ledger

/// What was found of a report's subjects, as lines of its page: conflicts first, then what another
/// agency knows, then links.
struct SubjectHitWords {
  private let found: SubjectHits
  private let context: PaneContext

  /// The lines are so many at most; what is left over is counted.
  private static let most = 8

  /// What was found, as it reads for a viewer.
  init(_ found: SubjectHits, _ context: PaneContext) {
    self.found = found
    self.context = context
  }

  /// What comes before everything: a person who is victim and suspect, and what another agency knows.
  var warning: [DetailContent.Part] {
    let reports = { (weight: SubjectHit.Weight) in
      Set(found.hits.filter { hit in hit.weight == weight }.map(\.report)).count
    }
    var line = StyledText()
    if reports(.conflict) > 0 {
      line.append(" VICTIM AND SUSPECT ", Style(.alertBadge))
      line.append(SafeText(" may be one person"), .alert)
    } else if reports(.alert) > 0 {
      let count = reports(.alert)
      let words = count == 1 ? "1 report of another agency" : "\(count) reports of other agencies"
      line.append(SafeText("! \(words) may name the same"), .alert)
    }
    return line.columns == 0 ? [] : [.line(line)]
  }

  /// The lines under their heading; none where nothing was found.
  var parts: [DetailContent.Part] {
    guard !found.isEmpty else { return [] }
    var parts: [DetailContent.Part] = [
      .gap, .heading("May be the same elsewhere; a person decides"),
    ]
    parts += found.hits.prefix(Self.most).map { hit in .line(line(of: hit)) }
    if found.hits.count > Self.most {
      parts.append(.text("and \(found.hits.count - Self.most) more", .muted))
    }
    parts += found.ask.map { agency in
      .line(StyledText(SafeText("? ask \(short(agency)): they may know of one of these"), .caution))
    }
    parts += found.owners.map { owner in
      let words = "? ask \(owner.officer), \(short(owner.agency)): they know of one of these"
      return .line(StyledText(SafeText(words), .caution))
    }
    return parts
  }

  /// When the reports came in that may name the same, with this one among them, oldest first, so many
  /// at most; none where there is no other.
  func timeLine(with own: ReportRow) -> [DetailContent.Part] {
    let hits = Dictionary(found.hits.map { hit in (hit.report, hit) }) { first, _ in first }.values
    guard !hits.isEmpty else { return [] }
    var moments = hits.map { hit in
      (
        at: hit.receivedAt, name: hit.reference.short, origin: hit.origin,
        weight: Optional(hit.weight)
      )
    }
    moments.append((own.receivedAt, own.reference.short, own.origin, nil))
    moments.sort { left, right in (left.at, left.name) < (right.at, right.name) }
    var facts = moments.suffix(Self.most).map { moment in
      var fact = StyledText(
        SafeText(Wording.day(LondonTime(moment.at).date, now: context.now) + " "),
        .muted
      )
      let style: Style = moment.weight == nil ? .focus : moment.weight == .link ? .text : .alert
      fact.append(SafeText(moment.name), style)
      fact.append(SafeText(" \(short(moment.origin))"))
      return fact
    }
    let left = moments.count - facts.count
    if left > 0 { facts.insert(StyledText(SafeText("\(left) before"), .muted), at: 0) }
    return [.facts(facts)]
  }

  private func line(of hit: SubjectHit) -> StyledText {
    var line = StyledText()
    switch hit.weight {
    case .conflict: line.append(" VICTIM AND SUSPECT ", Style(.alertBadge))
    case .alert: line.append("! ", .alert)
    case .link: line.append("  ")
    }
    if hit.weight == .conflict { line.append(" ") }
    line.append(SafeText(hit.reference.short), Style.text.bold)
    line.append(SafeText(" \(short(hit.origin)) "))
    line.append(SafeText("\(hit.subject.kind.rawValue) \(hit.subject.words.words)"))
    let strength = hit.match.strength == .strong ? "strong" : "possible"
    line.append(SafeText(" · \(strength): \(hit.match.basis)"), .muted)
    return line
  }

  private func short(_ key: Domain.Key<Organisation>) -> String {
    context.unit?.organisation(key)?.short ?? key.text.uppercased()
  }
}
