/// The sequences that a terminal sends for keys, the mouse and the focus: `ESC [` and `ESC O`.
///
/// The keys are those of xterm and its kin, rxvt and the Linux console; terminfo lacks several.
enum ControlSequence {
  /// A sequence that has not ended by then is none.
  static let longest = 64

  /// Returns what the sequence `ESC [` at the start of some bytes is.
  static func step(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "[") { return linuxFunction(bytes) }
    let parameters = body.prefix { (0x20..<0x40).contains($0) }
    if parameters.count > longest { return .swallow(2 + parameters.count) }
    let end = parameters.endIndex
    guard end < bytes.endIndex else { return .incomplete }
    let final = bytes[end]
    let length = end - bytes.startIndex + 1
    // A byte that cannot belong to a sequence ends it, and is then read for itself.
    guard (0x40..<0x7F).contains(final) else { return .swallow(length - 1) }
    return KeyDecoder.Step(length: length, input: input(of: body[..<end], final))
  }

  /// Returns what the sequence `ESC O` at the start of some bytes is.
  static func singleShift(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    guard let final = bytes.dropFirst(2).first else { return .incomplete }
    switch final {
    case UInt8(ascii: "M"): return .key(.named(.enter), 3)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return .key(arrow(final - 0x20, .control) ?? .named(.escape), 3)
    default:
      guard let key = arrow(final, []) ?? function(final, []) else { return .swallow(3) }
      return .key(key, 3)
    }
  }

  /// Returns whether a whole sequence begins a paste.
  static func isPasteStart(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual("\u{1B}[200~".utf8)
  }

  /// `ESC [ [ A` to `E`: F1 to F5 of the Linux console.
  private static func linuxFunction(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    guard let final = bytes.dropFirst(3).first else { return .incomplete }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return .swallow(3) }
    return .key(.function(Int(final - UInt8(ascii: "A")) + 1), 4)
  }

  private static func input(of body: ArraySlice<UInt8>, _ final: UInt8) -> TerminalInput? {
    if body.first == UInt8(ascii: "<") { return mouse(numbers(body.dropFirst()), final) }
    if body.first == UInt8(ascii: "?") { return report(numbers(body.dropFirst()), final) }
    // Other replies begin with a mark of their own.
    guard body.first.map({ $0 < UInt8(ascii: "<") }) ?? true else { return nil }
    let numbers = numbers(body)
    let modifiers = modifiers(numbers.dropFirst().first ?? 1)
    switch final {
    case UInt8(ascii: "I") where body.isEmpty: return .focusIn
    case UInt8(ascii: "O") where body.isEmpty: return .focusOut
    case UInt8(ascii: "Z"): return .key(.named(.backtab))
    case UInt8(ascii: "~"): return tilde(numbers.first ?? 0, modifiers).map { .key($0) }
    case UInt8(ascii: "^"): return tilde(numbers.first ?? 0, .control).map { .key($0) }
    case UInt8(ascii: "a")...UInt8(ascii: "d") where body.isEmpty:
      return arrow(final - 0x20, .shift).map { .key($0) }
    default:
      // A report of the cursor's place has the form of F3, but not its first number.
      guard body.isEmpty || numbers.first == 1 else { return nil }
      return (arrow(final, modifiers) ?? function(final, modifiers)).map { .key($0) }
    }
  }

  private static func arrow(_ final: UInt8, _ modifiers: KeyModifiers) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .named(.up, modifiers)
    case UInt8(ascii: "B"): .named(.down, modifiers)
    case UInt8(ascii: "C"): .named(.right, modifiers)
    case UInt8(ascii: "D"): .named(.left, modifiers)
    case UInt8(ascii: "F"): .named(.end, modifiers)
    case UInt8(ascii: "H"): .named(.home, modifiers)
    default: nil
    }
  }

  private static func function(_ final: UInt8, _ modifiers: KeyModifiers) -> Key? {
    guard (UInt8(ascii: "P")...UInt8(ascii: "S")).contains(final) else { return nil }
    return .function(Int(final - UInt8(ascii: "P")) + 1, modifiers)
  }

  private static func tilde(_ number: Int, _ modifiers: KeyModifiers) -> Key? {
    switch number {
    case 1, 7: .named(.home, modifiers)
    case 2: .named(.insert, modifiers)
    case 3: .named(.delete, modifiers)
    case 4, 8: .named(.end, modifiers)
    case 5: .named(.pageUp, modifiers)
    case 6: .named(.pageDown, modifiers)
    case 11...15: .function(number - 10, modifiers)
    case 17...21: .function(number - 11, modifiers)
    case 23, 24: .function(number - 12, modifiers)
    default: nil
    }
  }

  /// A use of the mouse in the form 1006: button and modifiers, column and row from 1.
  private static func mouse(_ numbers: [Int], _ final: UInt8) -> TerminalInput? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let isDown = final == UInt8(ascii: "M")
    let action: MouseInput.Action
    switch numbers[0] & 0b1100_0011 {
    case 0: action = isDown ? .press : .release
    case 64 where isDown: action = .wheelUp
    case 65 where isDown: action = .wheelDown
    default: return nil
    }
    return .mouse(MouseInput(action: action, x: numbers[1] - 1, y: numbers[2] - 1))
  }

  /// A report that the colours turned dark (1) or light (2).
  private static func report(_ numbers: [Int], _ final: UInt8) -> TerminalInput? {
    guard final == UInt8(ascii: "n"), numbers.first == 997, numbers.count == 2 else { return nil }
    return .background(isDark: numbers[1] == 1)
  }

  private static func modifiers(_ number: Int) -> KeyModifiers {
    KeyModifiers(rawValue: UInt8(clamping: number - 1) & 0b111)
  }

  /// The numbers between semicolons; what is no number, or has over four digits, is 0.
  private static func numbers(_ body: ArraySlice<UInt8>) -> [Int] {
    body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      guard digits.count <= 4 else { return 0 }
      return Int(String(decoding: digits, as: UTF8.self)).map { Swift.max(0, $0) } ?? 0
    }
  }
}
