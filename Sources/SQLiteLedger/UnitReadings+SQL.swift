public import Domain
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The unit as it stands.
  public func unit() throws -> Unit {
    try store.read { database in try units.unit(in: database) }
  }

  /// Every officer enrolled, in the order of enrolment.
  public func officers() throws -> [OfficerRow] {
    try store.read { database in
      let streams = try String.fetchAll(
        database,
        // By the index of the streams, where '0' comes after '/': a scan of a million entries
        // for a few officers would hold up every start.
        sql: """
          SELECT stream FROM entry
          WHERE stream > 'officer/' AND stream < 'officer0' AND version = 1 ORDER BY position
          """
      )
      return try streams.compactMap { name in
        guard let id = StreamName(text: name)?.id(as: Officer.self) else { return nil }
        return OfficerRow(
          id: id,
          officer: try EventReader.state(Officer.self, of: id, in: database).state
        )
      }
    }
  }
}
