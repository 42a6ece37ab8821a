/// One row of a file: its fields one after the other, as bytes that are known to be UTF-8.
///
/// A reader fills the same row again and again, so that a long file costs no memory of its own.
public struct FieldRow: Sendable {
  /// The line on which the row begins, from 1.
  public internal(set) var line = 0
  /// The fields' bytes without quotes or separators.
  var bytes: [UInt8] = []
  /// Where each field ends in the bytes.
  var ends: [Int] = []

  /// An empty row to be filled.
  public init() {}

  /// How many fields the row has.
  public var count: Int { ends.count }

  /// The field at a place, from 0, as text.
  public subscript(place: Int) -> String {
    String(decoding: bytes[range(of: place)], as: UTF8.self)
  }

  /// Every field as text.
  public var texts: [String] { ends.indices.map { place in self[place] } }

  /// Where a field's bytes lie.
  func range(of place: Int) -> Range<Int> {
    precondition(ends.indices.contains(place), "A field is asked for that the row has.")
    return (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }

  /// The line on which a byte lies: fields in quotes may hold line ends.
  func line(ofByte offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].reduce(line) { count, byte in
      byte == UInt8(ascii: "\n") ? count + 1 : count
    }
  }

  mutating func begin(atLine line: Int) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func endField() { ends.append(bytes.count) }

  /// How long the field being read is so far.
  var openFieldBytes: Int { bytes.count - (ends.last ?? 0) }
}
