/// The five queues that work passes on its way, as one picture of where it piles up.
public enum TaskingQueue: String, Sendable, CaseIterable, Codable {
  /// Raised or bid for, and taken on by nobody yet.
  case allocation
  /// Taken on and not begun.
  case allocated
  /// Begun, held up, or done with its result to come.
  case inProgress = "in-progress"
  /// The result waits to be read by somebody else.
  case review
  /// The result was read and waits to be signed off.
  case signOff = "sign-off"

  /// The queue as a screen shows it.
  public var words: String {
    switch self {
    case .allocation: "awaiting allocation"
    case .allocated: "allocated"
    case .inProgress: "in progress"
    case .review: "result awaiting review"
    case .signOff: "awaiting sign-off"
    }
  }
}

extension Tasking.Status {
  /// The queue that work in this status stands in, nil once nothing more is to come.
  public var queue: TaskingQueue? {
    switch self {
    case .bidFiled, .countered, .raised: .allocation
    case .accepted: .allocated
    case .inProgress, .blocked, .awaitingResult: .inProgress
    case .resulted: .review
    case .reviewed: .signOff
    case .declined, .closed, .cancelled: nil
    }
  }
}
