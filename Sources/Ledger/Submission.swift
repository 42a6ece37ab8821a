public import Domain

/// Commands that are recorded together or not at all.
public struct Submission: Sendable {
  /// Who submits.
  public enum Author: Sendable, Equatable {
    /// An enrolled officer.
    case officer(ID<Officer>)
    /// Whoever sets the ledger up, until the first officer is enrolled.
    case founder
  }

  /// How firmly the entries are on disk when the answer comes.
  public enum Durability: Sendable {
    /// What a person typed: on disk before the answer.
    case typed
    /// A batch of an import or a demonstration, which a rerun continues.
    case bulk
  }

  /// The identity, minted before; a second submission of the same identity is a retry.
  ///
  /// Its low 16 bits are zero: the entries are numbered in them.
  public let id: ID<Submission>
  /// The commands, decided in this order.
  public let commands: [Command]
  /// Who submits.
  public let author: Author
  /// When it happened, nil for now.
  public let occurredAt: Instant?
  /// The versions of the streams that the screen showed, so that a conflict is noticed.
  public let shown: [StreamName: Int]
  /// How firmly the entries are to be on disk.
  public let durability: Durability

  /// A submission of commands.
  public init(
    id: ID<Submission>,
    _ commands: [Command],
    by author: Author,
    occurredAt: Instant? = nil,
    shown: [StreamName: Int] = [:],
    durability: Durability = .typed
  ) {
    self.id = ID(id.value & ~0xFFFF)
    self.commands = commands
    self.author = author
    self.occurredAt = occurredAt
    self.shown = shown
    self.durability = durability
  }

  /// The identity of the entry at a place within the submission, from 0.
  public func entryID(at place: Int) -> ID<Entry> {
    precondition(place < 0x10000, "A submission holds at most 65,536 events.")
    return ID(id.value | UInt128(place))
  }
}

/// What became of a submission.
public enum SubmissionOutcome: Sendable {
  /// It is in the ledger.
  case recorded(Receipt)
  /// The domain says no; nothing was recorded.
  case refused(Refusal)
  /// Somebody else changed what the screen showed; nothing was recorded.
  case conflict(Conflict)
}

/// What was recorded.
public struct Receipt: Sendable {
  /// The position of the last entry.
  public let position: Int64
  /// What happened, in order.
  public let events: [Event]
  /// The version of each stream that it moved.
  public let versions: [StreamName: Int]
  /// Whether it was in the ledger already.
  public let isRepeat: Bool

  /// A receipt for some entries.
  public init(position: Int64, events: [Event], versions: [StreamName: Int], isRepeat: Bool) {
    self.position = position
    self.events = events
    self.versions = versions
    self.isRepeat = isRepeat
  }
}

/// A change by somebody else to what the screen showed.
public struct Conflict: Sendable, Equatable {
  /// The stream that moved.
  public let stream: StreamName
  /// The version that the screen showed.
  public let shown: Int
  /// The version that it has now.
  public let actual: Int
  /// Who changed it last, by label.
  public let by: String
  /// When.
  public let at: Instant

  /// A conflict on a stream.
  public init(stream: StreamName, shown: Int, actual: Int, by: String, at: Instant) {
    self.stream = stream
    self.shown = shown
    self.actual = actual
    self.by = by
    self.at = at
  }

  /// The sentence for the officer.
  public var sentence: String {
    "Not recorded: \(by) changed it at \(LondonTime(at).clock). "
      + "Look at it again, then repeat or leave it."
  }
}
