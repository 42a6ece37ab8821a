extension AdviceCall {
  /// What may happen to a call.
  public enum Event: Sendable, Equatable {
    case opened(Opened)
    case described(Described)
    case summarised(Summarised)
    case identified(Identified)
    case advised(Advised)
    case escalated(Escalated)
    case acknowledged(Acknowledged)
    case followedUp(FollowedUp)
    case closed(Closed)
    case began(Began)
    case stepAnswered(StepAnswered)
    case indicated(Indicated)
    case rungSkipped(RungSkipped)
    case referred(Referred)
    case referralAcknowledged(ReferralAcknowledged)
    case referralAnswered(ReferralAnswered)
    case led(Led)
  }

  /// A call was opened.
  public struct Opened: Sendable, Equatable, Codable {
    /// What people call it; gap-free.
    public let reference: Reference
    /// Who calls, as far as it was known then.
    public let details: Details
    /// What was asked, as far as it was known then.
    public let summary: Body?
    /// Whether a victim or perpetrator was identified then.
    public let victimOrPerpetrator: Answer
    /// Whether a child was.
    public let child: Answer
    /// The agency that owns the record.
    public let agency: Key<Organisation>
    /// The protective marking.
    public let marking: ProtectiveMarking
    /// When it rang, as told.
    public let receivedAt: Instant
    /// When somebody answered.
    public let answeredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who answered.
    public let by: ID<Officer>

    /// The class that says who may see the record.
    public var visibility: VisibilityClass { VisibilityClass(agency: agency, marking: marking) }
  }

  /// More became known of the caller.
  public struct Described: Sendable, Equatable, Codable {
    /// All that is known from here on.
    public let details: Details
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// What is asked was written down; earlier words stay in the ledger.
  public struct Summarised: Sendable, Equatable, Codable {
    /// What is asked.
    public let summary: Body
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The two questions of the fast-time response were answered.
  public struct Identified: Sendable, Equatable, Codable {
    /// Whether a victim or perpetrator is identified.
    public let victimOrPerpetrator: Answer
    /// Whether a child is involved.
    public let child: Answer
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// Advice was given.
  public struct Advised: Sendable, Equatable, Codable {
    /// The advice.
    public let advice: Advice
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who gave it.
    public let by: ID<Officer>
  }

  /// Somebody higher up was told.
  public struct Escalated: Sendable, Equatable, Codable {
    /// The rung of the ladder: `on-call DI`.
    public let to: String
    /// Which rung, from 1; nil for somebody told beside the ladder.
    public let rung: Int?
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who told them.
    public let by: ID<Officer>

    /// Somebody was told, on a rung or beside the ladder.
    public init(
      to: String,
      rung: Int? = nil,
      occurredAt: Instant,
      recordedAt: Instant,
      by: ID<Officer>
    ) {
      self.to = to
      self.rung = rung
      self.occurredAt = occurredAt
      self.recordedAt = recordedAt
      self.by = by
    }
  }

  /// Somebody took the fast-time call on.
  public struct Acknowledged: Sendable, Equatable, Codable {
    /// Who, by label: `on-call DI`.
    public let acknowledgedBy: String
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// Something is to be done after the call.
  public struct FollowedUp: Sendable, Equatable, Codable {
    /// What.
    public let words: Body
    /// By whom, by label: `DS 4`.
    public let owner: String
    /// By when.
    public let due: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The call was closed.
  public struct Closed: Sendable, Equatable, Codable {
    /// Why, where no advice was given.
    public let reason: String
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who closed it.
    public let by: ID<Officer>
  }
}
