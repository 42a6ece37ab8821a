import Canvas
import Domain

/// The page of one row, as a value: what it shows from top to bottom.
struct DetailContent: Sendable, Equatable {
  /// One part of a page.
  enum Part: Sendable, Equatable {
    /// The name of a section.
    case heading(String)
    /// Names with their values, in as many columns as fit.
    case fields([Field])
    /// Facts side by side, on as many lines as they need.
    case facts([StyledText])
    /// Words that wrap.
    case text(String, Style)
    /// One line of its own.
    case line(StyledText)
    /// Two lines side by side, each on its half.
    case beside(StyledText, StyledText)
    /// A picture of time.
    case timeline(Timeline)
    /// Tables side by side as far as there is room, else one below the other.
    case tables([ChartTable])
    /// How a count went, a column a day.
    case trend(PaneBlock.Trend)
    /// An empty line.
    case gap
  }

  /// A name with its value.
  struct Field: Sendable, Equatable {
    /// The name.
    let label: String
    /// The value.
    let value: String
    /// How the value looks.
    var style = Style.text

    /// A name with its value.
    init(_ label: String, _ value: String, _ style: Style = .text) {
      self.label = label
      self.value = value
      self.style = style
    }
  }

  /// What it is a page of.
  var title: String
  /// The parts, from top to bottom.
  var parts: [Part] = []
  /// The marking of what it shows.
  var marking: ProtectiveMarking?
  /// The records that it names and that can be gone to, in its order.
  var links: [PageLink] = []
}
