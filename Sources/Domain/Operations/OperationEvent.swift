extension Operation {
  /// What may happen to an operation.
  public enum Event: Sendable, Equatable {
    case planned(Planned)
    case milestoneSet(MilestoneSet)
    case milestoneReached(MilestoneReached)
    case impactAssessed(ImpactAssessed)
    case consulted(Consulted)
    case impactNoted(ImpactNoted)
    case impactOverridden(ImpactOverridden)
    case madeReady(MadeReady)
    case checked(Checked)
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

  /// Its impact on the community was decided on.
  public struct ImpactAssessed: Sendable, Equatable, Codable {
    /// The decision.
    public let assessment: ImpactAssessment
    /// Who decided.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Somebody was asked about it.
  public struct Consulted: Sendable, Equatable, Codable {
    /// Who, when, and what they said.
    public let consultation: Consultation
    /// Who wrote it down.
    public let by: ID<Officer>
    /// When it was written down.
    public let at: Instant
  }

  /// Something was seen or said of its impact.
  public struct ImpactNoted: Sendable, Equatable, Codable {
    /// While it ran, or after it.
    public let phase: ImpactPhase
    /// What.
    public let words: Body
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The impact gate was overridden.
  public struct ImpactOverridden: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// What was missing then.
    public let missing: [String]
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// It is ready to run.
  public struct MadeReady: Sendable, Equatable, Codable {
    /// Who said so.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// It was compared with what else there is, and somebody answered for what was found.
  public struct Checked: Sendable, Equatable, Codable {
    /// The version of the rules that compared subjects.
    public let rules: Int
    /// What was found.
    public let findings: Findings
    /// What was stated about it.
    public let statement: CheckStatement
    /// Who stated it.
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
      checked = nil
    case .milestoneSet(let set):
      milestones.append(set.milestone)
    case .milestoneReached(let reached):
      guard milestones.indices.contains(reached.milestone) else { return }
      milestones[reached.milestone].reachedAt = reached.occurredAt
    case .impactAssessed(let assessed):
      impact = assessed.assessment
    case .consulted(let consulted):
      consultations.append(consulted.consultation)
    case .impactNoted(let noted):
      impactNotes.append(
        ImpactNote(phase: noted.phase, words: noted.words, occurredAt: noted.occurredAt)
      )
    case .impactOverridden(let overridden):
      impactOverride = overridden
    case .madeReady:
      status = .ready
    case .checked(let checked):
      self.checked = checked
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
