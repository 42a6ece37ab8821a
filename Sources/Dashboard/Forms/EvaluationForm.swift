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
      fields: (isLater ? [scheme] + laterCodes : []) + codes + [
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

  /// Whether the report is graded under the scheme of 2016.
  private var isLater: Bool { report.grading.scheme == "3x5x2" }

  /// A report keeps its scheme unless somebody grades it anew under the other.
  private var scheme: Field {
    Field(
      "scheme",
      "Scheme",
      .choice([
        Option("3x5x2", detail: "as it is"), Option("5x5x5", detail: "graded anew, by you"),
      ]),
      help: "The two are never mixed in one grade; nothing is converted by itself.",
      source: "2.2",
      isRequired: true,
      initial: .option("3x5x2")
    )
  }

  /// The three codes of 2016, as they stand.
  private var laterCodes: [Field] {
    let grading = report.grading
    return [
      Field(
        "source3",
        "Source",
        .choice(FormOptions.laterSources),
        isRequired: true,
        initial: .option(grading.source)
      ),
      Field(
        "information3",
        "Information",
        .choice(FormOptions.laterInformation),
        isRequired: true,
        initial: .option(grading.information)
      ),
      Field(
        "handling3",
        "Handling",
        .choice(FormOptions.laterHandling),
        isRequired: true,
        initial: .option(grading.handling.text)
      ),
    ]
  }

  private var codes: [Field] {
    let grading = report.grading
    return [
      code("source", "Source", FormOptions.sources, grading.source, .source(of: grading)),
      code(
        "information",
        "Information",
        FormOptions.information,
        grading.information,
        .information(of: grading)
      ),
      code(
        "handling",
        "Handling",
        FormOptions.handling,
        grading.handling.text,
        .handling(of: grading)
      ),
    ]
  }

  /// A code of the scheme of 2010 is offered as it was proposed; one of another scheme is never
  /// converted: what it would be is said, and the code is asked for anew.
  private func code(
    _ id: FieldID,
    _ label: String,
    _ options: [Option],
    _ proposed: String,
    _ suggestion: GradingSuggestion?
  ) -> Field {
    let standing = "\(isEvaluated ? "In force" : "Proposed"): \(report.grading.scheme) \(proposed)"
    return Field(
      id,
      label,
      .choice(options),
      help: suggestion.map { suggestion in "\(standing); here \(suggestion.words)." }
        ?? "\(standing).",
      isRequired: true,
      initial: isLater ? nil : .option(proposed)
    )
  }

  private var isEvaluated: Bool { report.status != .submitted && report.status != .returned }

  private static let ofFirst: [FieldID] = ["source", "information", "handling"]
  private static let ofLater: [FieldID] = ["source3", "information3", "handling3"]

  private var rules: @Sendable (FormValues) -> [FieldRule] {
    let proposed = report.grading
    return { values in
      let isLater = values.option("scheme") == "3x5x2"
      var rules = (isLater ? Self.ofFirst : Self.ofLater).map { field in FieldRule.hide(field) }
      let grading = Self.grading(values)
      if let grading, grading != proposed {
        rules.append(.require("reason", because: "the grade differs from \(proposed.spaced)"))
      } else if isLater, values.option("handling3") != "P" {
        rules.append(.require("reason", because: "code C needs one (2.2)"))
      } else if !isLater, values.option("handling") != "1" {
        rules.append(.require("reason", because: "codes 2 to 5 need one (2.1)"))
      }
      if !isLater, ["4", "5"].contains(values.option("handling")) {
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
    let scheme = values.option("scheme") ?? "5x5x5"
    let codes = (scheme == "3x5x2" ? ofLater : ofFirst).map { field in
      values.option(field) ?? ""
    }
    return Grading(scheme: scheme, source: codes[0], information: codes[1], handling: codes[2])
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
