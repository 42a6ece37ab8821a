/// The parts of a list that is being decoded.
struct PayloadList: UnkeyedDecodingContainer {
  let reader: PayloadReader
  let path: CodedPath?
  let count: Int?
  private(set) var currentIndex = 0
  private var place: Int

  init(reader: PayloadReader, place: Int, path: CodedPath?) throws {
    guard reader.tree.nodes[place].kind == .list else {
      throw reader.mismatch([String].self, place, path)
    }
    self.reader = reader
    self.path = path
    count = reader.tree.nodes[place].count
    self.place = place + 1
  }

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  var isAtEnd: Bool { currentIndex == count }

  private var here: CodedPath { CodedPath(path, ListPlace(currentIndex)) }

  /// Reads one part and goes on to the next.
  private mutating func take<Value>(_ read: (Int) throws -> Value) throws -> Value {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Value.self,
        .init(codingPath: CodedPath.keys(of: here), debugDescription: "The list ends before.")
      )
    }
    let value = try read(place)
    place = reader.tree.nodes[place].end
    currentIndex += 1
    return value
  }

  private mutating func number<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    let (reader, path) = (reader, here)
    return try take { place in try reader.number(type, at: place, path) }
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, reader.isNull(at: place) else { return false }
    return try take { _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool {
    let (reader, path) = (reader, here)
    return try take { place in try reader.answer(at: place, path) }
  }

  mutating func decode(_ type: String.Type) throws -> String {
    let (reader, path) = (reader, here)
    return try take { place in try reader.text(at: place, path) }
  }

  mutating func decode(_ type: Double.Type) throws -> Double { Double(try number(Int64.self)) }
  mutating func decode(_ type: Float.Type) throws -> Float { Float(try number(Int64.self)) }
  mutating func decode(_ type: Int.Type) throws -> Int { try number(type) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try number(type) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try number(type) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try number(type) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try number(type) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try number(type) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try number(type) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try number(type) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try number(type) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try number(type) }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (reader, path) = (reader, here)
    return try take { place in try reader.value(type, at: place, path) }
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
    -> KeyedDecodingContainer<Nested>
  {
    let (reader, path) = (reader, here)
    return try take { place in
      KeyedDecodingContainer(try PayloadObject<Nested>(reader: reader, place: place, path: path))
    }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let (reader, path) = (reader, here)
    return try take { place in try PayloadList(reader: reader, place: place, path: path) }
  }

  mutating func superDecoder() throws -> any Decoder {
    preconditionFailure("No record is a class.")
  }
}

/// A single value that is being decoded.
struct PayloadValue: SingleValueDecodingContainer {
  let reader: PayloadReader
  let place: Int
  let path: CodedPath?

  var codingPath: [any CodingKey] { CodedPath.keys(of: path) }

  private func number<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    try reader.number(type, at: place, path)
  }

  func decodeNil() -> Bool { reader.isNull(at: place) }
  func decode(_ type: Bool.Type) throws -> Bool { try reader.answer(at: place, path) }
  func decode(_ type: String.Type) throws -> String { try reader.text(at: place, path) }
  func decode(_ type: Double.Type) throws -> Double { Double(try number(Int64.self)) }
  func decode(_ type: Float.Type) throws -> Float { Float(try number(Int64.self)) }
  func decode(_ type: Int.Type) throws -> Int { try number(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try number(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try number(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try number(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try number(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try number(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try number(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try number(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try number(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try number(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try reader.value(type, at: place, path)
  }
}
