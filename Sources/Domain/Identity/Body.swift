/// A personal or sensitive text, kept outside the ledger's entries so that it can be erased.
///
/// The entry holds only a salted hash. A body that disposal has erased reads `erased`; one that the
/// reader may not see reads `withheld`. Neither can be told from the entry alone.
public enum Body: Hashable, Sendable {
  case present(String)
  case erased
  case withheld

  /// The text, or nil where there is none to show.
  public var text: String? {
    switch self {
    case .present(let text): text
    case .erased, .withheld: nil
    }
  }

  /// The text, or the word that stands for it.
  public var words: String {
    switch self {
    case .present(let text): text
    case .erased: "[erased]"
    case .withheld: "[withheld]"
    }
  }
}

extension Body: ExpressibleByStringLiteral {
  /// A body that is present.
  public init(stringLiteral value: String) { self = .present(value) }
}

/// Where the bodies of one entry are put while it is encoded, and found while it is decoded.
public protocol BodyStore: AnyObject, Sendable {
  /// Keeps a text under its field's path, and answers the salted hash that stands in the entry.
  func keep(_ text: String, field: String) throws -> String
  /// The body of a field whose entry holds this hash.
  func body(field: String, hash: String) throws -> Body
}

extension CodingUserInfoKey {
  /// The `BodyStore` of the entry being coded.
  public static var bodies: CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: "muster.bodies") else {
      preconditionFailure("A coding key may hold any text.")
    }
    return key
  }
}

extension Body: Codable {
  /// Reads the hash and asks the entry's store for the text.
  public init(from decoder: any Decoder) throws {
    guard let store = decoder.userInfo[.bodies] as? any BodyStore else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "No store holds the bodies.")
      )
    }
    let hash = try decoder.singleValueContainer().decode(String.self)
    self = try store.body(field: fieldPath(decoder.codingPath), hash: hash)
  }

  /// Puts the text into the entry's store and writes its hash.
  public func encode(to encoder: any Encoder) throws {
    guard let store = encoder.userInfo[.bodies] as? any BodyStore, case .present(let text) = self
    else {
      throw EncodingError.invalidValue(
        self,
        .init(
          codingPath: encoder.codingPath,
          debugDescription: "Only a body that is present can be recorded."
        )
      )
    }
    var container = encoder.singleValueContainer()
    try container.encode(try store.keep(text, field: fieldPath(encoder.codingPath)))
  }
}

private func fieldPath(_ path: [any CodingKey]) -> String {
  path.map { key in key.intValue.map(String.init) ?? key.stringValue }.joined(separator: ".")
}
