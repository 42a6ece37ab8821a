extension Deployment {
  /// What may be asked of a deployment or a posting.
  public enum Command: Sendable {
    /// Plan to put a team to work.
    case plan(Draft)
    /// The team goes to work.
    case start(at: Instant)
    /// Let it stay longer, or come back sooner.
    case extend(until: Instant, reason: String)
    /// The team comes back.
    case withdraw(at: Instant, reason: String)
    /// Give the plan up before it began.
    case cancel(reason: String)
    /// Post an officer to a team.
    case post(Posting)
    /// End a posting: the first day no longer.
    case endPosting(on: CivilDate, reason: String)
    /// Say when the posted officer is kept from the team's work.
    case abstract(Abstraction)
    /// Take an abstraction back, by its place from 0.
    case withdrawAbstraction(Int, reason: String)

    /// What the actor must be allowed to do.
    public var permission: Permission { .deployTeam }
  }

  /// Why a deployment says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyPlanned
    case unknown
    case unknownTeam(Key<Team>)
    case unknownBorough(Key<Borough>)
    case unknownPurpose
    case emptyPurpose
    case endsFirst
    case teamGone(name: String, on: CivilDate)
    case notControlled(team: String, controller: String, paragraph: String)
    case controlUnstated(team: String)
    case cannot(String, Status)
    case notAPosting
    case notADeployment
    case beforeStart(Instant)
    case inFuture(Instant)
    case reasonNeeded(for: String)
    case officerNotEnrolled
    case noSuchAbstraction

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyPlanned: "That deployment is in the ledger already."
      case .unknown: "This ledger holds no such deployment; refresh and choose again."
      case .unknownTeam(let key): "The unit has no team '\(key.text)'; choose another."
      case .unknownBorough(let key): "The unit has no borough '\(key.text)'; choose another."
      case .unknownPurpose: "That tasking or operation is not in the ledger; choose one that is."
      case .emptyPurpose: "A deployment needs a purpose; choose a tasking or type what it is for."
      case .endsFirst: "The end must come after the beginning; put the times right."
      case .teamGone(let name, let date):
        "\(name) is there no more from \(date.spoken); choose another team or an earlier end."
      case .notControlled(let team, let controller, let paragraph):
        "\(team) is tasked by \(controller) (\(paragraph)), so you cannot deploy it; "
          + "file a bid to \(controller) instead."
      case .controlUnstated(let team):
        "No source says who tasks \(team), so it cannot be deployed; set its controller first."
      case .cannot(let act, let status): "A deployment that is \(status.words) cannot \(act)."
      case .notAPosting: "That is a team's deployment, not an officer's posting; withdraw it."
      case .notADeployment: "That is an officer's posting, not a team's deployment; end it instead."
      case .beforeStart(let start):
        "That lies before the beginning at \(LondonTime(start).spoken); put the time right."
      case .inFuture(let at):
        "\(LondonTime(at).spoken) is still to come; enter what has happened."
      case .reasonNeeded(let act): "A reason is needed to \(act); type one."
      case .officerNotEnrolled: "That officer is not enrolled; ask an administrator to enrol them."
      case .noSuchAbstraction: "That posting has no such abstraction; refresh and choose again."
      }
    }
  }
}
