/// A thing with a life of its own: one stream of events, folded into a state that decides.
///
/// Deciding is pure. `needs` names the facts that a command takes from other streams, `decide`
/// answers with events or throws a `Refusal`, and `apply` folds one event into the state. A value
/// made by `init()` is the state before the first event.
public protocol Aggregate: Sendable, Equatable {
  /// What may be asked of it, in the imperative.
  associatedtype Command: Sendable
  /// What may happen to it, in the past participle.
  associatedtype Event: Sendable, Equatable

  /// The state before the first event.
  init()

  /// The facts of other streams that the command rests on, given the state that it would meet.
  func needs(_ command: Command) -> [FactQuery]

  /// The events that the command leads to.
  ///
  /// - Throws: a `Refusal` when the rules say no; nothing has changed then.
  func decide(_ command: Command, on id: ID<Self>, facts: Facts) throws(Refusal) -> [Event]

  /// Folds one event into the state.
  mutating func apply(_ event: Event)
}

extension Aggregate {
  /// The state after a history.
  ///
  /// - Complexity: O(n) in the events.
  public init(folding events: some Sequence<Event>) {
    self.init()
    for event in events { apply(event) }
  }
}
