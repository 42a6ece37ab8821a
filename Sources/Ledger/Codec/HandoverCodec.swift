internal import Domain

extension Handover.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .drafted(let record): ("drafted", record)
    case .accepted(let record): ("accepted", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "drafted": .drafted(try reader.read())
    case "accepted": .accepted(try reader.read())
    default: nil
    }
  }
}
