import Canvas
import Domain
import Ledger

/// The equality assessments of the unit and its policies: other records than the impact assessments,
/// which are of one operation each (10.B15, 10.C1, 06.C2).
///
/// They stand in the unit, so that nothing more is read for them.
struct EqualityPage: RowReading {
  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    var content = DetailContent(title: "Equality assessments")
    let today = LondonTime(context.now).date
    let all = (context.unit ?? Unit()).equalityAssessments(on: today)
    content.parts.append(
      .text(
        "Of the unit and its policies. What no source states is left open. They are kept in the unit "
          + "file; 'muster unit apply' records a change, and the ledger keeps what stood before.",
        .muted
      )
    )
    for level in EqualityAssessment.Level.allCases {
      let own = all.filter { assessment in assessment.level == level }
      content.parts += [.gap, .heading(level == .unit ? "Of the unit" : "Of policies")]
      if own.isEmpty { content.parts.append(.text("None is recorded.", .muted)) }
      for (place, assessment) in own.enumerated() {
        content.parts += (place > 0 ? [.gap] : []) + parts(of: assessment, today)
      }
    }
    return content
  }

  private func parts(of assessment: EqualityAssessment, _ today: CivilDate) -> [DetailContent.Part]
  {
    var name = StyledText(SafeText(assessment.name), Style.text.bold)
    name.append(SafeText("  \(assessment.paragraph)"), .muted)
    let stages = [
      ("Screening", assessment.screening), ("Consultation", assessment.consultation),
      ("Decision", assessment.decision),
      ("Published", assessment.published == .notStated ? "" : assessment.published.spoken),
    ]
    var parts: [DetailContent.Part] = [.line(name)]
    parts += stages.filter { stage in !stage.1.isEmpty }.map { label, words in
      .text("\(label): \(words)", .text)
    }
    var open = stages.filter { stage in stage.1.isEmpty }.map { stage in stage.0.lowercased() }
    if let review = assessment.review {
      parts.append(self.review(by: review, today))
    } else {
      open.append("review")
    }
    if !open.isEmpty {
      parts.append(.text("Not stated: \(open.joined(separator: ", "))", .caution))
    }
    if !assessment.remark.isEmpty { parts.append(.text(assessment.remark, .muted)) }
    return parts
  }

  private func review(by day: CivilDate, _ today: CivilDate) -> DetailContent.Part {
    day < today
      ? .text("Review: OVERDUE since \(day.spoken)", .alert)
      : .text("Review: by \(day.spoken)", .text)
  }
}
