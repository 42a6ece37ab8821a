internal import Canvas

/// A few options on one line, the chosen one marked: `(x) yes  ( ) no  ( ) not known`.
struct RadioSet: Hashable, Sendable {
  /// The options in order, each with the column where it begins.
  let items: [Item]
  /// The columns of them all.
  let columns: Int
  /// Whether the details stand on the line.
  let showsDetails: Bool

  /// One option of the line.
  struct Item: Hashable, Sendable {
    /// The option.
    let option: Option
    /// The column where its mark begins.
    let x: Int
    /// The words beside the mark.
    let words: SafeText
  }

  /// Lays options out on a line, with their details if there is room; nil where there is none.
  init?(_ options: [Option], width: Int) {
    let full = RadioSet(options, showsDetails: true)
    let short = RadioSet(options, showsDetails: false)
    if full.columns <= width {
      self = full
    } else if short.columns <= width {
      self = short
    } else {
      return nil
    }
  }

  private init(_ options: [Option], showsDetails: Bool) {
    self.showsDetails = showsDetails
    var items: [Item] = []
    var x = 0
    for option in options {
      let more = option.reasonOff ?? option.detail
      let words = showsDetails && !more.isEmpty ? "\(option.words) - \(more)" : option.words
      let item = Item(option: option, x: x, words: SafeText(words))
      items.append(item)
      x += item.words.columns + 7
    }
    self.items = items
    columns = max(0, x - 3)
  }

  /// Draws the line, and returns where the cursor belongs: on the mark of the choice.
  func draw(_ choice: String?, at point: Point, isFocused: Bool, on canvas: inout Canvas) -> Point {
    var cursor = Point(x: point.x + 1, y: point.y)
    for item in items {
      let isChosen = item.option.id == choice
      let style: Style = !item.option.isEnabled ? Style(.hintOff) : isChosen ? .text.bold : .text
      let mark: SafeText = isChosen ? "(x) " : item.option.isEnabled ? "( ) " : "(-) "
      let x = point.x + item.x
      let markStyle = isFocused && item.option.isEnabled ? Style.focus : style
      canvas.draw(mark, at: Point(x: x, y: point.y), style: markStyle)
      canvas.draw(item.words, at: Point(x: x + 4, y: point.y), style: style)
      if isChosen { cursor.x = x + 1 }
    }
    return cursor
  }
}
