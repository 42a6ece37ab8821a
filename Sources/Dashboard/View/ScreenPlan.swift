import Canvas

/// Where everything stands on a screen of a size: a pure function, tested as pictures.
struct ScreenPlan: Sendable, Equatable {
  /// The layouts, from the smallest screen to the largest.
  enum Kind: Sendable, Equatable {
    /// One line that says what is most pressing.
    case line
    /// One pane without borders, two lines a row.
    case compact
    /// One pane with its page, and tabs for the others.
    case single
    /// Four panes and a strip.
    case grid
    /// Three columns over two, pages always in view.
    case wide
  }

  /// Where a pane stands.
  struct Place: Sendable, Equatable {
    /// Which pane.
    let pane: PaneID
    /// Its box, or in the compact layout its lines.
    let outer: Rect
    /// Where its list is drawn.
    let interior: Rect
    /// Where the page of its chosen row is drawn, nil where it is not.
    let detail: Rect?
    /// Whether that has a box of its own.
    let isDetailBoxed: Bool
    /// All of it, which an opened page covers.
    let whole: Rect
  }

  /// Which layout.
  var kind: Kind
  /// The first line: who, marking, clock.
  var status: Rect
  /// The tabs, nil where all panes are in view.
  var tabs: Rect?
  /// The panes in view.
  var places: [Place] = []
  /// What needs somebody.
  var needs: Rect?
  /// The message line.
  var message: Rect?
  /// The hints.
  var hints: Rect?

  /// The smallest screen that holds more than one line.
  static let least = Size(width: 20, height: 5)
  /// The smallest screen with a boxed pane.
  static let boxed = Size(width: 60, height: 16)
  /// The smallest screen with four panes and a strip.
  static let gridded = Size(width: 116, height: 36)
  /// The smallest screen with three columns.
  static let widest = Size(width: 180, height: 50)
  /// The least width at which a page stands beside its list.
  static let beside = 100
  /// The least width at which a grid has a column for the page.
  static let inspector = 156

  /// The layout of a size, with the focus on a pane that may have the screen for itself.
  init(_ size: Size, focus: PaneID, isZoomed: Bool) {
    let screen = Rect(size)
    kind = Self.kind(of: size, isZoomed: isZoomed)
    let (status, rest) = screen.split(top: 1)
    self.status = status
    guard kind != .line else { return }
    var (middle, hints) = rest.split(bottom: 1)
    self.hints = hints
    (middle, message) = Self.bottom(middle, 1)
    (middle, needs) = Self.bottom(middle, 1)
    switch kind {
    case .line: break
    case .compact, .single:
      let (tabs, area) = middle.split(top: 1)
      self.tabs = tabs
      places = [kind == .compact ? Self.bare(focus, area) : Self.single(focus, area)]
    case .grid: places = Self.grid(middle, focus: focus)
    case .wide: places = Self.wide(middle, focus: focus)
    }
  }

  private static func kind(of size: Size, isZoomed: Bool) -> Kind {
    if !least.fits(in: size) { return .line }
    if !boxed.fits(in: size) { return .compact }
    if isZoomed { return .single }
    if widest.fits(in: size) { return .wide }
    return gridded.fits(in: size) ? .grid : .single
  }

  private static func bottom(_ rect: Rect, _ rows: Int) -> (Rect, Rect?) {
    let (rest, bottom) = rect.split(bottom: rows)
    return (rest, bottom)
  }
}

extension Size {
  /// Whether another size has at least as many columns and rows.
  fileprivate func fits(in other: Size) -> Bool {
    width <= other.width && height <= other.height
  }
}
