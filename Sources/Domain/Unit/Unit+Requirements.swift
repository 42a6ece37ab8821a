extension Unit {
  /// A requirement was raised in the ledger, beside those of the unit file.
  public struct RequirementRaised: Sendable, Equatable, Codable {
    /// The requirement.
    public let requirement: IntelligenceRequirement
    /// Who raised it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A requirement was closed: it is answered, or asked no more.
  public struct RequirementClosed: Sendable, Equatable, Codable {
    /// The requirement.
    public let key: Key<IntelligenceRequirement>
    /// Why.
    public let reason: String
    /// Who closed it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// What is done with the intelligence requirements.
  public enum Requiring: Sendable, Equatable {
    /// Ask a question until a day; its key is the next number.
    case raise(
      question: String,
      owner: Key<Organisation>,
      priority: Key<Priority>?,
      rank: Int,
      expires: CivilDate
    )
    /// Ask it no more.
    case close(Key<IntelligenceRequirement>, reason: String)
  }

  /// Why a step with the requirements is refused.
  public enum RequirementRefusal: Sendable, Equatable {
    case emptyQuestion
    case unknownOwner(Key<Organisation>)
    case unknownPriority(Key<Priority>)
    case rankOutOfRange(Int)
    case expiresBeforeToday(CivilDate)
    case unknown(Key<IntelligenceRequirement>)
    case alreadyClosed(Key<IntelligenceRequirement>)
    case noReason

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .emptyQuestion: "A requirement is a question; write what is to be found out."
      case .unknownOwner(let key): "The unit has no organisation '\(key.text)'."
      case .unknownPriority(let key): "The control strategy has no priority '\(key.text)'."
      case .rankOutOfRange(let rank): "A rank is 1 to 9, 1 the most wanted, not \(rank)."
      case .expiresBeforeToday(let day):
        "A requirement ends after today, and \(day.spoken) does not; choose a later day."
      case .unknown(let key): "The unit asks no requirement '\(key.text)'."
      case .alreadyClosed(let key): "The requirement '\(key.text)' is closed already."
      case .noReason: "A reason is needed to close a requirement; type one."
      }
    }
  }

  /// Every requirement in force on a day, in the order in which they were raised.
  public func requirements(on date: CivilDate? = nil) -> [IntelligenceRequirement] {
    records(.requirement, on: date).compactMap { record in
      if case .requirement(let requirement) = record { requirement } else { nil }
    }
  }

  /// The requirement of that key on a day.
  public func requirement(_ key: Key<IntelligenceRequirement>, on date: CivilDate? = nil)
    -> IntelligenceRequirement?
  {
    guard case .requirement(let record) = record(.requirement, key.text, on: date) else {
      return nil
    }
    return record
  }

  /// The event of a step with the requirements.
  func decide(_ step: Requiring, facts: Facts) throws(Domain.Refusal) -> Event {
    switch step {
    case .raise(let question, let owner, let priority, let rank, let expires):
      guard !question.isEmpty else { throw .unit(.requirement(.emptyQuestion)) }
      guard organisation(owner, on: facts.today) != nil else {
        throw .unit(.requirement(.unknownOwner(owner)))
      }
      if let priority, self.priority(priority, on: facts.today) == nil {
        throw .unit(.requirement(.unknownPriority(priority)))
      }
      guard (1...9).contains(rank) else { throw .unit(.requirement(.rankOutOfRange(rank))) }
      guard facts.today < expires else {
        throw .unit(.requirement(.expiresBeforeToday(expires)))
      }
      let requirement = IntelligenceRequirement(
        key: nextRequirement,
        question: question,
        owner: owner,
        priority: priority,
        rank: rank,
        from: facts.today,
        expires: expires,
        paragraph: "house"
      )
      return .requirementRaised(
        RequirementRaised(requirement: requirement, by: facts.actor.officer, at: facts.now)
      )
    case .close(let key, let reason):
      guard requirement(key) != nil else { throw .unit(.requirement(.unknown(key))) }
      guard closedRequirements[key] == nil else {
        throw .unit(.requirement(.alreadyClosed(key)))
      }
      guard !reason.isEmpty else { throw .unit(.requirement(.noReason)) }
      return .requirementClosed(
        RequirementClosed(key: key, reason: reason, by: facts.actor.officer, at: facts.now)
      )
    }
  }

  /// The key after the highest number that was ever given.
  private var nextRequirement: Key<IntelligenceRequirement> {
    let numbers = order.compactMap { address in
      address.section == .requirement && address.key.hasPrefix("ir-")
        ? Int(address.key.dropFirst(3)) : nil
    }
    return Key(stringLiteral: "ir-\((numbers.max() ?? 0) + 1)")
  }
}
