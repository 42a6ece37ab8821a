extension Report {
  /// What may happen to a report.
  public enum Event: Sendable, Equatable {
    case received(Received)
    case evaluated(Evaluated)
    case returned(Reasoned)
    case nominated(Nominated)
    case nominationWithdrawn(Reasoned)
    case settled(Settled)
    case reopened(Reasoned)
    case filed(Reasoned)
    case checked(Checked)
    case retentionSet(RetentionSet)
    case retained(Retained)
    case holdPlaced(Reasoned)
    case holdLifted(Reasoned)
    case disposed(Disposed)
    case disclosed(Disclosed)
    case disclosureRecalled(DisclosureRecalled)
    case looked(Looked)
    case interestSet(InterestSet)
    case passed(Passed)
    case passAcknowledged(PassAcknowledged)
    case passWithdrawn(PassWithdrawn)
    case answered(Answered)
    case answerWithdrawn(Answered)
    case subjectLinked(SubjectLinked)
    case subjectParted(SubjectLinked)
  }

  /// A report was submitted; it is not evaluated yet.
  public struct Received: Sendable, Equatable, Codable {
    /// What people call it.
    public let reference: Reference
    /// Where it comes from.
    public let origin: Key<Organisation>
    /// The agency that owns it.
    public let agency: Key<Organisation>
    /// When what it tells happened.
    public let occurredAt: Instant
    /// When it was submitted.
    public let receivedAt: Instant
    /// Who submitted it.
    public let by: ID<Officer>
    /// The protective marking.
    public let marking: ProtectiveMarking
    /// The grading that the submitting officer proposes.
    public let grading: Grading
    /// NIM level, 1 to 3.
    public let level: Int
    /// The control-strategy priority, nil for outside it.
    public let priority: Key<Priority>?
    /// Why it lies outside the control strategy.
    public let outsideReason: String
    /// The kind of work.
    public let workType: Key<WorkType>?
    /// The boroughs that it speaks of.
    public let boroughs: [Key<Borough>]
    /// What makes it urgent, most urgent first.
    public let flags: [Flag]
    /// The agencies named as recipients, sorted.
    public let recipients: [Key<Organisation>]
    /// The reference of the source in the source register.
    public let sourceReference: Body?
    /// How the source came to know it; reports of before it was asked have none.
    public let provenance: Body?
    /// One line that a list shows.
    public let headline: Body
    /// The text.
    public let text: Body
    /// The text that may be passed on.
    public let sanitised: Body?
    /// The people, places and things that it names.
    public let subjects: [Subject]
    /// Whether it goes through the clearing queue; nil for no, as for those of before it was asked.
    public internal(set) var isForClearing: Bool?

    /// The class that says who may see the report under a grading.
    public func visibility(under grading: Grading) -> VisibilityClass {
      VisibilityClass(
        agency: agency,
        marking: marking,
        handling: grading.handling,
        recipients: Set(recipients)
      )
    }
  }

  /// The intelligence unit evaluated the report.
  public struct Evaluated: Sendable, Equatable, Codable {
    /// The grading in force from here on.
    public let grading: Grading
    /// Why it differs from the proposed one, or what a handling code of 2 and more rests on.
    public let reason: String
    /// When its handling code is looked at again; evaluations of before it was asked have none.
    public let review: CivilDate?
    /// Who evaluated it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Something was done with a reason.
  public struct Reasoned: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The report was put forward for a meeting.
  public struct Nominated: Sendable, Equatable, Codable {
    /// Which meeting.
    public let meeting: ID<Meeting>
    /// Who put it forward.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A meeting decided what becomes of the report.
  public struct Settled: Sendable, Equatable, Codable {
    /// What became of it.
    public let status: Status
    /// The meeting that decided.
    public let meeting: ID<Meeting>
    /// Who decided.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The report's subjects were looked up among those of other reports.
  public struct Checked: Sendable, Equatable, Codable {
    /// Under which rules.
    public let rules: Int
    /// The reports that may name the same, sorted; empty for none.
    public let found: [ID<Report>]
    /// At whose desk.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The report's texts were erased under the retention rules.
  public struct Disposed: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }
}
