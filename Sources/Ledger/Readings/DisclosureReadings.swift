public import Domain

/// What was passed on of reports, and what rests on which agreement.
public protocol DisclosureReadings {
  /// A page of what was passed on, newest first, as far as the audience may see the reports; of one
  /// agreement where it is named.
  func disclosures(
    under agreement: Key<Agreement>?,
    after: TimeCursor?,
    limit: Int,
    for audience: Audience
  ) throws -> Page<DisclosureRow, TimeCursor>
}

/// A text that was passed on, as a list shows it.
public struct DisclosureRow: Sendable, Equatable {
  /// The report.
  public let report: ReportRow
  /// Its number on the report, from 1.
  public let number: Int
  /// The agreement that it rests on.
  public let agreement: Key<Agreement>
  /// Who was given it, sorted.
  public let recipients: [Key<Organisation>]
  /// When.
  public let at: Instant
  /// When it was called back, nil while it stands.
  public let recalledAt: Instant?

  /// Something that was passed on.
  public init(
    report: ReportRow,
    number: Int,
    agreement: Key<Agreement>,
    recipients: [Key<Organisation>],
    at: Instant,
    recalledAt: Instant?
  ) {
    self.report = report
    self.number = number
    self.agreement = agreement
    self.recipients = recipients
    self.at = at
    self.recalledAt = recalledAt
  }
}
