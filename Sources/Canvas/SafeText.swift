/// Text that may be shown: the only text that a canvas takes.
///
/// Whatever string it is made from, it holds no control character, escape sequence, direction
/// control, invisible character or stray combining mark; each is replaced by a mark that is seen.
/// It knows its width in columns. Two safe texts one after the other are safe again.
public struct SafeText: Sendable {
  /// The text as shown.
  public let string: String
  /// The columns that the text takes on one line.
  public let columns: Int
  /// Whether the text is printable ASCII alone, so that a byte is a column.
  let isPlain: Bool

  /// Creates the safe form of any string.
  ///
  /// - Complexity: O(n); a scan of the bytes for printable ASCII.
  public init(_ string: String) {
    if SafeText.isPrintableASCII(string) {
      self.init(checked: string, columns: string.utf8.count, isPlain: true)
    } else {
      self = Cleaner.clean(string)
    }
  }

  /// Creates a text from parts of others, which are safe already.
  init(checked string: String, columns: Int, isPlain: Bool) {
    self.string = string
    self.columns = columns
    self.isPlain = isPlain
  }

  /// The text of no columns.
  public static let empty = SafeText(checked: "", columns: 0, isPlain: true)

  /// The mark that stands for what may not be shown.
  public static let standIn: Unicode.Scalar = "\u{FFFD}"

  /// Whether there is nothing to show.
  public var isEmpty: Bool { columns == 0 }

  /// Returns spaces of so many columns.
  public static func spaces(_ columns: Int) -> SafeText {
    let columns = Swift.max(0, columns)
    return SafeText(
      checked: String(repeating: " ", count: columns),
      columns: columns,
      isPlain: true
    )
  }

  /// Returns the text so many times in a row.
  public func repeated(_ times: Int) -> SafeText {
    let times = Swift.max(0, times)
    return SafeText(
      checked: String(repeating: string, count: times),
      columns: columns * times,
      isPlain: isPlain
    )
  }

  /// Returns one text after the other.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(
      checked: left.string + right.string,
      columns: left.columns + right.columns,
      isPlain: left.isPlain && right.isPlain
    )
  }

  /// Adds a text at the end.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }

  /// Looks at every byte without stopping early, which lets the compiler take many at a time.
  private static func isPrintableASCII(_ string: String) -> Bool {
    let isPrintable = string.utf8.withContiguousStorageIfAvailable { bytes in
      var others: UInt8 = 0
      for byte in bytes { others |= byte &- 0x20 < 0x5F ? 0 : 1 }
      return others == 0
    }
    return isPrintable ?? string.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}

extension SafeText: Hashable {
  /// Returns whether both show the same.
  public static func == (left: SafeText, right: SafeText) -> Bool {
    left.string == right.string
  }

  /// Feeds what is shown to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(string)
  }
}

extension SafeText: ExpressibleByStringInterpolation {
  /// Creates the safe form of a literal, which passes through the same door as any other string.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension SafeText: CustomStringConvertible {
  /// The text as shown.
  public var description: String { string }
}

extension Sequence<SafeText> {
  /// Returns the texts in a row, with a separator between them.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var result = SafeText.empty
    var isFirst = true
    for text in self {
      result = isFirst ? text : result + separator + text
      isFirst = false
    }
    return result
  }
}
