public import Domain

/// The name of one aggregate's stream of entries: `report/0f3c…`, the kind and 32 digits.
public struct StreamName: Hashable, Sendable, Comparable {
  /// The name.
  public let text: String
  /// What kind of aggregate it is the stream of.
  public let kind: AggregateKind
  /// The aggregate's identity, kept beside the text because every projector asks for it.
  private let value: UInt128

  /// The stream of one aggregate.
  public init<Entity>(_ kind: AggregateKind, _ id: ID<Entity>) {
    text = "\(kind.rawValue)/\(id.text)"
    self.kind = kind
    value = id.value
  }

  /// The stream of this name, or nil for a text that names none.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = AggregateKind(rawValue: String(parts[0])),
      let id = ID<Void>(text: parts[1])
    else { return nil }
    self.init(kind, id)
  }

  /// The identity of the aggregate, nil where the stream is not of that kind of aggregate.
  public func id<Entity: Recordable>(as entity: Entity.Type) -> ID<Entity>? {
    kind == Entity.kind ? ID(value) : nil
  }

  /// By name.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// Whether they are the stream of one aggregate.
  public static func == (left: Self, right: Self) -> Bool {
    left.value == right.value && left.kind == right.kind
  }

  /// Feeds the aggregate's identity to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(kind)
  }
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
