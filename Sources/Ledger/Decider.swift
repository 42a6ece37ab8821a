public import Domain

/// The states that a decision is made on, read from one store in one transaction.
public protocol StateSource {
  /// The aggregate folded from its stream, and its version: 0 before the first entry.
  func state<A: Aggregate>(_ type: A.Type, of id: ID<A>) throws -> (state: A, version: Int)
  /// The next gap-free number of a series in a year.
  func nextNumber(_ series: Reference.Series, year: Int) throws -> Int
  /// The slots of the rota that touch a stretch of time, as they stand.
  func rota(in interval: Interval) throws -> Rota
  /// The operations that are not over and touch a stretch of time, whoever may see them.
  func operations(during interval: Interval) throws -> [ID<Operation>: Operation]
}

/// What a command led to, before it is appended.
public struct Decided: Sendable {
  /// What happened.
  public let event: Event
  /// Who may see the entry.
  public let visibility: VisibilityClass
}

extension Command {
  /// The events that the command leads to, each with who may see it.
  ///
  /// The actor's permission is checked first, against the one table.
  ///
  /// - Throws: `Refusal` where the domain says no, `LedgerError` where the store fails.
  public func decided(on source: some StateSource, facts: Facts) throws -> [Decided] {
    guard !facts.actor.roles.isDisjoint(with: permission.roles) || isFounding(facts) else {
      throw Refusal.notPermitted(permission, roles: facts.actor.roles)
    }
    switch self {
    case .unit(let command): return try run(command, Unit.only, source, facts)
    case .officer(let id, let command): return try run(command, id, source, facts)
    case .report(let id, let command): return try run(command, id, source, facts)
    case .meeting(let id, let command): return try run(command, id, source, facts)
    case .tasking(let id, let command): return try run(command, id, source, facts)
    case .operation(let id, let command): return try run(command, id, source, facts)
    case .deployment(let id, let command): return try run(command, id, source, facts)
    case .detention(let id, let command): return try run(command, id, source, facts)
    case .claim(let id, let command): return try run(command, id, source, facts)
    case .adviceCall(let id, let command): return try run(command, id, source, facts)
    case .duty(let id, let command): return try run(command, id, source, facts)
    case .handover(let id, let command): return try run(command, id, source, facts)
    }
  }

  /// Whether a founder sets the ledger up: the unit first, then its first officer.
  private func isFounding(_ facts: Facts) -> Bool {
    guard facts.isFounding else { return false }
    switch self {
    case .unit, .officer: return true
    case .report, .meeting, .tasking, .operation, .deployment, .detention, .claim, .adviceCall,
      .duty, .handover:
      return false
    }
  }

  private func run<A: Recordable>(
    _ command: A.Command,
    _ id: ID<A>,
    _ source: some StateSource,
    _ facts: Facts
  ) throws -> [Decided] {
    var (state, _) = try source.state(A.self, of: id)
    let facts = try facts.adding(state.needs(command), from: source)
    let events = try state.decide(command, on: id, facts: facts)
    return events.map { event in
      state.apply(event)
      return Decided(event: A.event(event), visibility: state.visibility(in: facts.unit))
    }
  }
}

extension Facts {
  fileprivate func adding(_ queries: [FactQuery], from source: some StateSource) throws -> Facts {
    var facts = self
    for query in queries {
      switch query {
      case .officer(let id): facts.officers[id] = try found(id, source)
      case .report(let id): facts.reports[id] = try found(id, source)
      case .meeting(let id): facts.meetings[id] = try found(id, source)
      case .tasking(let id): facts.taskings[id] = try found(id, source)
      case .operation(let id): facts.operations[id] = try found(id, source)
      case .detention(let id): facts.detentions[id] = try found(id, source)
      case .nextNumber(let series):
        facts.nextNumbers[series] = try source.nextNumber(series, year: facts.today.year)
      case .rota(let interval): facts.rota = try source.rota(in: interval)
      case .operations(let interval): facts.others = try source.operations(during: interval)
      }
    }
    return facts
  }

  private func found<A: Aggregate>(_ id: ID<A>, _ source: some StateSource) throws -> A? {
    let (state, version) = try source.state(A.self, of: id)
    return version == 0 ? nil : state
  }
}
