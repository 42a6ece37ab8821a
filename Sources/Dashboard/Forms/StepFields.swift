import Domain

extension StepKind {
  /// The title of the step's form.
  func title(isOpenBid: Bool) -> String {
    switch self {
    case .accept: isOpenBid ? "Accept the bid" : "Accept"
    case .decline: "Decline the bid"
    case .moveDue: isOpenBid ? "Counter the bid" : "Move the due date"
    case .progress: "Progress"
    case .block: "Block"
    case .unblock: "Unblock"
    case .complete: "Complete"
    case .result: "Result"
    case .signOff: "Sign off"
    case .cancel: "Cancel"
    }
  }

  /// What the step asks; empty where it asks nothing.
  func fields(isOpenBid: Bool) -> [Field] {
    switch self {
    case .accept: [.reason("Why, for the record.", isRequired: false)]
    case .decline: [.reason("Why; the bidder reads it.")]
    case .moveDue where isOpenBid: [.due("Offer"), .reason("Why; the bidder reads it.")]
    case .moveDue: [.due("Due"), .reason("Why it slips; it stays visible.")]
    case .progress: [.words("words", "Progress", rows: 4, help: "What was done.")]
    case .block: [.reason("What holds the work up.")]
    case .unblock, .complete: []
    case .result: Self.resultFields
    case .signOff: [.reason("Remark, for the record.", isRequired: false)]
    case .cancel: [.reason("Why the work stops.")]
    }
  }

  private static let resultFields: [Field] = [
    .pick("outcome", "Outcome", from: FormOptions.outcomes),
    Field("number", "How many", .number(0...9999), isRequired: true, initial: .number(1)),
    .words("result", "Result", rows: 3, help: "What happened."),
    Field(
      "analysis",
      "Analysis",
      .longText(rows: 3),
      help: "Did it meet its aim; what changed; what was learned."
    ),
  ]
}
