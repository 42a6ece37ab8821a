internal import Domain
internal import Synchronization

/// A personal or sensitive text as it stands in the content table, apart from its entry.
public struct StoredBody: Sendable, Equatable {
  /// What the content table holds of it.
  public enum State: Sendable, Equatable {
    /// Salt and text.
    case present(salt: [UInt8], text: String)
    /// Erased by disposal.
    case erased
    /// Not for this reader.
    case withheld
  }

  /// The field's path in the payload: `headline`, `draft.action`.
  public let field: String
  /// What there is of it.
  public let state: State

  /// The body of a field.
  public init(field: String, state: State) {
    self.field = field
    self.state = state
  }
}

/// Gathers the bodies of an event while it is encoded.
final class BodyCollector: BodyStore {
  private let salt: @Sendable () -> [UInt8]
  private let gathered = Mutex<[StoredBody]>([])

  /// The bodies in the order in which they were met.
  var kept: [StoredBody] { gathered.withLock { gathered in gathered } }

  init(salt: @escaping @Sendable () -> [UInt8]) {
    self.salt = salt
  }

  func keep(_ text: String, field: String) throws -> String {
    let salt = salt()
    gathered.withLock { gathered in
      gathered.append(StoredBody(field: field, state: .present(salt: salt, text: text)))
    }
    return HashChain.hash(ofBody: text, salt: salt)
  }

  func body(field: String, hash: String) throws -> Body { .withheld }
}

/// Finds the bodies of an event while it is decoded.
final class BodyFinder: BodyStore {
  private let states: [String: StoredBody.State]

  init(_ bodies: [StoredBody]) {
    var states: [String: StoredBody.State] = [:]
    for body in bodies { states[body.field] = body.state }
    self.states = states
  }

  func keep(_ text: String, field: String) throws -> String {
    throw LedgerError(.invalid, "Nothing is recorded while an entry is read.")
  }

  func body(field: String, hash: String) throws -> Body {
    switch states[field] {
    case .present(_, let text): .present(text)
    case .withheld: .withheld
    case .erased, .none: .erased
    }
  }
}
