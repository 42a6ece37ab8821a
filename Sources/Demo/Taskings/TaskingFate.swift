internal import Domain

/// How far work has come at the pinned moment, and how a bid was answered: given for the newest, so
/// that every state is there to be seen, and drawn for the rest.
struct TaskingFate {
  /// How a bid is answered.
  enum Answer { case waiting, countered, declined, accepted, acceptedLater }

  /// The last step that is written down.
  enum End {
    /// The work goes on past its due date, which was moved so many times.
    case overdue(slips: Int)
    /// Something holds it up.
    case blocked
    /// It is done and its result is awaited.
    case completed
    /// Its result is not signed off yet.
    case resulted
    /// Its result was read and waits to be signed off.
    case reviewed
    /// Signed off.
    case signedOff
  }

  var answer = Answer.accepted
  var end = End.signedOff

  /// Whether the work goes on past its due date.
  var isOverdue: Bool {
    if case .overdue = end { true } else { false }
  }

  /// The fates of the newest bids, the very newest last.
  static let newestAnswers: [Answer] = [
    .accepted, .declined, .waiting, .countered, .accepted, .waiting,
  ]

  /// The ends of work that fell due lately, taken in turn.
  private static let recentEnds: [End] = [
    .overdue(slips: 0), .completed, .overdue(slips: 1), .resulted, .blocked, .signedOff, .reviewed,
  ]

  /// A fate by chance.
  static func drawn(_ chance: inout Chance) -> TaskingFate {
    var fate = TaskingFate()
    fate.answer = chance.pick([
      (.accepted, weight: 80), (.acceptedLater, weight: 10), (.declined, weight: 10),
    ])
    return fate
  }

  /// The fates of a list of work, in its order.
  static func fates(of plans: [TaskingPlan], _ chance: inout Chance) -> [TaskingFate] {
    var fates = plans.map { _ in drawn(&chance) }
    let bids = plans.indices.filter { place in plans[place].isBid }
    for (place, answer) in zip(bids.suffix(newestAnswers.count), newestAnswers.suffix(bids.count)) {
      fates[place].answer = answer
    }
    let recent = plans.indices.filter { place in
      let due = plans[place].draft.due
      return due < Calendar2010.now.adding(hours: -24) && due > Calendar2010.now.adding(hours: -600)
        && fates[place].answer == .accepted
    }
    for (turn, place) in recent.enumerated() {
      fates[place].end = recentEnds[turn % recentEnds.count]
    }
    return fates
  }
}
