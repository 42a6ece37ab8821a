import Canvas
import Domain
import Ledger

/// A pane in its place: the box, the list, and the page of its chosen row where there is room.
struct PaneView {
  private let state: DashboardState
  private let place: ScreenPlan.Place
  private let isFocused: Bool
  private let isCompact: Bool

  /// A pane where the plan puts it.
  init(_ state: DashboardState, _ place: ScreenPlan.Place) {
    self.state = state
    self.place = place
    isFocused = place.pane == state.focus
    isCompact = state.plan.kind == .compact
  }

  /// The pane as it stands, looked at in place: it is large, and keys are many.
  private var pane: PaneState { _read { yield state[pane: place.pane] } }

  /// Draws the pane over what the last frame has of it, and answers where its chosen row stands.
  ///
  /// Where only the choice moved, the two rows that it left and reached are all of the list that is
  /// drawn: keys come fast, and panes have many rows.
  func draw(on canvas: inout Canvas, over memory: inout ListMemory?) -> Point? {
    let view = ListView(pane.content, in: listRect, isCompact: isCompact)
    let now = view.memory(pane, after: memory)
    let kept = pane.toasts.isEmpty && now.look == memory?.look ? memory : nil
    memory = pane.toasts.isEmpty ? now : nil
    if kept == nil { canvas.fill(place.outer) }
    if let detail = place.detail { canvas.fill(detail) }
    if !isCompact { drawBox(now, isKept: kept != nil, on: &canvas) }
    if let failure = pane.failure { drawFailure(failure, on: &canvas) }
    let cursor = view.draw(pane, isFocused: isFocused, as: now, over: kept, on: &canvas)
    if let detail = place.detail { drawDetail(in: detail, on: &canvas) }
    drawToasts(besides: cursor, on: &canvas)
    return cursor
  }

  /// Draws the box; of one that is kept the note alone, which says where the choice stands.
  ///
  /// What else the title says changes with the list, with a whole frame, or while an answer is
  /// waited for.
  private func drawBox(_ list: ListMemory, isKept: Bool, on canvas: inout Canvas) {
    let border: Border = isFocused ? .double : .single
    if isKept, !pane.isReading {
      canvas.drawNote(note(list), on: place.outer, border: border)
    } else {
      canvas.box(place.outer, border: border, title: title, note: note(list))
    }
  }

  /// A failure takes the first line of the list's place.
  private var listRect: Rect {
    pane.failure == nil ? place.interior : place.interior.split(top: 1).rest
  }

  private var title: StyledText {
    let name = pane.content.title.isEmpty ? PaneCatalogue.pane(place.pane).name : pane.content.title
    var title = StyledText(SafeText("\(place.pane.number) "), .muted)
    title.append(SafeText(name), isFocused ? Style.focus : .heading)
    if pane.content.alerts > 0 { title.append(SafeText(" \(pane.content.alerts)!"), .alert) }
    var state = StyledText(SafeText(stale ?? ""), .alert)
    if self.state.frozenAt != nil, pane.held != nil {
      state.append(" · changed since", .caution)
    }
    if !pane.words.isEmpty { state.append(SafeText(" · /\(pane.words)"), .caution) }
    if isSlow { state.append(" · reading…", .caution) }
    for word in pane.content.scope {
      let words = SafeText(" · \(word)")
      guard title.columns + words.columns + state.columns <= place.outer.width - 6 else { break }
      title.append(words, .muted)
    }
    return title + state
  }

  /// ` · read 14:18, 14m ago` where the last read failed.
  private var stale: String? {
    guard pane.failure != nil, let readAt = pane.readAt else { return nil }
    let age = Wording.age(from: readAt, to: state.now)
    return " · read \(LondonTime(readAt).clock), \(age) ago"
  }

  /// How long an answer is waited for before the pane says that it is reading.
  static let slowMilliseconds: Int64 = 200

  /// Whether the answer is waited for long enough to say so.
  private var isSlow: Bool {
    guard pane.isReading, let askedAt = pane.askedAt, pane.reading != nil else { return false }
    return state.now.milliseconds - askedAt.milliseconds >= Self.slowMilliseconds
  }

