/// Reads values out of a payload that was taken apart.
final class PayloadReader {
  /// The payload.
  let tree: PayloadTree
  /// What the values may ask for while they are decoded.
  let userInfo: [CodingUserInfoKey: Any]

  private init(_ tree: PayloadTree, _ userInfo: [CodingUserInfoKey: Any]) {
    self.tree = tree
    self.userInfo = userInfo
  }

  /// The value that a payload holds.
  ///
  /// - Throws: `DecodingError` where it holds none of that shape.
  static func value<Value: Decodable>(
    _ type: Value.Type,
    of payload: [UInt8],
    userInfo: [CodingUserInfoKey: Any]
  ) throws -> Value {
    do {
      let reader = PayloadReader(try PayloadTree(payload), userInfo)
      return try reader.value(type, at: 0, nil)
    } catch let fault as PayloadTree.Fault {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "\(fault.words) at byte \(fault.place)")
      )
    }
  }

  /// The value at a place.
  func value<Value: Decodable>(_ type: Value.Type, at place: Int, _ path: CodedPath?) throws
    -> Value
  {
    try Value(from: PayloadDecoder(reader: self, place: place, path: path))
  }

  /// The text at a place.
  func text(at place: Int, _ path: @autoclosure () -> CodedPath?) throws -> String {
    guard let text = tree.text(at: place) else { throw mismatch(String.self, place, path()) }
    return text
  }

  /// The whole number at a place.
  func number<Value: FixedWidthInteger>(
    _ type: Value.Type,
    at place: Int,
    _ path: @autoclosure () -> CodedPath?
  ) throws -> Value {
    guard let number = tree.number(at: place, as: type) else {
      throw mismatch(type, place, path())
    }
    return number
  }

  /// The answer at a place.
  func answer(at place: Int, _ path: @autoclosure () -> CodedPath?) throws -> Bool {
    switch tree.nodes[place].kind {
    case .yes: true
    case .no: false
    case .object, .list, .text, .number, .null: throw mismatch(Bool.self, place, path())
    }
  }

  /// Whether nothing stands at a place.
  func isNull(at place: Int) -> Bool { tree.nodes[place].kind == .null }

  /// That something else stands at a place than was asked for.
  func mismatch(_ type: Any.Type, _ place: Int, _ path: CodedPath?) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: CodedPath.keys(of: path),
      debugDescription: "\(type) was expected, and \(tree.nodes[place].kind) found"
    )
    return isNull(at: place) ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }
}

/// One value on its way out of a `PayloadReader`.
struct PayloadDecoder: Decoder {
  let reader: PayloadReader
  let place: Int
  let path: CodedPath?

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  var userInfo: [CodingUserInfoKey: Any] { reader.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try PayloadObject(reader: reader, place: place, path: path))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try PayloadList(reader: reader, place: place, path: path)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    PayloadValue(reader: reader, place: place, path: path)
  }
}
