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
    case .clockPaused(let record): ("clock-paused", record)
    case .decided(let record): ("decided", record)
    case .decisionRevoked(let record): ("decision-revoked", record)
    case .noted(let record): ("noted", record)
    case .closed(let record): ("closed", record)
    case .itemMoved(let record): ("item-moved", record)
    case .itemParked(let record): ("item-parked", record)
    case .itemsMerged(let record): ("items-merged", record)
    case .itemSplit(let record): ("item-split", record)
    case .apologised(let record): ("apologised", record)
    case .wallHidden(let record): ("wall-hidden", record)
    case .rescheduled(let record): ("rescheduled", record)
    case .cancelled(let record): ("cancelled", record)
    case .minutesApproved(let record): ("minutes-approved", record)
    case .addendumMade(let record): ("addendum-made", record)
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
    case "clock-paused": .clockPaused(try reader.read())
    case "decided": .decided(try reader.read())
    case "decision-revoked": .decisionRevoked(try reader.read())
    case "noted": .noted(try reader.read())
    case "closed": .closed(try reader.read())
    case "item-moved": .itemMoved(try reader.read())
    case "item-parked": .itemParked(try reader.read())
    case "items-merged": .itemsMerged(try reader.read())
    case "item-split": .itemSplit(try reader.read())
    case "apologised": .apologised(try reader.read())
    case "wall-hidden": .wallHidden(try reader.read())
    case "rescheduled": .rescheduled(try reader.read())
    case "cancelled": .cancelled(try reader.read())
    case "minutes-approved": .minutesApproved(try reader.read())
    case "addendum-made": .addendumMade(try reader.read())
    default: nil
    }
  }
}
