/// The escape sequences for modes that ncurses does not know.
enum TerminalModes {
  /// Turns on bracketed paste, focus reports and reports of a change between light and dark.
  static let on = "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?2031h"
  /// Turns off all that may be on, the mouse and a held-back frame among it.
  static let off =
    "\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2031l\u{1B}[?1004l\u{1B}[?2004l"
  /// Asks for the colour of the background.
  static let backgroundQuery = "\u{1B}]11;?\u{1B}\\"
  /// Captures buttons and wheel, but not movement.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  /// Leaves the mouse to the terminal.
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  /// Holds the frame back until it is whole.
  static let frameBegin = "\u{1B}[?2026h"
  /// Shows the frame that was held back.
  static let frameEnd = "\u{1B}[?2026l"
  /// Sounds the bell.
  static let bell = "\u{07}"

  /// Returns the sequence that puts a text on the clipboard, or nil for one too long for it.
  static func clipboard(_ text: String) -> String? {
    guard text.utf8.count <= longestCopyBytes else { return nil }
    return "\u{1B}]52;c;" + base64(Array(text.utf8)) + "\u{07}"
  }

  /// Terminals cut or refuse sequences of 100 kB and more.
  static let longestCopyBytes = 74_000

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars
  )

  static func base64(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<Swift.min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * (3 - UInt32(group.count)))
      for place in 0..<4 {
        let digit = Int(bits >> (18 - 6 * UInt32(place)) & 63)
        result.append(place <= group.count ? digits[digit] : "=")
      }
    }
    return String(result)
  }
}
