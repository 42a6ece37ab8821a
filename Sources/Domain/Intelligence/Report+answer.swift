extension Report {
  /// What somebody says of a report and an intelligence requirement; the program only suggests.
  public enum Answering: Sendable, Equatable {
    /// It answers the requirement, or a part of it.
    case says(Key<IntelligenceRequirement>, reason: String)
    /// It does not after all.
    case withdraw(Key<IntelligenceRequirement>, reason: String)
  }

  /// Somebody said that the report answers a requirement.
  public struct Answered: Sendable, Equatable, Codable {
    /// The requirement.
    public let requirement: Key<IntelligenceRequirement>
    /// What of it.
    public let reason: String
    /// Who said so.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Why an answer is refused.
  public enum AnswerRefusal: Sendable, Equatable {
    case unknown(Key<IntelligenceRequirement>)
    case closed(Key<IntelligenceRequirement>)
    case given(Key<IntelligenceRequirement>)
    case notGiven(Key<IntelligenceRequirement>)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .unknown(let key): "The unit asks no requirement '\(key.text)'."
      case .closed(let key): "The requirement '\(key.text)' is closed; raise it again to answer it."
      case .given(let key): "That report answers '\(key.text)' already."
      case .notGiven(let key): "That report does not answer '\(key.text)'."
      }
    }
  }

  /// The event of what somebody says of a report and a requirement.
  func decide(_ step: Answering, facts: Facts) throws(Domain.Refusal) -> Event {
    try requireLive()
    switch step {
    case .says(let key, let reason):
      guard facts.unit.requirement(key, on: facts.today) != nil else {
        throw .report(.answer(.unknown(key)))
      }
      guard facts.unit.closedRequirements[key] == nil else {
        throw .report(.answer(.closed(key)))
      }
      guard !answers.contains(key) else { throw .report(.answer(.given(key))) }
      let why = try reasoned(reason, "say that a report answers a requirement", facts: facts)
      return .answered(Answered(requirement: key, reason: why.reason, by: why.by, at: why.at))
    case .withdraw(let key, let reason):
      guard answers.contains(key) else { throw .report(.answer(.notGiven(key))) }
      let why = try reasoned(reason, "take an answer back", facts: facts)
      return .answerWithdrawn(
        Answered(requirement: key, reason: why.reason, by: why.by, at: why.at)
      )
    }
  }

  /// Folds what somebody says of a requirement into the report.
  mutating func answer(_ event: Event) {
    switch event {
    case .answered(let answered): answers.append(answered.requirement)
    case .answerWithdrawn(let withdrawn):
      answers.removeAll { key in key == withdrawn.requirement }
    default: break
    }
  }
}
