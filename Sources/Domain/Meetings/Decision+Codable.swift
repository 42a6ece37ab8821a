/// The written form: one key, the decision's kind, and its terms under it.
///
/// It is spelled out because a text within must have the same path whether it is written or read.
extension Decision: Codable {
  private enum CodingKeys: String, CodingKey {
    case task, develop
    case commission = "product"
    case deferred = "defer"
    case refer, joint, monitor, link
    case noFurtherAction = "nfa"
    case escalate, withdraw
  }

  /// Reads the kind and its terms.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A decision is one of eleven kinds."
        )
      )
    }
    switch key {
    case .task: self = .task(try container.decode(ID<Tasking>.self, forKey: key))
    case .develop: self = .develop(try container.decode(Development.self, forKey: key))
    case .commission: self = .commission(try container.decode(Commission.self, forKey: key))
    case .deferred: self = .deferred(try container.decode(Deferral.self, forKey: key))
    case .refer: self = .refer(try container.decode(Reference.self, forKey: key))
    case .joint: self = .joint(try container.decode(Joint.self, forKey: key))
    case .monitor: self = .monitor(try container.decode(Monitoring.self, forKey: key))
    case .link: self = .link(try container.decode(Linking.self, forKey: key))
    case .noFurtherAction:
      self = .noFurtherAction(try container.decode(NoFurtherAction.self, forKey: key))
    case .escalate: self = .escalate(try container.decode(Escalation.self, forKey: key))
    case .withdraw: self = .withdraw(try container.decode(Withdrawal.self, forKey: key))
    }
  }

  /// Writes the kind and its terms.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .task(let tasking): try container.encode(tasking, forKey: .task)
    case .develop(let terms): try container.encode(terms, forKey: .develop)
    case .commission(let terms): try container.encode(terms, forKey: .commission)
    case .deferred(let terms): try container.encode(terms, forKey: .deferred)
    case .refer(let terms): try container.encode(terms, forKey: .refer)
    case .joint(let terms): try container.encode(terms, forKey: .joint)
    case .monitor(let terms): try container.encode(terms, forKey: .monitor)
    case .link(let terms): try container.encode(terms, forKey: .link)
    case .noFurtherAction(let terms): try container.encode(terms, forKey: .noFurtherAction)
    case .escalate(let terms): try container.encode(terms, forKey: .escalate)
    case .withdraw(let terms): try container.encode(terms, forKey: .withdraw)
    }
  }
}
