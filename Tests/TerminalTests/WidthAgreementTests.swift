import Canvas
import Testing

@testable import Terminal

/// ncurses counts columns with the C library; where the canvas counts otherwise a row would shift.
@Suite(.serialized) struct WidthAgreementTests {
  @Test(
    .enabled(if: Curses.setLocale(), "The system has no UTF-8 locale."),
    arguments: [
      0x20...0x7E, 0xA0...0x52F, 0x5D0...0x5EA, 0x620...0x64A, 0x900...0x97F, 0xE00...0xE3A,
      0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x22FF,
      0x2500...0x26FF, 0x3041...0x30FF, 0x4E00...0x9FA5, 0xAC00...0xD7A3, 0xFF01...0xFFE6,
      0x1F300...0x1F6C5,
    ]
  )
  func `the canvas and the C library count alike`(range: ClosedRange<Int>) {
    for value in range {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      // Alone after a letter, a mark takes no column and anything else its own.
      let shown = SafeText("a" + String(scalar))
      guard shown.string.unicodeScalars.last == scalar else { continue }

      #expect(shown.columns - 1 == Curses.width(of: scalar), "U+\(String(value, radix: 16))")
    }
  }
}
