extension Deployment {
  /// What may happen to a deployment or a posting.
  public enum Event: Sendable, Equatable {
    case planned(Planned)
    case started(Started)
    case extended(Extended)
    case withdrawn(Ended)
    case cancelled(Ended)
    case posted(Posted)
    case postingEnded(PostingEnded)
    case abstracted(Abstracted)
    case abstractionWithdrawn(AbstractionWithdrawn)
  }

  /// A team's work was planned.
  public struct Planned: Sendable, Equatable, Codable {
    /// What people call it.
    public let reference: Reference
    /// The plan.
    public let draft: Draft
    /// Who controls the team on the first day.
    public let controller: Key<Organisation>
    /// The paragraph that says so.
    public let paragraph: String
    /// The agency that owns the record.
    public let agency: Key<Organisation>
    /// Who planned it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant

    /// The class that says who may see the record.
    public var visibility: VisibilityClass {
      VisibilityClass(agency: agency, marking: draft.marking)
    }
  }

  /// The team went to work.
  public struct Started: Sendable, Equatable, Codable {
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The end was moved.
  public struct Extended: Sendable, Equatable, Codable {
    /// Where it stood, nil for open.
    public let from: Instant?
    /// Where it stands now.
    public let to: Instant
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The team came back, or never went.
  public struct Ended: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// When it ended.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// An officer was posted to a team.
  public struct Posted: Sendable, Equatable, Codable {
    /// The posting.
    public let posting: Posting
    /// The agency that owns the record.
    public let agency: Key<Organisation>
    /// Who posted the officer.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A posting was ended.
  public struct PostingEnded: Sendable, Equatable, Codable {
    /// The first day no longer.
    public let until: CivilDate
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A posted officer is kept from the team's work.
  public struct Abstracted: Sendable, Equatable, Codable {
    /// Why and when.
    public let abstraction: Abstraction
    /// Who wrote it down.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// An abstraction was taken back.
  public struct AbstractionWithdrawn: Sendable, Equatable, Codable {
    /// Which.
    public let abstraction: Abstraction
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }
}

extension Deployment {
  /// Folds one event into the deployment.
  public mutating func apply(_ event: Event) {
    switch event {
    case .planned(let planned):
      plan = planned
      until = planned.draft.until
      status = .planned
    case .started(let started):
      startedAt = started.occurredAt
      status = .running
    case .extended(let extended):
      until = extended.to
    case .withdrawn(let ended):
      endedAt = ended.occurredAt
      status = .withdrawn
    case .cancelled(let ended):
      endedAt = ended.occurredAt
      status = .cancelled
    case .posted(let posted):
      posting = posted.posting
      status = .posted
    case .postingEnded(let ended):
      posting?.until = ended.until
      status = .postingEnded
    case .abstracted(let abstracted):
      abstractions.append(abstracted.abstraction)
    case .abstractionWithdrawn(let withdrawn):
      guard let place = abstractions.firstIndex(of: withdrawn.abstraction) else { return }
      abstractions.remove(at: place)
    }
  }
}
