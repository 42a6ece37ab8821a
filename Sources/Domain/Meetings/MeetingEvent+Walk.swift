extension Meeting {
  /// The chair gave an item another place under its heading.
  public struct ItemMoved: Sendable, Equatable, Codable {
    /// Which item.
    public let item: ID<AgendaItem>
    /// The item that it now stands before; nil for the end of its heading.
    public let before: ID<AgendaItem>?
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// One item was merged into another; one decision settles both.
  public struct ItemsMerged: Sendable, Equatable, Codable {
    /// The item that is no longer taken by itself.
    public let item: ID<AgendaItem>
    /// The item that it went into.
    public let into: ID<AgendaItem>
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A question of its own was split off an item.
  public struct ItemSplit: Sendable, Equatable, Codable {
    /// The item that it came out of.
    public let from: ID<AgendaItem>
    /// The new item.
    public let item: AgendaItem
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A body sent apologies.
  public struct Apology: Sendable, Equatable, Codable {
    /// The body.
    public let organisation: Key<Organisation>
    /// Who of it, by label.
    public let label: String
    /// Who wrote it down.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The chair hid the wall or showed it again.
  public struct WallHidden: Sendable, Equatable, Codable {
    /// Whether nothing is shown on it.
    public let isHidden: Bool
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The chair stopped the clock of the item under discussion, or let it run on.
  public struct ClockPaused: Sendable, Equatable, Codable {
    /// Whether it stands.
    public let isPaused: Bool
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The meeting was moved to another time.
  public struct Rescheduled: Sendable, Equatable, Codable {
    /// When it begins now.
    public let startsAt: Instant
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When it was moved.
    public let at: Instant
  }

  /// The meeting will not be held.
  public struct Cancelled: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The minutes were approved: from here on they are frozen.
  public struct Approved: Sendable, Equatable, Codable {
    /// The hash of the ledger's last entry before the approval, 64 hexadecimal digits.
    public let head: String
    /// Who approved.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Something was added to approved minutes.
  public struct Addendum: Sendable, Equatable, Codable {
    /// What is added.
    public let words: Body
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }
}
