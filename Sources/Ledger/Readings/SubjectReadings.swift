public import Domain

/// Deconfliction: which other reports may name the same people, places and things.
public protocol SubjectReadings {
  /// The subjects of other reports that may be those asked about, strongest first, newest first.
  ///
  /// Of a report that the audience may not see it says only whom to ask, and of one that is kept to its
  /// originator (code 4) or to named recipients (code 5) nothing at all; its owner may choose otherwise.
  func alike(_ subjects: [Subject], in ask: SubjectAsk, for audience: Audience) throws
    -> SubjectHits
}

/// On whose behalf subjects are looked up.
public struct SubjectAsk: Sendable, Hashable {
  /// The agency that asks, so that a hit of another's report is an alert.
  public let agency: Key<Organisation>
  /// The report that they stand in, which is no hit of its own.
  public let report: ID<Report>?

  /// A question of an agency.
  public init(by agency: Key<Organisation>, about report: ID<Report>? = nil) {
    self.agency = agency
    self.report = report
  }
}

/// A subject of another report that may be one of those asked about.
public struct SubjectHit: Sendable, Equatable {
  /// The report that names it.
  public let report: ID<Report>
  /// What people call that report.
  public let reference: Reference
  /// Where it comes from.
  public let origin: Key<Organisation>
  /// When it was submitted.
  public let receivedAt: Instant
  /// The subject as it stands there.
  public let subject: Subject
  /// The place of the subject there, from 0.
  public let place: Int
  /// The place of the one asked about among those asked about, from 0.
  public let asked: Int
  /// How strongly, and by which rule.
  public let match: SubjectMatch
  /// What it means beside the one asked about.
  public let weight: Weight

  /// What a hit means.
  public enum Weight: Int, Sendable, Comparable {
    /// Two reports of one agency name the same: a link.
    case link
    /// Reports of two agencies do: each should know of the other.
    case alert
    /// One calls a person a victim, the other a suspect.
    case conflict

    /// By what it asks for.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A hit.
  public init(
    report: ID<Report>,
    reference: Reference,
    origin: Key<Organisation>,
    receivedAt: Instant,
    subject: Subject,
    place: Int,
    asked: Int,
    match: SubjectMatch,
    weight: Weight
  ) {
    self.report = report
    self.reference = reference
    self.origin = origin
    self.receivedAt = receivedAt
    self.subject = subject
    self.place = place
    self.asked = asked
    self.match = match
    self.weight = weight
  }

  /// The two subjects, as the report that was asked about would name them.
  public var link: Report.SubjectLink {
    Report.SubjectLink(subject: asked, other: report, otherSubject: place)
  }
}

/// An officer who wants to be asked about a report that the audience may not see.
public struct SubjectOwner: Sendable, Hashable, Comparable {
  /// The agency that owns the report.
  public let agency: Key<Organisation>
  /// What the officer is called.
  public let officer: String

  /// An officer of an agency.
  public init(agency: Key<Organisation>, officer: String) {
    self.agency = agency
    self.officer = officer
  }

  /// By agency, then by name.
  public static func < (left: Self, right: Self) -> Bool {
    (left.agency, left.officer) < (right.agency, right.officer)
  }
}

/// What was found of some subjects.
public struct SubjectHits: Sendable, Equatable {
  /// The hits that the audience may see.
  public let hits: [SubjectHit]
  /// The agencies to ask, each of which has a report that the audience may not see; sorted.
  public let ask: [Key<Organisation>]
  /// The officers to ask, each of whom had themselves named on such a report; sorted.
  public let owners: [SubjectOwner]

  /// What was found.
  public init(
    hits: [SubjectHit] = [],
    ask: [Key<Organisation>] = [],
    owners: [SubjectOwner] = []
  ) {
    self.hits = hits
    self.ask = ask
    self.owners = owners
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { hits.isEmpty && ask.isEmpty && owners.isEmpty }
}
