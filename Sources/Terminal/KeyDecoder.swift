/// The bytes of a terminal made into inputs, without any terminal: the pure part of reading keys.
///
/// Any bytes give inputs or nothing, never a trap. Sequences that nobody asked for, late replies
/// to queries among them, are swallowed whole, so that they never look like typed text.
struct KeyDecoder {
  /// What the decoder needs to hear about before it can go on.
  enum Wait {
    /// More of a sequence, or silence that makes a lone Esc of it.
    case sequence
    /// The end of a paste.
    case paste
  }

  /// Whether bytes over 127 are UTF-8; else each is a Latin-1 character.
  let isUTF8: Bool
  private var pending: [UInt8] = []
  private var paste: PasteCollector?
  private var skipsString = false

  /// Creates a decoder at the start of a line of bytes.
  init(isUTF8: Bool = true) {
    self.isUTF8 = isUTF8
  }

  /// What is waited for, or nil when all that came has been given out.
  var wait: Wait? {
    if paste != nil { return .paste }
    return pending.isEmpty && !skipsString ? nil : .sequence
  }

  /// Takes bytes as they came, and returns the inputs that are complete.
  mutating func take(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
    pending.append(contentsOf: bytes)
    var inputs: [TerminalInput] = []
    var position = 0
    while position < pending.count {
      let step = next(pending[position...])
      position += step.length
      if let input = step.input { inputs.append(input) }
      if step.length == 0 { break }
    }
    pending.removeFirst(position)
    return inputs
  }

  /// Ends the wait because nothing more came, and returns what the rest means by itself.
  mutating func settle() -> [TerminalInput] {
    if let collected = paste {
      paste = nil
      pending.removeAll()
      return [collected.input]
    }
    skipsString = false
    let rest = pending
    pending.removeAll()
    guard rest.first == Ascii.escape else {
      return rest.isEmpty ? [] : [.key(.character("\u{FFFD}"))]
    }
    if rest.count == 1 { return [.key(.named(.escape))] }
    guard rest.count == 2, rest[1] < 0x80 else { return [] }
    return [.key(.alt(Character(Unicode.Scalar(rest[1]))))]
  }

  /// What the next bytes are: their number, 0 if more must come, and the input they make if any.
  struct Step {
    let length: Int
    var input: TerminalInput?

    static let incomplete = Step(length: 0)

    static func swallow(_ length: Int) -> Step { Step(length: length) }

    static func key(_ key: Key, _ length: Int) -> Step { Step(length: length, input: .key(key)) }
  }

  private mutating func next(_ bytes: ArraySlice<UInt8>) -> Step {
    if paste != nil { return pasted(bytes) }
    if skipsString { return skippedString(bytes) }
    guard let first = bytes.first else { return .incomplete }
    if first == Ascii.escape { return escaped(bytes) }
    if first < 0x20 || first == Ascii.delete { return .key(KeyDecoder.controlKey(first), 1) }
    return first < 0x80
      ? .key(.character(Character(Unicode.Scalar(first))), 1)
      : TextDecoding.character(bytes, isUTF8: isUTF8)
  }

  private mutating func escaped(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let second = bytes.dropFirst().first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return sequence(bytes)
    case UInt8(ascii: "O"): return ControlSequence.singleShift(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return string(bytes)
    case Ascii.escape: return .key(.named(.escape), 1)
    case 0x00..<0x20, Ascii.delete: return KeyDecoder.altControl(second)
    case 0x20..<0x7F: return .key(.alt(Character(Unicode.Scalar(second))), 2)
    default:
      return KeyDecoder.altCharacter(TextDecoding.character(bytes.dropFirst(), isUTF8: isUTF8))
    }
  }

  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> Step {
    let step = ControlSequence.step(bytes)
    guard step.length > 0, ControlSequence.isPasteStart(bytes.prefix(step.length)) else {
      return step
    }
    paste = PasteCollector()
    return step
  }

  /// A string of the terminal: a reply to a query, up to BEL or ESC and a backslash.
  private mutating func string(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let end = TerminalString.end(of: bytes) else {
      guard bytes.count > TerminalString.longest else { return .incomplete }
      skipsString = true
      return .swallow(bytes.count - 1)
    }
    let background = TerminalString.background(bytes.prefix(end))
    return Step(length: end, input: background.map { .background(isDark: $0) })
  }

  private mutating func skippedString(_ bytes: ArraySlice<UInt8>) -> Step {
    if let end = TerminalString.end(of: bytes) {
      skipsString = false
      return .swallow(end)
    }
    return .swallow(Swift.max(0, bytes.count - 1))
  }

  private mutating func pasted(_ bytes: ArraySlice<UInt8>) -> Step {
    guard var collected = paste else { return .incomplete }
    let taken = collected.take(bytes)
    paste = taken.isEnd ? nil : collected
    return Step(length: taken.length, input: taken.isEnd ? collected.input : nil)
  }

  /// The key of a control character.
  static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, Ascii.delete: .named(.backspace)
    case 0x09: .named(.tab)
    case 0x0A, 0x0D: .named(.enter)
    case Ascii.escape: .named(.escape)
    case 0x00: .control(" ")
    case 0x01..<0x1B: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static func altControl(_ byte: UInt8) -> Step {
    guard case .named(let name, _) = controlKey(byte) else { return .key(.named(.escape), 1) }
    return .key(.named(name, .alt), 2)
  }

  private static func altCharacter(_ step: Step) -> Step {
    guard step.length > 0 else { return .incomplete }
    guard case .key(.character(let character)) = step.input else {
      return .swallow(1 + step.length)
    }
    return .key(.alt(character), 1 + step.length)
  }
}

/// The control characters that decoding names.
enum Ascii {
  static let escape: UInt8 = 0x1B
  static let bell: UInt8 = 0x07
  static let delete: UInt8 = 0x7F
}
