/// The look of the program's own marks: Unicode, or ASCII for terminals and readers without it.
///
/// Views always write the Unicode form. A canvas in the ASCII look folds it as it draws, one column
/// for one column, so that both looks have the same geometry.
public enum Glyphs: Sendable {
  /// Box drawing, blocks and the few marks that every Unicode terminal shows in one column.
  case unicode
  /// The printable characters of ASCII.
  case ascii

  /// Returns the scalar as drawn in this look.
  ///
  /// The ASCII look changes only the marks of the program and typographic punctuation; a letter
  /// that a name needs stays as it is.
  public func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch self {
    case .unicode: scalar
    case .ascii: scalar.isASCII ? scalar : Glyphs.asciiMark(for: scalar) ?? scalar
    }
  }

  /// Returns the ASCII mark that stands for a mark of the program, or nil if it is none.
  public static func asciiMark(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    asciiBox(scalar) ?? asciiBlock(scalar) ?? asciiPunctuation(scalar)
  }

  private static func asciiBox(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "─", "═": "-"
    case "━": "="
    case "┄", "┅", "┈", "┉": ":"
    case "│", "║", "┃": "|"
    case "\u{2500}"..."\u{257F}": "+"
    default: nil
    }
  }

  /// Eighths from below make a ramp, eighths from the left count as full or empty.
  private static func asciiBlock(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "▁": "_"
    case "▂": ":"
    case "▃": "-"
    case "▄": "="
    case "▅": "+"
    case "▆": "*"
    case "▇": "%"
    case "█", "▌", "▋", "▊", "▉", "▐": "#"
    case "▍", "▎", "▏": "."
    case "░": "."
    case "▒": "x"
    case "▓": "X"
    default: nil
    }
  }

  private static func asciiPunctuation(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "·", "•": "."
    case "…": "~"
    case "–", "—", "−": "-"
    case "‘", "’": "'"
    case "“", "”": "\""
    case "●": "o"
    case "○": "."
    case "▶", "→", "▸": ">"
    case "◀", "←": "<"
    case "↑", "▲": "^"
    case "↓", "▼": "v"
    case "×": "x"
    case "£": "L"
    case "✓": "+"
    case "\u{FFFD}", "\u{2400}"..."\u{2421}": "?"
    default: nil
    }
  }
}
