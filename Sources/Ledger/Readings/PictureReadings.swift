public import Domain

/// The picture that a daily meeting begins with (10.B4): what came in, what changed and what is due.
public protocol PictureReadings {
  /// The picture since the last daily meeting of a series that was held and closed, as far as the
  /// audience may see the reports and the work.
  ///
  /// It reaches back `DailyPicture.reach` days at most, so that it costs what those days hold and
  /// not what the ledger holds.
  ///
  /// - Parameters:
  ///   - series: The daily meeting; nil counts `reach` days.
  ///   - now: The present moment.
  ///   - audience: Before whom it is shown; what they may not see is counted nowhere.
  /// - Returns: The picture.
  /// - Throws: `LedgerError` where the ledger cannot be read.
  func dailyPicture(since series: Key<MeetingSeries>?, now: Instant, for audience: Audience) throws
    -> DailyPicture
}

/// What a daily meeting is told before it begins.
public struct DailyPicture: Sendable, Equatable {
  /// How many days it reaches back where no meeting was held since.
  public static let reach = 14
  /// How many reports about victims and children it names.
  public static let named = 12
  /// How many reviews it counts; more are said to be more.
  public static let mostReviews = 1_000

  /// What the reports of one count have in common.
  public struct Kind: Hashable, Sendable {
    /// NIM level.
    public let level: Int
    /// Where they come from.
    public let origin: Key<Organisation>
    /// The priority, nil for outside the control strategy.
    public let priority: Key<Priority>?
    /// What makes them urgent.
    public let flags: [Report.Flag]

    /// The kind with these attributes.
    public init(
      level: Int,
      origin: Key<Organisation>,
      priority: Key<Priority>?,
      flags: [Report.Flag]
    ) {
      self.level = level
      self.origin = origin
      self.priority = priority
      self.flags = flags
    }
  }

  /// What waits for somebody.
  public struct Due: Sendable, Equatable {
    /// How many reports are submitted and not evaluated.
    public var evaluations = 0
    /// When the oldest of them came in.
    public var oldestEvaluation: Instant?
    /// How many reviews of keeping or of a handling code are due today, at most `mostReviews`.
    public var reviews = 0
    /// How many pieces of work are due before the end of the day, those overdue among them.
    public var taskings = 0
    /// How many of them were due before now.
    public var overdue = 0

    /// Nothing due.
    public init() {}
  }

  /// The moment from which on it counts.
  public let since: Instant
  /// The meeting that ended then, or before the reach; nil where none was held.
  public let meeting: MeetingRow?
  /// When that meeting was closed.
  public let closedAt: Instant?
  /// The reports that came in since.
  public var new: [Kind: Int] = [:]
  /// The reports that are older and changed since: they were graded, sent back, put forward or
  /// settled.
  public var changed: [Kind: Int] = [:]
  /// Where those that changed stand now.
  public var changedTo: [Report.Status: Int] = [:]
  /// The newest of those that came in about victims and children, children first.
  public var urgent: [ReportRow] = []
  /// How many came in about victims and children.
  public var urgentCount = 0
  /// How many reports came in on each of the last `reach` London days, today last.
  public var perDay: [Int] = []
  /// What waits for somebody.
  public var due = Due()

  /// A picture from a moment on, with nothing in it.
  public init(since: Instant, meeting: MeetingRow?, closedAt: Instant?) {
    self.since = since
    self.meeting = meeting
    self.closedAt = closedAt
  }

  /// Whether the last meeting was longer ago than the picture reaches.
  public var isCut: Bool { closedAt.map { closedAt in closedAt < since } ?? true }
}
