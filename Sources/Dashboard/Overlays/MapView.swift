import Canvas
import Domain

/// The map of London over the whole screen: the tiles, and what lies behind the chosen one.
struct MapView {
  private let state: DashboardState
  private let layer: MapLayer

  /// The map of a state.
  init(_ state: DashboardState, _ layer: MapLayer) {
    self.state = state
    self.layer = layer
  }

  /// The columns of a tile where there is room.
  private static let tile = 7

  /// Draws the box, and answers where the cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    guard let figures = MapFigures(state, on: layer.date) else { return nil }
    let screen = state.overlayArea
    let rect = screen.centred(
      Size(width: min(screen.width, 130), height: min(screen.height, 26))
    )
    canvas.fill(rect)
    let day = layer.date == state.today ? "today" : layer.date.spoken
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText(SafeText("London, \(day): \(layer.measure.words)"), .focus),
      note: StyledText("Esc goes back", .muted)
    ).inset(columns: 1, rows: 0)
    guard !inside.isEmpty else { return nil }
    let boroughs = figures.boroughs
    let columns = (boroughs.map(\.column).max() ?? 0) + 1
    let mapWidth = min(inside.width, columns * Self.tile)
    let most = boroughs.map { borough in figures.value(layer.measure, borough.key) }.max() ?? 0
    let map = TileMap(boroughs.map { borough in tile(borough, figures, of: most) })
    map.draw(on: &canvas, in: inside.split(left: mapWidth).left)
    let isBeside = inside.width - mapWidth >= 30
    let words =
      isBeside
      ? inside.split(left: mapWidth + 2).rest
      : inside.split(top: min(map.height + 1, inside.height)).rest
    draw(lines(figures), in: words, on: &canvas)
    return inside.origin
  }

  private func tile(_ borough: Borough, _ figures: MapFigures, of most: Int) -> TileMap.Tile {
    let isChosen = borough.key == layer.borough
    let isLost = figures.lost.contains(borough.key)
    let value = figures.value(layer.measure, borough.key)
    // The fuller half of the tiles stands out; a lost one is red whatever it counts.
    var style: Style = isLost ? .alert : value * 2 > most ? .focus.reversed : .focus
    if isChosen { style = Style(isLost ? .alert : .text, [.bold, .reverse]) }
    let name = borough.code ?? "City"
    return TileMap.Tile(
      column: borough.column,
      row: borough.row,
      label: isChosen ? "[\(name)]" : isLost ? "-\(name)" : name,
      value: value,
      style: style,
      isMarked: isChosen || isLost
    )
  }

  private func lines(_ figures: MapFigures) -> [(SafeText, Style)] {
    var lines: [(SafeText, Style)] = []
    if let key = layer.borough, let borough = state.unit?.borough(key) {
      lines.append((SafeText(borough.name), .heading))
      lines += figures.lines(of: key).map { line in
        (SafeText(line), line.hasPrefix("LOST") ? .alert : .text)
      }
      lines.append((SafeText(" "), .text))
    }
    let lost = figures.lost.sorted().map { key in state.unit?.borough(key)?.name ?? key.text }
    if !lost.isEmpty {
      let names = listed(lost, or: "and")
      lines.append((SafeText("Coverage lost by \(layer.date.short): \(names)"), .alert))
    }
    if layer.measure == .teams {
      lines.append((SafeText("Teams of all London stand on no tile."), .muted))
    }
    return lines
  }

  private func draw(_ lines: [(SafeText, Style)], in rect: Rect, on canvas: inout Canvas) {
    var row = 0
    for (line, style) in lines {
      for part in line.wrapped(to: rect.width) where row < rect.height {
        canvas.draw(part, in: rect.row(row), style: style)
        row += 1
      }
    }
  }
}
