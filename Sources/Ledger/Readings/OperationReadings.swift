public import Domain

/// The operations.
public protocol OperationReadings {
  /// The operations as far as the audience may see them: those not over, or those over, the soonest
  /// first.
  func operations(isOver: Bool, for audience: Audience) throws -> [OperationRow]
  /// The operation that people call so; nil where there is none or it may not be seen.
  func operation(called reference: Reference, for audience: Audience) throws -> OperationRow?
}

/// An operation with its history.
public struct OperationRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Operation>
  /// The version of its stream.
  public let version: Int
  /// The operation folded from its stream.
  public let operation: Operation
  /// What people call it.
  public let reference: Reference

  /// An operation's row.
  public init(id: ID<Operation>, version: Int, operation: Operation, reference: Reference) {
    self.id = id
    self.version = version
    self.operation = operation
    self.reference = reference
  }
}
