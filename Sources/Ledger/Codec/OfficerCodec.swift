internal import Domain

extension Officer.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .enrolled(let record): ("enrolled", record)
    case .granted(let record): ("granted", record)
    case .revoked(let record): ("revoked", record)
    case .accountMapped(let record): ("account-mapped", record)
    case .leaveTaken(let record): ("leave-taken", record)
    case .leaveCancelled(let record): ("leave-cancelled", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "enrolled": .enrolled(try reader.read())
    case "granted": .granted(try reader.read())
    case "revoked": .revoked(try reader.read())
    case "account-mapped": .accountMapped(try reader.read())
    case "leave-taken": .leaveTaken(try reader.read())
    case "leave-cancelled": .leaveCancelled(try reader.read())
    default: nil
    }
  }
}
