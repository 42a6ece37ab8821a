extension ActionEntry {
  /// The word or words that mean the action wherever one types: in the palette, line by line, in the
  /// manual.
  ///
  /// They are the name that settings have for it, with blanks for its hyphens. What was once given
  /// stays, so that fingers and scripts can rely on it.
  var phrase: String { word.replacing("-", with: " ") }
}
