public import Domain

/// The daily intelligence.
public protocol ReportReadings {
  /// A page of reports, newest received first, as far as the audience may see them.
  func reports(_ query: ReportQuery, for audience: Audience) throws -> Page<ReportRow, TimeCursor>
  /// One report with its texts and history; nil where there is none or the audience may not see it.
  func report(_ id: ID<Report>, for audience: Audience) throws -> ReportDetail?
  /// How many reports there are, by status, as far as the audience may see them.
  func reportCounts(for audience: Audience) throws -> [Report.Status: Int]
  /// How many reports came in on each of some London days, oldest first.
  func reportsPerDay(from first: CivilDate, days: Int, for audience: Audience) throws -> [Int]
}

/// Which reports are asked for.
public struct ReportQuery: Sendable, Hashable {
  /// Words that headline or text must hold, the last one as a beginning; empty for all.
  public var words: String
  /// Only those with this status.
  public var status: Report.Status?
  /// Only those received at this moment or later.
  public var since: Instant?
  /// Where the page begins, nil for the newest.
  public var after: TimeCursor?
  /// How many rows at most.
  public var limit: Int

  /// A query for the newest reports.
  public init(
    words: String = "",
    status: Report.Status? = nil,
    since: Instant? = nil,
    after: TimeCursor? = nil,
    limit: Int
  ) {
    precondition(limit >= 1, "A page holds at least one row.")
    self.words = words
    self.status = status
    self.since = since
    self.after = after
    self.limit = limit
  }
}

/// A report as a list shows it.
public struct ReportRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Report>
  /// The version of its stream.
  public let version: Int
  /// What people call it.
  public let reference: Reference
  /// Where it comes from.
  public let origin: Key<Organisation>
  /// When what it tells happened.
  public let occurredAt: Instant
  /// When it was submitted.
  public let receivedAt: Instant
  /// The grading in force.
  public let grading: Grading
  /// The protective marking.
  public let marking: ProtectiveMarking
  /// NIM level.
  public let level: Int
  /// The priority, nil for outside the control strategy.
  public let priority: Key<Priority>?
  /// What makes it urgent, most urgent first.
  public let flags: [Report.Flag]
  /// Where it stands.
  public let status: Report.Status
  /// The meeting it is nominated for.
  public let meeting: ID<Meeting>?
  /// One line.
  public let headline: Body

  /// A report's row.
  public init(
    id: ID<Report>,
    version: Int,
    reference: Reference,
    origin: Key<Organisation>,
    occurredAt: Instant,
    receivedAt: Instant,
    grading: Grading,
    marking: ProtectiveMarking,
    level: Int,
    priority: Key<Priority>?,
    flags: [Report.Flag],
    status: Report.Status,
    meeting: ID<Meeting>?,
    headline: Body
  ) {
    self.id = id
    self.version = version
    self.reference = reference
    self.origin = origin
    self.occurredAt = occurredAt
    self.receivedAt = receivedAt
    self.grading = grading
    self.marking = marking
    self.level = level
    self.priority = priority
    self.flags = flags
    self.status = status
    self.meeting = meeting
    self.headline = headline
  }

  /// Whether every look at the report is noted on it.
  public var isWatched: Bool {
    VisibilityClass(agency: origin, marking: marking, handling: grading.handling).isWatched
  }
}

/// A report as its page shows it.
public struct ReportDetail: Sendable, Equatable {
  /// The row.
  public let row: ReportRow
  /// What was submitted.
  public let received: Report.Received
  /// The texts' state today, and the grading in force.
  public let report: Report
  /// What happened to it, oldest first.
  public let history: [HistoryLine]
  /// The subjects of other reports that somebody said are its own, as far as the audience may see
  /// those reports.
  public let links: [LinkedSubject]
  /// The later report about a person whom this one names, which moves its review; nil where none does.
  public let moved: NominalEvent?

  /// A report's page.
  public init(
    row: ReportRow,
    received: Report.Received,
    report: Report,
    history: [HistoryLine],
    links: [LinkedSubject] = [],
    moved: NominalEvent? = nil
  ) {
    self.row = row
    self.received = received
    self.report = report
    self.history = history
    self.links = links
    self.moved = moved
  }
}

/// A subject of another report that somebody said is one of a report's own.
public struct LinkedSubject: Sendable, Equatable {
  /// Which two are one, as the report names them.
  public let link: Report.SubjectLink
  /// What people call the other report.
  public let reference: Reference
  /// Where the other report comes from.
  public let origin: Key<Organisation>
  /// When the other report was submitted.
  public let receivedAt: Instant
  /// The subject as it stands there.
  public let subject: Subject
  /// Why both are one.
  public let reason: Body
  /// Who said so, by label.
  public let by: String
  /// When.
  public let at: Instant

  /// A linked subject.
  public init(
    link: Report.SubjectLink,
    reference: Reference,
    origin: Key<Organisation>,
    receivedAt: Instant,
    subject: Subject,
    reason: Body,
    by: String,
    at: Instant
  ) {
    self.link = link
    self.reference = reference
    self.origin = origin
    self.receivedAt = receivedAt
    self.subject = subject
    self.reason = reason
    self.by = by
    self.at = at
  }
}
