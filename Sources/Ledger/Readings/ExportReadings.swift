public import Domain

/// Whole records, page by page and oldest first, for files that leave the program.
///
/// A page costs the same wherever it stands in the list. What the audience may not see is left out
/// of the rows and counted apart.
public protocol ExportReadings {
  /// A page of reports with their texts, in the order of their references.
  func reportTexts(after last: Reference?, limit: Int, for audience: Audience) throws
    -> Page<ReportText, Reference>
  /// A page of stays in custody, the earliest arrival first.
  func stays(after last: TimeCursor?, limit: Int, for audience: Audience) throws
    -> Page<StayRow, TimeCursor>
  /// How many records of a kind the audience may not see.
  func countLeftOut(_ kind: AggregateKind, for audience: Audience) throws -> Int
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

  /// A report's texts.
  public init(id: ID<Report>, received: Report.Received, grading: Grading, status: Report.Status) {
    self.id = id
    self.received = received
    self.grading = grading
    self.status = status
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
