import Canvas
import Domain

/// The numbers of a pane's charts as tables: what a picture shows, to be read off.
struct NumbersView {
  private let state: DashboardState
  private let pane: PaneID
  private let scroll: Int

  /// The numbers of a pane, so many lines scrolled away.
  init(_ state: DashboardState, _ pane: PaneID, scroll: Int) {
    self.state = state
    self.pane = pane
    self.scroll = scroll
  }

  /// Draws the box, and answers where the cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    let lines = state.numberLines(of: pane)
    let screen = Rect(state.size).inset(columns: 0, rows: 1)
    let widest = lines.map(\.columns).max() ?? 0
    let rect = screen.centred(
      Size(
        width: min(screen.width, max(44, widest + 4)),
        height: min(screen.height, lines.count + 2)
      )
    )
    canvas.fill(rect)
    let name = PaneCatalogue.pane(pane).name
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText(SafeText("\(name) in numbers"), .focus),
      note: note(lines.count, rect.height - 2)
    ).inset(columns: 1, rows: 0)
    for (row, line) in lines.dropFirst(scroll).prefix(inside.height).enumerated() {
      canvas.draw(styled: line, at: inside.row(row).origin, maxWidth: inside.width)
    }
    return inside.isEmpty ? nil : inside.origin
  }

  private func note(_ count: Int, _ height: Int) -> StyledText {
    guard count > height else { return StyledText("Esc goes back", .muted) }
    let last = min(count, scroll + height)
    return StyledText(
      SafeText("lines \(scroll + 1)-\(last) of \(count) · Esc goes back"),
      .muted
    )
  }
}

extension DashboardState {
  /// The tables of a pane's charts as lines: a heading, the heads, and the rows in columns.
  func numberLines(of pane: PaneID) -> [StyledText] {
    let tables = self[pane: pane].content.chartTables(today: today)
    return tables.enumerated().flatMap { place, table in
      (place == 0 ? [] : [StyledText()]) + table.lines
    }
  }

  /// What a key does while the numbers are shown.
  mutating func press(_ key: Key, inNumbersOf pane: PaneID, scroll: Int) -> [Effect] {
    let last = max(0, numberLines(of: pane).count - max(1, size.height - 4))
    let page = max(1, size.height - 5)
    var scroll = scroll
    switch key {
    case .down, .character("j"): scroll += 1
    case .up, .character("k"): scroll -= 1
    case .pageDown, .character(" "): scroll += page
    case .pageUp: scroll -= page
    case .home, .character("g"): scroll = 0
    case .end, .character("G"): scroll = last
    case .escape, .left, .enter, .character("q"), .character("T"):
      layers.removeLast()
      return []
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .right,
      .function:
      return []
    }
    replaceTop(.numbers(pane, scroll: max(0, min(scroll, last))))
    return []
  }
}

extension ChartTable {
  /// The table as lines: words to the left, numbers to the right.
  var lines: [StyledText] { lines(gap: 3) }

  /// The table with as wide gaps as leave it within a width, at least one column.
  func lines(within width: Int) -> [StyledText] {
    for gap in [3, 2] {
      let lines = lines(gap: gap)
      if (lines.map(\.columns).max() ?? 0) - gap <= width { return lines }
    }
    return lines(gap: 1)
  }

  private func lines(gap: Int) -> [StyledText] {
    let all = [heads] + rows
    let widths = heads.indices.map { column in
      all.map { row in SafeText(row[column]).columns }.max() ?? 0
    }
    let isNumber = heads.indices.map { column in
      rows.allSatisfy { row in Int(row[column]) != nil }
    }
    let body = all.enumerated().map { place, row in
      var line = StyledText("  ")
      for column in heads.indices {
        let cell = SafeText(row[column])
        let blanks = SafeText(String(repeating: " ", count: widths[column] - cell.columns))
        let style: Style = place == 0 ? .muted : .text
        line.append(isNumber[column] ? blanks + cell : cell + blanks, style)
        line.append(SafeText(String(repeating: " ", count: gap)))
      }
      return line
    }
    let empty = rows.isEmpty ? [StyledText("  nothing yet", .muted)] : []
    return [StyledText(SafeText(title), .heading)] + body + empty
  }
}
