public import Domain

/// The operations.
public protocol OperationReadings {
  /// The operations as far as the audience may see them: those not over, or those over, the soonest
  /// first.
  func operations(isOver: Bool, for audience: Audience) throws -> [OperationRow]
  /// The operation that people call so; nil where there is none or it may not be seen.
  func operation(called reference: Reference, for audience: Audience) throws -> OperationRow?
  /// One operation with what is linked to it and its history; nil where there is none or it may not
  /// be seen.
  func operation(_ id: ID<Operation>, for audience: Audience) throws -> OperationDetail?
  /// What else there is beside an operation: others in one place at one time, and other records of
  /// the subjects of the reports that it rests on. Nil where the audience may not see the operation.
  ///
  /// Of what the audience may not see it says only whom to ask.
  func compared(_ id: ID<Operation>, for audience: Audience) throws -> OperationComparison?
}

/// An operation with its history.
public struct OperationRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Operation>
  /// The version of its stream.
  public let version: Int
  /// The operation folded from its stream.
  public let operation: Operation
  /// What people call it.
  public let reference: Reference

  /// An operation's row.
  public init(id: ID<Operation>, version: Int, operation: Operation, reference: Reference) {
    self.id = id
    self.version = version
    self.operation = operation
    self.reference = reference
  }
}

/// An operation as its page shows it.
public struct OperationDetail: Sendable, Equatable {
  /// An item of an agenda that is about the operation, or that was linked to it.
  public struct Item: Sendable, Equatable {
    /// The item.
    public let id: ID<AgendaItem>
    /// The meeting.
    public let meeting: Reference
    /// When the meeting begins.
    public let startsAt: Instant
    /// What is to be decided.
    public let title: Body
    /// What was decided, nil while nothing is.
    public let decision: Decision.Kind?

    /// An item of a meeting.
    public init(
      id: ID<AgendaItem>,
      meeting: Reference,
      startsAt: Instant,
      title: Body,
      decision: Decision.Kind?
    ) {
      self.id = id
      self.meeting = meeting
      self.startsAt = startsAt
      self.title = title
      self.decision = decision
    }
  }

  /// The row.
  public let row: OperationRow
  /// The work that was raised for it, the latest first.
  public var taskings: [TaskingRow]
  /// The agenda items about it, the latest first.
  public var items: [Item]
  /// How much that is linked to it the audience may not see.
  public var withheld: Int
  /// The check for what else is there, nil while none was made.
  public var check: Check?
  /// What happened to it, oldest first.
  public let history: [HistoryLine]

  /// A stored check, with what the audience may see of what was found.
  public struct Check: Sendable, Equatable {
    /// What was stored.
    public let made: Operation.Checked
    /// Who made it.
    public let by: String
    /// What was found, by reference; operations first.
    public let found: [Reference]
    /// How many of those found the audience may not see.
    public let withheld: Int

    /// A stored check.
    public init(made: Operation.Checked, by: String, found: [Reference], withheld: Int) {
      self.made = made
      self.by = by
      self.found = found
      self.withheld = withheld
    }
  }

  /// An operation's page.
  public init(
    row: OperationRow,
    taskings: [TaskingRow] = [],
    items: [Item] = [],
    withheld: Int = 0,
    history: [HistoryLine] = []
  ) {
    self.row = row
    self.taskings = taskings
    self.items = items
    self.withheld = withheld
    self.history = history
  }
}

/// What was found beside an operation.
public struct OperationComparison: Sendable, Equatable {
  /// Another operation that is in one place with it at one time.
  public struct Clash: Sendable, Equatable {
    /// The other operation.
    public let row: OperationRow
    /// What the two share, in words.
    public let shared: [String]

    /// A clash.
    public init(row: OperationRow, shared: [String]) {
      self.row = row
      self.shared = shared
    }
  }

  /// The operations in one place with it at one time, the soonest first.
  public let clashes: [Clash]
  /// The subjects of other reports that may be one with a subject it rests on and that are not of its
  /// own agency alone, the gravest first; one a report.
  public let hits: [SubjectHit]
  /// The officers to ask, each of whom had themselves named on a report that may not be seen; sorted.
  public let owners: [SubjectOwner]
  /// The same as it is stored, with the counts.
  public let findings: Operation.Findings

  /// What was found.
  public init(
    clashes: [Clash],
    hits: [SubjectHit],
    owners: [SubjectOwner],
    findings: Operation.Findings
  ) {
    self.clashes = clashes
    self.hits = hits
    self.owners = owners
    self.findings = findings
  }
}
