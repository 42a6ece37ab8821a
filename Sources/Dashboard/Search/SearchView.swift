import Canvas
import Domain
import Ledger

/// The search over everything: what is typed, what it finds, and what the chosen record says.
///
/// The box keeps its size while somebody types, so that nothing jumps under the eyes.
struct SearchView {
  private let state: DashboardState
  private let layer: SearchLayer

  /// The widest box; longer lines are hard to read.
  private static let widest = 132
  /// From this width on a line says kind and standing in columns.
  private static let wide = 100

  /// A search over a state.
  init(_ state: DashboardState, _ layer: SearchLayer) {
    self.state = state
    self.layer = layer
  }

  /// Draws the box, and answers where the cursor belongs: behind what is typed.
  func draw(on canvas: inout Canvas) -> Point? {
    let screen = Rect(
      x: 0,
      y: 1,
      width: state.size.width,
      height: max(
        0,
        min(state.size.height - (state.size.height >= 20 ? 4 : 2), state.overlayArea.height)
      )
    )
    let rect = screen.centred(
      Size(width: min(screen.width, Self.widest), height: min(screen.height, 44))
    )
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText("Search everything", .focus),
      note: StyledText(SafeText(note), .muted)
    ).inset(columns: 1, rows: 0)
    guard !inside.isEmpty else { return nil }
    let cursor = drawPrompt(in: inside.row(0), on: &canvas)
    let rest = drawFault(in: inside.split(top: 1).rest, on: &canvas)
    drawBody(in: rest, on: &canvas)
    return cursor
  }

  /// What stands on the lower border: how many were found.
  private var note: String {
    if layer.name != nil { return "Enter keeps it · Esc does not" }
    guard let found = layer.found, !layer.text.isEmpty else {
      let isBegun = !layer.text.isEmpty && layer.waitsFor == nil && layer.fault == nil
      return isBegun ? "the next letter searches · Esc leaves" : "Enter searches · Esc leaves"
    }
    if found.hits.isEmpty, layer.waitsFor == nil { return "nothing found" }
    let count = found.hits.count
    let words =
      !found.hasMore
      ? "\(count) found · newest first"
      : count < SearchLayer.most ? "the newest \(count), more below" : "the newest \(count)"
    return layer.waitsFor == nil ? words : "\(words) · searching…"
  }

  private func drawPrompt(in line: Rect, on canvas: inout Canvas) -> Point {
    let label = layer.name == nil ? "Find  " : "Keep as  "
    var x = line.x
    x += canvas.draw(SafeText(label), at: line.origin, style: .hintKey)
    let room = max(0, line.maxX - x - 1)
    let typed = SafeText(layer.name ?? layer.text).suffix(columns: room)
    let field = Rect(x: x, y: line.y, width: max(1, line.maxX - x), height: 1)
    canvas.fill(field, style: Style(.fieldFocused))
    x += canvas.draw(typed, at: Point(x: x, y: line.y), style: Style(.fieldFocused))
    return Point(x: min(x, line.maxX - 1), y: line.y)
  }

  /// Draws what is wrong with the query, and answers what is left of the place.
  private func drawFault(in rect: Rect, on canvas: inout Canvas) -> Rect {
    guard let fault = layer.fault else { return rect.split(top: 1).rest }
    let lines = SafeText(fault).wrapped(to: rect.width, maxLines: 3)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      canvas.draw(line, in: rect.row(row), style: .caution)
    }
    return rect.split(top: min(rect.height, lines.count + (rect.height > 12 ? 1 : 0))).rest
  }

  private func drawBody(in rect: Rect, on canvas: inout Canvas) {
    guard !layer.text.isEmpty else { return drawOffered(in: rect, on: &canvas) }
    guard let found = layer.found else {
      if layer.waitsFor != nil {
        canvas.draw("Searching…", in: rect, style: .muted)
      } else {
        drawHelp(in: rect, on: &canvas)
      }
      return
    }
    guard !found.hits.isEmpty else {
      let words: SafeText =
        "Nothing that you may see fits that. Fewer words find more; Ctrl-W takes the last away."
      canvas.drawWrapped(words, in: rect, style: .muted)
      return
    }
    let isTall = rect.height >= 8
    let (list, preview) = rect.split(bottom: isTall ? min(rect.height / 3, 9) : 0)
    drawHits(found, in: list, on: &canvas)
    if isTall, found.hits.indices.contains(layer.choice) {
      SearchPreview(found.hits[layer.choice], found.query, now: state.now)
        .draw(in: preview, on: &canvas)
    }
  }

  // MARK: - The lines

  private func drawHits(_ found: SearchLayer.Found, in rect: Rect, on canvas: inout Canvas) {
    let first = firstLine(of: found.hits.count, in: rect)
    let shown = found.hits.dropFirst(first).prefix(rect.height)
    let columns = SearchColumns(Array(shown), isWide: rect.width >= Self.wide - 4, now: state.now)
    for (row, hit) in shown.enumerated() {
      let isChosen = first + row == layer.choice
      let line = rect.row(row)
      let words = columns.line(of: hit, width: line.width - 2)
      if isChosen { canvas.draw(">", at: line.origin, style: Style.focus.bold) }
      canvas.draw(
        styled: words,
        at: Point(x: line.x + 2, y: line.y),
        maxWidth: max(0, line.width - 2)
      )
      if isChosen { canvas.restyle(line) { style in style.chosen } }
    }
  }

  /// Draws the searches that are offered, and below them what can stand in one.
  private func drawOffered(in rect: Rect, on canvas: inout Canvas) {
    let offered = state.offeredSearches
    guard !offered.isEmpty else {
      drawHelp(in: rect, on: &canvas)
      return
    }
    let rows = min(
      offered.count + 2,
      max(4, rect.height - SearchHelp(width: rect.width).lines.count)
    )
    let (list, help) = rect.split(top: min(rect.height, rows))
    drawSearches(offered, in: list, on: &canvas)
    drawHelp(in: help, on: &canvas)
  }

  private func drawHelp(in rect: Rect, on canvas: inout Canvas) {
    for (row, line) in SearchHelp(width: rect.width).lines.prefix(rect.height).enumerated() {
      canvas.draw(styled: line, in: rect.row(row))
    }
  }

  private func drawSearches(_ offered: [OfferedSearch], in rect: Rect, on canvas: inout Canvas) {
    canvas.draw("Searches", in: rect.row(0), style: .heading)
    let list = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: max(0, rect.height - 2))
    let widest = offered.compactMap(\.name).map { name in SafeText(name).columns }.max() ?? 0
    let names = min(widest, max(8, list.width / 3))
    let first = firstLine(of: offered.count, in: list)
    for (row, search) in offered.dropFirst(first).prefix(list.height).enumerated() {
      let isChosen = first + row == layer.choice
      let line = list.row(row)
      var words = StyledText(isChosen ? "> " : "  ", Style.focus.bold)
      if names > 0 {
        let name = SafeText(search.name ?? "").fitted(to: names)
        words.append(name, Style.text.bold)
        words.append("  ")
      }
      words.append(SafeText(search.text), search.name == nil ? .text : .muted)
      canvas.draw(styled: words, at: line.origin, maxWidth: line.width)
      if isChosen { canvas.lay(.selected, under: line) }
    }
  }

  private func firstLine(of count: Int, in rect: Rect) -> Int {
    max(0, min(layer.choice - rect.height / 2, count - rect.height))
  }
}

