/// A reader of JSON that minds only its form: keys in order, no spaces, whole numbers, bare slashes.
struct CanonicalJSON {
  private let bytes: [UInt8]
  private var place = 0
  private var faults: [String] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What is not canonical in a text, in words; empty where it is.
  static func faults(in bytes: [UInt8]) -> [String] {
    var reader = CanonicalJSON(bytes)
    reader.value()
    if reader.place != bytes.count { reader.faults.append("the text goes on after the value") }
    return reader.faults
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func value() {
    switch next {
    case UInt8(ascii: "{"): object()
    case UInt8(ascii: "["): array()
    case UInt8(ascii: "\""): _ = string()
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): word()
    default: number()
    }
  }

  private mutating func object() {
    place += 1
    var last: [UInt8]?
    while let byte = next, byte != UInt8(ascii: "}"), faults.isEmpty {
      if last != nil { expect(",") }
      let key = string()
      if let last, !last.lexicographicallyPrecedes(key) {
        faults.append("'\(String(decoding: key, as: UTF8.self))' comes too late")
      }
      last = key
      expect(":")
      value()
    }
    expect("}")
  }

  private mutating func array() {
    place += 1
    var isFirst = true
    while let byte = next, byte != UInt8(ascii: "]"), faults.isEmpty {
      if !isFirst { expect(",") }
      isFirst = false
      value()
    }
    expect("]")
  }

  private mutating func string() -> [UInt8] {
    expect("\"")
    let start = place
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte < 32 { faults.append("a bare control character") }
      if byte == UInt8(ascii: "\\") {
        place += 1
        if next == UInt8(ascii: "/") { faults.append("an escaped slash") }
      }
      place += 1
    }
    let text = Array(bytes[start..<min(place, bytes.count)])
    expect("\"")
    return text
  }

  private mutating func word() {
    let known = ["true", "false", "null"].first { word in
      bytes[place...].starts(with: word.utf8)
    }
    guard let known else { return faults.append("no word at \(place)") }
    place += known.utf8.count
  }

  private mutating func number() {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    if place == start { faults.append("no value at \(start)") }
    if let byte = next, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte) {
      faults.append("a number that is not whole")
    }
  }

  private mutating func expect(_ sign: Unicode.Scalar) {
    guard let byte = next, byte == UInt8(ascii: sign) else {
      return faults.append("no '\(sign)' at \(place)")
    }
    place += 1
  }
}
