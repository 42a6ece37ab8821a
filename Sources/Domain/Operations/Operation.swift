/// A planned piece of police work with a name, a window and a place, run to its close.
public struct Operation: Aggregate {
  /// Whether the public sees it.
  public enum Style: String, Sendable, CaseIterable, Codable {
    case overt, covert
  }

  /// Where an operation stands.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case planned, ready, running, closed, cancelled
  }

  /// Something that an operation must reach, with the day it should.
  public struct Milestone: Hashable, Sendable, Codable {
    /// What must be reached, in words that name nobody.
    public let words: String
    /// When it should be.
    public let due: Instant
    /// When it was; nil until then.
    public internal(set) var reachedAt: Instant?

    /// A milestone not yet reached.
    public init(words: String, due: Instant) {
      self.words = words
      self.due = due
      reachedAt = nil
    }

    /// Whether it should have been reached by a moment and was not.
    public func isOverdue(at now: Instant) -> Bool { reachedAt == nil && due < now }
  }

  /// What was planned; nil before the first event.
  public internal(set) var plan: Planned?
  /// Where it stands.
  public internal(set) var status = Status.planned
  /// The milestones in the order of entry.
  public internal(set) var milestones: [Milestone] = []
  /// When it began.
  public internal(set) var startedAt: Instant?
  /// When it ended or was given up.
  public internal(set) var endedAt: Instant?
  /// What came of it.
  public internal(set) var result: Body?
  /// The decision on its impact on the community; nil before there is one.
  public internal(set) var impact: ImpactAssessment?
  /// Who was asked before it, in the order of entry.
  public internal(set) var consultations: [Consultation] = []
  /// What was seen and said while it ran and after it.
  public internal(set) var impactNotes: [ImpactNote] = []
  /// That the gate was overridden, by whom and why; it shows for ever.
  public internal(set) var impactOverride: ImpactOverridden?
  /// The last check for what else is there, made since it was last planned; nil while none was.
  public internal(set) var checked: Checked?

  /// An operation not yet planned.
  public init() {}

  /// Whether nothing more is to come.
  public var isOver: Bool {
    switch status {
    case .closed, .cancelled: true
    case .planned, .ready, .running: false
    }
  }
}

extension Operation {
  /// What an officer plans.
  public struct Draft: Sendable, Equatable, Codable {
    /// The name that it goes by.
    public var name: Body
    /// Whether the public sees it.
    public var style: Style
    /// From when to when it is to run.
    public var window: Interval
    /// The boroughs; empty for the whole of London.
    public var boroughs: [Key<Borough>]
    /// The teams that take part; putting one to work is a deployment or a bid of its own.
    public var teams: [Key<Team>]
    /// The protective marking.
    public var marking: ProtectiveMarking

    /// A plan with these attributes.
    public init(
      name: Body,
      style: Style,
      window: Interval,
      boroughs: [Key<Borough>],
      teams: [Key<Team>]
    ) {
      self.name = name
      self.style = style
      self.window = window
      self.boroughs = boroughs
      self.teams = teams
      marking = .restricted
    }
  }
}