/// The columns of the lines that a search found.
struct SearchColumns {
  private let references: Int
  private let times: Int
  private let kinds: Int
  private let statuses: Int
  private let now: Instant

  /// The columns of some hits.
  init(_ hits: [SearchHit], isWide: Bool, now: Instant) {
    self.now = now
    references = hits.map { hit in SafeText(hit.short).columns }.max() ?? 0
    times = hits.map { hit in Wording.moment(hit.at, now: now).count }.max() ?? 0
    kinds = isWide ? hits.map(\.kind.words.count).max() ?? 0 : 0
    statuses = isWide ? hits.map(\.status.count).max() ?? 0 : 0
  }

  /// The line of a hit.
  func line(of hit: SearchHit, width: Int) -> StyledText {
    var line = StyledText(SafeText(hit.short).padded(to: references), Style.text.bold)
    line.append("  ")
    line.append(SafeText(Wording.moment(hit.at, now: now)).padded(to: times), .muted)
    line.append("  ")
    if kinds > 0 {
      line.append(SafeText(hit.kind.words).padded(to: kinds), .muted)
      line.append("  ")
      line.append(SafeText(hit.status).padded(to: statuses), hit.isOpen ? .caution : .muted)
      line.append("  ")
    }
    for flag in hit.flags {
      line.append(SafeText(flag.uppercased()), Style(.alert).bold)
      line.append(" ")
    }
    line.append(hit.headline.styled(.text))
    if hit.headline.matches.isEmpty, hit.isWithheld {
      line.append(
        hit.isLookNoted ? " · in its text; opening it is noted" : " · in its text; open it",
        .caution
      )
    }
    let room = width - line.columns - 3
    if hit.headline.matches.isEmpty, !hit.excerpt.matches.isEmpty, room > 16 {
      // The words stand in its text alone: they are shown from there, or nobody sees why it is here.
      line.append(" · ", .muted)
      line.append(hit.excerpt.cut(to: room - 2).styled(.muted))
    }
    return line.truncated(to: width)
  }
}

