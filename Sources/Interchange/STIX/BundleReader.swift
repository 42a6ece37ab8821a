/// Splits a STIX bundle into its objects while it is read.
///
/// Memory is one object, however long the bundle and its lines are. A bundle that is none, an object
/// or a text that is too long, and brackets that go too deep are found where they begin to be.
struct BundleReader {
  /// What the reader came upon.
  enum Step: Equatable {
    /// An object, whose bytes the reader holds.
    case object
    /// What is wrong with the bundle, after which nothing more can be read.
    case fault(ImportFault)
    case end
  }

  /// How deep brackets may go: three times as deep as the specification's own objects.
  static let deepest = 32
  /// The longest key or plain value, in bytes.
  private static let wordBytes = 512

  private enum Stage {
    case start, members, elements, tail, over
  }

  private(set) var chunks: ChunkReader
  /// The bytes of the object that was read last.
  private(set) var object: [UInt8] = []
  /// The line on which that object begins, from 1.
  private(set) var line = 1
  /// The number of that object, from 1.
  private(set) var number = 0

  private let limits: TextLimits
  private var stage = Stage.start
  private var place = 0
  private var currentLine = 1
  private var isFirst = true
  private var hasType = false

  /// A reader of a source, whose pieces are hashed where that is asked for.
  init(_ source: ByteSource, limits: TextLimits, hashes: Bool) {
    chunks = ChunkReader(source, hashes: hashes)
    self.limits = limits
  }

  /// How many bytes were read so far.
  var bytesRead: Int64 { chunks.bytesBefore + Int64(place) }

  /// Reads the next object.
  mutating func next() -> Step {
    do throws(Stop) {
      while true {
        switch stage {
        case .start:
          try begin()
        case .members:
          try member()
        case .elements:
          if try element() { return .object }
        case .tail:
          try finish()
        case .over: return .end
        }
      }
    } catch {
      stage = .over
      return .fault(error.fault)
    }
  }

  private mutating func begin() throws(Stop) {
    if try peek() == 0xEF { place = chunks.skipping([0xEF, 0xBB, 0xBF]) }
    guard try takeSign(UInt8(ascii: "{")) else {
      throw stop(try found(), "a STIX bundle, which begins with {\"type\": \"bundle\"")
    }
    stage = .members
  }

  /// Reads one member of the bundle: its type, the list of its objects, or something to be passed over.
  private mutating func member() throws(Stop) {
    if try takeSign(UInt8(ascii: "}")) {
      stage = .tail
      return
    }
    if !isFirst, try !takeSign(UInt8(ascii: ",")) {
      throw stop(try found(), "a comma, or the brace that closes the bundle")
    }
    isFirst = false
    guard try takeBlanks() == UInt8(ascii: "\"") else {
      throw stop(try found(), "a key in quotation marks")
    }
    let key = try value(most: Self.wordBytes)
    guard try takeSign(UInt8(ascii: ":")) else { throw stop(try found(), "a colon") }
    let next = try takeBlanks()
    if key == Array("\"objects\"".utf8) {
      guard next == UInt8(ascii: "[") else { throw stop(try found(), "a list of objects") }
      place += 1
      (stage, isFirst) = (.elements, true)
    } else if key == Array("\"type\"".utf8) {
      let type = try value(most: Self.wordBytes)
      guard type == Array("\"bundle\"".utf8) else {
        throw stop("the type \(shown(String(decoding: type, as: UTF8.self)))", "\"bundle\"")
      }
      hasType = true
    } else {
      _ = try value(most: limits.rowBytes)
    }
  }

  /// Reads the next object; false at the end of their list.
  private mutating func element() throws(Stop) -> Bool {
    if try takeSign(UInt8(ascii: "]")) {
      (stage, isFirst) = (.members, false)
      return false
    }
    if !isFirst, try !takeSign(UInt8(ascii: ",")) {
      throw stop(try found(), "a comma, or the bracket that closes the list of objects")
    }
    isFirst = false
    guard try takeBlanks() == UInt8(ascii: "{") else {
      throw stop(try found(), "an object in braces")
    }
    number += 1
    line = currentLine
    object = try value(most: limits.rowBytes)
    return true
  }

  /// Nothing but blanks may follow the bundle, and it must have said that it is one.
  private mutating func finish() throws(Stop) {
    if try takeBlanks() != nil { throw stop(try found(), "the end of the file") }
    guard hasType else { throw stop("no key 'type'", "{\"type\": \"bundle\"") }
    stage = .over
  }

  /// Reads a value with all that is in it, as it stands.
  private mutating func value(most: Int) throws(Stop) -> [UInt8] {
    var scan = ValueScan(most: most, longestText: limits.fieldBytes, deepest: Self.deepest)
    let began = currentLine
    while let byte = try peek() {
      switch scan.take(byte) {
      case .more:
        place += 1
        if byte == UInt8(ascii: "\n") { currentLine += 1 }
      case .last:
        place += 1
        return scan.bytes
      case .past: return scan.bytes
      case .fault(let found, let expected): throw stop(found, expected, line: began)
      }
    }
    throw stop("the end of the file", "the rest of the bundle", line: began)
  }

  /// Passes over blanks, and answers with the byte after them, which is not taken.
  private mutating func takeBlanks() throws(Stop) -> UInt8? {
    while let byte = try peek() {
      switch byte {
      case UInt8(ascii: "\n"): currentLine += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return byte
      }
      place += 1
    }
    return nil
  }

  /// Passes over blanks, and takes the byte if it is this one.
  private mutating func takeSign(_ sign: UInt8) throws(Stop) -> Bool {
    guard try takeBlanks() == sign else { return false }
    place += 1
    return true
  }

  /// The next byte, nil at the end of the source.
  private mutating func peek() throws(Stop) -> UInt8? {
    if place < chunks.chunk.count { return chunks.chunk[place] }
    do throws(ByteSource.Failure) {
      place = 0
      return try chunks.advance() ? chunks.chunk[0] : nil
    } catch {
      throw stop("an error while reading: \(error.message)", "a file that can be read to its end")
    }
  }

  /// What stands at the present place.
  private mutating func found() throws(Stop) -> String {
    guard let byte = try takeBlanks() else { return "the end of the file" }
    return (0x21..<0x7F).contains(byte)
      ? shown(String(decoding: [byte], as: UTF8.self)) : "the byte 0x\(hexadecimal(byte))"
  }

  private func stop(_ found: String, _ expected: String, line: Int? = nil) -> Stop {
    Stop(
      fault: ImportFault(
        line: line ?? currentLine,
        column: nil,
        found: found,
        expected: expected
      )
    )
  }

  private struct Stop: Error {
    let fault: ImportFault
  }
}
