internal import Domain

extension Report.Event {
  /// The event's name and the record that is stored for it.
  var record: (name: String, record: any Encodable) {
    switch self {
    case .received(let record): ("received", record)
    case .evaluated(let record): ("evaluated", record)
    case .returned(let record): ("returned", record)
    case .nominated(let record): ("nominated", record)
    case .nominationWithdrawn(let record): ("nomination-withdrawn", record)
    case .settled(let record): ("settled", record)
    case .reopened(let record): ("reopened", record)
    case .filed(let record): ("filed", record)
    case .checked(let record): ("checked", record)
    case .retentionSet(let record): ("retention-set", record)
    case .retained(let record): ("retained", record)
    case .holdPlaced(let record): ("hold-placed", record)
    case .holdLifted(let record): ("hold-lifted", record)
    case .disposed(let record): ("disposed", record)
    case .disclosed(let record): ("disclosed", record)
    case .disclosureRecalled(let record): ("disclosure-recalled", record)
    case .looked(let record): ("looked", record)
    case .interestSet(let record): ("interest-set", record)
    case .passed(let record): ("passed", record)
    case .passAcknowledged(let record): ("pass-acknowledged", record)
    case .passWithdrawn(let record): ("pass-withdrawn", record)
    case .answered(let record): ("answered", record)
    case .answerWithdrawn(let record): ("answer-withdrawn", record)
    case .subjectLinked(let record): ("subject-linked", record)
    case .subjectParted(let record): ("subject-parted", record)
    }
  }

  /// The event of a name, or nil where there is none of that name.
  static func decoded(_ name: String, from reader: RecordReader) throws -> Self? {
    switch name {
    case "received": .received(try reader.read())
    case "evaluated": .evaluated(try reader.read())
    case "returned": .returned(try reader.read())
    case "nominated": .nominated(try reader.read())
    case "nomination-withdrawn": .nominationWithdrawn(try reader.read())
    case "settled": .settled(try reader.read())
    case "reopened": .reopened(try reader.read())
    case "filed": .filed(try reader.read())
    case "checked": .checked(try reader.read())
    case "retention-set": .retentionSet(try reader.read())
    case "retained": .retained(try reader.read())
    case "hold-placed": .holdPlaced(try reader.read())
    case "hold-lifted": .holdLifted(try reader.read())
    case "disposed": .disposed(try reader.read())
    case "disclosed": .disclosed(try reader.read())
    case "disclosure-recalled": .disclosureRecalled(try reader.read())
    case "looked": .looked(try reader.read())
    case "interest-set": .interestSet(try reader.read())
    case "passed": .passed(try reader.read())
    case "pass-acknowledged": .passAcknowledged(try reader.read())
    case "pass-withdrawn": .passWithdrawn(try reader.read())
    case "answered": .answered(try reader.read())
    case "answer-withdrawn": .answerWithdrawn(try reader.read())
    case "subject-linked": .subjectLinked(try reader.read())
    case "subject-parted": .subjectParted(try reader.read())
    default: nil
    }
  }
}
