public import Domain
internal import Ledger

/// How the rows of one kind of file become records of the ledger.
protocol RecordImport: SendableMetatype {
  associatedtype Column: ImportColumn
  associatedtype Record: Aggregate

  /// What a row asks for, or nil where the cursor has noted a fault.
  static func read(_ cursor: inout RowCursor<Column>, in context: ImportContext)
    -> ImportedRow<Record>?
  /// The command in the sum over all aggregates.
  static func command(_ id: ID<Record>, _ command: Record.Command) -> Command
  /// Whether the ledger holds a record under an identity that a file gave.
  static func isHeld(_ id: ID<Record>, in ledger: any BatchLedger, for audience: Audience) throws
    -> Bool
  /// What a row says, in one line that is fit for a terminal.
  static func summary(of row: ImportedRow<Record>) -> String
}

extension RecordImport {
  /// A file that gives no identities holds nothing of which that could be said.
  static func isHeld(_ id: ID<Record>, in ledger: any BatchLedger, for audience: Audience) throws
    -> Bool
  { false }
}

/// What one row asks of the ledger.
struct ImportedRow<Record: Aggregate> {
  /// The commands on one new record, in their order.
  let commands: [Record.Command]
  /// When it happened.
  let occurredAt: Instant?
  /// What of the row is told but not carried over, empty for nothing.
  var leftOut = ""
}

/// On whose behalf a file is imported, when, and into which unit.
public struct ImportContext: Sendable {
  /// The unit as it stands.
  let unit: Unit
  /// Who imports.
  let actor: Actor
  /// The moment of the import.
  let now: Instant
  private var facts: Facts

  /// An import by an officer at a moment.
  public init(unit: Unit, actor: Actor, now: Instant) {
    self.unit = unit
    self.actor = actor
    self.now = now
    facts = Facts(now: now, occurredAt: now, actor: actor, unit: unit)
    for series in Reference.Series.allCases { facts.nextNumbers[series] = 1 }
  }

  /// Whoever imports, as an audience of one.
  var audience: Audience {
    let organisation = unit.organisation(actor.organisation)
    return Audience([
      Viewer(
        agency: organisation?.agency ?? actor.organisation,
        standing: organisation?.standing ?? .civil,
        clearance: actor.clearance
      )
    ])
  }

  /// Why the ledger would refuse commands on a new record; nil where it would not.
  ///
  /// The rules are asked themselves, so that the check and the import cannot differ.
  func refusal<Record: Aggregate>(
    of row: ImportedRow<Record>,
    on id: ID<Record>,
    as command: (ID<Record>, Record.Command) -> Command
  ) -> Refusal? {
    var facts = self.facts
    facts.occurredAt = row.occurredAt ?? now
    var record = Record()
    do throws(Refusal) {
      for wanted in row.commands {
        let permission = command(id, wanted).permission
        guard !actor.roles.isDisjoint(with: permission.roles) else {
          throw .notPermitted(permission, roles: actor.roles)
        }
        for event in try record.decide(wanted, on: id, facts: facts) { record.apply(event) }
      }
      return nil
    } catch {
      return error
    }
  }
}
