import Canvas
import Domain
import FoundationEssentials
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The search over everything as somebody types in it.
struct SearchBoxTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  private func ask(_ effects: [Effect]) -> SearchAsk? {
    for case .search(let ask) in effects.reversed() { return ask }
    return nil
  }

  /// A state with a search in which something was typed and answered.
  private func searched(
    _ text: String,
    size: Size = Size(width: 120, height: 40),
    hasMore: Bool = false
  ) throws -> DashboardState {
    var state = DashboardState.sample(size: size)
    state.strike(.character("f"))
    let ask = try #require(self.ask(state.type(text)))
    let hits = FoundRows.hits(for: ask.query)
    let next = hasMore ? hits.last?.place : nil
    _ = state.update(.found(ask, .success(SearchPage(rows: hits, next: next))))
    return state
  }

  @Test(arguments: sizes)
  func `the box looks as it was kept`(size: Size) throws {
    var state = DashboardState.sample(size: size)
    state.strike(.character("f"))
    try expectScreen(state, named: "search-empty")

    state = try searched("child lorry", size: size)
    state.strike(.down)
    try expectScreen(state, named: "search-found")

    state.strike(.control("s"))
    try expectScreen(state, named: "search-keep")
    state.strike(.control("u"))
    state.type("Children in lorries")
    state.strike(.enter, .control("u"))
    try expectScreen(state, named: "search-kept")

    state.type("team:maxim lorry")
    try expectScreen(state, named: "search-fault")
  }

  @Test func `the choice of a watched report says that opening it is noted`() throws {
    var state = try searched("hired")
    for _ in 1...4 { state.strike(.down) }

    let screen = CanvasPicture(state.frame()).text

    #expect(screen.contains("notes on it that you looked"))
    #expect(!screen.contains("hired for cash"))
  }

  @Test func `each letter asks anew, and only the last answer counts`() throws {
    var state = DashboardState.sample()
    state.strike(.control("f"))
    let first = try #require(ask(state.type("lo")))
    let second = try #require(ask(state.type("r")))
    #expect(second.number > first.number && state.isSearching)

    let hits = FoundRows.hits(for: first.query)
    _ = state.update(.found(first, .success(SearchPage(rows: hits, next: nil))))
    #expect(state.searchLayer?.found == nil)

    _ = state.update(.found(second, .success(SearchPage(rows: [hits[0]], next: nil))))
    #expect(state.searchLayer?.hits.count == 1 && !state.isSearching)
  }

  @Test func `a letter that begins a word is not looked for before the next`() throws {
    var state = DashboardState.sample()
    state.strike(.control("f"))
    #expect(ask(state.type("l")) == nil && !state.isSearching)
    let screen = CanvasPicture(state.frame()).text
    #expect(screen.contains("words in a row") && screen.contains("the next letter searches"))
    #expect(try #require(ask(state.type("o"))).query.phrases == [.init(["lo"], isBegun: true)])

    #expect(try #require(ask(state.type("rry v"))).query.phrases == [.init(["lorry"])])
    #expect(try #require(ask(state.type("a"))).query.phrases.count == 2)
  }

  @Test(arguments: [
    ("", ""), ("v", ""), ("red v", "red "), ("red va", "red va"), ("7", "7"), ("b2", "b2"),
    ("grade:b", "grade:b"), ("\"v", "\""), ("int-v", "int-v"), ("é", "é"), ("v ", "v "),
  ])
  func `only a letter that stands by itself at the end is left out`(typed: String, rest: String) {
    #expect(typed.withoutLoneLetter == rest)
  }

  @Test func `a fault is said, and what was found stays in sight`() throws {
    var state = try searched("lorry")
    state.type(" team:")

    #expect(!state.isSearching)
    #expect(state.searchLayer?.fault?.contains("There is no 'team:'") == true)
    #expect(state.searchLayer?.hits.isEmpty == false)
  }

  @Test func `enter opens the page, going back returns to the search and to the pane before`()
    throws
  {
    var state = try searched("lorry")
    state.strike(.down)
    let chosen = try #require(state.searchLayer?.hits[1])
    #expect(chosen.kind == .tasking)

    let effects = state.strike(.enter)

    #expect(state.focus == .tasking && state.openPage?.row == chosen.row)
    #expect(
      effects.contains { effect in
        if case .readRow(.tasking, _, let row, _) = effect { row == chosen.row } else { false }
      }
    )
    state.strike(.escape)
    #expect(state.searchLayer?.text == "lorry" && state.searchLayer?.choice == 1)
    #expect(state.mode == .typing)
    state.strike(.escape)
    #expect(state.layers.isEmpty && state.focus == .daily)
  }

  @Test func `the next page is that of the next record found`() throws {
    var state = try searched("lorry")
    state.strike(.enter)
    let hits = try #require(state.searchLayer?.hits)
    #expect(state.focus == .daily)

    _ = state.perform(.move(.nextRow))
    #expect(state.focus == .tasking && state.openPage?.row == hits[1].row)
    for _ in 0..<8 { _ = state.perform(.move(.nextRow)) }
    #expect(state.openPage?.row == hits[4].row)
    #expect(state.notice?.words.contains("no record beyond") == true)
    _ = state.perform(.move(.previousRow))
    #expect(state.focus == .custody)
    state.strike(.escape)
    #expect(state.searchLayer?.choice == 3)
  }

  @Test func `a search that is left is given up`() throws {
    var state = DashboardState.sample()
    state.strike(.character("f"))
    state.type("lorry")

    #expect(state.strike(.escape) == [.dropSearch])
    #expect(state.layers.isEmpty)
  }

  @Test func `tab leaves for the row in its list`() throws {
    var state = try searched("lorry")
    let row = try #require(state.searchLayer?.hits[0].row)

    state.strike(.tab)

    #expect(state.layers.isEmpty && state.focus == .daily && state.focused.selection == row)
  }

  @Test func `a record that no page shows is said and stays`() throws {
    var state = try searched("lorry")
    state.strike(.end)
    #expect(state.searchLayer?.hits.last?.kind == .call)

    state.strike(.enter)

    #expect(state.openPage == nil && state.searchLayer?.text == "lorry")
    #expect(state.notice?.words.contains("is not in the list") == true)
  }

  @Test func `the end of what is shown asks for more`() throws {
    var state = try searched("lorry", hasMore: true)
    let more = try #require(ask(state.strike(.end)))

    #expect(more.limit == 2 * SearchLayer.page)
    #expect(state.isSearching && state.searchLayer?.hits.isEmpty == false)
  }

  @Test func `a search is kept under a name, offered when the box is empty, and forgotten`() throws
  {
    var state = try searched("lorry is:open")
    state.strike(.control("s"), .control("u"))
    state.type("Open lorries")
    let effects = state.strike(.enter)

    guard case .keep(let kept) = effects.last else {
      Issue.record("nothing was kept")
      return
    }
    #expect(kept.searches == [Preferences.Search(name: "Open lorries", query: "lorry is:open")])
    var next = DashboardState.sample()
    next.restore(kept)
    next.strike(.character("f"))
    #expect(next.offeredSearches.map(\.name) == ["Open lorries"])
    #expect(ask(next.strike(.enter))?.query.states == [.open])
    next.strike(.control("u"), .control("x"))
    #expect(next.offeredSearches.isEmpty && next.preferences.searches.isEmpty)
  }

  @Test func `what was looked for in this run is offered again`() throws {
    var state = try searched("lorry")
    state.strike(.escape, .character("f"))

    #expect(state.offeredSearches == [OfferedSearch(name: nil, text: "lorry")])
  }

  @Test func `the choices of an earlier program are read`() throws {
    let old = Data(#"{"panes":{},"isZoomed":true,"runs":3}"#.utf8)
    let read = try JSONDecoder().decode(Preferences.self, from: old)

    #expect(read.isZoomed && read.runs == 3 && read.searches.isEmpty)
    let again = try JSONDecoder().decode(Preferences.self, from: JSONEncoder().encode(read))
    #expect(again == read)
  }

  @Test func `the marking of what was found stands in the first line`() throws {
    var state = try searched("lorry")
    let before = state.visibleMarking
    state.strike(.escape)

    #expect(before == .secret && state.visibleMarking < .secret)
  }

  @Test func `a change of the ledger asks again`() throws {
    var state = try searched("lorry")

    #expect(ask(state.update(.ledgerChanged))?.query.phrases.count == 1)
  }

  @Test func `what comes in leaves the chosen record chosen`() throws {
    var state = try searched("lorry")
    state.strike(.down)
    let chosen = try #require(state.searchLayer?.hits[1].target)
    let ask = try #require(self.ask(state.update(.ledgerChanged)))
    let hits = FoundRows.hits(for: ask.query)

    let more = [hits[5], hits[4]] + hits[..<4]
    _ = state.update(.found(ask, .success(SearchPage(rows: more, next: nil))))

    #expect(state.searchLayer?.choice == 3 && more[3].target == chosen)
  }

  @Test func `the smallest screens hold the box`() throws {
    for (width, height) in [(1, 1), (2, 3), (12, 5), (20, 6), (40, 12), (79, 19)] {
      var state = try searched("lorry", size: Size(width: width, height: height))
      _ = state.frame()
      state.strike(.control("u"))
      _ = state.frame()
    }
  }
}

