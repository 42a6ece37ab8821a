/// A line of text whose parts may differ in style.
public struct StyledText: Hashable, Sendable {
  /// The parts in order.
  public private(set) var runs: [Run]

  /// A part of one style.
  public struct Run: Hashable, Sendable {
    /// What the part says.
    public let text: SafeText
    /// How it looks.
    public let style: Style

    /// Creates a part.
    public init(_ text: SafeText, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// Creates a line of one style.
  public init(_ text: SafeText = .empty, _ style: Style = .text) {
    runs = text.isEmpty ? [] : [Run(text, style)]
  }

  /// The columns that the line takes.
  public var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { runs.isEmpty }

  /// The line without its styles.
  public var plain: SafeText { runs.map(\.text).joined() }

  /// Adds a part at the end.
  public mutating func append(_ text: SafeText, _ style: Style = .text) {
    guard !text.isEmpty else { return }
    runs.append(Run(text, style))
  }

  /// Adds a line at the end.
  public mutating func append(_ other: StyledText) {
    runs.append(contentsOf: other.runs)
  }

  /// Returns one line after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  /// Returns the line cut at the end with an ellipsis if it takes more than so many columns.
  public func truncated(to limit: Int) -> StyledText {
    guard columns > limit else { return self }
    var result = StyledText()
    var left = limit
    for run in runs where left > 0 {
      // The part that is cut needs to know that more follows, or a part that just fits hides it.
      let isLast = run.text.columns >= left
      let text = isLast ? (run.text + .ellipsis).truncated(to: left) : run.text
      result.append(text, run.style)
      left -= isLast ? left : text.columns
    }
    return result
  }

  /// Returns the line with every part in a changed style.
  public func styled(_ change: (Style) -> Style) -> StyledText {
    var result = StyledText()
    for run in runs { result.append(run.text, change(run.style)) }
    return result
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Creates a line of ordinary text.
  public init(stringLiteral value: String) {
    self.init(SafeText(value))
  }
}
