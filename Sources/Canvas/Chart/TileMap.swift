/// A map of equal tiles, each with a short name over a number.
///
/// Where nothing is known a tile shows `·`, and nothing where there is no tile; a number is never
/// told by colour alone.
public struct TileMap: Hashable, Sendable {
  /// A tile of the map.
  public struct Tile: Hashable, Sendable {
    /// The column, from 0 at the west.
    public let column: Int
    /// The row, from 0 at the north.
    public let row: Int
    /// The name, cut to the tile.
    public let label: String
    /// The number, nil where none is known.
    public let value: Int?
    /// How the tile looks where it has a number above 0, or is marked.
    public let style: Style
    /// Whether it is shown in its style though nothing is counted there.
    public let isMarked: Bool

    /// Creates a tile.
    public init(
      column: Int,
      row: Int,
      label: String,
      value: Int?,
      style: Style = .text,
      isMarked: Bool = false
    ) {
      self.column = column
      self.row = row
      self.label = label
      self.value = value
      self.style = style
      self.isMarked = isMarked
    }
  }

  /// The tiles, in any order.
  public let tiles: [Tile]

  /// Rows of cells a tile takes.
  private static let tileHeight = 2
  /// The narrowest tile that holds a name of two letters, a number and a gap.
  private static let least = 4
  private static let most = 9

  /// Creates a map.
  public init(_ tiles: [Tile]) {
    self.tiles = tiles
  }

  /// How many rows of cells it takes.
  public var height: Int { ((tiles.map(\.row).max() ?? -1) + 1) * TileMap.tileHeight }

  /// Draws the map from the upper left; a width too narrow for the tiles shows none of them.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = (tiles.map(\.column).max() ?? -1) + 1
    guard columns > 0, rect.width / columns >= TileMap.least else { return }
    let width = Swift.min(TileMap.most, rect.width / columns)
    canvas.clipped(to: rect) { canvas in
      for tile in tiles {
        let isShown = tile.isMarked || tile.value ?? 0 > 0
        let x = rect.x + tile.column * width
        let y = rect.y + tile.row * TileMap.tileHeight
        canvas.draw(
          SafeText(tile.label).truncated(to: width - 1),
          at: Point(x: x, y: y),
          style: isShown ? tile.style.bold : .muted
        )
        canvas.draw(
          SafeText(tile.value.map(String.init) ?? "·"),
          at: Point(x: x, y: y + 1),
          style: isShown ? tile.style : .muted,
          maxWidth: width - 1
        )
      }
    }
  }
}
