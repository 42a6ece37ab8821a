extension Report {
  /// What is done with a report in the clearing queue (06.B18): it is passed to whoever must see it,
  /// and they say that they have it.
  public enum Passing: Sendable, Equatable {
    /// Pass it to a body of the agency that owns it.
    case on(to: Key<Organisation>, remark: String)
    /// Record that the body has it, and who said so.
    case acknowledge(of: Key<Organisation>, by: String)
    /// Take it back from a body that has not said so.
    case withdraw(from: Key<Organisation>, reason: String)
  }

  /// The report was passed to a body.
  public struct Passed: Sendable, Equatable, Codable {
    /// The body.
    public let to: Key<Organisation>
    /// What it is to do with it; empty for nothing.
    public let remark: String
    /// Who passed it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The body said that it has the report.
  public struct PassAcknowledged: Sendable, Equatable, Codable {
    /// The body.
    public let of: Key<Organisation>
    /// Who of it said so, by label.
    public let acknowledgedBy: String
    /// Who wrote it down.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The report was taken back from the body.
  public struct PassWithdrawn: Sendable, Equatable, Codable {
    /// The body.
    public let from: Key<Organisation>
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A body that the report was passed to.
  public struct Pass: Sendable, Equatable {
    /// What was passed.
    public let made: Passed
    /// When the body said that it has it; nil while it did not.
    public internal(set) var acknowledged: PassAcknowledged?
  }

  /// Why a step in the clearing queue is refused.
  public enum ClearingRefusal: Sendable, Equatable {
    case notInQueue
    case outsideAgency(String)
    case isOrigin(String)
    case alreadyPassed(String)
    case notPassed(String)
    case alreadyAcknowledged(String)
    case nobodySaidSo

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .notInQueue:
        "That report does not go through the clearing queue; share it (s) under an agreement."
      case .outsideAgency(let body):
        "\(body) is outside the agency that owns the report; share it (s) under an agreement."
      case .isOrigin(let body): "The report comes from \(body); choose somebody else to see it."
      case .alreadyPassed(let body): "\(body) was passed that report already."
      case .notPassed(let body): "That report was not passed to \(body)."
      case .alreadyAcknowledged(let body): "\(body) has said already that it has that report."
      case .nobodySaidSo: "Somebody of the body must have said so; write who."
      }
    }
  }

  /// The event of a step in the clearing queue.
  func decide(_ step: Passing, facts: Facts) throws(Domain.Refusal) -> Event {
    guard received?.isForClearing == true else { throw .report(.clearing(.notInQueue)) }
    try requireLive()
    let by = facts.actor.officer
    switch step {
    case .on(let body, let remark):
      try checkPass(to: body, facts: facts)
      return .passed(Passed(to: body, remark: remark, by: by, at: facts.now))
    case .acknowledge(let body, let label):
      let pass = try pass(to: body, facts: facts)
      guard pass.acknowledged == nil else {
        throw .report(.clearing(.alreadyAcknowledged(facts.unit.name(of: body))))
      }
      guard !label.isEmpty else { throw .report(.clearing(.nobodySaidSo)) }
      return .passAcknowledged(
        PassAcknowledged(of: body, acknowledgedBy: label, by: by, at: facts.now)
      )
    case .withdraw(let body, let reason):
      let pass = try pass(to: body, facts: facts)
      guard pass.acknowledged == nil else {
        throw .report(.clearing(.alreadyAcknowledged(facts.unit.name(of: body))))
      }
      let why = try reasoned(reason, "take a report back", facts: facts)
      return .passWithdrawn(
        PassWithdrawn(from: body, reason: why.reason, by: why.by, at: why.at)
      )
    }
  }

  private func checkPass(to key: Key<Organisation>, facts: Facts) throws(Domain.Refusal) {
    guard let body = facts.unit.organisation(key, on: facts.today) else {
      throw .report(.unknownOrganisation(key))
    }
    guard let received, body.agency == received.agency else {
      throw .report(.clearing(.outsideAgency(body.name)))
    }
    guard key != received.origin else { throw .report(.clearing(.isOrigin(body.name))) }
    guard !passes.contains(where: { $0.made.to == key }) else {
      throw .report(.clearing(.alreadyPassed(body.name)))
    }
  }

  private func pass(to key: Key<Organisation>, facts: Facts) throws(Domain.Refusal) -> Pass {
    guard let pass = passes.first(where: { $0.made.to == key }) else {
      throw .report(.clearing(.notPassed(facts.unit.name(of: key))))
    }
    return pass
  }

  /// Folds a step in the clearing queue into the report.
  mutating func pass(_ event: Event) {
    switch event {
    case .passed(let made): passes.append(Pass(made: made))
    case .passAcknowledged(let acknowledged):
      for place in passes.indices where passes[place].made.to == acknowledged.of {
        passes[place].acknowledged = acknowledged
      }
    case .passWithdrawn(let withdrawn):
      passes.removeAll { pass in pass.made.to == withdrawn.from }
    default: break
    }
  }

  /// Where the report stands in the clearing queue; nil where it is none of its matter, or no more.
  public var clearingStage: ClearingStage? {
    guard received?.isForClearing == true, status != .filed, !isErased else { return nil }
    guard !passes.isEmpty else { return .unpassed }
    return passes.allSatisfy { pass in pass.acknowledged != nil } ? nil : .unacknowledged
  }
}

/// Where a report stands in the clearing queue.
public enum ClearingStage: Int, Sendable, CaseIterable {
  /// Nobody was passed it.
  case unpassed = 0
  /// Somebody was passed it who has not said that they have it.
  case unacknowledged = 1
}

extension Unit {
  /// Whether reports of an origin go through the clearing queue: those that the setting
  /// `clearing-origins` names (06.B18).
  public func clears(_ origin: Key<Organisation>, on date: CivilDate? = nil) -> Bool {
    let named = setting("clearing-origins", on: date)?.value.split(separator: " ") ?? []
    return named.contains { name in name == origin.text }
  }

  /// After how many hours in the clearing queue a report needs somebody.
  public func clearingHours(on date: CivilDate? = nil) -> Int {
    setting("clearing-hours", on: date).flatMap { setting in Int(setting.value) } ?? 24
  }

  /// An organisation's name, its key where the unit does not know it.
  func name(of key: Key<Organisation>) -> String { organisation(key)?.name ?? key.text }
}
