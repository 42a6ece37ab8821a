internal import Domain

extension Unit.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .established(let record): ("established", record)
    case .recorded(let record): ("recorded", record)
    case .withdrawn(let record): ("withdrawn", record)
    case .backedUp(let record): ("backed-up", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "established": .established(try reader.read())
    case "recorded": .recorded(try reader.read())
    case "withdrawn": .withdrawn(try reader.read())
    case "backed-up": .backedUp(try reader.read())
    default: nil
    }
  }
}
