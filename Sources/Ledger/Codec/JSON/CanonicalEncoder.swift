/// One value on its way into a `CanonicalWriter`.
struct CanonicalEncoder: Encoder {
  let writer: CanonicalWriter
  let path: CodedPath?

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  var userInfo: [CodingUserInfoKey: Any] { writer.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(
      CanonicalObject(writer: writer, path: path, object: writer.currentObject())
    )
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    CanonicalList(writer: writer, path: path, list: writer.currentList())
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    CanonicalValue(writer: writer, path: path)
  }
}

/// The members of an object that is being encoded.
struct CanonicalObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: CanonicalWriter
  let path: CodedPath?
  let object: Int

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  private func put(_ part: CanonicalWriter.Part, _ key: Key) {
    writer.add(part, as: key.stringValue, to: object)
  }

  func encodeNil(forKey key: Key) { put(writer.word("null"), key) }
  func encode(_ value: Bool, forKey key: Key) { put(writer.word(value ? "true" : "false"), key) }
  func encode(_ value: String, forKey key: Key) { put(writer.text(value), key) }
  func encode(_ value: Double, forKey key: Key) throws { throw notWhole(value, codingPath + [key]) }
  func encode(_ value: Float, forKey key: Key) throws { throw notWhole(value, codingPath + [key]) }
  func encode(_ value: Int, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: Int8, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: Int16, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: Int32, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: Int64, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: UInt, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: UInt8, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: UInt16, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: UInt32, forKey key: Key) { put(writer.number(value), key) }
  func encode(_ value: UInt64, forKey key: Key) { put(writer.number(value), key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    put(try writer.part(of: value, at: CodedPath(path, key)), key)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    let nested = writer.newObject()
    put(.object(nested), key)
    return KeyedEncodingContainer(
      CanonicalObject<Nested>(writer: writer, path: CodedPath(path, key), object: nested)
    )
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let nested = writer.newList()
    put(.list(nested), key)
    return CanonicalList(writer: writer, path: CodedPath(path, key), list: nested)
  }

  func superEncoder() -> any Encoder { preconditionFailure("No record is a class.") }

  func superEncoder(forKey key: Key) -> any Encoder {
    preconditionFailure("No record is a class.")
  }
}

/// The parts of a list that is being encoded.
struct CanonicalList: UnkeyedEncodingContainer {
  let writer: CanonicalWriter
  let path: CodedPath?
  let list: Int

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  var count: Int { writer.count(of: list) }

  private var next: CodedPath { CodedPath(path, ListPlace(count)) }

  private func put(_ part: CanonicalWriter.Part) { writer.add(part, to: list) }

  func encodeNil() { put(writer.word("null")) }
  func encode(_ value: Bool) { put(writer.word(value ? "true" : "false")) }
  func encode(_ value: String) { put(writer.text(value)) }
  func encode(_ value: Double) throws { throw notWhole(value, codingPath) }
  func encode(_ value: Float) throws { throw notWhole(value, codingPath) }
  func encode(_ value: Int) { put(writer.number(value)) }
  func encode(_ value: Int8) { put(writer.number(value)) }
  func encode(_ value: Int16) { put(writer.number(value)) }
  func encode(_ value: Int32) { put(writer.number(value)) }
  func encode(_ value: Int64) { put(writer.number(value)) }
  func encode(_ value: UInt) { put(writer.number(value)) }
  func encode(_ value: UInt8) { put(writer.number(value)) }
  func encode(_ value: UInt16) { put(writer.number(value)) }
  func encode(_ value: UInt32) { put(writer.number(value)) }
  func encode(_ value: UInt64) { put(writer.number(value)) }
  func encode(_ value: some Encodable) throws { put(try writer.part(of: value, at: next)) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedEncodingContainer<Nested>
  {
    let (nested, path) = (writer.newObject(), next)
    put(.object(nested))
    return KeyedEncodingContainer(
      CanonicalObject<Nested>(writer: writer, path: path, object: nested)
    )
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let (nested, path) = (writer.newList(), next)
    put(.list(nested))
    return CanonicalList(writer: writer, path: path, list: nested)
  }

  func superEncoder() -> any Encoder { preconditionFailure("No record is a class.") }
}

/// A single value that is being encoded.
struct CanonicalValue: SingleValueEncodingContainer {
  let writer: CanonicalWriter
  let path: CodedPath?

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  func encodeNil() { writer.set(writer.word("null")) }
  func encode(_ value: Bool) { writer.set(writer.word(value ? "true" : "false")) }
  func encode(_ value: String) { writer.set(writer.text(value)) }
  func encode(_ value: Double) throws { throw notWhole(value, codingPath) }
  func encode(_ value: Float) throws { throw notWhole(value, codingPath) }
  func encode(_ value: Int) { writer.set(writer.number(value)) }
  func encode(_ value: Int8) { writer.set(writer.number(value)) }
  func encode(_ value: Int16) { writer.set(writer.number(value)) }
  func encode(_ value: Int32) { writer.set(writer.number(value)) }
  func encode(_ value: Int64) { writer.set(writer.number(value)) }
  func encode(_ value: UInt) { writer.set(writer.number(value)) }
  func encode(_ value: UInt8) { writer.set(writer.number(value)) }
  func encode(_ value: UInt16) { writer.set(writer.number(value)) }
  func encode(_ value: UInt32) { writer.set(writer.number(value)) }
  func encode(_ value: UInt64) { writer.set(writer.number(value)) }
  func encode(_ value: some Encodable) throws {
    writer.set(try writer.part(of: value, at: path))
  }
}

private func notWhole(_ value: Any, _ path: [any CodingKey]) -> EncodingError {
  EncodingError.invalidValue(
    value,
    .init(codingPath: path, debugDescription: "The ledger records whole numbers alone.")
  )
}
