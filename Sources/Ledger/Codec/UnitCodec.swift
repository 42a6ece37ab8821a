internal import Domain

extension Unit.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .established(let record): ("established", record)
    case .recorded(let record): ("recorded", record)
    case .withdrawn(let record): ("withdrawn", record)
    case .backedUp(let record): ("backed-up", record)
    case .requirementRaised(let record): ("requirement-raised", record)
    case .requirementClosed(let record): ("requirement-closed", record)
    case .scenarioKept(let record): ("scenario-kept", record)
    case .scenarioSettled(let record): ("scenario-settled", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "established": .established(try reader.read())
    case "recorded": .recorded(try reader.read())
    case "withdrawn": .withdrawn(try reader.read())
    case "backed-up": .backedUp(try reader.read())
    case "requirement-raised": .requirementRaised(try reader.read())
    case "requirement-closed": .requirementClosed(try reader.read())
    case "scenario-kept": .scenarioKept(try reader.read())
    case "scenario-settled": .scenarioSettled(try reader.read())
    default: nil
    }
  }
}
