/// The text of a paste while it comes in, up to its end mark.
struct PasteCollector {
  /// A paste longer than this is cut; the rest is read and dropped.
  static let longestBytes = 64 * 1024

  private static let endMark = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var isCut = false

  /// Takes bytes, and returns how many belong to the paste and whether its end was among them.
  ///
  /// Bytes that may be the start of the end mark are left until more have come.
  mutating func take(_ new: ArraySlice<UInt8>) -> (length: Int, isEnd: Bool) {
    let mark = PasteCollector.endMark
    for index in new.indices where new[index] == Ascii.escape {
      let candidate = new[index...].prefix(mark.count)
      guard mark.starts(with: candidate) else { continue }
      keep(new[..<index])
      let isEnd = candidate.count == mark.count
      return (index - new.startIndex + (isEnd ? mark.count : 0), isEnd)
    }
    keep(new)
    return (new.count, false)
  }

  /// What was pasted: controls other than line ends and tabs left out.
  var input: TerminalInput {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\n": text.append("\n")
      case "\t": text.append(scalar)
      default:
        let isControl = scalar.properties.generalCategory == .control
        if !isControl { text.append(scalar) }
      }
      previous = scalar
    }
    return .paste(String(text), isCut: isCut)
  }

  private mutating func keep(_ new: ArraySlice<UInt8>) {
    guard !isCut else { return }
    let room = PasteCollector.longestBytes - bytes.count
    bytes.append(contentsOf: new.prefix(room))
    guard new.count > room else { return }
    isCut = true
    // The cut may have left part of a character.
    while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
    if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
  }
}
