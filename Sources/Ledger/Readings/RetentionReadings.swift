public import Domain

/// What is to be reviewed under the retention rules.
public protocol RetentionReadings {
  /// A page of the reviews that are due on a day, the longest due first, as far as the audience may
  /// see the reports.
  ///
  /// A report about a person is due no sooner than the clear period after the last report about that
  /// person has passed, by the links that the audience may see.
  func reportsDue(on day: CivilDate, after: RetentionCursor?, limit: Int, for audience: Audience)
    throws -> Page<RetentionRow, RetentionCursor>
  /// Where texts of a report that was disposed of may still be, as far as anybody can know.
  func copies(holding report: ID<Report>) throws -> TextCopies
  /// The report that people call so; nil where there is none or the audience may not see it.
  func report(called reference: Reference, for audience: Audience) throws -> ReportRow?
}

/// A review that is due.
public struct RetentionRow: Sendable, Equatable {
  /// What is to be reviewed of a report.
  public enum Matter: Int, Sendable, CaseIterable {
    /// Whether it is kept or disposed of.
    case retention = 0
    /// Whether a handling code of 4 or 5 still limits its use.
    case handling = 1

    /// The matter as a list shows it.
    public var words: String {
      switch self {
      case .retention: "retention"
      case .handling: "handling code"
      }
    }
  }

  /// The report.
  public let report: ReportRow
  /// What is to be reviewed.
  public let matter: Matter
  /// The day from which on it is due.
  public let dueOn: CivilDate
  /// The report's group of the retention rules, nil where nobody said.
  public let group: Retention.Group?
  /// Whether a hold keeps it from being disposed of.
  public let isHeld: Bool
  /// The later report about a person whom it names, which moved its day; nil where none did.
  public let moved: NominalEvent?

  /// A review of a report.
  public init(
    report: ReportRow,
    matter: Matter,
    dueOn: CivilDate,
    group: Retention.Group?,
    isHeld: Bool,
    moved: NominalEvent? = nil
  ) {
    self.report = report
    self.matter = matter
    self.dueOn = dueOn
    self.group = group
    self.isHeld = isHeld
    self.moved = moved
  }
}

/// A place in the list of reviews, which is ordered by day.
public struct RetentionCursor: Sendable, Hashable {
  /// The day of the last row read.
  public let day: CivilDate
  /// The number of the last row read, which settles equal days.
  public let number: Int64

  /// The place after a row.
  public init(day: CivilDate, number: Int64) {
    self.day = day
    self.number = number
  }
}
