/// One slot of the on-call rota: who answers for a stretch of time, first or in reserve (10.B21).
public struct Duty: Aggregate {
  /// Which part the person plays.
  public enum Part: String, Sendable, CaseIterable, Codable {
    case primary, reserve
  }

  /// Who holds a slot: an enrolled officer, or somebody by label.
  public enum Holder: Hashable, Sendable, Codable {
    case officer(ID<Officer>)
    case label(String)
  }

  /// What an officer puts on the rota.
  public struct Draft: Sendable, Equatable, Codable {
    /// Who.
    public var holder: Holder
    /// First or in reserve.
    public var part: Part
    /// From when to when, half-open.
    public var interval: Interval

    /// A slot with these attributes.
    public init(holder: Holder, part: Part, interval: Interval) {
      self.holder = holder
      self.part = part
      self.interval = interval
    }
  }

  /// What is on the rota, as it stands; nil before the first event.
  public internal(set) var slot: Draft?
  /// How often it was swapped; the sequence number of the calendar event.
  public internal(set) var swaps = 0
  /// Whether it was taken off the rota.
  public internal(set) var isCancelled = false
  /// The swap that waits for somebody's word; nil where none does.
  public internal(set) var proposal: Proposal?
  /// Who held the slot when, in order; the last of them holds it to its end.
  public internal(set) var holdings: [Holding] = []

  /// A slot that nobody holds yet.
  public init() {}
}

extension Duty {
  /// What may be asked of a slot.
  public enum Command: Sendable, Equatable {
    /// Put somebody on the rota.
    case assign(Draft)
    /// Ask somebody else to take the slot.
    case propose(to: Holder, reason: String)
    /// Take the slot, as one was asked.
    case accept
    /// Do not take it, take the proposal back, or do not approve it.
    case decline(reason: String)
    /// Approve the swap; against rest or leave only with a reason.
    case approve(despite: String = "")
    /// Give the slot to somebody without asking.
    case override(to: Holder, reason: String)
    /// Take the slot off the rota.
    case cancel(reason: String)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .assign, .cancel: .editRota
      case .propose, .accept, .decline: .proposeSwap
      case .approve, .override: .approveSwap
      }
    }
  }

  /// What may happen to a slot.
  public enum Event: Sendable, Equatable {
    case assigned(Assigned)
    case swapped(Swapped)
    case cancelled(Cancelled)
    case proposed(Proposed)
    case accepted(Accepted)
    case declined(Declined)
    case overridden(Overridden)
  }

  /// Somebody was put on the rota.
  public struct Assigned: Sendable, Equatable, Codable {
    /// The slot.
    public let slot: Draft
    /// The agency that owns the record.
    public let agency: Key<Organisation>
    /// Who put them on.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The slot went to somebody else.
  public struct Swapped: Sendable, Equatable, Codable {
    /// Who held it.
    public let from: Holder
    /// Who holds it now.
    public let to: Holder
    /// Why.
    public let reason: String
    /// Who swapped it: since swaps are approved, the supervisor.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
    /// The supervisor's reason where rest or leave stood against it; nil for nothing against it.
    public var despite: String?
  }

  /// The slot was taken off the rota.
  public struct Cancelled: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// Who took it off.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Why a slot says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyAssigned
    case unknown
    case officerNotEnrolled
    case noHolder
    case sameHolder
    case alreadyCancelled
    case reasonNeeded(for: String)
    case over
    case notYours
    case proposedAlready
    case nothingProposed
    case notTheTaker
    case acceptedAlready
    case notAccepted
    case ownSwap
    case against([Obstacle])
    case leavesGap(Interval)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyAssigned: "That slot is on the rota already; swap it instead."
      case .unknown: "The rota has no such slot; refresh and choose again."
      case .officerNotEnrolled:
        "That officer is not enrolled; ask an administrator to enrol them, or use a label."
      case .noHolder: "A slot needs somebody; choose an officer or type a label."
      case .sameHolder: "That person holds the slot already; choose another."
      case .alreadyCancelled: "That slot is off the rota; assign a new one."
      case .reasonNeeded(let act): "A reason is needed to \(act); type one."
      case .over: "That slot is over; who held it then stays on the record."
      case .notYours:
        "That is somebody else's slot; they, or whoever keeps the rota, propose a swap."
      case .proposedAlready: "A swap of that slot waits already; answer it first."
      case .nothingProposed: "No swap of that slot waits; refresh and choose again."
      case .notTheTaker: "Somebody else was asked to take that slot; only they accept it."
      case .acceptedAlready: "That swap is accepted; a supervisor approves it now."
      case .notAccepted:
        "The other officer has not accepted that swap; wait, or override with a reason."
      case .ownSwap: "You are part of that swap; another supervisor approves it."
      case .against(let obstacles):
        "That person cannot take the slot: \(obstacles.map(\.words).joined(separator: "; ")). "
          + "Ask somebody else, or let a supervisor override it with a reason."
      case .leavesGap(let gap):
        "That leaves nobody first on call from \(LondonTime(gap.start).spoken) to "
          + "\(LondonTime(gap.end).spoken). Swap the slot instead, or let a supervisor take it off."
      }
    }
  }
}
