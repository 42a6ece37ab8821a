public import Domain

/// A record by its identity and by what people call it.
public struct Named<Record: Sendable>: Sendable, Hashable {
  /// The identity.
  public let id: ID<Record>
  /// What people call it.
  public let reference: Reference

  /// A record of that identity and that name.
  public init(_ id: ID<Record>, _ reference: Reference) {
    self.id = id
    self.reference = reference
  }
}
