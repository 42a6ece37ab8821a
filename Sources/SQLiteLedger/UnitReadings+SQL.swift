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
        sql: "SELECT stream FROM entry WHERE kind = 'officer.enrolled' ORDER BY position"
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
