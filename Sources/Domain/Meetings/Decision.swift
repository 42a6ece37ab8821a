/// What a meeting may decide about an item: eleven decisions, each with what it forces.
///
/// The table is that of the domain facts, section 1.6.
public enum Decision: Sendable, Equatable {
  /// Given to a team: the tasking itself carries lead, owner, tactic, dates and checks.
  case task(ID<Tasking>)
  /// To be developed: by whom, which questions, back when.
  case develop(Development)
  /// A product is commissioned.
  case commission(Commission)
  /// Put off, never open-ended.
  case deferred(Deferral)
  /// Passed to another body.
  case refer(Reference)
  /// Worked together with another body; one process owns it.
  case joint(Joint)
  /// Held on file until a day.
  case monitor(Monitoring)
  /// Joined to an operation; both references stay.
  case link(Linking)
  /// Nothing further is done, for a coded reason.
  case noFurtherAction(NoFurtherAction)
  /// Taken to a higher level.
  case escalate(Escalation)
  /// Closed with a result.
  case withdraw(Withdrawal)

  /// The decisions by kind, in the order of their keys on the screen.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case task, develop
    case commission = "product"
    case deferred = "defer"
    case refer, joint, monitor, link
    case noFurtherAction = "nfa"
    case escalate, withdraw

    /// The letter that chooses it in the walk.
    public var letter: Character {
      switch self {
      case .task: "T"
      case .develop: "D"
      case .commission: "P"
      case .deferred: "F"
      case .refer: "R"
      case .joint: "J"
      case .monitor: "M"
      case .link: "L"
      case .noFurtherAction: "N"
      case .escalate: "E"
      case .withdraw: "W"
      }
    }

    /// The decision as the minutes name it.
    public var words: String {
      switch self {
      case .task: "Task"
      case .develop: "Develop"
      case .commission: "Commission a product"
      case .deferred: "Defer"
      case .refer: "Refer"
      case .joint: "Joint tasking"
      case .monitor: "Monitor"
      case .link: "Link"
      case .noFurtherAction: "No further action"
      case .escalate: "Escalate"
      case .withdraw: "Withdraw"
      }
    }
  }

  /// Which of the eleven it is.
  public var kind: Kind {
    switch self {
    case .task: .task
    case .develop: .develop
    case .commission: .commission
    case .deferred: .deferred
    case .refer: .refer
    case .joint: .joint
    case .monitor: .monitor
    case .link: .link
    case .noFurtherAction: .noFurtherAction
    case .escalate: .escalate
    case .withdraw: .withdraw
    }
  }

  /// What becomes of a report that is decided on so.
  public var reportStatus: Report.Status {
    switch self {
    case .task, .joint: .tasked
    case .develop: .developing
    case .commission: .productCommissioned
    case .deferred: .deferred
    case .refer: .referred
    case .monitor: .held
    case .link: .linked
    case .noFurtherAction, .withdraw: .noFurtherAction
    case .escalate: .escalated
    }
  }
}
