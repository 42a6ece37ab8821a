/// Where a text stands in a space wider than itself.
public enum Alignment: Sendable {
  /// At the left edge, as words are.
  case left
  /// In the middle.
  case centre
  /// At the right edge, as numbers are.
  case right
}

extension SafeText {
  /// The mark of a cut: `…`, drawn as `~` in the ASCII look.
  public static let ellipsis: SafeText = "…"

  /// Returns the longest start of the text that takes no more than so many columns.
  ///
  /// A wide character that would be half inside is left out.
  public func prefix(columns limit: Int) -> SafeText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    if isPlain { return part(string.startIndex..<utf8Index(limit), columns: limit) }
    var used = 0
    var end = string.startIndex
    for cluster in clusters {
      guard used + cluster.columns <= limit else { break }
      used += cluster.columns
      end = cluster.range.upperBound
    }
    return part(string.startIndex..<end, columns: used)
  }

  /// Returns the longest end of the text that takes no more than so many columns.
  ///
  /// A wide character that would be half inside is left out.
  public func suffix(columns limit: Int) -> SafeText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    if isPlain { return part(utf8Index(columns - limit)..<string.endIndex, columns: limit) }
    var left = columns
    var start = string.startIndex
    for cluster in clusters {
      guard left > limit else { break }
      left -= cluster.columns
      start = cluster.range.upperBound
    }
    return part(start..<string.endIndex, columns: left)
  }

  /// Returns the text cut at the end with an ellipsis if it takes more than so many columns.
  public func truncated(to limit: Int) -> SafeText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    return prefix(columns: limit - SafeText.ellipsis.columns) + .ellipsis
  }

  /// Returns the text cut in the middle with an ellipsis, so that both ends can be read.
  public func truncatedInMiddle(to limit: Int) -> SafeText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    let kept = limit - SafeText.ellipsis.columns
    return prefix(columns: kept - kept / 2) + .ellipsis + suffix(columns: kept / 2)
  }

  /// Returns the text with spaces added until it takes so many columns.
  public func padded(to width: Int, alignment: Alignment = .left) -> SafeText {
    let missing = width - columns
    guard missing > 0 else { return self }
    switch alignment {
    case .left: return self + .spaces(missing)
    case .centre: return .spaces(missing / 2) + self + .spaces(missing - missing / 2)
    case .right: return .spaces(missing) + self
    }
  }

  /// Returns the text cut or padded to exactly so many columns.
  public func fitted(to width: Int, alignment: Alignment = .left) -> SafeText {
    truncated(to: width).padded(to: width, alignment: alignment)
  }

  private func utf8Index(_ offset: Int) -> String.Index {
    string.utf8.index(string.utf8.startIndex, offsetBy: offset)
  }
}