/// What the chosen record says around the words that were looked for.
struct SearchPreview {
  private let hit: SearchHit
  private let query: SearchQuery
  private let now: Instant

  /// A record that was found for a query.
  init(_ hit: SearchHit, _ query: SearchQuery, now: Instant) {
    self.hit = hit
    self.query = query
    self.now = now
  }

  /// Draws a rule that names the record, and its words below.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard rect.height > 1 else { return }
    let rule = rect.row(0)
    canvas.drawRule(at: rule.origin, width: rule.width)
    var title = StyledText(SafeText(" \(hit.reference) "), .heading)
    title.append(SafeText("· \(hit.kind.words) · \(hit.status) · "), .muted)
    title.append(SafeText(hit.marking.words + " "), Style(.marking))
    canvas.draw(styled: title, at: Point(x: rule.x + 2, y: rule.y), maxWidth: rule.width - 4)
    let body = rect.split(top: 1).rest
    var row = 0
    for text in [hit.headline.text, hit.excerpt.text] where !text.isEmpty {
      let left = body.height - row
      guard left > 0 else { return }
      for line in SafeText(text).wrapped(to: body.width, maxLines: left) {
        let marked = SearchText(line.string, for: query)
        canvas.draw(
          styled: marked.styled(row == 0 ? Style.text.bold : .text),
          at: body.row(row).origin,
          maxWidth: body.width
        )
        row += 1
      }
    }
    guard hit.isWithheld else { return }
    canvas.drawWrapped(
      SafeText(hit.isLookNoted ? WithheldPage.closed : WithheldPage.closedWork),
      in: body.split(top: min(body.height, row)).rest,
      style: .caution
    )
  }
}

extension SearchText {
  /// The text with the words that were looked for in the style of a match.
  func styled(_ style: Style) -> StyledText {
    var line = StyledText()
    for part in parts { line.append(SafeText(part.text), part.isMatch ? Style(.match) : style) }
    return line
  }
}

extension Style {
  /// The style on the ground of a chosen row; what matches stays underlined there.
  fileprivate var chosen: Style {
    let ground = Style(.selected, emphasis)
    return role == .match ? ground.bold.underlined : ground
  }
}
