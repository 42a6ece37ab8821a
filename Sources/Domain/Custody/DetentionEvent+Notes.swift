extension Detention {
  /// Something else that is timed was written down.
  public struct Noted: Sendable, Equatable, Codable {
    /// What.
    public let occurrence: CustodyOccurrence
    /// When it happened.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// A flag was raised.
  public struct FlagRaised: Sendable, Equatable, Codable {
    /// Which.
    public let flag: CustodyFlag
    /// When it was noticed.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// A flag was answered.
  public struct FlagAnswered: Sendable, Equatable, Codable {
    /// Which.
    public let flag: CustodyFlag
    /// What was done about it.
    public let words: Body
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The stay ended.
  public struct Departed: Sendable, Equatable, Codable {
    /// How.
    public let kind: DepartureKind
    /// Where to; empty where it is not stated.
    public let destination: String
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// Somebody looked at what identifies the person.
  public struct Revealed: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// When.
    public let recordedAt: Instant
    /// Who looked.
    public let by: ID<Officer>
  }

  /// The stay went into a month's claim.
  public struct Claimed: Sendable, Equatable, Codable {
    /// The claim.
    public let claim: ID<Claim>
    /// When.
    public let recordedAt: Instant
    /// Who drew the claim up.
    public let by: ID<Officer>
  }

  /// An earlier entry was taken out of account; it stays in the record.
  public struct Voided: Sendable, Equatable, Codable {
    /// The number of the entry within the record, from 1.
    public let entry: Int
    /// Why.
    public let reason: String
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }
}

extension Detention.Event {
  /// When it happened; nil for what has no time of its own.
  public var occurredAt: Instant? {
    switch self {
    case .arrived(let event): event.occurredAt
    case .arrivalAmended(let event): event.arrival.occurredAt
    case .episodeBegun(let event): event.occurredAt
    case .episodeEnded(let event): event.occurredAt
    case .levelSet(let event): event.occurredAt
    case .interpreterAdded(let event): event.session.calledAt
    case .interpreterUpdated(let event): event.session.calledAt
    case .checked(let event): event.occurredAt
    case .noted(let event): event.occurredAt
    case .flagRaised(let event): event.occurredAt
    case .flagAnswered(let event): event.occurredAt
    case .departed(let event): event.occurredAt
    case .revealed, .claimed, .voided: nil
    }
  }

  /// When it was written down.
  public var recordedAt: Instant {
    switch self {
    case .arrived(let event): event.recordedAt
    case .arrivalAmended(let event): event.arrival.recordedAt
    case .episodeBegun(let event): event.recordedAt
    case .episodeEnded(let event): event.recordedAt
    case .levelSet(let event): event.recordedAt
    case .interpreterAdded(let event): event.recordedAt
    case .interpreterUpdated(let event): event.recordedAt
    case .checked(let event): event.recordedAt
    case .noted(let event): event.recordedAt
    case .flagRaised(let event): event.recordedAt
    case .flagAnswered(let event): event.recordedAt
    case .departed(let event): event.recordedAt
    case .revealed(let event): event.recordedAt
    case .claimed(let event): event.recordedAt
    case .voided(let event): event.recordedAt
    }
  }
}

extension Detention.Event {
  /// Who wrote it down.
  public var by: ID<Officer> {
    switch self {
    case .arrived(let event): event.by
    case .arrivalAmended(let event): event.arrival.by
    case .episodeBegun(let event): event.by
    case .episodeEnded(let event): event.by
    case .levelSet(let event): event.by
    case .interpreterAdded(let event): event.by
    case .interpreterUpdated(let event): event.by
    case .checked(let event): event.by
    case .noted(let event): event.by
    case .flagRaised(let event): event.by
    case .flagAnswered(let event): event.by
    case .departed(let event): event.by
    case .revealed(let event): event.by
    case .claimed(let event): event.by
    case .voided(let event): event.by
    }
  }
}
