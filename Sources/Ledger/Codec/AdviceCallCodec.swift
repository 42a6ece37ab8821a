internal import Domain

extension AdviceCall.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .opened(let record): ("opened", record)
    case .described(let record): ("described", record)
    case .summarised(let record): ("summarised", record)
    case .identified(let record): ("identified", record)
    case .advised(let record): ("advised", record)
    case .escalated(let record): ("escalated", record)
    case .acknowledged(let record): ("acknowledged", record)
    case .followedUp(let record): ("followed-up", record)
    case .closed(let record): ("closed", record)
    case .began(let record): ("began", record)
    case .stepAnswered(let record): ("step-answered", record)
    case .indicated(let record): ("indicated", record)
    case .rungSkipped(let record): ("rung-skipped", record)
    case .referred(let record): ("referred", record)
    case .referralAcknowledged(let record): ("referral-acknowledged", record)
    case .referralAnswered(let record): ("referral-answered", record)
    case .led(let record): ("led", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "opened": .opened(try reader.read())
    case "described": .described(try reader.read())
    case "summarised": .summarised(try reader.read())
    case "identified": .identified(try reader.read())
    case "advised": .advised(try reader.read())
    case "escalated": .escalated(try reader.read())
    case "acknowledged": .acknowledged(try reader.read())
    case "followed-up": .followedUp(try reader.read())
    case "closed": .closed(try reader.read())
    case "began": .began(try reader.read())
    case "step-answered": .stepAnswered(try reader.read())
    case "indicated": .indicated(try reader.read())
    case "rung-skipped": .rungSkipped(try reader.read())
    case "referred": .referred(try reader.read())
    case "referral-acknowledged": .referralAcknowledged(try reader.read())
    case "referral-answered": .referralAnswered(try reader.read())
    case "led": .led(try reader.read())
    default: nil
    }
  }
}
