import Canvas
import Domain
import Ledger

/// The page of a report: who it is from, how it is graded, what it says and what became of it.
struct ReportPage: RowReading {
  /// What was read.
  let detail: ReportDetail
  /// Who else names the same.
  let alike: SubjectHits
  /// The calls that it came of and the audience may see.
  var calls: [Named<AdviceCall>] = []

  /// The page of what was read.
  init(detail: ReportDetail, alike: SubjectHits = SubjectHits()) {
    self.detail = detail
    self.alike = alike
  }

  /// Reads the page of a report, nil where there is none that may be seen.
  init?(_ report: ID<Report>, _ query: PaneQuery, from ledger: any Ledger) throws {
    guard let detail = try ledger.report(report, for: query.audience) else { return nil }
    self.detail = detail
    alike = try ledger.alike(
      detail.received.subjects,
      in: SubjectAsk(by: detail.received.agency, about: report),
      for: query.audience
    )
    calls = try ledger.calls(behind: report.value, for: query.audience)
  }

  /// Every look at a report of CONFIDENTIAL and above, or of codes 4, 5 and C, is noted.
  var watched: ID<Report>? { detail.row.isWatched ? detail.row.id : nil }

  /// The page without the report.
  func withheld(_ words: String) -> any RowReading { WithheldPage(row: detail.row, words: words) }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    var content = DetailContent(title: detail.row.reference.text, marking: detail.row.marking)
    content.parts = parts(context)
    content.links = links(context)
    return content
  }

  /// The reports that are linked with it, those that may name the same, and the calls that it came of.
  func links(_ context: PaneContext) -> [PageLink] {
    let short = { (key: Domain.Key<Organisation>) in
      context.unit?.organisation(key)?.short ?? key.text
    }
    let linked = detail.links.map { link in
      let words = "\(short(link.origin)), the same \(link.subject.kind.rawValue), linked"
      return PageLink(.report(link.link.other), link.reference, words)
    }
    let suggested = openHits.map { hit in
      let words = "\(short(hit.origin)), names the same \(hit.subject.kind.rawValue)"
      return PageLink(.report(hit.report), hit.reference, words)
    }
    return linked + suggested + calls.map(PageLink.init)
  }

  /// The parts, for the page of an agenda item too: what it says first, then where it stands.
  func parts(_ context: PaneContext) -> [DetailContent.Part] {
    var parts: [DetailContent.Part] = [
      .line(headline), .facts(grade),
    ]
    let words = SubjectHitWords(self, context)
    parts += words.warning
    parts += [.text(detail.received.text.words, .text), .gap, .fields(fields(context))]
    parts += words.parts + words.timeLine(with: detail.row)
    if let provenance = detail.received.provenance {
      parts += [.gap, .heading("How it came to be known"), .text(provenance.words, .text)]
    }
    if let sanitised = detail.received.sanitised {
      parts += [.gap, .heading("May be passed on"), .text(sanitised.words, .text)]
    }
    if !detail.received.subjects.isEmpty {
      parts += [.gap, .heading("Subjects")]
      parts += detail.received.subjects.enumerated().map { place, subject in
        .line(
          StyledText(SafeText("\(place + 1) \(subject.kind.rawValue): "), .muted)
            + StyledText(SafeText(subject.words.words))
        )
      }
    }
    let sharing = SharingWords(detail, context)
    parts += sharing.parts + [.gap, .heading("History")]
    return parts + HistoryWords.parts(sharing.history, context.now)
  }

  /// Source, information and handling, each with its words; never one score.
  private var grade: [StyledText] {
    let grading = detail.row.grading
    return [
      code("Source", grading.source, Self.source(grading)),
      code("Info", grading.information, Self.information(grading)),
      code("Handling", grading.handling.text, Self.handling(grading.handling)),
    ]
  }

  private func code(_ label: SafeText, _ code: String, _ words: String) -> StyledText {
    var fact = StyledText(label + " ", .muted)
    fact.append(SafeText(code), Style.text.bold)
    fact.append(SafeText(" \(words)"))
    return fact
  }

  private var headline: StyledText {
    var line = StyledText()
    for flag in detail.row.flags {
      line.append(SafeText(flag.word), Style(.alertBadge))
      line.append(" ")
    }
    line.append(SafeText(detail.row.headline.words), Style.text.bold)
    return line
  }

  private func fields(_ context: PaneContext) -> [DetailContent.Field] {
    let row = detail.row
    let unit = context.unit
    let origin = unit?.organisation(row.origin)?.name ?? row.origin.text
    let priority = row.priority.map { key in
      unit?.priority(key).map { "\($0.code) \($0.name)" } ?? key.text
    }
    let kept =
      (detail.report.keptWords.map { words in [DetailContent.Field("Kept", words)] } ?? [])
      + (detail.moved.map { moved in
        let words = "until \(moved.review.spoken), from \(moved.reference.short) on the same person"
        return [DetailContent.Field("Clear", words)]
      } ?? [])
    return [
      .init("Marking", row.marking.words, Style(.marking)),
      .init("From", origin),
      .init("Level", "\(row.level)"),
      .init("Priority", priority ?? "outside: \(detail.received.outsideReason)"),
      .init("Status", row.status.words, row.status.style),
      .init("Happened", LondonTime(row.occurredAt).spoken),
      .init("Submitted", LondonTime(row.receivedAt).spoken),
    ] + kept
      + (calls.isEmpty ? [] : [.init("Call", calls.map(\.reference.short).joined(separator: ", "))])
  }

  private static func source(_ grading: Grading) -> String {
    switch grading {
    case .fiveByFiveByFive(let source, _, _):
      switch source {
      case .a: "always reliable"
      case .b: "mostly reliable"
      case .c: "sometimes reliable"
      case .d: "unreliable"
      case .e: "untested"
      }
    case .threeByFiveByTwo(let source, _, _):
      switch source {
      case 1: "reliable"
      case 2: "untested"
      default: "not reliable"
      }
    }
  }

  private static func information(_ grading: Grading) -> String {
    switch grading {
    case .fiveByFiveByFive(_, let information, _):
      switch information {
      case 1: "known true"
      case 2: "known to the source"
      case 3: "corroborated"
      case 4: "cannot be judged"
      default: "suspected false"
      }
    case .threeByFiveByTwo(_, let information, _):
      switch information {
      case .a: "known directly"
      case .b: "indirect, corroborated"
      case .c: "known indirectly"
      case .d: "not known"
      case .e: "suspected false"
      }
    }
  }

  private static func handling(_ handling: Handling) -> String {
    switch handling {
    case .fiveByFive(1): "law enforcement"
    case .fiveByFive(2): "non-prosecuting bodies too"
    case .fiveByFive(3): "abroad too"
    case .fiveByFive(4): "originator only"
    case .fiveByFive: "with conditions"
    case .permitted: "sharing permitted"
    case .conditional: "with conditions"
    }
  }
}

extension Report {
  /// How long it is kept, where somebody decided on that; nil while the usual holds.
  fileprivate var keptWords: String? {
    let words = [
      retention.map { kept in "group \(kept.group.rawValue), \(kept.basis)" },
      retentionReview.map { day in "review on \(day.spoken)" },
      hold.map { hold in "held \(hold.words)" },
    ]
    guard hold != nil || retention != nil else { return nil }
    return words.compactMap(\.self).joined(separator: "; ")
  }
}
