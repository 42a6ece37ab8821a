/// Something asked of one aggregate: the sum over all of them.
///
/// The identity is minted by the client before the command, so that a retry is recognised.
public enum Command: Sendable {
  case unit(Unit.Command)
  case officer(ID<Officer>, Officer.Command)
  case report(ID<Report>, Report.Command)
  case meeting(ID<Meeting>, Meeting.Command)
  case tasking(ID<Tasking>, Tasking.Command)
  case operation(ID<Operation>, Operation.Command)
  case deployment(ID<Deployment>, Deployment.Command)
  case detention(ID<Detention>, Detention.Command)
  case claim(ID<Claim>, Claim.Command)
  case adviceCall(ID<AdviceCall>, AdviceCall.Command)
  case duty(ID<Duty>, Duty.Command)
  case handover(ID<Handover>, Handover.Command)

  /// What the actor must be allowed to do.
  public var permission: Permission {
    switch self {
    case .unit(let command): command.permission
    case .officer(_, let command): command.permission
    case .report(_, let command): command.permission
    case .meeting(_, let command): command.permission
    case .tasking(_, let command): command.permission
    case .operation(_, let command): command.permission
    case .deployment(_, let command): command.permission
    case .detention(_, let command): command.permission
    case .claim(_, let command): command.permission
    case .adviceCall(_, let command): command.permission
    case .duty(_, let command): command.permission
    case .handover(_, let command): command.permission
    }
  }
}
