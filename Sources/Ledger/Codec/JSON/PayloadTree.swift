/// A payload taken apart: every value by its place in the text, in the order of the text.
///
/// Nothing is copied or made until somebody asks for it. A text may hold lists within lists to a
/// depth of 64; whatever is no JSON is an error with its place, never a trap.
struct PayloadTree {
  /// What a value is.
  enum Kind: UInt8 {
    case object, list, text, number, yes, no, null
  }

  /// A value, and where it stands.
  struct Node {
    let kind: Kind
    /// Its bytes: of a text what stands between the quotation marks.
    var bytes: Range<Int>
    /// Whether a text holds escapes.
    var isEscaped = false
    /// The place of the first value that is not within this one.
    var end = 0
    /// How many members or parts it has.
    var count = 0
  }

  /// Why a text is no JSON, and where.
  struct Fault: Error {
    let place: Int
    let words: String
  }

  let bytes: [UInt8]
  /// The values; an object's members stand as a key and a value in turn.
  private(set) var nodes: [Node] = []
  private var place = 0

  private static let deepest = 64

  /// Takes a text apart.
  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    nodes.reserveCapacity(64)
    try value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw fault("the text goes on after its value") }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ words: String) -> Fault { Fault(place: place, words: words) }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || (9...13).contains(byte) && byte != 11 && byte != 12 {
      place += 1
    }
  }

  private mutating func value(depth: Int) throws(Fault) {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "{"): try group(.object, until: UInt8(ascii: "}"), depth)
    case UInt8(ascii: "["): try group(.list, until: UInt8(ascii: "]"), depth)
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func group(_ kind: Kind, until end: UInt8, _ depth: Int) throws(Fault) {
    guard depth < Self.deepest else { throw fault("a list within too many others") }
    let number = nodes.count
    nodes.append(Node(kind: kind, bytes: place..<place))
    place += 1
    skipSpace()
    while next != end {
      if nodes[number].count > 0 { try sign(UInt8(ascii: ",")) }
      if kind == .object {
        skipSpace()
        try text()
        skipSpace()
        try sign(UInt8(ascii: ":"))
      }
      try value(depth: depth + 1)
      nodes[number].count += 1
      skipSpace()
    }
    place += 1
    nodes[number].end = nodes.count
  }

  private mutating func sign(_ sign: UInt8) throws(Fault) {
    guard next == sign else { throw fault("no '\(Character(Unicode.Scalar(sign)))'") }
    place += 1
  }

  private mutating func text() throws(Fault) {
    guard next == UInt8(ascii: "\"") else { throw fault("no text") }
    place += 1
    let start = place
    var isEscaped = false
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 32 else { throw fault("a bare control character") }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        place += 1
      }
      place += 1
    }
    guard next != nil else { throw fault("a text without an end") }
    add(.text, start..<place, isEscaped: isEscaped)
    place += 1
  }

  private mutating func word(_ word: StaticString, _ kind: Kind) throws(Fault) {
    let end = place + word.utf8CodeUnitCount
    let isThere =
      end <= bytes.count && word.withUTF8Buffer { known in bytes[place..<end].elementsEqual(known) }
    guard isThere else { throw fault("no value") }
    add(kind, place..<end)
    place = end
  }

  /// A whole number; the ledger has no others.
  private mutating func number() throws(Fault) {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    let first = place
    while let byte = next, (48...57).contains(byte) { place += 1 }
    guard place > first else { throw fault("no value") }
    guard place == first + 1 || bytes[first] != 48 else { throw fault("a number with a leading 0") }
    add(.number, start..<place)
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>, isEscaped: Bool = false) {
    nodes.append(Node(kind: kind, bytes: range, isEscaped: isEscaped, end: nodes.count + 1))
  }
}

extension PayloadTree {
  /// The place of an object's member, nil where there is none of that key.
  ///
  /// - Complexity: O(n) in the object's members.
  func member(_ key: String, of object: Int) -> Int? {
    var key = key
    return key.withUTF8 { key in
      var place = object + 1
      for _ in 0..<nodes[object].count {
        if isText(at: place, key) { return place + 1 }
        place = nodes[place + 1].end
      }
      return nil
    }
  }

  private func isText(at place: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = nodes[place]
    guard !node.isEscaped else { return text(at: place).map { Array($0.utf8) } == Array(key) }
    return node.bytes.count == key.count && bytes[node.bytes].elementsEqual(key)
  }

  /// The keys of an object, in the order of the text.
  func keys(of object: Int) -> [String] {
    var keys: [String] = []
    var place = object + 1
    for _ in 0..<nodes[object].count {
      if let key = text(at: place) { keys.append(key) }
      place = nodes[place + 1].end
    }
    return keys
  }

  /// The text at a place, nil where it is none or no UTF-8.
  func text(at place: Int) -> String? {
    let node = nodes[place]
    guard node.kind == .text else { return nil }
    guard node.isEscaped else { return String(validating: bytes[node.bytes], as: UTF8.self) }
    return unescaped(bytes[node.bytes])
  }

  /// The whole number at a place, nil where it is none that the type holds.
  func number<Value: FixedWidthInteger>(at place: Int, as type: Value.Type) -> Value? {
    let node = nodes[place]
    guard node.kind == .number else { return nil }
    let isNegative = bytes[node.bytes.lowerBound] == UInt8(ascii: "-")
    var value: UInt64 = 0
    for byte in bytes[node.bytes].dropFirst(isNegative ? 1 : 0) {
      let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = tenfold.addingReportingOverflow(UInt64(byte - 48))
      guard !isTooLarge, !isLarger else { return nil }
      value = sum
    }
    guard isNegative else { return Value(exactly: value) }
    guard value <= UInt64(Int64.max) + 1 else { return nil }
    return Value(exactly: Int64(truncatingIfNeeded: 0 &- value))
  }
}
