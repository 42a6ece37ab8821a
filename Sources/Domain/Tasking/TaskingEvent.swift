extension Tasking {
  /// What may happen to a tasking.
  public enum Event: Sendable, Equatable {
    case raised(Raised)
    case bidFiled(Raised)
    case bidAccepted(Answered)
    case bidDeclined(Answered)
    case bidCountered(Answered)
    case offerTaken(Answered)
    case offerRefused(Answered)
    case accepted(Stepped)
    case progressed(Progressed)
    case progressWithdrawn(ProgressWithdrawn)
    case dueMoved(DueMoved)
    case blocked(Stepped)
    case unblocked(Stepped)
    case completed(Stepped)
    case resulted(Resulted)
    case reopened(Stepped)
    case reviewed(Stepped)
    case reassigned(Reassigned)
    case takenBack(Stepped)
    case signedOff(Stepped)
    case cancelled(Stepped)
  }

  /// The work was given to a team, or asked of its controller.
  public struct Raised: Sendable, Equatable, Codable {
    /// What people call it.
    public let reference: Reference
    /// What is to be done.
    public let draft: Draft
    /// Whose process owns it.
    public let authority: Key<Organisation>
    /// The paragraph that says so.
    public let paragraph: String
    /// The agency that owns the record.
    public let agency: Key<Organisation>
    /// Who raised it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The controller answered a bid.
  public struct Answered: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// Another due date that the controller offers.
    public let offeredDue: Instant?
    /// Who answered.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The work went a step on.
  public struct Stepped: Sendable, Equatable, Codable {
    /// Why, where the step needs a reason.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A line was added to the progress log.
  public struct Progressed: Sendable, Equatable, Codable {
    /// What was done.
    public let words: Body
    /// Who wrote it.
    public let by: ID<Officer>
    /// When it happened.
    public let occurredAt: Instant
    /// When it was written down.
    public let at: Instant
  }

  /// A line of the progress log was withdrawn.
  public struct ProgressWithdrawn: Sendable, Equatable, Codable {
    /// The line's place in the log, from 0.
    public let line: Int
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The due date was moved; the earlier one stays visible.
  public struct DueMoved: Sendable, Equatable, Codable {
    /// Where it stood.
    public let from: Instant
    /// Where it stands now.
    public let to: Instant
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The work went to another team or owner of the same controller.
  public struct Reassigned: Sendable, Equatable, Codable {
    /// The team that had it.
    public let fromTeam: Key<Team>
    /// The owner who had it, by label.
    public let fromOwner: String
    /// The team that has it now.
    public let toTeam: Key<Team>
    /// The owner who has it now, by label.
    public let toOwner: String
    /// Why.
    public let reason: String
    /// The paragraph that says who controls the team.
    public let paragraph: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The result was recorded.
  public struct Resulted: Sendable, Equatable, Codable {
    /// What came of it.
    public let outcome: Outcome
    /// Who recorded it; somebody else signs it off.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }
}
