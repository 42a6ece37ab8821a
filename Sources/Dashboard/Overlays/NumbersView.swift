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
    view.draw(on: &canvas)
  }

  private var view: LinesView { state.numbersView(of: pane, scroll: scroll) }
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
    guard let scroll = numbersView(of: pane, scroll: scroll).scroll(after: key, leftBy: "T") else {
      layers.removeLast()
      return []
    }
    replaceTop(.numbers(pane, scroll: scroll))
    return []
  }

  /// The box of the numbers, so many lines scrolled away.
  func numbersView(of pane: PaneID, scroll: Int) -> LinesView {
    LinesView(
      title: "\(PaneCatalogue.pane(pane).name) in numbers",
      lines: numberLines(of: pane),
      scroll: scroll,
      area: overlayArea
    )
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
