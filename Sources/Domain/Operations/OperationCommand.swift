extension Operation {
  /// What may be asked of an operation.
  public enum Command: Sendable, Equatable {
    /// Plan it.
    case plan(Draft)
    /// Set a milestone.
    case setMilestone(Milestone)
    /// A milestone was reached, by its place from 0.
    case reachMilestone(Int, at: Instant)
    /// Decide on its impact on the community.
    case assess(ImpactAssessment)
    /// Write down who was asked about it.
    case consult(Consultation)
    /// Write down what was seen or said of its impact.
    case noteImpact(ImpactPhase, Body, at: Instant)
    /// Go on without what the gate asks, for a reason.
    case overrideImpact(reason: String)
    /// Say that it is ready to run.
    case makeReady
    /// State the result of looking for what else is there.
    case check(Findings, CheckStatement)
    /// It begins, once it was checked for what else is there.
    case start(at: Instant)
    /// It ends with a result.
    case close(result: Body, at: Instant)
    /// Give it up.
    case cancel(reason: String)

    /// What the actor must be allowed to do.
    public var permission: Permission { .planOperation }
  }

  /// Why an operation says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyPlanned
    case unknown
    case noName
    case unknownTeam(Key<Team>)
    case teamGone(name: String, on: CivilDate)
    case unknownBorough(Key<Borough>)
    case cannot(String, Status)
    case noMilestoneWords
    case noSuchMilestone
    case inFuture(Instant)
    case beforeStart(Instant)
    case noResult
    case reasonNeeded
    case missing(String)
    case impactGate(act: String, missing: [String])
    case nothingToOverride
    case notChecked
    case checkOvertaken
    case checkSaysWait
    case nothingFound
    case findingsUnanswered(Int)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyPlanned: "That operation is in the ledger already."
      case .unknown: "This ledger holds no such operation; refresh and choose again."
      case .noName: "An operation needs a name; type one."
      case .unknownTeam(let key): "The unit has no team '\(key.text)'; choose another."
      case .teamGone(let name, let date):
        "\(name) is there no more from \(date.spoken); choose another team or an earlier window."
      case .unknownBorough(let key): "The unit has no borough '\(key.text)'; choose another."
      case .cannot(let act, let status):
        "An operation that is \(status.rawValue) cannot \(act); refresh and look again."
      case .noMilestoneWords: "A milestone needs words; type what must be reached."
      case .noSuchMilestone:
        "The operation has no such milestone still to reach; refresh and choose again."
      case .inFuture(let at):
        "\(LondonTime(at).spoken) is still to come; enter what has happened."
      case .beforeStart(let start):
        "That lies before the beginning at \(LondonTime(start).spoken); put the time right."
      case .noResult: "An operation closes with a result; type what came of it."
      case .reasonNeeded: "A reason is needed to cancel an operation; type one."
      case .missing(let what): "That needs \(what); fill it in."
      case .impactGate(let act, let missing):
        "An overt operation cannot \(act) without \(listed(missing, or: "and")) (10.B15, 10.B16); "
          + "record it, or override with a reason that stays."
      case .nothingToOverride:
        "Nothing stands in the way of that operation, so nothing is overridden."
      case .notChecked, .checkOvertaken, .checkSaysWait, .nothingFound, .findingsUnanswered:
        checkSentence
      }
    }

    private var checkSentence: String {
      switch self {
      case .notChecked:
        "An operation begins only once it was checked for others in one place at one time and for "
          + "who else names its subjects (10.B4); check it first."
      case .checkOvertaken:
        "Another operation has come to the same place and time since it was compared; check it again."
      case .checkSaysWait:
        "Its check says that it waits; check it again before it begins."
      case .nothingFound: "Nothing was found, so the answer is 'checked, none'."
      case .findingsUnanswered(let count):
        "The check found \(count); say whether it goes on, goes on jointly or waits, and why."
      default: ""
      }
    }
  }
}
