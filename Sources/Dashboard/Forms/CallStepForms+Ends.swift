import Domain
import Ledger

extension CallStepForms {
  /// News of a referral that waits for an answer.
  func newsForm(_ referrals: [(number: Int, referral: Referral)]) -> Form {
    let options = referrals.map { number, referral in
      let name = unit.organisation(referral.recipient)?.name ?? referral.recipient.text
      let national = referral.isNational ? "national mechanism" : referral.stage.rawValue
      return Option("\(number) \(name)", id: "\(number)", detail: national)
    }
    let stages = [
      Option("acknowledged", id: Referral.Stage.acknowledged.rawValue),
      Option("answered", id: Referral.Stage.answered.rawValue),
    ]
    return Form(
      "call-referral-news-\(reference)",
      title: "Referral news",
      subtitle: reference,
      fields: [
        Field(
          "number",
          "Referral",
          .picker(options),
          isRequired: true,
          initial: options.count == 1 ? options.first.map { option in .option(option.id) } : nil
        ),
        .one("stage", "They have", of: stages),
        Field("outcome", "Outcome", .longText(rows: 2), help: "What came of it."),
        Field(
          "positive",
          "Positive",
          .toggle(ofThree: true),
          help: "Reasonable grounds; yes starts the days of reflection (outside the sources)."
        ),
      ],
      rules: { values in
        values.option("stage") == Referral.Stage.answered.rawValue
          ? [.require("outcome", because: "an answer says what came of it")]
          : [.hide("outcome"), .hide("positive")]
      }
    )
  }

  /// The command of the news.
  static func news(_ values: FormValues, at now: Instant) -> AdviceCall.Command? {
    guard let number = values.option("number").flatMap({ Int($0) }),
      let stage = values.option("stage").flatMap(Referral.Stage.init)
    else { return nil }
    switch stage {
    case .sent: return nil
    case .acknowledged: return .acknowledgeReferral(number, at: now)
    case .answered:
      return .answerReferral(
        number,
        outcome: .present(values.text("outcome")),
        isPositive: CallForm.answer(values, "positive"),
        at: now
      )
    }
  }

  /// Who takes the call on.
  func takeOnForm(_ people: [Option], me: String) -> Form {
    Form(
      "call-taken-\(reference)",
      title: "Take on",
      subtitle: reference,
      fields: [
        Field(
          "who",
          "Who",
          .picker(people, isPerson: true),
          help: "Who takes the fast-time call on; the red line ends.",
          isRequired: true,
          initial: people.contains { option in option.id == me } ? .option(me) : nil
        )
      ],
      saveWord: { _ in "take on" }
    )
  }

  /// What is to follow.
  func followUpForm(_ people: [Option]) -> Form {
    Form(
      "call-follow-up-\(reference)",
      title: "Follow up",
      subtitle: reference,
      fields: [
        .words("words", "What", rows: 2, help: "What is to be done."),
        .person("owner", "Owner", from: people, help: "Who does it."),
        .due("Due"),
      ]
    )
  }

  /// The end of the call.
  var closeForm: Form {
    let open = call.map { call in call.fastSince == nil ? 0 : call.openSteps.count } ?? 0
    let isNeeded = open > 0 || call?.advice.isEmpty == true
    let help =
      open > 0
      ? "\(Wording.count(open, "step")) open: say why it is closed all the same."
      : isNeeded ? "No advice was given: say why." : "A remark, for the record."
    return Form(
      "call-close-\(reference)",
      title: "Close",
      subtitle: reference,
      fields: [.reason(help, isRequired: isNeeded)],
      saveWord: { _ in "close" }
    )
  }
}
