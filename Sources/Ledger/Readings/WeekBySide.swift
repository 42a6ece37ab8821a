public import Domain

/// Both agencies' meetings of one week, before an audience: what was before each, matched by the
/// report, by the work, or by a subject that reports of both name (10.B4).
public struct WeekBySide: Sendable, Equatable {
  /// A meeting of the week.
  public struct Meeting: Sendable, Equatable {
    /// What people call it.
    public let reference: Reference
    /// The series.
    public let series: Key<MeetingSeries>
    /// When it begins.
    public let startsAt: Instant

    /// A meeting.
    public init(reference: Reference, series: Key<MeetingSeries>, startsAt: Instant) {
      self.reference = reference
      self.series = series
      self.startsAt = startsAt
    }
  }

  /// An item before a meeting of one side, or work that was put to that side.
  public struct Item: Sendable, Equatable {
    /// The meeting that it is or was before.
    public var meeting: Reference
    /// What it is about.
    public var matter: AgendaItem.Matter
    /// One line.
    public var title: Body
    /// The report or work that it is about.
    public var reference: Reference?
    /// The marking of that.
    public var marking: ProtectiveMarking?
    /// What was decided, nil while nothing is.
    public var decision: Decision.Kind?
    /// The work that it led to.
    public var tasking: Reference?
    /// Whether that work is a bid to the other side.
    public var isBid = false
    /// The reports of the other side that name a subject of it.
    public var alike: Set<ID<Report>> = []

    /// An item of a meeting.
    public init(
      meeting: Reference,
      matter: AgendaItem.Matter,
      title: Body,
      reference: Reference? = nil,
      marking: ProtectiveMarking? = nil,
      decision: Decision.Kind? = nil,
      tasking: Reference? = nil,
      isBid: Bool = false,
      alike: Set<ID<Report>> = []
    ) {
      self.meeting = meeting
      self.matter = matter
      self.title = title
      self.reference = reference
      self.marking = marking
      self.decision = decision
      self.tasking = tasking
      self.isBid = isBid
      self.alike = alike
    }

    /// Whether somebody was given it.
    public var isTasked: Bool { tasking != nil }
  }

  /// An item of either side, or the items of both about the same.
  public struct Pair: Sendable, Equatable {
    /// Ours, nil where the other side alone has it.
    public let ours: Item?
    /// Theirs, nil where we alone have it.
    public let theirs: Item?
  }

  /// The Monday of the week.
  public let monday: CivilDate
  /// The body whose meetings stand on the left.
  public let own: Key<Organisation>
  /// The body whose meetings stand on the right.
  public let other: Key<Organisation>
  /// The meetings on the left.
  public let ourMeetings: [Meeting]
  /// The meetings on the right.
  public let theirMeetings: [Meeting]
  /// What was before those on the left.
  public let ours: [Item]
  /// What was before those on the right.
  public let theirs: [Item]
  /// How many items the audience may not see.
  public let withheld: Int

  /// A week of two sides.
  public init(
    monday: CivilDate,
    own: Key<Organisation>,
    other: Key<Organisation>,
    ourMeetings: [Meeting],
    theirMeetings: [Meeting],
    ours: [Item],
    theirs: [Item],
    withheld: Int
  ) {
    self.monday = monday
    self.own = own
    self.other = other
    self.ourMeetings = ourMeetings
    self.theirMeetings = theirMeetings
    self.ours = ours
    self.theirs = theirs
    self.withheld = withheld
  }

  /// Both have the same thing, and it is not one piece of work that both know of: the same report
  /// tasked twice, or two reports that name the same.
  public var clashes: [Pair] {
    matched.filter { pair in !pair.isOneWork && (pair.isOfTwoReports || pair.isTaskedTwice) }
  }

  /// The same work stands with both: our bid, or a joint tasking.
  public var taskedByBoth: [Pair] { matched.filter(\.isOneWork) }

  /// One side has given it to somebody.
  public var taskedByOne: [Pair] {
    rest.filter { pair in pair.ours?.isTasked == true || pair.theirs?.isTasked == true }
  }

  /// Neither side has.
  public var taskedByNeither: [Pair] {
    rest.filter { pair in pair.ours?.isTasked != true && pair.theirs?.isTasked != true }
  }

  /// The items of both sides about the same, ours in their order.
  private var matched: [Pair] {
    ours.flatMap { own in
      theirs.filter { other in own.isAbout(other) }.map { other in Pair(ours: own, theirs: other) }
    }
  }

  /// Everything that is no clash and not with both.
  private var rest: [Pair] {
    let done = clashes + taskedByBoth
    let left = ours.filter { own in !done.contains { pair in pair.ours == own } }
    let right = theirs.filter { other in !done.contains { pair in pair.theirs == other } }
    var found = left.map { own in
      Pair(ours: own, theirs: right.first { other in own.isAbout(other) })
    }
    found += right.filter { other in !found.contains { pair in pair.theirs == other } }
      .map { other in Pair(ours: nil, theirs: other) }
    return found
  }
}

extension WeekBySide.Item {
  /// Whether both are about the same report, the same work, or a subject that reports of both name.
  fileprivate func isAbout(_ other: Self) -> Bool {
    if matter != .topic, matter == other.matter { return true }
    if let tasking, tasking == other.tasking { return true }
    if case .report(let report) = other.matter, alike.contains(report) { return true }
    return false
  }
}

extension WeekBySide.Pair {
  fileprivate var isOneWork: Bool { ours?.tasking != nil && ours?.tasking == theirs?.tasking }
  fileprivate var isTaskedTwice: Bool { ours?.isTasked == true && theirs?.isTasked == true }
  fileprivate var isOfTwoReports: Bool {
    guard case .report(let one) = ours?.matter, case .report(let two) = theirs?.matter else {
      return false
    }
    return one != two
  }
}