/// The same over a ledger: what is typed, found and not found.
struct SearchOverLedgerTests {
  private static let mark = "Quillfeather"

  private func world() throws -> TestWorld {
    let world = try LedgerFile.world()
    let meeting = try world.schedule(at: "2010-09-24 10:00")
    let report = try world.receive(.test("Lorry at the gate"))
    _ = try world.nominate(report, for: meeting, titled: "Lorry at the gate")
    try world.raise(.test("Follow the lorry"))
    var draft = Report.Draft.test("\(Self.mark) lorry", marking: .secret, handling: 4)
    draft.text = .present("A lorry of \(Self.mark).")
    try world.receive(draft)
    return world
  }

  @Test func `a record is found as it is typed, opened and come back from`() throws {
    let robot = DashboardRobot(try world(), as: .commander)
    robot.press(.character("f"))
    robot.type("lorry follow")

    #expect(robot.state.searchLayer?.hits.map(\.kind) == [.tasking])
    robot.press(.enter)
    #expect(robot.shows("Follow the lorry") && robot.state.openPage != nil)
    robot.press(.escape)
    #expect(robot.state.searchLayer?.text == "lorry follow" && robot.shows("1 found"))
  }

  @Test func `an operation is found, opened in its pane and come back from`() throws {
    let world = try world()
    try world.submit(
      [.operation(world.ids.mint(), .plan(.test("Greenfinch")))],
      by: .commander
    )
    let robot = DashboardRobot(world, as: .commander)
    robot.press(.character("f"))
    robot.type("greenf")

    #expect(robot.state.searchLayer?.hits.map(\.kind) == [.operation])
    robot.press(.enter)
    #expect(robot.state.openPage?.pane == .operations && robot.shows("Greenfinch"))
    robot.press(.escape)
    #expect(robot.state.searchLayer?.text == "greenf")
    robot.press(.tab)
    #expect(
      robot.state.focus == .operations && robot.state.chosenRow?.reference.hasPrefix("OPN") == true
    )
  }

  @Test(arguments: [TestOfficer.partnerTasking, .partnerLiaison, .outsider])
  func `an outsider's box is that of a ledger without the record`(officer: TestOfficer) throws {
    let robot = DashboardRobot(try world(), as: officer, size: Size(width: 200, height: 60))
    robot.press(.character("f"))
    for letter in Self.mark.lowercased() {
      robot.type(String(letter))
      #expect(!robot.screen.contains { line in line.contains(Self.mark) })
    }
    #expect(robot.shows("Nothing that you may see fits that."))
  }

  @Test func `a search is said line by line, with numbers that open`() throws {
    let robot = LinearRobot(try world(), as: .commander)
    let said = robot.say("search lorry")

    #expect(said.contains { line in line == "SECRET" })
    #expect(said.contains { line in line.hasPrefix("4 records, the newest first") })
    let number = said.first { line in line.contains("tasking") }?.prefix { $0 != ":" }
    let page = robot.say(String(number ?? ""))
    #expect(page.contains { line in line.contains("Follow the lorry") })
    #expect(robot.say("back").contains { line in line.contains("Back in the search") })
    #expect(robot.say("keep Lorries").contains { line in line.contains("is kept") })
    _ = robot.say("list", "back")
    #expect(robot.say("search").contains { line in line.contains("Lorries: lorry") })
    #expect(robot.say("search team:x").contains { line in line.contains("There is no 'team:'") })
  }
}
