import Canvas
import Domain
import Ledger

/// What the wall shows: the item under discussion, a few lines readable from the back of a room.
///
/// It follows the chair's walk in another program. It never shows sources, free text, drafts or
/// messages, and nothing that anybody in the room may not see.
struct WallView {
  private let state: DashboardState

  /// The wall of a state.
  init(_ state: DashboardState) { self.state = state }

  /// The whole screen.
  func draw(on canvas: inout Canvas) {
    let rect = Rect(state.size)
    canvas.fill(rect)
    let (head, rest) = rect.split(top: 1)
    let (body, foot) = rest.split(bottom: 1)
    drawHead(in: head, on: &canvas)
    DetailView(DetailContent(title: "", parts: parts(width: body.width)), width: body.width - 6)
      .draw(in: body.inset(columns: 3, rows: 1), scroll: 0, on: &canvas)
    canvas.draw(
      SafeText("follows the chair · q leaves"),
      at: Point(x: foot.x + 3, y: foot.y),
      style: .muted
    )
  }

  private func drawHead(in rect: Rect, on canvas: inout Canvas) {
    var line = StyledText()
    if let agenda = state.agenda {
      line.append(SafeText(agenda.meeting.reference.short), .heading)
      let items = agenda.items.filter { row in row.item.heading != .attendance }
      if let place = items.firstIndex(where: { row in row.item.id == agenda.current }) {
        line.append(SafeText("   item \(place + 1) of \(items.count)"), Style.text.bold)
        line.append(SafeText("   \(items[place].item.heading.words)"))
      }
    }
    canvas.draw(styled: line, at: Point(x: rect.x + 3, y: rect.y), maxWidth: rect.width - 3)
    var right = StyledText(SafeText(marking.words), Style(.marking))
    if state.unit?.isDemonstration == true {
      right.append(" · ")
      right.append("SYNTHETIC", Style(.synthetic))
    }
    let x = rect.maxX - right.columns - 3
    if x > line.columns + 5 { canvas.draw(styled: right, at: Point(x: x, y: rect.y)) }
  }

  /// The marking of what is shown, and of the meeting itself.
  private var marking: ProtectiveMarking {
    max(.restricted, current?.report?.marking ?? .restricted)
  }

  private var current: AgendaRow? {
    guard let agenda = state.agenda, !agenda.walk.isWallHidden else { return nil }
    return agenda.items.first { row in row.item.id == agenda.current }
  }

  private func parts(width: Int) -> [DetailContent.Part] {
    guard let agenda = state.agenda else {
      return [.text("No weekly meeting is called.", Style.text.bold)]
    }
    if agenda.walk.isWallHidden { return [.gap, .text("Paused", Style(.focus).bold)] }
    guard agenda.meeting.isOpen else {
      let time = LondonTime(agenda.meeting.startsAt).spoken
      return [.gap, .text("The meeting begins \(time)", Style(.focus).bold)]
    }
    guard let row = current else { return empty(agenda) }
    return title(row, width) + [.gap, .facts(facts(row)), .gap, .line(outcome(row)), .gap]
      + clock(agenda) + [.gap, .facts(tally(agenda))]
  }

  private func empty(_ agenda: Agenda) -> [DetailContent.Part] {
    if agenda.present.isEmpty {
      return [
        .gap, .text("Nobody is listed as present, so nothing is shown.", Style(.focus).bold),
      ]
    }
    if agenda.current != nil {
      return [
        .gap, .text("This item is not for everybody in the room.", Style(.focus).bold), .gap,
        .facts(tally(agenda)),
      ]
    }
    return [.gap, .text("The chair begins.", Style(.focus).bold), .gap, .facts(tally(agenda))]
  }

  private func title(_ row: AgendaRow, _ width: Int) -> [DetailContent.Part] {
    let reference = row.report?.reference.short ?? row.tasking?.reference.short ?? ""
    let words = row.item.title.words
    let lines = LargeType.lines(of: words, width: width - 6, most: 3)
    let isLarge = state.size.height >= 24
    let body: [DetailContent.Part] =
      isLarge && lines != nil
      ? (lines ?? []).map { line in .line(StyledText(SafeText(line), Style(.focus))) }
      : [.text(words, Style(.focus).bold)]
    return [.text(reference, Style.text.bold), .gap] + body
  }

  private func facts(_ row: AgendaRow) -> [StyledText] {
    var facts: [StyledText] = []
    if row.item.isRisk { facts.append(StyledText(" RISK ", Style(.alertBadge))) }
    if let report = row.report {
      facts.append(StyledText(SafeText("Grade  \(report.grading.spaced)"), Style.text.bold))
      facts.append(StyledText(SafeText("Level  \(report.level)"), Style.text.bold))
      let priority = report.priority.flatMap { key in state.unit?.priority(key)?.name }
      facts.append(StyledText(SafeText("Priority  \(priority ?? "outside")"), Style.text.bold))
    }
    if row.item.carried > 0 {
      facts.append(StyledText(SafeText("Carried  \(row.item.carried)"), .caution))
    }
    return facts
  }

  private func outcome(_ row: AgendaRow) -> StyledText {
    guard let decision = row.decision else { return StyledText("To be decided", Style.text.bold) }
    var line = StyledText("Decided  ", .muted)
    line.append(SafeText(decision.kind.words), Style(.good).bold)
    if let tasking = row.tasking {
      line.append(
        SafeText("   Owner  \(tasking.owner)   Due  \(LondonTime(tasking.due).date.spoken)")
      )
    } else if let day = decision.day {
      line.append(SafeText("   \(day.spoken)"))
    }
    return line
  }

  private func clock(_ agenda: Agenda) -> [DetailContent.Part] {
    let clock = WalkClock(agenda, state.unit, now: state.now)
    guard let item = clock.item else { return [] }
    let words = WalkClock.words("this item:", item, of: clock.itemMinutes)
    var line = StyledText(SafeText(words), item > clock.itemMinutes ? .caution : .text)
    if clock.isPaused { line.append(", paused", .caution) }
    return [.line(line)]
  }

  private func tally(_ agenda: Agenda) -> [StyledText] {
    let items = agenda.items.filter { row in row.item.heading != .attendance }
    let decided = items.count { row in row.decision != nil }
    var facts = [
      StyledText(SafeText("Decided  \(decided)")),
      StyledText(SafeText("Still undecided  \(items.count - decided)")),
    ]
    if agenda.withheld > 0 {
      facts.append(
        StyledText(SafeText("\(Wording.count(agenda.withheld, "item")) withheld"), .caution)
      )
    }
    return facts
  }
}
