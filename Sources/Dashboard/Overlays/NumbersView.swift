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
  /// The numbers of the charts in sight: of the page that is open, else of the pane.
  func chartTables(of pane: PaneID) -> [ChartTable] {
    let opened = openPage.flatMap { page in page.pane == pane ? content(of: page) : nil }
    let own = opened?.chartTables(today: today) ?? []
    return own.isEmpty ? self[pane: pane].content.chartTables(today: today) : own
  }

  /// The tables of a pane's charts as lines: a heading, the heads, and the rows in columns.
  func numberLines(of pane: PaneID) -> [StyledText] {
    let width = overlayArea.width - 4
    let tables = chartTables(of: pane).map { table in table.fitting(width) }
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

  /// The table with its columns as rows, where it is wider than so many columns and that way is not.
  ///
  /// A day has 24 hours, and a small screen no room for them side by side. What stood over the first
  /// column named the rows, which are columns then, and is left out.
  func fitting(_ width: Int) -> ChartTable {
    guard widest > width else { return self }
    let turned = ChartTable(
      title: title,
      heads: [""] + rows.map { row in row[0] },
      rows: heads.indices.dropFirst().map { column in
        [heads[column]] + rows.map { row in row[column] }
      }
    )
    return turned.widest <= width ? turned : self
  }

  /// How many columns the widest line takes, without the blanks at its end.
  private var widest: Int { lines(gap: 3, isTrimmed: true).map(\.columns).max() ?? 0 }

  /// The table with as wide gaps as leave it within a width, at least one column.
  func lines(within width: Int) -> [StyledText] {
    for gap in [3, 2] {
      let lines = lines(gap: gap)
      if (lines.map(\.columns).max() ?? 0) - gap <= width { return lines }
    }
    return lines(gap: 1)
  }

  /// The same without blanks at the ends of the lines, which would not fit a page of that width.
  func trimmedLines(within width: Int) -> [StyledText] {
    for gap in [3, 2] {
      let lines = lines(gap: gap, isTrimmed: true)
      if (lines.map(\.columns).max() ?? 0) <= width { return lines }
    }
    return lines(gap: 1, isTrimmed: true)
  }

  private func lines(gap: Int, isTrimmed: Bool = false) -> [StyledText] {
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
        guard !isTrimmed || column + 1 < heads.count else { continue }
        line.append(SafeText(String(repeating: " ", count: gap)))
      }
      return line
    }
    let empty = rows.isEmpty ? [StyledText("  nothing yet", .muted)] : []
    return [StyledText(SafeText(title), .heading)] + body + empty
  }
}

extension DetailContent {
  /// The numbers of the page's charts; `today` is the day that a trend ends on.
  func chartTables(today: CivilDate) -> [ChartTable] {
    parts.flatMap { part -> [ChartTable] in
      switch part {
      case .tables(let tables): tables
      case .trend(let trend): [trend.table(today: today)]
      case .heading, .fields, .facts, .text, .line, .beside, .timeline, .gap: []
      }
    }
  }
}
