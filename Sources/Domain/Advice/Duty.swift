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

  /// A slot that nobody holds yet.
  public init() {}
}

extension Duty {
  /// What may be asked of a slot.
  public enum Command: Sendable {
    /// Put somebody on the rota.
    case assign(Draft)
    /// Give the slot to somebody else.
    case swap(to: Holder, reason: String)
    /// Take the slot off the rota.
    case cancel(reason: String)

    /// What the actor must be allowed to do.
    public var permission: Permission { .editRota }
  }

  /// What may happen to a slot.
  public enum Event: Sendable, Equatable {
    case assigned(Assigned)
    case swapped(Swapped)
    case cancelled(Cancelled)
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
    /// Who swapped it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
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
      }
    }
  }
}
