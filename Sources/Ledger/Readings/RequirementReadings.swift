public import Domain

/// What answers the intelligence requirements.
public protocol RequirementReadings {
  /// The reports that somebody said answer a requirement, the last said first, so many at most, as
  /// far as the audience may see them.
  func answers(to requirement: Key<IntelligenceRequirement>, limit: Int, for audience: Audience)
    throws -> RequirementAnswers
}

/// The reports that answer a requirement.
public struct RequirementAnswers: Sendable, Equatable {
  /// How many there are.
  public let count: Int
  /// When the last was said to answer; nil where none is.
  public let last: Instant?
  /// The last ones.
  public let reports: [ReportRow]

  /// The answers.
  public init(count: Int, last: Instant?, reports: [ReportRow]) {
    self.count = count
    self.last = last
    self.reports = reports
  }
}
