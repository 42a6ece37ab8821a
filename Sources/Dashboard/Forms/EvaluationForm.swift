import Domain
import Ledger

/// The form by which the intelligence unit evaluates a report: the three codes as they stand, each to
/// be left or set again, with the reason where one is needed (domain facts 2.1).
struct EvaluationForm {
  /// The report as it was shown.
  let report: ReportRow

  /// The declared form.
  var form: Form {
    Form(
      "evaluate-\(report.reference.text)",
      title: "Evaluate",
      subtitle: "\(report.reference.short) \(report.headline.words)",
      fields: [
        code("source", "Source", FormOptions.sources, report.grading.source),
        code("information", "Information", FormOptions.information, report.grading.information),
        code("handling", "Handling", FormOptions.handling, report.grading.handling.text),
        Field(
          "reason",
          "Reason",
          .text(max: 200),
          help: "Why another grade, or why its use is limited; it stays with the report."
        ),
        Field(
          "review",
          "Review",
          .date(.due),
          help: "When the code is looked at again, as in +26w or 1/3/2011.",
          source: "2.1"
        ),
      ],
      saveWord: { [grading = report.grading] values in
        Self.grading(values) == grading ? "accept" : "grade again"
      },
      rules: rules
    )
  }

  /// A code of the scheme of 2010 is offered as it was proposed; one of another scheme is never
  /// converted, so that it is asked for anew.
  private func code(_ id: FieldID, _ label: String, _ options: [Option], _ proposed: String)
    -> Field
  {
    Field(
      id,
      label,
      .choice(options),
      help: "\(isEvaluated ? "In force" : "Proposed"): \(report.grading.scheme) \(proposed).",
      isRequired: true,
      initial: report.grading.scheme == "5x5x5" ? .option(proposed) : nil
    )
  }

  private var isEvaluated: Bool { report.status != .submitted && report.status != .returned }

  private var rules: @Sendable (FormValues) -> [FieldRule] {
    let proposed = report.grading
    return { values in
      var rules: [FieldRule] = []
      let grading = Self.grading(values)
      if let grading, grading != proposed {
        rules.append(.require("reason", because: "the grade differs from \(proposed.spaced)"))
      } else if values.option("handling") != "1" {
        rules.append(.require("reason", because: "codes 2 to 5 need one (2.1)"))
      }
      if ["4", "5"].contains(values.option("handling")) {
        rules.append(.note("handling", "for a supervisor or the intelligence unit to set"))
        rules.append(.require("review", because: "codes 4 and 5 are looked at again (2.1)"))
      } else {
        rules.append(.hide("review"))
      }
      return rules
    }
  }

  /// The grading that the values ask for; nil where a code is missing.
  static func grading(_ values: FormValues) -> Grading? {
    Grading(
      scheme: "5x5x5",
      source: values.option("source") ?? "",
      information: values.option("information") ?? "",
      handling: values.option("handling") ?? ""
    )
  }
}

extension DashboardState {
  /// The form that evaluates the chosen report.
  func evaluationForm() -> FormLayer? {
    guard let row = chosenRow, let report = report(row.id) else { return nil }
    return FormLayer(
      EvaluationForm(report: report).form,
      .evaluate(report.id, proposed: report.grading),
      about: row.reference,
      row: row
    )
  }

  /// The form that sends the chosen report back to its author.
  func sendBackForm() -> FormLayer? {
    guard let row = chosenRow, let report = report(row.id) else { return nil }
    let form = Form(
      "send-back-\(report.reference.text)",
      title: "Send back",
      subtitle: "\(report.reference.short) \(report.headline.words)",
      fields: [.reason("What the author is to add or mend; it stays with the report.")],
      saveWord: { _ in "send back" }
    )
    return FormLayer(form, .sendBack(report.id), about: row.reference, row: row)
  }

  /// Whether the chosen report can be sent back: one before a meeting is withdrawn from it first.
  var sendBackAvailability: Availability {
    guard evaluateAvailability.isAvailable, let report = report(chosenRow?.id) else {
      return evaluateAvailability
    }
    switch report.status {
    case .submitted, .evaluated, .deferred, .held: return .available
    case .returned:
      return .unavailable("\(report.reference.short) is with its author already.")
    case .nominated, .tasked, .developing, .productCommissioned, .referred, .linked,
      .noFurtherAction, .escalated, .filed:
      return .unavailable("\(report.reference.short) is \(report.status.words); undo that first.")
    }
  }

  /// Whether the chosen report can be evaluated.
  var evaluateAvailability: Availability {
    if let barrier = barrier(.evaluateReport) { return .unavailable(barrier) }
    guard let report = report(chosenRow?.id) else {
      return .unavailable("Choose a report in the daily intelligence (1) first.")
    }
    return report.status == .filed
      ? .unavailable("\(report.reference.short) is filed; nothing more can be done with it.")
      : .available
  }
}
