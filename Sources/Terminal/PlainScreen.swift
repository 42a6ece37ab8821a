internal import Canvas

/// What a screen shows for characters that it cannot show.
enum PlainScreen {
  /// Returns the ASCII character nearest to a scalar, `?` if there is none.
  static func nearest(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let mark = Glyphs.asciiMark(for: scalar) { return mark }
    let place = Int(scalar.value) - 0xC0
    if letters.indices.contains(place) { return letters[place] }
    return scalar == "£" ? "L" : "?"
  }

  /// The letters of Latin-1 from U+00C0 on, without their accents.
  private static let letters = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".unicodeScalars
  )
}
