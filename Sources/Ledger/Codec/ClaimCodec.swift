internal import Domain

extension Claim.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .drafted(let record): ("drafted", record)
    case .checked(let record): ("checked", record)
    case .sent(let record): ("sent", record)
    case .queried(let record): ("queried", record)
    case .adjusted(let record): ("adjusted", record)
    case .paid(let record): ("paid", record)
    case .writtenOff(let record): ("written-off", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "drafted": .drafted(try reader.read())
    case "checked": .checked(try reader.read())
    case "sent": .sent(try reader.read())
    case "queried": .queried(try reader.read())
    case "adjusted": .adjusted(try reader.read())
    case "paid": .paid(try reader.read())
    case "written-off": .writtenOff(try reader.read())
    default: nil
    }
  }
}
