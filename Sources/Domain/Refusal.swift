/// The domain says no: why, and what may be done instead.
///
/// Each aggregate has its own exhaustive list; this is the sum over them.
public enum Refusal: Error, Sendable, Equatable {
  /// None of the actor's roles allows it.
  case notPermitted(Permission, roles: Set<Role>)
  /// Nobody of that identity is enrolled.
  case notEnrolled
  /// The ledger holds no such record.
  case unknown(AggregateKind)
  case unit(Unit.Refusal)
  case officer(Officer.Refusal)
  case report(Report.Refusal)
  case meeting(Meeting.Refusal)
  case tasking(Tasking.Refusal)
  case operation(Operation.Refusal)
  case deployment(Deployment.Refusal)
  case detention(Detention.Refusal)
  case claim(Claim.Refusal)
  case adviceCall(AdviceCall.Refusal)
  case duty(Duty.Refusal)
  case handover(Handover.Refusal)

  /// The sentence for the officer: what is refused, why, and what to do instead.
  public var sentence: String {
    switch self {
    case .notPermitted(let permission, _): permission.refusalSentence
    case .notEnrolled: "You are not enrolled in this ledger; ask an administrator to enrol you."
    case .unknown(let kind): "This ledger holds no such \(kind.rawValue); refresh and choose again."
    case .unit(let refusal): refusal.sentence
    case .officer(let refusal): refusal.sentence
    case .report(let refusal): refusal.sentence
    case .meeting(let refusal): refusal.sentence
    case .tasking(let refusal): refusal.sentence
    case .operation(let refusal): refusal.sentence
    case .deployment(let refusal): refusal.sentence
    case .detention(let refusal): refusal.sentence
    case .claim(let refusal): refusal.sentence
    case .adviceCall(let refusal): refusal.sentence
    case .duty(let refusal): refusal.sentence
    case .handover(let refusal): refusal.sentence
    }
  }
}
