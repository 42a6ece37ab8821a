/// A team put to work in a place for a time, or one officer posted to a team.
///
/// Both are streams of their own: the deployment of a team follows control (10.B2), a posting says
/// who makes up a team, by officer identity, so that a headcount is derived and never typed (AMB-20).
public struct Deployment: Aggregate {
  /// What a team is deployed for.
  public enum Purpose: Sendable, Equatable {
    case tasking(ID<Tasking>)
    case operation(ID<Operation>)
    case words(Body)
  }

  /// Where a deployment stands.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case planned, running, withdrawn, cancelled, posted
    case postingEnded = "posting-ended"

    /// The status as a screen shows it.
    public var words: String {
      switch self {
      case .planned: "planned"
      case .running: "running"
      case .withdrawn: "withdrawn"
      case .cancelled: "cancelled"
      case .posted: "posted"
      case .postingEnded: "posting ended"
      }
    }
  }

  /// What was planned; nil for a posting and before the first event.
  public internal(set) var plan: Planned?
  /// Who was posted where; nil for a team's deployment.
  public internal(set) var posting: Posting?
  /// Where it stands; nil before the first event.
  public internal(set) var status: Status?
  /// When the team is to come back, as it stands now.
  public internal(set) var until: Instant?
  /// When the team went to work; nil until it did.
  public internal(set) var startedAt: Instant?
  /// When it came back; nil until it did.
  public internal(set) var endedAt: Instant?
  /// The times at which a posted officer is kept from the team's work, in the order of entry.
  public internal(set) var abstractions: [Abstraction] = []

  /// A deployment of nobody yet.
  public init() {}
}

extension Deployment {
  /// What an officer plans.
  public struct Draft: Sendable, Equatable, Codable {
    /// The team.
    public var team: Key<Team>
    /// The boroughs; empty for the whole of London.
    public var boroughs: [Key<Borough>]
    /// What for.
    public var purpose: Purpose
    /// When it begins.
    public var from: Instant
    /// When it ends, nil for open.
    public var until: Instant?
    /// The protective marking.
    public var marking: ProtectiveMarking

    /// A plan with these attributes.
    public init(
      team: Key<Team>,
      boroughs: [Key<Borough>],
      purpose: Purpose,
      from: Instant,
      until: Instant? = nil
    ) {
      self.team = team
      self.boroughs = boroughs
      self.purpose = purpose
      self.from = from
      self.until = until
      marking = .restricted
    }
  }
}
