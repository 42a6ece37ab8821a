internal import Domain
internal import GRDB
internal import Ledger
internal import Synchronization

/// The unit as the readers last folded it, by the version of its stream.
final class UnitCache: Sendable {
  private let kept = Mutex<(unit: Unit, version: Int)>((Unit(), 0))

  init() {}

  /// The unit as it stands in the reader's transaction.
  func unit(in database: Database) throws -> Unit {
    let current = try EntryTable.version(of: StreamName(.unit, Unit.only), in: database)
    let found = kept.withLock { kept in kept }
    if found.version == current { return found.unit }
    let unit = try EventReader.state(Unit.self, of: Unit.only, in: database).state
    kept.withLock { kept in kept = (unit, current) }
    return unit
  }
}
