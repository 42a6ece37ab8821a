/// The written form: one key, what the purpose is, and the identity or the words under it.
///
/// It is spelled out because a text within must have the same path whether it is written or read.
extension Deployment.Purpose: Codable {
  private enum CodingKeys: String, CodingKey {
    case tasking, operation, words
  }

  /// Reads the tasking, the operation or the words.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A purpose is a tasking, an operation or words."
        )
      )
    }
    switch key {
    case .tasking: self = .tasking(try container.decode(ID<Tasking>.self, forKey: key))
    case .operation: self = .operation(try container.decode(ID<Operation>.self, forKey: key))
    case .words: self = .words(try container.decode(Body.self, forKey: key))
    }
  }

  /// Writes the tasking, the operation or the words.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .tasking(let tasking): try container.encode(tasking, forKey: .tasking)
    case .operation(let operation): try container.encode(operation, forKey: .operation)
    case .words(let words): try container.encode(words, forKey: .words)
    }
  }
}
