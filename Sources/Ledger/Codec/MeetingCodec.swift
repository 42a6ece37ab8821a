internal import Domain

extension Meeting.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .scheduled(let record): ("scheduled", record)
    case .itemPlaced(let record): ("item-placed", record)
    case .itemRemoved(let record): ("item-removed", record)
    case .opened(let record): ("opened", record)
    case .arrived(let record): ("arrived", record)
    case .left(let record): ("left", record)
    case .itemOpened(let record): ("item-opened", record)
    case .decided(let record): ("decided", record)
    case .decisionRevoked(let record): ("decision-revoked", record)
    case .noted(let record): ("noted", record)
    case .closed(let record): ("closed", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "scheduled": .scheduled(try reader.read())
    case "item-placed": .itemPlaced(try reader.read())
    case "item-removed": .itemRemoved(try reader.read())
    case "opened": .opened(try reader.read())
    case "arrived": .arrived(try reader.read())
    case "left": .left(try reader.read())
    case "item-opened": .itemOpened(try reader.read())
    case "decided": .decided(try reader.read())
    case "decision-revoked": .decisionRevoked(try reader.read())
    case "noted": .noted(try reader.read())
    case "closed": .closed(try reader.read())
    default: nil
    }
  }
}
