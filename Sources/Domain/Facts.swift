/// One thing that a command needs to know from another stream.
public enum FactQuery: Hashable, Sendable {
  case officer(ID<Officer>)
  case report(ID<Report>)
  case meeting(ID<Meeting>)
  case tasking(ID<Tasking>)
  case operation(ID<Operation>)
  case detention(ID<Detention>)
  /// The next gap-free number of a series in the London year of the submission.
  case nextNumber(Reference.Series)
  /// The slots of the rota that touch a stretch of time.
  case rota(Interval)
  /// The operations that are not over and touch a stretch of time.
  case operations(during: Interval)
}

/// Who acts, in which role and for which organisation, as of the moment of the command.
public struct Actor: Sendable, Hashable {
  /// The person.
  public let officer: ID<Officer>
  /// Every role that the person holds on that day.
  public let roles: Set<Role>
  /// The organisation that the person works for on that day.
  public let organisation: Key<Organisation>
  /// The highest marking that the person may see.
  public let clearance: ProtectiveMarking
  /// What the person is called on screens and as an owner: `DS 4`; empty where nobody said.
  public let label: String

  /// The actor with these attributes.
  public init(
    officer: ID<Officer>,
    roles: Set<Role>,
    organisation: Key<Organisation>,
    clearance: ProtectiveMarking,
    label: String = ""
  ) {
    self.officer = officer
    self.roles = roles
    self.organisation = organisation
    self.clearance = clearance
    self.label = label
  }
}

/// What a decision may rest on besides its own stream, read in the same transaction.
public struct Facts: Sendable {
  /// The moment at which the command is written down.
  public var now: Instant
  /// The moment at which it happened, as the officer says.
  public var occurredAt: Instant
  /// Who acts.
  public var actor: Actor
  /// The unit as it stands.
  public var unit: Unit
  /// Whether nobody is enrolled yet, so that a founder may enrol the first officer.
  public var isFounding = false
  /// The officers asked for.
  public var officers: [ID<Officer>: Officer] = [:]
  /// The reports asked for.
  public var reports: [ID<Report>: Report] = [:]
  /// The meetings asked for.
  public var meetings: [ID<Meeting>: Meeting] = [:]
  /// The taskings asked for.
  public var taskings: [ID<Tasking>: Tasking] = [:]
  /// The operations asked for.
  public var operations: [ID<Operation>: Operation] = [:]
  /// The detentions asked for.
  public var detentions: [ID<Detention>: Detention] = [:]
  /// The next numbers asked for.
  public var nextNumbers: [Reference.Series: Int] = [:]

  /// The rota of the stretch that was asked for; empty where none was.
  public var rota = Rota([])

  /// The operations of the stretch of time that was asked for; empty where none was.
  public var others: [ID<Operation>: Operation] = [:]

  /// The facts that every command has.
  public init(now: Instant, occurredAt: Instant, actor: Actor, unit: Unit) {
    self.now = now
    self.occurredAt = occurredAt
    self.actor = actor
    self.unit = unit
  }

  /// The London day of the command.
  public var today: CivilDate { LondonTime(now).date }

  /// The next reference of a series that the command asked for.
  public func nextReference(_ series: Reference.Series) -> Reference {
    guard let number = nextNumbers[series] else {
      preconditionFailure("A command names the series whose next number it needs.")
    }
    return Reference(series: series, year: today.year, number: number)
  }
}
