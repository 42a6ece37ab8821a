public import Domain

/// The name of one aggregate's stream of entries: `report/0f3c…`, the kind and 32 digits.
public struct StreamName: Hashable, Sendable, Comparable {
  /// The name.
  public let text: String

  /// The stream of one aggregate.
  public init<Entity>(_ kind: AggregateKind, _ id: ID<Entity>) {
    text = "\(kind.rawValue)/\(id.text)"
  }

  /// The stream of this name, or nil for a text that names none.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, AggregateKind(rawValue: String(parts[0])) != nil,
      ID<Void>(text: parts[1]) != nil
    else { return nil }
    self.text = text
  }

  /// What kind of aggregate it is the stream of.
  public var kind: AggregateKind? {
    text.split(separator: "/").first.flatMap { word in AggregateKind(rawValue: String(word)) }
  }

  /// The identity of the aggregate.
  public func id<Entity>(as entity: Entity.Type) -> ID<Entity>? {
    text.split(separator: "/").last.flatMap { digits in ID<Entity>(text: digits) }
  }

  /// By name.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Command {
  /// The stream that the command is asked of.
  public var stream: StreamName {
    switch self {
    case .unit: StreamName(.unit, Unit.only)
    case .officer(let id, _): StreamName(.officer, id)
    case .report(let id, _): StreamName(.report, id)
    case .meeting(let id, _): StreamName(.meeting, id)
    case .tasking(let id, _): StreamName(.tasking, id)
    case .operation(let id, _): StreamName(.operation, id)
    case .deployment(let id, _): StreamName(.deployment, id)
    case .detention(let id, _): StreamName(.detention, id)
    case .claim(let id, _): StreamName(.claim, id)
    case .adviceCall(let id, _): StreamName(.adviceCall, id)
    case .duty(let id, _): StreamName(.duty, id)
    case .handover(let id, _): StreamName(.handover, id)
    }
  }
}
