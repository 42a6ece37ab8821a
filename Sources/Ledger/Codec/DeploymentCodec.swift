internal import Domain

extension Deployment.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .planned(let record): ("planned", record)
    case .started(let record): ("started", record)
    case .extended(let record): ("extended", record)
    case .withdrawn(let record): ("withdrawn", record)
    case .cancelled(let record): ("cancelled", record)
    case .posted(let record): ("posted", record)
    case .postingEnded(let record): ("posting-ended", record)
    case .abstracted(let record): ("abstracted", record)
    case .abstractionWithdrawn(let record): ("abstraction-withdrawn", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "planned": .planned(try reader.read())
    case "started": .started(try reader.read())
    case "extended": .extended(try reader.read())
    case "withdrawn": .withdrawn(try reader.read())
    case "cancelled": .cancelled(try reader.read())
    case "posted": .posted(try reader.read())
    case "posting-ended": .postingEnded(try reader.read())
    case "abstracted": .abstracted(try reader.read())
    case "abstraction-withdrawn": .abstractionWithdrawn(try reader.read())
    default: nil
    }
  }
}
