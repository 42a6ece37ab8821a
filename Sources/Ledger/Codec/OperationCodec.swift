internal import Domain

extension Operation.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .planned(let record): ("planned", record)
    case .milestoneSet(let record): ("milestone-set", record)
    case .milestoneReached(let record): ("milestone-reached", record)
    case .impactAssessed(let record): ("impact-assessed", record)
    case .consulted(let record): ("consulted", record)
    case .impactNoted(let record): ("impact-noted", record)
    case .impactOverridden(let record): ("impact-overridden", record)
    case .madeReady(let record): ("made-ready", record)
    case .checked(let record): ("checked", record)
    case .started(let record): ("started", record)
    case .closed(let record): ("closed", record)
    case .cancelled(let record): ("cancelled", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "planned": .planned(try reader.read())
    case "milestone-set": .milestoneSet(try reader.read())
    case "milestone-reached": .milestoneReached(try reader.read())
    case "impact-assessed": .impactAssessed(try reader.read())
    case "consulted": .consulted(try reader.read())
    case "impact-noted": .impactNoted(try reader.read())
    case "impact-overridden": .impactOverridden(try reader.read())
    case "made-ready": .madeReady(try reader.read())
    case "checked": .checked(try reader.read())
    case "started": .started(try reader.read())
    case "closed": .closed(try reader.read())
    case "cancelled": .cancelled(try reader.read())
    default: nil
    }
  }
}
