/// A sentence with gaps, read once and filled many times.
struct Phrase: Sendable {
  /// A gap that a scene fills, by the word that stands for it in the text.
  enum Gap: String, CaseIterable, Sendable {
    case borough, premises, people, more, hour, day, vehicle, spot, span, sum
    case wage, lead, paper, goods
  }

  private enum Piece: Sendable {
    case words(String)
    case gap(Gap, isCapital: Bool)
  }

  private let pieces: [Piece]

  /// The phrase written with its gaps in braces: `{People} at {premises} in {borough}`.
  init(_ text: String) {
    var pieces: [Piece] = []
    for (place, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard place > 0 else {
        if !part.isEmpty { pieces.append(.words(String(part))) }
        continue
      }
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(halves[0])
      guard halves.count == 2, let gap = Gap(rawValue: name.lowercased()) else {
        preconditionFailure("A phrase names only gaps that a scene fills.")
      }
      pieces.append(.gap(gap, isCapital: name != name.lowercased()))
      if !halves[1].isEmpty { pieces.append(.words(String(halves[1]))) }
    }
    self.pieces = pieces
  }

  /// Adds the phrase to a text, its gaps filled from a scene.
  func write(into text: inout String, _ scene: borrowing Scene) {
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .gap(let gap, let isCapital):
        let words = scene.words(for: gap)
        text += isCapital ? words.upper : words.lower
      }
    }
  }
}

/// Words as they stand within a sentence, and at its beginning.
struct Words: Sendable, ExpressibleByStringLiteral {
  let lower: String
  let upper: String

  /// The words as they are; a sentence begins with the same ones and a capital.
  init(_ text: String) {
    lower = text
    upper = Self.capitalised(text)
  }

  /// The words as they are; a sentence that comes back to them begins with `The`.
  init(returning text: String) {
    lower = text
    let article = ["a ", "an ", "the "].first { article in text.hasPrefix(article) }
    upper =
      article.map { article in "The " + text.dropFirst(article.count) }
      ?? Self.capitalised(text)
  }

  /// The words of a literal.
  init(stringLiteral text: String) { self.init(text) }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
