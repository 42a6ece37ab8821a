extension Operation {
  /// What may happen to an operation.
  public enum Event: Sendable, Equatable {
    case planned(Planned)
    case milestoneSet(MilestoneSet)
    case milestoneReached(MilestoneReached)
    case madeReady(MadeReady)
    case started(Started)
    case closed(Closed)
    case cancelled(Cancelled)
  }

  /// It was planned.
  public struct Planned: Sendable, Equatable, Codable {
    /// What people call it.
    public let reference: Reference
    /// The plan.
    public let draft: Draft
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

  /// A milestone was set.
  public struct MilestoneSet: Sendable, Equatable, Codable {
    /// The milestone.
    public let milestone: Milestone
    /// Who set it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A milestone was reached.
  public struct MilestoneReached: Sendable, Equatable, Codable {
    /// Its place from 0.
    public let milestone: Int
    /// When it was reached.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// It is ready to run.
  public struct MadeReady: Sendable, Equatable, Codable {
    /// Who said so.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// It began.
  public struct Started: Sendable, Equatable, Codable {
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// It ended with a result.
  public struct Closed: Sendable, Equatable, Codable {
    /// What came of it.
    public let result: Body
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// It was given up.
  public struct Cancelled: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// Who gave it up.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }
}

extension Operation {
  /// Folds one event into the operation.
  public mutating func apply(_ event: Event) {
    switch event {
    case .planned(let planned):
      plan = planned
    case .milestoneSet(let set):
      milestones.append(set.milestone)
    case .milestoneReached(let reached):
      guard milestones.indices.contains(reached.milestone) else { return }
      milestones[reached.milestone].reachedAt = reached.occurredAt
    case .madeReady:
      status = .ready
    case .started(let started):
      status = .running
      startedAt = started.occurredAt
    case .closed(let closed):
      status = .closed
      endedAt = closed.occurredAt
      result = closed.result
    case .cancelled(let cancelled):
      status = .cancelled
      endedAt = cancelled.at
    }
  }
}
