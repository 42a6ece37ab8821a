internal import Domain

extension Detention.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .arrived(let record): ("arrived", record)
    case .arrivalAmended(let record): ("arrival-amended", record)
    case .episodeBegun(let record): ("episode-begun", record)
    case .episodeEnded(let record): ("episode-ended", record)
    case .levelSet(let record): ("level-set", record)
    case .interpreterAdded(let record): ("interpreter-added", record)
    case .interpreterUpdated(let record): ("interpreter-updated", record)
    case .checked(let record): ("checked", record)
    case .noted(let record): ("noted", record)
    case .flagRaised(let record): ("flag-raised", record)
    case .flagAnswered(let record): ("flag-answered", record)
    case .departed(let record): ("departed", record)
    case .revealed(let record): ("revealed", record)
    case .claimed(let record): ("claimed", record)
    case .voided(let record): ("voided", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "arrived": .arrived(try reader.read())
    case "arrival-amended": .arrivalAmended(try reader.read())
    case "episode-begun": .episodeBegun(try reader.read())
    case "episode-ended": .episodeEnded(try reader.read())
    case "level-set": .levelSet(try reader.read())
    case "interpreter-added": .interpreterAdded(try reader.read())
    case "interpreter-updated": .interpreterUpdated(try reader.read())
    case "checked": .checked(try reader.read())
    case "noted": .noted(try reader.read())
    case "flag-raised": .flagRaised(try reader.read())
    case "flag-answered": .flagAnswered(try reader.read())
    case "departed": .departed(try reader.read())
    case "revealed": .revealed(try reader.read())
    case "claimed": .claimed(try reader.read())
    case "voided": .voided(try reader.read())
    default: nil
    }
  }
}
