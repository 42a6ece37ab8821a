extension Meeting {
  /// What may happen to a meeting.
  public enum Event: Sendable, Equatable {
    case scheduled(Scheduled)
    case itemPlaced(ItemPlaced)
    case itemRemoved(ItemRemoved)
    case opened(Walked)
    case arrived(Attendance)
    case left(Attendance)
    case itemOpened(ItemOpened)
    case clockPaused(ClockPaused)
    case decided(Decided)
    case decisionRevoked(ItemRemoved)
    case noted(Noted)
    case closed(Closed)
    case itemMoved(ItemMoved)
    case itemParked(ItemRemoved)
    case itemsMerged(ItemsMerged)
    case itemSplit(ItemSplit)
    case apologised(Apology)
    case wallHidden(WallHidden)
    case rescheduled(Rescheduled)
    case cancelled(Cancelled)
    case minutesApproved(Approved)
    case addendumMade(Addendum)
  }

  /// The meeting was called.
  public struct Scheduled: Sendable, Equatable, Codable {
    /// What people call it.
    public let reference: Reference
    /// The series that it belongs to.
    public let series: Key<MeetingSeries>
    /// When it begins.
    public let startsAt: Instant
    /// The first moment whose intelligence it takes in.
    public let intakeFrom: Instant
  }

  /// An item was placed on the agenda.
  public struct ItemPlaced: Sendable, Equatable, Codable {
    /// The item.
    public let item: AgendaItem
    /// Who placed it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// An item was taken off the agenda, or a decision about it was undone.
  public struct ItemRemoved: Sendable, Equatable, Codable {
    /// Which item.
    public let item: ID<AgendaItem>
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The chair opened the meeting.
  public struct Walked: Sendable, Equatable, Codable {
    /// The chair.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The chair came to an item.
  public struct ItemOpened: Sendable, Equatable, Codable {
    /// Which item.
    public let item: ID<AgendaItem>
    /// When.
    public let at: Instant
  }

  /// The meeting decided on an item.
  public struct Decided: Sendable, Equatable, Codable {
    /// Which item.
    public let item: ID<AgendaItem>
    /// What was decided.
    public let decision: Decision
    /// Who decided.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Something was said that the minutes keep.
  public struct Noted: Sendable, Equatable, Codable {
    /// About which item.
    public let item: ID<AgendaItem>
    /// What was said.
    public let words: Body
    /// Whether somebody disagreed with the decision.
    public let isDissent: Bool
    /// Who wrote it down.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The chair closed the meeting; what was undecided carries forward.
  public struct Closed: Sendable, Equatable, Codable {
    /// The items that carry forward, in agenda order.
    public let carried: [ID<AgendaItem>]
    /// The chair.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }
}
