internal import Canvas
internal import Domain

/// The open calendar of a field: a month, and beside it the forms that can be typed.
///
///     ╔═ October 2010 ═════════╗
///     ║ Mo Tu We Th Fr Sa Su   ║   (14) is today, [15] is pointed at
struct CalendarDrawing {
  private let state: FormState
  private let context: FormContext
  private let anchor: Rect

  /// The calendar of the focused field, whose value stands on a rectangle.
  init(_ form: FormDrawing, at anchor: Rect) {
    state = form.state
    context = form.context
    self.anchor = anchor
  }

  /// The columns of a month: seven days of three columns and the marks of the last.
  private static let monthWidth = 23
  /// A month touches at most six weeks; one row names the days.
  private static let rows = 7

  private static let forms: [String] = [
    "now  1700  9  fri  fri 1700", "tmr 9   14/10 0900   eod", "+45m  +2h  +7d  +2w",
    "next wim   before 1200", "2010-10-14 09:00",
  ]

  /// Draws the calendar if it is open, and returns where the day that is pointed at stands.
  func draw(in rect: Rect, on canvas: inout Canvas) -> Point? {
    guard let open = state.calendar, let box = place(in: rect) else { return nil }
    canvas.fill(box)
    let title = "\(CivilDate.monthNames[open.day.month - 1]) \(padded(open.day.year, to: 4))"
    let inside = canvas.box(
      box,
      title: StyledText(SafeText(title), .heading),
      note: Self.hints(box.width - 6)
    ).inset(columns: 1, rows: 0)
    canvas.draw("Mo Tu We Th Fr Sa Su", in: inside.row(0).split(left: 1).rest, style: .muted)
    let cursor = drawDays(open.day, in: inside.split(top: 1).rest, on: &canvas)
    drawForms(in: inside.split(left: Self.monthWidth + 2).rest, on: &canvas)
    return cursor
  }

  private func drawDays(_ chosen: CivilDate, in area: Rect, on canvas: inout Canvas) -> Point? {
    let first = chosen.adding(days: 1 - chosen.day)
    let today = LondonTime(context.now).date
    let meeting = context.nextMeeting.map { moment in LondonTime(moment).date }
    var cursor: Point?
    var day = first
    while day.month == chosen.month {
      let place = first.weekday - 1 + day.day - 1
      let point = Point(x: area.x + place % 7 * 3, y: area.y + place / 7)
      let number = day.day < 10 ? " \(day.day)" : "\(day.day)"
      let isChosen = day == chosen
      let marks = isChosen ? ("[", "]") : day == today ? ("(", ")") : (" ", " ")
      let style: Style = isChosen ? .focus.bold : day == meeting ? .good : .text
      // The marks stand in the gaps, so a mark that is a blank would wipe out a neighbour's.
      if marks.0 != " " { canvas.draw(SafeText(marks.0), at: point, style: style) }
      canvas.draw(SafeText(number), at: Point(x: point.x + 1, y: point.y), style: style)
      if marks.1 != " " {
        canvas.draw(SafeText(marks.1), at: Point(x: point.x + 3, y: point.y), style: style)
      }
      if isChosen { cursor = Point(x: point.x + 1, y: point.y) }
      day = day.adding(days: 1)
    }
    return cursor
  }

  private func drawForms(in area: Rect, on canvas: inout Canvas) {
    guard area.width >= 28 else { return }
    canvas.draw("Typed forms that work", in: area.row(0), style: .muted)
    for (row, words) in Self.forms.enumerated() {
      canvas.draw(SafeText(words), in: area.row(row + 1))
    }
    if let meeting = context.nextMeeting {
      let words = "next WIM \(LondonTime(meeting).spoken)"
      canvas.draw(SafeText(words), in: area.row(Self.forms.count + 1), style: .good)
    }
  }

  /// Where the box stands: under the value, or over it where there is more room.
  private func place(in rect: Rect) -> Rect? {
    let height = min(Self.rows + 2, rect.height)
    let width = min(64, rect.width)
    guard height >= 4, width >= Self.monthWidth + 4 else { return nil }
    let isBelow = rect.maxY - anchor.maxY >= height || rect.maxY - anchor.maxY >= anchor.y - rect.y
    let y = isBelow ? min(anchor.maxY, rect.maxY - height) : max(rect.y, anchor.y - height)
    let x = max(rect.x, min(anchor.x - 2, rect.maxX - width))
    return Rect(x: x, y: y, width: width, height: height)
  }

  private static func hints(_ width: Int) -> StyledText {
    let pairs: [(SafeText, SafeText)] = [
      ("arrows", "day"), ("PgUp/PgDn", "month"), ("t", "today"), ("w", "next WIM"),
      ("Enter", "take"),
    ]
    for count in stride(from: pairs.count, through: 1, by: -1) {
      var line = StyledText()
      for (place, pair) in pairs.suffix(count).enumerated() {
        if place > 0 { line.append("  ") }
        line.append(pair.0, .hintKey)
        line.append(" " + pair.1)
      }
      if line.columns <= width { return line }
    }
    return StyledText()
  }
}
