/// The word or two that mean an action wherever one types: in the palette, line by line, in the
/// manual.
///
/// A word that was once given stays, so that fingers and scripts can rely on it. It is the hint,
/// unless the hint is not of one action alone or is not what one would type.
extension ActionEntry {
  /// The word or words, in lower case, of no other action.
  var word: String { Self.own[action] ?? hint.lowercased() }

  private static let own: [Action: String] = [
    .go(.backOrQuit): "back or quit", .go(.needsYou): "needs", .look(.filter): "find",
    .look(.copy): "copy", .view(.keys): "list keys", .view(.reverse): "turn round",
  ].merging(PaneCatalogue.ids.map { id in (Action.go(.pane(id)), id.word) }) { word, _ in word }
}
