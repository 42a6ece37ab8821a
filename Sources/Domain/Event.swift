/// Something that happened to one aggregate: the sum over all of them.
public enum Event: Sendable, Equatable {
  case unit(Unit.Event)
  case officer(Officer.Event)
  case report(Report.Event)
  case meeting(Meeting.Event)
  case tasking(Tasking.Event)
  case operation(Operation.Event)
  case deployment(Deployment.Event)
  case detention(Detention.Event)
  case claim(Claim.Event)
  case adviceCall(AdviceCall.Event)
  case duty(Duty.Event)
  case handover(Handover.Event)
}

/// The aggregates, by the word that begins their streams' names.
public enum AggregateKind: String, Sendable, CaseIterable, Codable {
  case unit, officer, report, meeting, tasking, operation, deployment, detention
  case claim
  case adviceCall = "advice"
  case duty, handover
}
