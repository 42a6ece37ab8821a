/// The members of an object that is being decoded.
struct PayloadObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: PayloadReader
  let place: Int
  let path: CodedPath?

  init(reader: PayloadReader, place: Int, path: CodedPath?) throws {
    guard reader.tree.nodes[place].kind == .object else {
      throw reader.mismatch([String: String].self, place, path)
    }
    self.reader = reader
    self.place = place
    self.path = path
  }

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  var allKeys: [Key] { reader.tree.keys(of: place).compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { reader.tree.member(key.stringValue, of: place) != nil }

  private func find(_ key: Key) throws -> Int {
    if let found = reader.tree.member(key.stringValue, of: place) { return found }
    throw DecodingError.keyNotFound(
      key,
      .init(codingPath: codingPath, debugDescription: "There is no '\(key.stringValue)'.")
    )
  }

  private func number<Value: FixedWidthInteger>(_ type: Value.Type, _ key: Key) throws -> Value {
    try reader.number(type, at: try find(key), CodedPath(path, key))
  }

  func decodeNil(forKey key: Key) throws -> Bool { reader.isNull(at: try find(key)) }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try reader.answer(at: try find(key), CodedPath(path, key))
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try reader.text(at: try find(key), CodedPath(path, key))
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    Double(try number(Int64.self, key))
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    Float(try number(Int64.self, key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try number(type, key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try number(type, key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try number(type, key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try number(type, key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try number(type, key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try number(type, key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try number(type, key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try number(type, key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try number(type, key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try number(type, key) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try reader.value(type, at: try find(key), CodedPath(path, key))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  {
    KeyedDecodingContainer(
      try PayloadObject<Nested>(reader: reader, place: try find(key), path: CodedPath(path, key))
    )
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try PayloadList(reader: reader, place: try find(key), path: CodedPath(path, key))
  }

  func superDecoder() throws -> any Decoder { preconditionFailure("No record is a class.") }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    preconditionFailure("No record is a class.")
  }
}
