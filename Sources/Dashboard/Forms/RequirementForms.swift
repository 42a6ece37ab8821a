import Canvas
import Domain
import Ledger

/// What is done with the intelligence requirements.
enum RequirementAct: String, Sendable, CaseIterable {
  case raise, close, answer
}

extension DashboardState {
  /// The requirements that are asked today, the most wanted first.
  var openRequirements: [IntelligenceRequirement] {
    guard let unit else { return [] }
    return unit.requirements(on: today).filter { requirement in
      unit.closedRequirements[requirement.key] == nil
    }.sorted { left, right in (left.rank, left.key) < (right.rank, right.key) }
  }

  /// The form of a step with the requirements.
  func requirementForm(_ act: RequirementAct) -> FormLayer? {
    guard let unit else { return nil }
    switch act {
    case .raise:
      return FormLayer(raiseForm(unit), .requirement(act, nil), about: "requirement", row: nil)
    case .close:
      return FormLayer(closeForm, .requirement(act, nil), about: "requirement", row: nil)
    case .answer:
      guard let row = chosenRow, let report = report(row.id) else { return nil }
      return FormLayer(
        answerForm(report),
        .requirement(act, report.id),
        about: row.reference,
        row: row
      )
    }
  }

  private func raiseForm(_ unit: Unit) -> Form {
    Form(
      "requirement-raise",
      title: "Raise a requirement",
      fields: [
        .words(
          "question",
          "Question",
          rows: 3,
          help: "What is to be found out. Everybody who is enrolled reads it: name nobody."
        ),
        .pick(
          "owner",
          "Owner",
          from: FormOptions.organisations(unit, today),
          help: "Who answers for it."
        ),
        Field(
          "priority",
          "Priority",
          .picker(FormOptions.priorities(unit, today)),
          help: "Of the control strategy; empty for outside it."
        ),
        Field(
          "rank",
          "Rank",
          .number(1...9),
          help: "1 is the most wanted.",
          isRequired: true
        ),
        .day("expires", "Until", help: "When it lapses unless it is raised again, as in +13w."),
      ],
      saveWord: { _ in "raise" }
    )
  }

  private var closeForm: Form {
    let options = openRequirements.map { requirement in
      Option(requirement.key.text, detail: requirement.question)
    }
    return Form(
      "requirement-close",
      title: "Close a requirement",
      fields: [
        .pick("requirement", "Which", from: options, help: "It stays on record with its answers."),
        .reason("Why: answered, or asked no more."),
      ],
      saveWord: { _ in "close it" }
    )
  }

  /// The requirements stand in the order of what the program suggests; none is chosen by it.
  private func answerForm(_ report: ReportRow) -> Form {
    let text = [report.headline.words, readReport?.detail.received.text.words ?? ""]
      .joined(separator: " ")
    let suggested = openRequirements.map { requirement in
      RequirementSuggestion(requirement, text: text, priority: report.priority)
    }.enumerated().sorted { left, right in
      left.element.weight == right.element.weight
        ? left.offset < right.offset : left.element.weight > right.element.weight
    }.map(\.element)
    let options = suggested.map { suggestion in
      let reason = suggestion.reason.isEmpty ? "" : " (\(suggestion.reason))"
      return Option(
        suggestion.requirement.key.text,
        detail: suggestion.requirement.question + reason
      )
    }
    return Form(
      "requirement-answer-\(report.reference.text)",
      title: "Answers a requirement",
      subtitle: "\(report.reference.short) \(report.headline.words)",
      fields: [
        .pick(
          "requirement",
          "Requirement",
          from: options,
          help: "The likeliest stand first, by words and priority; you say which."
        ),
        .reason("What of it the report answers; it stays with the report."),
      ],
      saveWord: { _ in "say so" }
    )
  }

  /// What a form of the requirements asks for.
  func requirementIntent(_ act: RequirementAct, _ report: ID<Report>?, _ values: FormValues)
    -> (Intent, String)?
  {
    let key = values.option("requirement").flatMap { text in
      Domain.Key<IntelligenceRequirement>(text)
    }
    switch act {
    case .raise:
      guard let owner = values.option("owner").flatMap({ Domain.Key<Organisation>($0) }),
        let rank = values.number("rank"), let expires = values.day("expires")
      else { return nil }
      return (
        .requiring(
          .raise(
            question: values.text("question"),
            owner: owner,
            priority: values.option("priority").flatMap { Domain.Key<Priority>($0) },
            rank: rank,
            expires: expires
          )
        ), "raised; r shows them all"
      )
    case .close:
      return key.map { key in
        (.requiring(.close(key, reason: values.text("reason"))), "\(key.text) closed")
      }
    case .answer:
      guard let key, let report else { return nil }
      return (
        .answering(report, .says(key, reason: values.text("reason"))), "answers \(key.text)"
      )
    }
  }

  /// Whether a step with the requirements can be taken now.
  func requirementAvailability(_ act: RequirementAct) -> Availability {
    if let barrier = barrier(act == .answer ? .answerRequirement : .setRequirement) {
      return .unavailable(barrier)
    }
    guard act != .raise else { return .available }
    guard !openRequirements.isEmpty else {
      return .unavailable("No requirement is asked now; one is raised with d in the intelligence.")
    }
    guard act == .answer else { return .available }
    return report(chosenRow?.id) == nil
      ? .unavailable("Choose a report in the daily intelligence (1) first.") : .available
  }
}
