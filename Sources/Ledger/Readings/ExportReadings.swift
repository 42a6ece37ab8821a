public import Domain

/// Whole records, page by page and oldest first, for files that leave the program.
///
/// A page costs the same wherever it stands in the list. What the audience may not see is left out
/// of the rows and counted apart.
public protocol ExportReadings {
  /// A page of reports with their texts, in the order of their references; where a moment is named,
  /// only those received then or later.
  func reportTexts(
    after last: Reference?,
    since: Instant?,
    limit: Int,
    for audience: Audience
  ) throws -> Page<ReportText, Reference>
  /// A page of stays in custody, the earliest arrival first.
  func stays(after last: TimeCursor?, limit: Int, for audience: Audience) throws
    -> Page<StayRow, TimeCursor>
  /// How many records of a kind the audience may not see; where a moment is named, only those
  /// received, arrived or raised then or later.
  func countLeftOut(_ kind: AggregateKind, since: Instant?, for audience: Audience) throws -> Int
  /// The first identities, at most 64, that reports bear within a range.
  func reportIDs(in range: ClosedRange<ID<Report>>, for audience: Audience) throws -> [ID<Report>]
}

/// A report with everything that was submitted, and where it stands.
public struct ReportText: Sendable, Equatable {
  /// The identity.
  public let id: ID<Report>
  /// What was submitted, with its texts.
  public let received: Report.Received
  /// The grading in force.
  public let grading: Grading
  /// Where it stands.
  public let status: Report.Status
  /// When it was evaluated last; nil where it never was.
  public let evaluatedAt: Instant?
  /// When its handling code is looked at again.
  public let review: CivilDate?

  /// A report's texts.
  public init(
    id: ID<Report>,
    received: Report.Received,
    grading: Grading,
    status: Report.Status,
    evaluatedAt: Instant?,
    review: CivilDate?
  ) {
    self.id = id
    self.received = received
    self.grading = grading
    self.status = status
    self.evaluatedAt = evaluatedAt
    self.review = review
  }
}

/// A stay in custody with all its episodes, levels and interpreters.
public struct StayRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Detention>
  /// The stay folded from its stream.
  public let detention: Detention

  /// A stay's row.
  public init(id: ID<Detention>, detention: Detention) {
    self.id = id
    self.detention = detention
  }
}
