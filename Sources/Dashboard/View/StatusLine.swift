import Canvas
import Domain
import Ledger

/// The first line: whose desk, the highest marking in view, who is at it, the ledger, the clock.
struct StatusLine {
  private let state: DashboardState

  /// The line of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// Draws the line; what there is no room for gives way from the middle.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let left = left(isNarrow: rect.width < 60)
    canvas.draw(styled: left, at: Point(x: rect.x + 1, y: rect.y), maxWidth: rect.width - 1)
    let clock = clock(width: rect.width - left.columns - 4)
    let clockX = rect.maxX - clock.columns - 1
    guard clockX > left.columns + 2 else { return }
    canvas.draw(styled: clock, at: Point(x: clockX, y: rect.y))
    let room = clockX - left.columns - 6
    let middle = [fullMiddle, shortMiddle].first { line in line.columns <= room }
    guard let middle else { return }
    canvas.draw(styled: middle, at: Point(x: rect.x + left.columns + 4, y: rect.y))
  }

  private func left(isNarrow: Bool) -> StyledText {
    let name = state.unit?.organisation(state.desk.organisation)?.short ?? "Muster"
    var line = StyledText(SafeText(isNarrow ? name : "\(name) desk"), .heading)
    line.append("  ")
    line.append(SafeText(state.visibleMarking.words), Style(.marking))
    if state.unit?.isDemonstration == true {
      line.append(" · ", .muted)
      line.append(isNarrow ? "SYNTHETIC" : "SYNTHETIC DATA", Style(.synthetic))
    }
    if let frozenAt = state.frozenAt {
      line.append("  ")
      let clock = LondonTime(frozenAt).clock
      line.append(SafeText(isNarrow ? " HELD " : " HELD AS AT \(clock) "), Style(.cautionBadge))
    }
    if state.readOnlyReason != nil {
      line.append("  ")
      line.append(isNarrow ? " RO " : " READ ONLY ", Style(.cautionBadge))
    }
    return line
  }

  private var fullMiddle: StyledText {
    var line = StyledText(SafeText(state.desk.label), Style.text.bold)
    let roles = state.desk.roles.sorted().map(\.words).joined(separator: ", ")
    line.append(SafeText(" \(roles)"), .muted)
    if let changed = state.changedAt {
      let age = Wording.age(from: changed, to: state.now)
      line.append(SafeText(" · ledger changed \(age) ago"), .muted)
    }
    return line
  }

  private var shortMiddle: StyledText {
    StyledText(SafeText(state.desk.label), Style.text.bold)
  }

  private func clock(width: Int) -> StyledText {
    let time = LondonTime(state.now)
    let words = width >= 22 ? time.spoken : time.clock
    return StyledText(SafeText(words), Style.text.bold)
  }
}

extension DashboardState {
  /// The highest marking of everything in view.
  var visibleMarking: ProtectiveMarking {
    var markings = plan.places.compactMap { place in self[pane: place.pane].content.marking }
    // A page beside its list may show more than the list: what an item led to, a week's items.
    for place in plan.places where place.detail != nil {
      let pane = self[pane: place.pane]
      guard let page = pane.page, page.row == pane.selection, let marking = page.marking else {
        continue
      }
      markings.append(marking)
    }
    if let page = openPage, let marking = detail(of: page.row, in: page.pane)?.marking {
      markings.append(marking)
    }
    for layer in layers { markings += self.markings(in: layer) }
    return markings.max() ?? .notProtectivelyMarked
  }

  /// The markings of what a layer shows that need not be in a pane in view.
  private func markings(in layer: Layer) -> [ProtectiveMarking] {
    switch layer {
    case .search(let search): search.hits.map(\.marking)
    case .form(let form): form.rows.compactMap(\.marking) + openWorkMarkings(beside: form)
    case .commands(let commands):
      records(for: commands).compactMap { record in
        self[pane: record.pane].content.row(record.row)?.marking
      }
    case .agreements:
      ((self[pane: .daily].reading as? DailyPane.Reading)?.disclosed ?? []).map(\.report.marking)
    case .reviews: reviewsDue.map(\.report.marking)
    case .map:
      // Work and deployments are named beside the chosen tile.
      [PaneID.tasking, .teams].compactMap { id in self[pane: id].content.marking }
    case .numbers(let pane, _): [self[pane: pane].content.marking].compactMap(\.self)
    case .plain:
      // A text to be selected comes from the list or the page below it.
      [self[pane: focus].content.marking].compactMap(\.self)
    // What the links say stands on their page too.
    case .page, .filter, .choice, .viewKeys, .history, .question, .drafts, .links, .copies: []
    }
  }
}

extension DashboardState {
  /// The form that gives work out names work like it that is open already.
  private func openWorkMarkings(beside form: FormLayer) -> [ProtectiveMarking] {
    guard case .task = form.purpose else { return [] }
    return [self[pane: .tasking].content.marking].compactMap(\.self)
  }
}

/// The one line of a screen too small for more: how many alerts, and the most pressing.
struct AlertLine {
  private let state: DashboardState

  /// The line of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// Draws the line.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let needs = state.needs
    var line = StyledText(SafeText(LondonTime(state.now).clock + " "), Style.text.bold)
    if let first = needs.first {
      line.append(SafeText("\(needs.count)! "), .alert)
      line.append(SafeText(first.words), .alert)
    } else {
      line.append(state.isWatching ? "ok" : "?", state.isWatching ? .good : .caution)
    }
    canvas.draw(styled: line, at: rect.origin, maxWidth: rect.width)
  }
}
