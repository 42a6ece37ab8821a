public import Canvas

/// What the screen is to show: a canvas and the theme that it is shown in.
public struct TerminalFrame: Sendable {
  /// The cells and the cursor.
  public let canvas: Canvas
  /// The look of the roles.
  public let theme: Theme

  /// Creates a frame.
  public init(_ canvas: Canvas, theme: Theme) {
    self.canvas = canvas
    self.theme = theme
  }
}
