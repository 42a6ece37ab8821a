internal import Domain

extension Duty.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .assigned(let record): ("assigned", record)
    case .swapped(let record): ("swapped", record)
    case .cancelled(let record): ("cancelled", record)
    case .proposed(let record): ("proposed", record)
    case .accepted(let record): ("accepted", record)
    case .declined(let record): ("declined", record)
    case .overridden(let record): ("overridden", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "assigned": .assigned(try reader.read())
    case "swapped": .swapped(try reader.read())
    case "cancelled": .cancelled(try reader.read())
    case "proposed": .proposed(try reader.read())
    case "accepted": .accepted(try reader.read())
    case "declined": .declined(try reader.read())
    case "overridden": .overridden(try reader.read())
    default: nil
    }
  }
}
