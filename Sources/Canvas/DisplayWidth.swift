/// How many columns a character takes on a terminal: the one place where the program knows.
///
/// The wide characters are those of Unicode 15.0, East Asian Width W and F, gaps of unassigned
/// characters closed. Everything else that may be shown takes one column; a combining mark takes
/// none and belongs to the character before it.
public enum DisplayWidth {
  /// Returns the columns of a scalar that is safe to show: 0 for a combining mark, 1 or 2.
  ///
  /// - Complexity: O(1) for Latin text and the marks of our own screens, else O(log n).
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 || isPlainSymbol(value) { return 1 }
    if isMark(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  /// Whether the scalar joins the character before it: a combining mark, or a Hangul vowel or final.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 || isPlainSymbol(value) { return false }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether the scalar is of a range of narrow punctuation, arrows, box drawing and blocks.
  static func isPlainSymbol(_ value: UInt32) -> Bool {
    (0x2500...0x25FC).contains(value) || (0x2010...0x2027).contains(value)
      || (0x20A0...0x20BF).contains(value) || (0x2190...0x22FF).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if value < range.lowerBound {
        high = middle
      } else if value > range.upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
