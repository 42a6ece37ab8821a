/// A piece of work given to a team, or asked of one, tracked to its outcome (10.B5).
public struct Tasking: Aggregate {
  /// Where the work stands.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case bidFiled = "bid-filed"
    case countered, declined
    case raised, accepted
    case inProgress = "in-progress"
    case blocked
    case awaitingResult = "awaiting-result"
    case resulted, reviewed, closed, cancelled

    /// The status as a screen shows it.
    public var words: String {
      switch self {
      case .bidFiled: "bid filed"
      case .countered: "bid countered"
      case .declined: "bid declined"
      case .raised: "raised"
      case .accepted: "accepted"
      case .inProgress: "in progress"
      case .blocked: "blocked"
      case .awaitingResult: "result awaited"
      case .resulted: "resulted"
      case .reviewed: "reviewed"
      case .closed: "closed"
      case .cancelled: "cancelled"
      }
    }

    /// Whether nothing more is to come.
    public var isOver: Bool {
      switch self {
      case .declined, .closed, .cancelled: true
      case .bidFiled, .countered, .raised, .accepted, .inProgress, .blocked, .awaitingResult,
        .resulted, .reviewed:
        false
      }
    }
  }

  /// One line of the progress log.
  public struct Line: Sendable, Equatable {
    /// What was done.
    public let words: Body
    /// Who wrote it.
    public let by: ID<Officer>
    /// When it happened.
    public let occurredAt: Instant
    /// Why it was withdrawn, nil while it stands.
    public var withdrawn: String?
  }

  /// What people call it; nil before the first event.
  public internal(set) var reference: Reference?
  /// What is to be done.
  public internal(set) var draft: Draft?
  /// Where it stands.
  public internal(set) var status = Status.raised
  /// Where it stood before a block or a result, to go back to.
  public internal(set) var previous = Status.raised
  /// Whose process owns it: the controller of the team on the day it was raised.
  public internal(set) var authority: Key<Organisation>?
  /// Whether it was asked of another body.
  public internal(set) var isBid = false
  /// The agency that raised it.
  public internal(set) var agency: Key<Organisation>?
  /// When it is due, as it stands now.
  public internal(set) var due: Instant?
  /// Every move of the due date, which stays visible for ever, oldest first.
  public internal(set) var moves: [DueMoved] = []
  /// How often the due date was moved.
  public var slips: Int { moves.count }
  /// How long it has been worked on; a block stops the clock and keeps what has run.
  public internal(set) var work = RunningClock()
  /// How long a bid has waited for its controller.
  public internal(set) var withController = RunningClock()
  /// How long a counter-offer has waited for the bidder.
  public internal(set) var withBidder = RunningClock()
  /// The controller's counter-offer, nil where none waits.
  public internal(set) var offer: Answered?
  /// What held it up, oldest first.
  public internal(set) var blocks: [Stepped] = []
  /// From which team to which it was given over, oldest first.
  public internal(set) var handovers: [Reassigned] = []
  /// Who read the result, nil until somebody did.
  public internal(set) var review: Stepped?
  /// The progress log, append-only.
  public internal(set) var log: [Line] = []
  /// What came of it, and who recorded that.
  public internal(set) var outcome: Resulted?

  /// The last step if whoever took it may take it back; nil once anything has followed.
  public internal(set) var lastStep: LastStep?

  /// A step that can be taken back, and where the work stood before it.
  public struct LastStep: Sendable, Equatable {
    /// Who took it.
    public let by: ID<Officer>
    let status: Status
    let due: Instant?
    let offer: Answered?
    let team: Key<Team>?
    let owner: String?
    let clocks: [RunningClock]
    let handover: Reassigned?
  }

  /// A tasking not yet raised.
  public init() {}
}

extension Tasking {
  /// What is to be done, by whom, by when, and what was checked before.
  public struct Draft: Sendable, Equatable, Codable {
    /// What is to be done.
    public var action: Body
    /// The team that leads.
    public var team: Key<Team>
    /// The person who answers for it, by label: `DS 4`.
    public var owner: String
    /// The teams in support.
    public var support: [Key<Team>]
    /// How it is to be done.
    public var tactic: String
    /// The control-strategy priority, nil for outside it.
    public var priority: Key<Priority>?
    /// NIM level, 1 to 3.
    public var level: Int
    /// When it is due.
    public var due: Instant
    /// The day on which it is looked at again.
    public var review: CivilDate
    /// Whether duplicate activity was looked for.
    public var deconfliction: Deconfliction
    /// Whether a community impact assessment is needed.
    public var impact: ImpactNeed
    /// The protective marking.
    public var marking: ProtectiveMarking
    /// The reports that it rests on.
    public var reports: [ID<Report>]
    /// The meeting that decided on it, nil for one raised outside a meeting.
    public var meeting: ID<Meeting>?
    /// The boroughs that it touches, nil where nobody said; then those of its reports count.
    public var boroughs: [Key<Borough>]?
    /// The operation that it is part of, nil for none.
    public var operation: ID<Operation>?
    /// The authorities that must be had before it is done: `directed surveillance`; nil for none.
    public var authorities: String?
    /// What may go wrong, and for whom; nil where nobody said.
    public var risk: Body?
    /// What the routing table said of it, nil where nobody asked.
    public var route: Route?

    /// A draft of work for a team.
    public init(
      action: Body,
      team: Key<Team>,
      owner: String,
      tactic: String,
      level: Int,
      due: Instant,
      review: CivilDate,
      deconfliction: Deconfliction,
      impact: ImpactNeed,
      marking: ProtectiveMarking
    ) {
      self.action = action
      self.team = team
      self.owner = owner
      self.tactic = tactic
      self.level = level
      self.due = due
      self.review = review
      self.deconfliction = deconfliction
      self.impact = impact
      self.marking = marking
      support = []
      priority = nil
      reports = []
      meeting = nil
      boroughs = nil
      operation = nil
      authorities = nil
      risk = nil
      route = nil
    }
  }

  /// Whether duplicate activity was looked for before the work was given out.
  public enum Deconfliction: String, Sendable, CaseIterable, Codable {
    case clear
    case clashAccepted = "clash-accepted"
    case notChecked = "not-checked"

    /// The answer as a screen shows it.
    public var words: String {
      switch self {
      case .clear: "checked, none"
      case .clashAccepted: "clash, proceed jointly"
      case .notChecked: "not checked yet"
      }
    }
  }

  /// Whether the work needs a community impact assessment.
  public enum ImpactNeed: String, Sendable, CaseIterable, Codable {
    case notNeeded = "not-needed"
    case short, full

    /// The answer as a screen shows it.
    public var words: String {
      switch self {
      case .notNeeded: "not needed"
      case .short: "short"
      case .full: "full"
      }
    }
  }
}
