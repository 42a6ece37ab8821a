internal import Domain

extension Tasking.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .raised(let record): ("raised", record)
    case .bidFiled(let record): ("bid-filed", record)
    case .bidAccepted(let record): ("bid-accepted", record)
    case .bidDeclined(let record): ("bid-declined", record)
    case .bidCountered(let record): ("bid-countered", record)
    case .offerTaken(let record): ("offer-taken", record)
    case .offerRefused(let record): ("offer-refused", record)
    case .accepted(let record): ("accepted", record)
    case .progressed(let record): ("progressed", record)
    case .progressWithdrawn(let record): ("progress-withdrawn", record)
    case .dueMoved(let record): ("due-moved", record)
    case .blocked(let record): ("blocked", record)
    case .unblocked(let record): ("unblocked", record)
    case .completed(let record): ("completed", record)
    case .resulted(let record): ("resulted", record)
    case .reopened(let record): ("reopened", record)
    case .reviewed(let record): ("reviewed", record)
    case .reassigned(let record): ("reassigned", record)
    case .takenBack(let record): ("taken-back", record)
    case .signedOff(let record): ("signed-off", record)
    case .cancelled(let record): ("cancelled", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "raised": .raised(try reader.read())
    case "bid-filed": .bidFiled(try reader.read())
    case "bid-accepted": .bidAccepted(try reader.read())
    case "bid-declined": .bidDeclined(try reader.read())
    case "bid-countered": .bidCountered(try reader.read())
    case "offer-taken": .offerTaken(try reader.read())
    case "offer-refused": .offerRefused(try reader.read())
    case "accepted": .accepted(try reader.read())
    case "progressed": .progressed(try reader.read())
    case "progress-withdrawn": .progressWithdrawn(try reader.read())
    case "due-moved": .dueMoved(try reader.read())
    case "blocked": .blocked(try reader.read())
    case "unblocked": .unblocked(try reader.read())
    case "completed": .completed(try reader.read())
    case "resulted": .resulted(try reader.read())
    case "reopened": .reopened(try reader.read())
    case "reviewed": .reviewed(try reader.read())
    case "reassigned": .reassigned(try reader.read())
    case "taken-back": .takenBack(try reader.read())
    case "signed-off": .signedOff(try reader.read())
    case "cancelled": .cancelled(try reader.read())
    default: nil
    }
  }
}
