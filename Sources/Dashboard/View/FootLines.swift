import Canvas
import Domain
import Ledger

/// The tabs of the panes that are not in view, each with its count.
struct TabStrip {
  private let state: DashboardState

  /// The tabs of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// Draws the tabs; on a narrow line all but the focused one lose their names and counts.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let full = line(isWhole: true)
    let line = full.columns <= rect.width - 1 ? full : self.line(isWhole: false)
    canvas.draw(styled: line, at: Point(x: rect.x + 1, y: rect.y), maxWidth: rect.width - 1)
  }

  /// The pane whose tab stands in a cell of the line, nil between the tabs.
  func pane(at point: Point, in rect: Rect) -> PaneID? {
    let isWhole = line(isWhole: true).columns <= rect.width - 1
    var end = rect.x + 1
    for id in tabs {
      let start = end
      end += line(isWhole: isWhole, of: [id]).columns
      if (start..<end).contains(point.x) { return id }
    }
    return nil
  }

  /// The panes that have a tab: a guest only while it has the focus, so that the line stays short.
  private var tabs: [PaneID] {
    PaneCatalogue.ids.filter { id in
      !ScreenPlan.guests.contains(id) || id == state.focus
    }
  }

  private func line(isWhole: Bool, of panes: [PaneID]? = nil) -> StyledText {
    var line = StyledText()
    for id in panes ?? tabs {
      let content = state[pane: id].content
      let isFocused = id == state.focus
      let style = isFocused ? Style.focus.bold : Style.text
      let isNamed = isWhole || isFocused
      let name = isNamed ? "\(id.number) \(PaneCatalogue.pane(id).short)" : "\(id.number)"
      line.append(isFocused ? "[" : " ", style)
      line.append(SafeText(name), style)
      if content.alerts > 0 {
        line.append(SafeText(isNamed ? " \(content.alerts)!" : "!"), .alert)
      } else if isNamed, let count = content.count {
        line.append(SafeText(" \(grouped(count))"), style)
      }
      line.append(isFocused ? "]" : " ", style)
    }
    return line
  }
}

/// What needs somebody, the most pressing first.
struct NeedsLine {
  fileprivate let state: DashboardState

  /// The line of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// Draws as many as there is room for, and the number of all.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let needs = state.needs
    var line = StyledText()
    guard !needs.isEmpty else {
      line.append(quiet)
      canvas.draw(styled: line, at: Point(x: rect.x + 1, y: rect.y), maxWidth: rect.width - 2)
      return
    }
    if let alarm {
      draw(alarm, besides: needs.count - 1, in: rect, on: &canvas)
      return
    }
    let badge = SafeText(" \(needs.count) need\(needs.count == 1 ? "s" : "") you ")
    canvas.draw(badge, at: Point(x: rect.x + 1, y: rect.y), style: Style(.alertBadge))
    let start = rect.x + badge.columns + 2
    var left = needs[...]
    for row in 0..<rect.height {
      var x = start
      while let need = left.first {
        let isFirst = need == needs.first
        let words = SafeText((x == start ? "" : " · ") + need.words)
        guard x + words.columns <= rect.maxX - 1 || x == start else { break }
        let style: Style = isFirst ? .alert : need.kind <= .overdue ? .text : .muted
        x += canvas.draw(
          words,
          at: Point(x: x, y: rect.y + row),
          style: style,
          maxWidth: rect.maxX - x - 1
        )
        left = left.dropFirst()
      }
    }
  }
}

extension NeedsLine {
  /// Whether it is the red line.
  var isRed: Bool { alarm != nil }

  /// The fast-time call that nobody has taken on longest, as every open desk shows it.
  private var alarm: SafeText? {
    guard let reading = state[pane: .desk].reading as? DeskPane.Reading else { return nil }
    let alarming = reading.open.filter(\.row.isAlarming)
    let longest = alarming.min { left, right in
      left.row.response?.since ?? left.row.answeredAt
        < right.row.response?.since ?? right.row.answeredAt
    }
    guard let longest else { return nil }
    let words = AlarmWords(longest.row, longest.call, slots: reading.slots, now: state.now).words
    let more = alarming.count > 1 ? " (+\(alarming.count - 1))" : ""
    return SafeText(" \(longest.row.reference.short) FAST-TIME\(more): \(words) ")
  }

  /// Draws the red line: the whole of it, with the number of the other needs where there is room.
  private func draw(_ alarm: SafeText, besides: Int, in rect: Rect, on canvas: inout Canvas) {
    let width = rect.width - 2
    let others = SafeText(besides > 0 ? "· \(besides) more need you " : "")
    let room = alarm.columns + others.columns <= width ? others : ""
    let line = alarm + room
    canvas.draw(
      line.padded(to: width),
      at: Point(x: rect.x + 1, y: rect.y),
      style: Style(.alertBadge),
      maxWidth: width
    )
  }

  /// What to say where nothing is known to need anybody; a pane that was not read may hide something.
  private var quiet: StyledText {
    let failed = DashboardState.watched.filter { id in state[pane: id].failure != nil }
    if !failed.isEmpty {
      let names = failed.map { id in PaneCatalogue.pane(id).short }.joined(separator: ", ")
      return StyledText(SafeText("! Not known what needs you: \(names) could not be read."), .alert)
    }
    guard state.isWatching else {
      return StyledText("Reading what needs you…", .muted)
    }
    return StyledText("ok", .good) + StyledText(" Nothing needs you now.", .muted)
  }
}

extension Need.Kind {
  /// Whether one is as pressing as another.
  static func <= (left: Self, right: Self) -> Bool { !(right < left) }
}

/// What was said last, with the undo that it offers.
struct MessageLine {
  private let state: DashboardState

  /// The line of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// What to say where nothing was said yet, nil for nothing: what the next keys may be.
  private var idleWords: String? {
    if case .form = state.topLayer {
      return "Ctrl-F finds a field, Ctrl-E opens your editor, Ctrl-Z undoes in the field."
    }
    return state.firstRunHint
  }

  /// Draws the line; it stays until the next act.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let at = Point(x: rect.x + 1, y: rect.y)
    guard let notice = state.notice else {
      guard let words = idleWords else { return }
      canvas.draw(SafeText(words), at: at, style: .muted, maxWidth: rect.width - 2)
      return
    }
    var line = StyledText(SafeText(notice.words), notice.tone.style)
    // In a form u is a letter, so the offer waits until it can be taken.
    if notice.canUndo, state.mode != .typing {
      line.append(" · ", .muted)
      line.append("u", .hintKey)
      line.append(" undo", .muted)
    }
    canvas.draw(styled: line, at: at, maxWidth: rect.width - 2)
  }
}

extension Notice.Tone {
  /// How it looks.
  var style: Style {
    switch self {
    case .done: .good
    case .refused: .caution
    case .failed: .alert
    case .plain: .text
    }
  }
}
