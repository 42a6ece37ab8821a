internal import Domain

extension Event {
  /// The kind's name and the record that is stored for it.
  var record: (kind: String, record: any Encodable) {
    switch self {
    case .unit(let event): named(.unit, event.record)
    case .officer(let event): named(.officer, event.record)
    case .report(let event): named(.report, event.record)
    case .meeting(let event): named(.meeting, event.record)
    case .tasking(let event): named(.tasking, event.record)
    case .operation(let event): named(.operation, event.record)
    case .deployment(let event): named(.deployment, event.record)
    case .detention(let event): named(.detention, event.record)
    case .claim(let event): named(.claim, event.record)
    case .adviceCall(let event): named(.adviceCall, event.record)
    case .duty(let event): named(.duty, event.record)
    case .handover(let event): named(.handover, event.record)
    }
  }

  /// The event of a kind, or nil where the aggregate has none of that name.
  static func decoded(_ aggregate: AggregateKind, _ name: String, from reader: RecordReader) throws
    -> Event?
  {
    switch aggregate {
    case .unit: try Unit.Event.decoded(name, from: reader).map(Event.unit)
    case .officer: try Officer.Event.decoded(name, from: reader).map(Event.officer)
    case .report: try Report.Event.decoded(name, from: reader).map(Event.report)
    case .meeting: try Meeting.Event.decoded(name, from: reader).map(Event.meeting)
    case .tasking: try Tasking.Event.decoded(name, from: reader).map(Event.tasking)
    case .operation: try Operation.Event.decoded(name, from: reader).map(Event.operation)
    case .deployment: try Deployment.Event.decoded(name, from: reader).map(Event.deployment)
    case .detention: try Detention.Event.decoded(name, from: reader).map(Event.detention)
    case .claim: try Claim.Event.decoded(name, from: reader).map(Event.claim)
    case .adviceCall: try AdviceCall.Event.decoded(name, from: reader).map(Event.adviceCall)
    case .duty: try Duty.Event.decoded(name, from: reader).map(Event.duty)
    case .handover: try Handover.Event.decoded(name, from: reader).map(Event.handover)
    }
  }
}

private func named(_ kind: AggregateKind, _ part: (name: String, record: any Encodable))
  -> (kind: String, record: any Encodable)
{
  ("\(kind.rawValue).\(part.name)", part.record)
}
