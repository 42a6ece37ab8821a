import Canvas
import Domain
import Ledger

/// What was found of a report's subjects, as lines of its page: what a person linked, then conflicts,
/// what another agency knows, and what else may be the same.
struct SubjectHitWords {
  private let found: SubjectHits
  private let links: [LinkedSubject]
  private let conflicts: [SubjectHit]
  private let context: PaneContext

  /// The lines are so many at most; what is left over is counted.
  private static let most = 8

  /// What was found, as it reads for a viewer.
  init(_ page: ReportPage, _ context: PaneContext) {
    found = SubjectHits(
      hits: page.openHits,
      ask: page.alike.ask,
      owners: page.alike.owners
    )
    conflicts = page.alike.hits.filter { hit in hit.weight == .conflict }
    links = page.detail.links
    self.context = context
  }

  /// What comes before everything: a person who is victim and suspect, and what another agency knows.
  var warning: [DetailContent.Part] {
    let reports = { (weight: SubjectHit.Weight) in
      Set(found.hits.filter { hit in hit.weight == weight }.map(\.report)).count
    }
    var line = StyledText()
    if !conflicts.isEmpty {
      let isLinked = conflicts.contains { hit in links.contains { link in link.link == hit.link } }
      line.append(" VICTIM AND SUSPECT ", Style(.alertBadge))
      line.append(isLinked ? " are linked as one person" : " may be one person", .alert)
    } else if reports(.alert) > 0 {
      let count = reports(.alert)
      let words = count == 1 ? "1 report of another agency" : "\(count) reports of other agencies"
      line.append(SafeText("! \(words) may name the same"), .alert)
    }
    return line.columns == 0 ? [] : [.line(line)]
  }

  /// The lines under their headings; none where nothing is linked and nothing was found.
  var parts: [DetailContent.Part] { linked + suggested }

  /// What a person linked: in two lines each, since the reason belongs to it.
  private var linked: [DetailContent.Part] {
    guard !links.isEmpty else { return [] }
    return [.gap, .heading("Linked by a person; both records keep their histories")]
      + links.flatMap { link -> [DetailContent.Part] in
        var line = StyledText(SafeText("\(link.link.subject + 1) = "), .muted)
        line.append(SafeText(link.reference.short), Style.text.bold)
        line.append(SafeText(" \(short(link.origin)) "))
        line.append(SafeText(link.subject.told))
        let when = Wording.moment(link.at, now: context.now)
        return [.line(line), .text("    \(link.by) \(when): \(link.reason.words)", .muted)]
      }
  }

  /// What may be the same and nobody linked.
  private var suggested: [DetailContent.Part] {
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

  /// A report on the time line: how it stands to the page's own.
  private struct Moment {
    let at: Instant
    let name: String
    let origin: Domain.Key<Organisation>
    let style: Style
    /// Whether a person linked a subject of it.
    var isLinked = false
  }

  /// When the reports came in that name the same by a person's word, or may, with this one among them,
  /// oldest first, so many at most; none where there is no other.
  func timeLine(with own: ReportRow) -> [DetailContent.Part] {
    let linked = Dictionary(
      links.map { link in (link.link.other, link) }
    ) { first, _ in first }
    let hits = Dictionary(found.hits.map { hit in (hit.report, hit) }) { first, _ in first }
    guard !hits.isEmpty || !linked.isEmpty else { return [] }
    var moments = hits.values.filter { hit in linked[hit.report] == nil }.map { hit in
      let style: Style = hit.weight == .link ? .text : .alert
      return Moment(
        at: hit.receivedAt,
        name: hit.reference.short,
        origin: hit.origin,
        style: style
      )
    }
    moments += linked.values.map { link in
      Moment(
        at: link.receivedAt,
        name: link.reference.short,
        origin: link.origin,
        style: Style.text.bold,
        isLinked: true
      )
    }
    moments.append(
      Moment(at: own.receivedAt, name: own.reference.short, origin: own.origin, style: .focus)
    )
    moments.sort { left, right in (left.at, left.name) < (right.at, right.name) }
    var facts = moments.suffix(Self.most).map(fact)
    let left = moments.count - facts.count
    if left > 0 { facts.insert(StyledText(SafeText("\(left) before"), .muted), at: 0) }
    return [.facts(facts)]
  }

  /// `16 Sep =INT-377 UKBA`; the sign stands before what is linked.
  private func fact(of moment: Moment) -> StyledText {
    var fact = StyledText(
      SafeText(Wording.day(LondonTime(moment.at).date, now: context.now) + " "),
      .muted
    )
    if moment.isLinked { fact.append("=", .muted) }
    fact.append(SafeText(moment.name), moment.style)
    fact.append(SafeText(" \(short(moment.origin))"))
    return fact
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
    line.append(SafeText(hit.subject.told))
    let strength = hit.match.strength == .strong ? "strong" : "possible"
    line.append(SafeText(" · \(strength): \(hit.match.basis)"), .muted)
    return line
  }

  private func short(_ key: Domain.Key<Organisation>) -> String {
    context.unit?.organisation(key)?.short ?? key.text.uppercased()
  }
}

extension Subject {
  /// What it is and how it was written: `person Vasilescu, Doru`; of a report whose looks are noted,
  /// where that stands.
  var told: String {
    switch words {
    case .present, .erased: "\(kind.rawValue) \(words.words)"
    case .withheld: "\(kind.rawValue), told on its page, where the look is noted"
    }
  }
}
