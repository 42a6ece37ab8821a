import Domain

/// Somebody at a desk of a small unit, at a time: what a decision rests on besides its own stream.
struct Desk: Sendable {
  /// When the command is written down.
  var now = london("2010-09-16 09:00")
  /// Who acts.
  var actor = Desk.actor(of: "scd9")
  /// The unit.
  var unit = Desk.unit
  /// Facts of other streams, added to those that a command asks for.
  var more: @Sendable (inout Facts) -> Void = { _ in }

  /// The desk at a London time.
  static func at(_ time: String) -> Desk { Desk(now: london(time)) }

  /// The facts of a command that needs these queries.
  func facts(for queries: [FactQuery], number: Int) -> Facts {
    var facts = Facts(now: now, occurredAt: now, actor: actor, unit: unit)
    for query in queries {
      if case .nextNumber(let series) = query { facts.nextNumbers[series] = number }
    }
    more(&facts)
    return facts
  }

  /// An officer of an organisation who may see everything.
  static func actor(of organisation: Key<Organisation>, _ number: UInt128 = 1) -> Actor {
    Actor(
      officer: ID(number),
      roles: Set(Role.allCases),
      organisation: organisation,
      clearance: .topSecret
    )
  }
}

/// The history of one aggregate, told by commands and the events that they led to.
struct Scene<A: Aggregate> {
  /// The state after all events.
  private(set) var state = A()
  /// The events in order.
  private(set) var events: [A.Event] = []
  /// Who sits where.
  var desk = Desk()

  /// Does what the command asks, and answers with its events.
  @discardableResult
  mutating func perform(_ command: A.Command) throws(Refusal) -> [A.Event] {
    let new = try decide(command)
    for event in new { state.apply(event) }
    events += new
    return new
  }

  /// Why the command is refused, nil where it is not; nothing changes.
  func refusal(of command: A.Command) -> Refusal? {
    do throws(Refusal) {
      _ = try decide(command)
      return nil
    } catch {
      return error
    }
  }

  private func decide(_ command: A.Command) throws(Refusal) -> [A.Event] {
    let facts = desk.facts(for: state.needs(command), number: 42)
    return try state.decide(command, on: ID<A>(7), facts: facts)
  }
}

/// The moment of a London clock time written `2010-09-16 09:00`; the earlier of two.
func london(_ text: String) -> Instant {
  let parts = text.split(separator: " ")
  let clock = parts.last?.split(separator: ":").compactMap { part in Int(part) } ?? []
  guard parts.count == 2, clock.count == 2, let date = CivilDate(text: parts[0]),
    let moment = LondonReading(date, hour: clock[0], minute: clock[1]).first
  else { preconditionFailure("A London time reads 2010-09-16 09:00, not '\(text)'.") }
  return moment
}

/// The day written `2010-09-16`.
func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text: text) else {
    preconditionFailure("A day reads 2010-09-16, not '\(text)'.")
  }
  return date
}

/// The stretch between two London times.
func stretch(_ from: String, _ to: String) -> Interval {
  guard let interval = Interval(from: london(from), to: london(to)) else {
    preconditionFailure("A stretch ends after it begins.")
  }
  return interval
}
