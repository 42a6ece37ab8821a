import Canvas
import Domain
import TestSupport
import Testing

@testable import Dashboard

/// What a filter lets through.
struct FilterTests {
  private static let columns: [ListColumn] = [
    .fits("Ref", 4...8, priority: 1), .fits("From", 4...8, priority: 2),
    .fits("Owner", 4...8, priority: 2), .fills("Headline", min: 10),
  ]

  private static func row(
    _ cells: [ListCell],
    flags: [String] = [],
    mark: RowMark = .none
  ) -> ListRow {
    ListRow(id: .heading("x"), reference: "INT-412", cells: cells, mark: mark, flags: flags)
  }

  private static let sample = row(
    ["INT-412", "UKBA", "DS 4", "Vans at night"],
    flags: ["victim"],
    mark: .urgent
  )

  @Test(arguments: [
    ("", true), ("vans", true), ("VANS night", true), ("vans noon", false), ("!noon", true),
    ("!vans", false), ("~vnght", true), ("~xq", false), ("#victim", true), ("#vic", true),
    ("#child", false), ("!#child", true), ("#urgent", true), ("from:ukba", true),
    ("from:scd9", false), ("!from:scd9", true), ("owner:me", true), ("ref:412", true),
    ("head:vans", true), ("nothing:vans", false), ("!", true), ("#", true), ("~", true),
    ("from:", true), (":", false), ("vans from:ukba #victim !noon", true),
  ])
  func `a row answers every part of the filter`(text: String, isShown: Bool) {
    #expect(Filter(text).matches(Self.sample, Self.columns, me: "DS 4") == isShown, "\(text)")
  }

  @Test func `the ledger looks for the plain words and the rest is looked for after`() {
    let filter = Filter("vans !noon #victim night from:ukba")

    #expect(filter.plainWords == "vans night")
    #expect(filter.rest == Filter("!noon #victim from:ukba"))
  }

  @Test func `one letter leaves the daily intelligence as it was, and the next narrows it`() throws
  {
    let robot = DashboardRobot(try LedgerFile.world(), as: .chair)
    let all = robot.state[pane: .daily].content.rows.map(\.reference)
    robot.press(.character("/"))
    robot.type("v")
    #expect(robot.state[pane: .daily].content.rows.map(\.reference) == all && !all.isEmpty)

    robot.type("a")

    let some = robot.state[pane: .daily].content.rows.map(\.reference)
    #expect(!some.isEmpty && some.count < all.count)
  }

  @Test func `any text is a filter`() {
    for text in [
      "::::", "!!!!", "#~!:", "~~", "!#", "a:b:c", "é:ü", String(repeating: "!", count: 400),
    ] {
      _ = Filter(text).matches(Self.sample, Self.columns, me: "")
    }
  }
}

/// Lists in an order of the user's, with the columns that the user wants.
struct ListOrderTests {
  private static func row(_ number: Int, _ cells: [ListCell]) -> ListRow {
    ListRow(id: .heading("\(number)"), reference: "\(number)", cells: cells)
  }

  private static func sorted(_ cells: [ListCell], isDescending: Bool = false) -> [String] {
    var content = PaneContent()
    content.columns = [.fits("Ref", 4...8, priority: 1)]
    content.rows = cells.enumerated().map { place, cell in row(place, [cell]) }
    content.sort(ListOrder(column: "Ref", isDescending: isDescending))
    return content.rows.map { row in row.cells[0].plain }
  }

  @Test func `numbers in words are compared as numbers`() {
    #expect(Self.sorted(["TSK-10", "TSK-9", "TSK-100"]) == ["TSK-9", "TSK-10", "TSK-100"])
  }

  @Test func `what is empty comes last upwards`() {
    #expect(Self.sorted(["", "b", "a"]) == ["a", "b", ""])
  }

  @Test func `ranks go before words`() {
    let cells = [
      ListCell("1h52", rank: 112), ListCell("34m", rank: 34), ListCell("2d", rank: 2880),
    ]

    #expect(Self.sorted(cells) == ["34m", "1h52", "2d"])
    #expect(Self.sorted(cells, isDescending: true) == ["2d", "1h52", "34m"])
  }

  @Test func `rows stay under their headings`() {
    var content = PaneContent()
    content.columns = [.fits("Ref", 4...8, priority: 1)]
    content.rows =
      [Self.row(1, ["b"]), Self.row(2, ["a"]), .heading("Over", columns: 1)]
      + [Self.row(3, ["d"]), Self.row(4, ["c"])]
    content.sort(ListOrder(column: "Ref"))

    #expect(content.rows.map(\.reference) == ["2", "1", "Over", "4", "3"])
  }

  @Test func `two keys sort a list, and the same again turn it round`() {
    var state = DashboardState.sample(focus: .tasking)
    let before = state.focused.content.choices.map(\.reference)
    state.strike(.character(","), .character("s"), .enter)
    let sorted = state.focused.content.choices.map(\.reference)
    state.strike(.character(","), .character("s"), .enter)

    #expect(state.focused.content.choices.map(\.reference) != sorted)
    #expect(state.focused.choices.order == ListOrder(column: "Ref", isDescending: true))
    state.strike(.character("="))
    #expect(state.focused.content.choices.map(\.reference) == before)
  }

  @Test func `the selection stays on its row when the order changes`() {
    var state = DashboardState.sample(focus: .custody)
    state.strike(.down)
    let chosen = state.focused.selection

    state.strike(.character(","), .character("s"), .down, .down, .enter)

    #expect(state.focused.selection == chosen)
  }

  @Test func `a list that is only partly loaded says why it cannot be sorted`() {
    var state = DashboardState.sample()
    state.strike(.character(","), .character("s"))

    #expect(state.layers.isEmpty)
    #expect(state.notice?.words.contains("stays newest first") == true)
  }

  @Test func `a hidden column is not drawn, and the last one cannot be hidden`() {
    var state = DashboardState.sample(size: Size(width: 80, height: 24), focus: .custody)
    #expect(state.frame().lines.contains { line in line.contains("Regime") })
    state.strike(.character(","), .character("c"), .down, .down, .character(" "), .escape)
    #expect(!state.frame().lines.contains { line in line.contains("Regime") })

    state.strike(.character(","), .character("c"))
    for _ in 0..<20 { state.strike(.character(" "), .down) }

    #expect(state.focused.choices.hidden.count < state.focused.choosableColumns.count)
  }

  @Test func `the columns without room can be passed to and come back`() {
    var state = DashboardState.sample(size: Size(width: 80, height: 24), focus: .custody)
    let before = state.frame().lines

    state.strike(.character(">"), .character(">"), .character(">"))
    #expect(state.frame().lines != before)
    state.strike(.character("<"), .character("<"), .character("<"))

    #expect(state.focused.choices.passed == 0)
  }

  @Test func `what was chosen is there again in the next run, and a filter is said aloud`() {
    var state = DashboardState.sample(focus: .tasking)
    state.strike(.character(","), .character("s"), .enter, .character("/"))
    state.type("swale")
    state.strike(.enter, .character("z"))
    let kept = state.preferences

    var next = DashboardState.sample(focus: .tasking)
    next.restore(kept)

    #expect(next.preferences.panes == kept.panes)
    #expect(next.isZoomed)
    #expect(next.runs == kept.runs + 1)
    #expect(next.notice?.words == "Still filtered: Tasking (/swale); = takes it away.")
  }
}
