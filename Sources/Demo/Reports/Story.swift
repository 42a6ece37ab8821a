/// The three texts of one report: a line for lists, the text, and the text without its source.
struct Story {
  /// At most so many columns, so that a list shows a headline whole.
  static let headlineColumns = 60

  let headline: String
  let text: String
  let sanitised: String

  /// A story of a theme, told from a scene.
  init(theme: Theme, opening: Opening, scene: Scene, _ chance: inout Chance) {
    headline = Self.headline(of: theme, scene: scene, &chance)
    var told = ""
    told.reserveCapacity(480)
    chance.pick(theme.cores).write(into: &told, scene)
    told += "."
    for place in Self.places(of: theme.details.count, &chance) {
      told += " "
      theme.details[place].write(into: &told, scene)
    }
    var text = ""
    text.reserveCapacity(620)
    opening.words.write(into: &text, scene)
    text += told
    if chance.happens(700) {
      text += " "
      chance.pick(Opening.closings).write(into: &text, scene)
    }
    self.text = text
    var sanitised = ""
    sanitised.reserveCapacity(540)
    chance.pick(Opening.sanitised).write(into: &sanitised, scene)
    sanitised += told
    self.sanitised = sanitised
  }

  /// One to three of so many places, none twice.
  private static func places(of count: Int, _ chance: inout Chance) -> [Int] {
    let first = chance.below(count)
    let wanted = chance.below(3)
    guard wanted > 0 else { return [first] }
    let second = (first + 1 + chance.below(count - 1)) % count
    guard wanted > 1 else { return [first, second] }
    var third = chance.below(count)
    while third == first || third == second { third = (third + 1) % count }
    return [first, second, third]
  }

  /// A headline that fits, beginning with any of the theme's.
  private static func headline(of theme: Theme, scene: Scene, _ chance: inout Chance) -> String {
    let first = chance.below(theme.headlines.count)
    var headline = ""
    for place in theme.headlines.indices {
      headline.removeAll(keepingCapacity: true)
      theme.headlines[(first + place) % theme.headlines.count].write(into: &headline, scene)
      if headline.utf8.count <= headlineColumns { return headline }
    }
    return String(headline.prefix(headlineColumns))
  }
}
