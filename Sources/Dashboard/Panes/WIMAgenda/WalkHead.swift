import Canvas
import Domain
import Ledger

/// The clocks of a walk against the time allotted.
struct WalkClock {
  /// Whole minutes on the item, nil before it was come to.
  let item: Int?
  /// Whether the chair has stopped the item's clock.
  let isPaused: Bool
  /// Whole minutes of the meeting, nil before it opens.
  let meeting: Int?
  /// Minutes allotted to an item.
  let itemMinutes: Int
  /// Minutes allotted to the meeting.
  let meetingMinutes: Int

  /// The clocks at a moment.
  init(_ agenda: Agenda, _ unit: Unit?, now: Instant) {
    let series = unit?.series(agenda.meeting.series)
    let since = agenda.walk.currentSince.map { since in max(0, now.minutes(since: since)) }
    item = agenda.walk.itemClock.map { clock in clock.minutes(at: now) } ?? since
    isPaused = agenda.walk.itemClock.map { clock in !clock.isRunning } ?? false
    meeting = agenda.walk.openedAt.map { opened in max(0, now.minutes(since: opened)) }
    meetingMinutes = series?.minutes ?? 90
    itemMinutes = series?.itemMinutes ?? 5
  }

  /// `item 3 of 5 min`, `item over by 2 min`.
  static func words(_ name: String, _ minutes: Int, of allotted: Int) -> String {
    minutes <= allotted
      ? "\(name) \(minutes) of \(allotted) min" : "\(name) over by \(minutes - allotted) min"
  }

  /// Both clocks in words with what is over marked.
  var line: StyledText {
    var line = StyledText()
    if let item {
      let words = SafeText(Self.words("item", item, of: itemMinutes))
      line.append(words, item > itemMinutes ? .caution : .text)
      if isPaused { line.append(" PAUSED", .caution) }
    }
    if let meeting {
      line.append(line.columns == 0 ? "" : "   ")
      let words = SafeText(Self.words("meeting", meeting, of: meetingMinutes))
      line.append(words, meeting > meetingMinutes ? .caution : .text)
    }
    return line
  }
}

/// The line above a walk: which item of how many, what is withheld, and the clocks.
struct WalkHead {
  private let state: DashboardState

  /// The line of a state.
  init(_ state: DashboardState) { self.state = state }

  /// Draws the line.
  func draw(on canvas: inout Canvas) {
    let rect = Rect(x: 0, y: 0, width: state.size.width, height: 1)
    canvas.fill(rect)
    guard let agenda = state.agenda else { return }
    let clock = WalkClock(agenda, state.unit, now: state.now).line
    let left = left(agenda)
    canvas.draw(styled: left, at: Point(x: 1, y: 0), maxWidth: max(0, rect.width - 2))
    let x = rect.maxX - clock.columns - 1
    guard x > left.columns + 3 else { return }
    canvas.draw(styled: clock, at: Point(x: x, y: 0))
  }

  private func left(_ agenda: Agenda) -> StyledText {
    let items = agenda.items.filter { row in row.item.heading != .attendance }
    let id = state.openPage?.row
    let place = items.firstIndex { row in .item(row.item.id) == id }
    var line = StyledText(SafeText(agenda.meeting.reference.short), .heading)
    if let place {
      line.append(SafeText("   item \(place + 1) of \(items.count)"), Style.text.bold)
      line.append(SafeText("   \(items[place].item.heading.words)"), .muted)
    }
    line.append(SafeText("   \(agenda.undecided.count) undecided"), .muted)
    if agenda.withheld > 0 {
      line.append(SafeText("   \(Wording.count(agenda.withheld, "item")) withheld"), .caution)
    }
    if agenda.walk.isWallHidden { line.append("   WALL HIDDEN", .caution) }
    return line
  }
}
