/// The line that a box is drawn with.
public enum Border: Sendable {
  /// A thin line, for a pane without the focus.
  case single
  /// A double line, for the one pane with the focus; in the ASCII look the title stands in stars.
  case double

  /// The style that the border has unless another is given.
  public var style: Style {
    switch self {
    case .single: Style(.border)
    case .double: Style(.borderFocused)
    }
  }

  /// The six pieces of the line.
  var pieces: Pieces {
    switch self {
    case .single:
      Pieces(
        horizontal: "─",
        vertical: "│",
        topLeft: "┌",
        topRight: "┐",
        bottomLeft: "└",
        bottomRight: "┘"
      )
    case .double:
      Pieces(
        horizontal: "═",
        vertical: "║",
        topLeft: "╔",
        topRight: "╗",
        bottomLeft: "╚",
        bottomRight: "╝"
      )
    }
  }

  struct Pieces {
    let horizontal: Unicode.Scalar
    let vertical: Unicode.Scalar
    let topLeft: Unicode.Scalar
    let topRight: Unicode.Scalar
    let bottomLeft: Unicode.Scalar
    let bottomRight: Unicode.Scalar
  }
}
