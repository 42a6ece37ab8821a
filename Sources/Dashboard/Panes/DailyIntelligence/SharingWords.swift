import Canvas
import Domain
import Ledger

/// What was passed on of a report and who looked at it, as lines of its page.
struct SharingWords {
  private let detail: ReportDetail
  private let context: PaneContext

  /// So many looks are told at most; what is left over is counted.
  private static let mostLooks = 6
  /// The kind of the entry that notes a look.
  private static let look = "report.looked"

  /// What a report's page tells.
  init(_ detail: ReportDetail, _ context: PaneContext) {
    self.detail = detail
    self.context = context
  }

  /// The history without the looks, which have lines of their own.
  var history: [HistoryLine] { detail.history.filter { line in line.kind != Self.look } }

  /// The sections; none where nothing was passed on or chosen and nobody's look was noted.
  var parts: [DetailContent.Part] {
    var parts: [DetailContent.Part] = []
    if !detail.report.disclosures.isEmpty {
      parts += [.gap, .heading("Passed on")]
      for disclosure in detail.report.disclosures.reversed() { parts += self.parts(of: disclosure) }
    }
    parts += passed + answered
    if let interest = detail.report.interest {
      let words = "Others learn of a match: \(interest.words)"
      parts += [.gap, .line(StyledText(SafeText(words), .caution))]
    }
    let looks = detail.history.filter { line in line.kind == Self.look }
    guard !looks.isEmpty else { return parts }
    parts += [.gap, .heading("Looked at")]
    parts += looks.suffix(Self.mostLooks).reversed().map { look in
      let when = SafeText(Wording.moment(look.recordedAt, now: context.now)).padded(to: 9)
      var line = StyledText(when + "  ", .muted)
      line.append(SafeText(look.by), Style.text.bold)
      line.append(SafeText(" \(look.role.words)"), .muted)
      return .line(line)
    }
    if looks.count > Self.mostLooks {
      parts.append(.text("and \(looks.count - Self.mostLooks) times before", .muted))
    }
    return parts
  }

  /// Whom the report was passed to in the clearing queue.
  private var passed: [DetailContent.Part] {
    guard
      let stage = detail.report.clearingStage ?? (detail.report.passes.isEmpty ? nil : .unpassed)
    else { return [] }
    var parts: [DetailContent.Part] = [.gap, .heading("Clearing queue")]
    if stage == .unpassed, detail.report.passes.isEmpty {
      parts.append(.line(StyledText("Nobody was passed it yet; o passes it on.", .caution)))
    }
    return parts
      + detail.report.passes.map { pass in
        var line = StyledText(
          SafeText(Wording.moment(pass.made.at, now: context.now)).padded(to: 11),
          .muted
        )
        line.append(SafeText(short(pass.made.to)), Style.text.bold)
        if let acknowledged = pass.acknowledged {
          let when = Wording.moment(acknowledged.at, now: context.now)
          line.append(SafeText(" has it, says \(acknowledged.acknowledgedBy) \(when)"), .good)
        } else {
          line.append(" not acknowledged", .caution)
        }
        if !pass.made.remark.isEmpty { line.append(SafeText("  \(pass.made.remark)"), .muted) }
        return .line(line)
      }
  }

  /// The requirements that somebody said it answers.
  private var answered: [DetailContent.Part] {
    guard !detail.report.answers.isEmpty else { return [] }
    return [.gap, .heading("Answers")]
      + detail.report.answers.map { key in
        let question = context.unit?.requirement(key)?.question ?? ""
        return .text("\(key.text) \(question)", .text)
      }
  }

  private func parts(of disclosure: Disclosure) -> [DetailContent.Part] {
    let made = disclosure.made
    let agreement = context.unit?.agreement(made.agreement)
    let today = LondonTime(context.now).date
    var line = StyledText(SafeText("\(made.number)  "), .muted)
    line.append(SafeText(Wording.moment(made.at, now: context.now) + "  "), .muted)
    line.append(SafeText(made.recipients.map(short).joined(separator: ", ")), Style.text.bold)
    line.append(SafeText(" under \(agreement?.name ?? made.agreement.text)"))
    var parts: [DetailContent.Part] = []
    if let recalled = disclosure.recalled {
      line.append(" called back", .caution)
      parts.append(.text("   \(recalled.reason)", .muted))
    } else if let agreement, !agreement.isInForce(on: today) {
      line.append(SafeText(" ! now \(agreement.statusWords(on: today))"), .alert)
    }
    if !made.conditions.isEmpty {
      parts.append(.text("   on condition: \(made.conditions)", .text))
    }
    parts.append(.text("   \(made.text.words)", .muted))
    return [.line(line)] + parts
  }

  private func short(_ key: Domain.Key<Organisation>) -> String {
    context.unit?.organisation(key)?.short ?? key.text.uppercased()
  }
}