  /// `3 of 4,217 · 2 new above · +3 columns`.
  private func note(_ list: ListMemory) -> StyledText {
    var words: [String] = []
    if let position = pane.content.position(of: pane.selection) {
      words.append(position)
    } else if pane.hasLostSelection, pane.content.choice(at: 0) != nil {
      words.append("the chosen row left")
    }
    let marked = state.markedRows(of: place.pane).count
    if marked > 0 { words.append("\(marked) marked") }
    if pane.newAbove > 0 { words.append("\(pane.newAbove) new above, g shows") }
    let drafts = state.drafts(in: place.pane)
    if let last = drafts.first {
      let time = Wording.moment(last.savedAt, now: state.now)
      words.append("\(Wording.count(drafts.count, "draft")), \(time)")
    }
    let hidden = isCompact || pane.content.rows.isEmpty ? 0 : list.columns.hidden
    if hidden > 0 { words.append("+\(Wording.count(hidden, "column")) (>)") }
    return StyledText(SafeText(words.joined(separator: " · ")), isFocused ? .text : .muted)
  }

  private func drawFailure(_ failure: String, on canvas: inout Canvas) {
    let line = place.interior.row(0).inset(columns: 1, rows: 0)
    let since = pane.readAt.map { at in " Rows marked ~ are of \(LondonTime(at).clock)." } ?? ""
    canvas.draw(
      SafeText("x \(failure)\(since) R reads again."),
      in: line,
      style: .alert
    )
  }

  /// In the top right of the list, under its head, and never over the chosen row.
  private func drawToasts(besides cursor: Point?, on canvas: inout Canvas) {
    let rows = listRect.split(top: 1).rest
    var y = rows.y
    for toast in pane.toasts {
      if y == cursor?.y { y += 1 }
      let words = SafeText(" \(toast.words) ").truncated(to: max(0, rows.width - 8))
      guard y < rows.maxY, words.columns > 4 else { return }
      let point = Point(x: rows.maxX - words.columns, y: y)
      canvas.draw(
        words,
        at: point,
        style: toast.isUrgent ? Style(.alertBadge) : Style(.cautionBadge)
      )
      y += 1
    }
  }

  private func drawDetail(in rect: Rect, on canvas: inout Canvas) {
    let content = state.detail(of: pane.selection, in: place.pane)
    let name = StyledText(SafeText(content?.title ?? ""), .heading)
    if place.isDetailBoxed {
      canvas.box(
        rect.grown,
        border: .single,
        title: name,
        note: content == nil ? "" : StyledText("Enter opens", .muted)
      )
    } else {
      let rule = Point(x: rect.x, y: rect.y - 1)
      canvas.drawRule(at: rule, width: rect.width)
      canvas.draw(
        styled: StyledText(" ") + name + StyledText(" "),
        at: Point(x: rule.x + 2, y: rule.y),
        maxWidth: rect.width - 4
      )
    }
    guard let content else { return }
    let inside = rect.inset(columns: 1, rows: 0)
    DetailView(content, width: inside.width).draw(in: inside, scroll: 0, on: &canvas)
  }
}

extension Rect {
  /// The rectangle with a cell more on every side.
  fileprivate var grown: Rect { Rect(x: x - 1, y: y - 1, width: width + 2, height: height + 2) }
}

extension DashboardState {
  /// How many columns of a pane there is no room for.
  func hiddenColumns(of id: PaneID) -> Int {
    ListView(self[pane: id].content, in: listRect(of: id), isCompact: plan.kind == .compact)
      .hiddenColumns()
  }

  /// The page of a row, nil where there is none to show yet.
  func detail(of row: RowID?, in id: PaneID) -> DetailContent? {
    guard let row else { return nil }
    let page = self[pane: id].page
    let reading = page?.row == row ? page?.reading : nil
    return PaneCatalogue.pane(id).detail(of: row, reading, context(for: id))
  }
}
