public import Domain

/// The minutes of a meeting before an audience.
public struct Minutes: Sendable, Equatable {
  /// The meeting.
  public let meeting: MeetingRow
  /// When the chair opened it, nil where nobody did.
  public var openedAt: Instant?
  /// When the chair closed it, nil while it is not.
  public var closedAt: Instant?
  /// Who closed it, by label.
  public var chairedBy = ""
  /// Why it was called off, nil where it was not.
  public var cancelled: String?
  /// That it was moved, when and why, a sentence each, in order.
  public var moves: [String] = []
  /// Who was there, in the order of coming.
  public var seats: [Seat] = []
  /// Who sent apologies.
  public var apologies: [Meeting.Apology] = []
  /// The items that the audience may see, in the order of the agenda.
  public var items: [Item] = []
  /// How many items are left out of this copy.
  public var withheld = 0
  /// The approval, nil before.
  public var approval: Approval?
  /// What was added after the approval.
  public var addenda: [Addendum] = []
  /// The highest marking of what is shown.
  public var marking = ProtectiveMarking.restricted

  /// The minutes of a meeting, empty.
  public init(of meeting: MeetingRow) { self.meeting = meeting }

  /// Somebody who was in the room.
  public struct Seat: Sendable, Equatable {
    /// Who and for which body.
    public let attendance: Attendance
    /// When they came.
    public let from: Instant
    /// When they left, nil where they stayed to the end.
    public var until: Instant?

    /// A seat taken at a moment.
    public init(_ attendance: Attendance, from: Instant) {
      self.attendance = attendance
      self.from = from
    }
  }

  /// An item with what was decided on it.
  public struct Item: Sendable, Equatable {
    /// The item.
    public let item: AgendaItem
    /// The reports that it is about, by reference.
    public var references: [Reference] = []
    /// The marking of what it is about.
    public var marking: ProtectiveMarking?
    /// What was decided, nil where nothing was.
    public var decision: Decision?
    /// Who decided, by label.
    public var decidedBy = ""
    /// When.
    public var decidedAt: Instant?
    /// The reference of the tasking or bid that the decision raised.
    public var tasking: Reference?
    /// Whether that was a bid.
    public var isBid = false
    /// What was given out, as it was at the meeting; later changes of it do not change the minutes.
    public var draft: Tasking.Draft?
    /// What was said.
    public var notes: [Note] = []
    /// Why the chair set it aside, nil where nobody did.
    public var parked: String?

    /// An item of the agenda.
    public init(_ item: AgendaItem) { self.item = item }
  }

  /// Something that was said.
  public struct Note: Sendable, Equatable {
    /// What.
    public let words: Body
    /// Whether somebody disagreed.
    public let isDissent: Bool

    /// A note.
    public init(_ words: Body, isDissent: Bool) {
      self.words = words
      self.isDissent = isDissent
    }
  }

  /// The approval of the minutes.
  public struct Approval: Sendable, Equatable {
    /// The hash of the ledger's head that they were frozen with.
    public let head: String
    /// Who, by label.
    public let by: String
    /// When.
    public let at: Instant

    /// An approval.
    public init(head: String, by: String, at: Instant) {
      self.head = head
      self.by = by
      self.at = at
    }
  }

  /// Something that was added to approved minutes.
  public struct Addendum: Sendable, Equatable {
    /// What.
    public let words: Body
    /// Who, by label.
    public let by: String
    /// When.
    public let at: Instant

    /// An addendum.
    public init(_ words: Body, by: String, at: Instant) {
      self.words = words
      self.by = by
      self.at = at
    }
  }
}
