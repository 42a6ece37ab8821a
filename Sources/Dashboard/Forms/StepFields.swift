import Domain

extension StepKind {
  /// The title of the step's form.
  func title(_ part: BidPart) -> String {
    switch self {
    case .accept:
      part == .work ? "Accept" : part == .bidder ? "Take the counter-offer" : "Accept the bid"
    case .decline: part == .bidder ? "Refuse the counter-offer" : "Decline the bid"
    case .moveDue: part == .work ? "Move the due date" : "Counter the bid"
    case .progress: "Progress"
    case .block: "Block"
    case .unblock: "Unblock"
    case .complete: "Complete"
    case .result: "Result"
    case .review: "Review the result"
    case .reassign: "Give over"
    case .signOff: "Sign off"
    case .cancel: "Cancel"
    }
  }

  /// What the step asks; empty where it asks nothing.
  func fields(_ part: BidPart) -> [Field] {
    switch self {
    case .accept: [.reason("Why, for the record.", isRequired: false)]
    case .decline where part == .bidder: [.reason("Why; the controller reads it.")]
    case .decline: [.reason("Why; the bidder reads it.")]
    case .moveDue where part != .work: [.due("Offer"), .reason("Why; the bidder reads it.")]
    case .moveDue: [.due("Due"), .reason("Why it slips; it stays visible.")]
    case .progress: [.words("words", "Progress", rows: 4, help: "What was done.")]
    case .block: [.reason("What holds the work up.")]
    case .unblock, .complete, .reassign: []
    case .result: ResultForm.fields
    case .review: [.reason("What was found on reading it.", isRequired: false)]
    case .signOff: [.reason("Remark, for the record.", isRequired: false)]
    case .cancel: [.reason("Why the work stops.")]
    }
  }
}
