import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The daily picture: its screens, its numbers as tables, and its sentences.
struct PictureTests {
  private static let sizes = [
    Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  private func opened(_ size: Size) -> DashboardState {
    var state = DashboardState.sample(size: size)
    state.strike(.character("p"))
    state.answerPage()
    return state
  }

  @Test(arguments: sizes)
  func `the picture has the whole screen, victims and children first`(size: Size) throws {
    try expectScreen(opened(size), named: "picture")
  }

  @Test func `a table as wide as the page does not end in an ellipsis`() {
    let table = ChartTable(
      title: "By priority",
      heads: ["Priority", "New"],
      rows: [[String(repeating: "x", count: 66), "123"]]
    )
    let content = DetailContent(title: "Picture", parts: [.tables([table])])

    let lines = DetailView(content, width: 76).lines

    #expect(lines.allSatisfy { line in line.columns <= 76 }, "\(lines.map(\.columns))")
    #expect(lines.contains { line in line.plain.string.hasSuffix("123") })
  }

  @Test func `the picture looks the same in ASCII`() throws {
    var state = opened(Size(width: 80, height: 24))
    state.glyphs = .ascii

    try expectScreen(state, named: "picture-ascii")
    #expect(state.frame().lines.allSatisfy { line in line.utf8.allSatisfy { byte in byte < 128 } })
  }

  @Test func `its numbers are shown as tables, and Esc goes back to it`() throws {
    var state = opened(Size(width: 80, height: 24))
    state.strike(.character("T"))
    try expectScreen(state, named: "picture-numbers")
    state.strike(.escape)
    #expect(state.openPage?.row == .sheet(.picture))
    state.strike(.escape)
    #expect(state.openPage == nil)
  }

  @Test func `nothing can be done to a row that the picture hides`() {
    let state = opened(Size(width: 80, height: 24))

    #expect(state.chosenRow == nil)
    #expect(!state.availability(of: .act(.nominate)).isAvailable)
  }

  @Test func `somebody who listens hears every count with what it is of`() throws {
    let world = try TestWorld.inMemory()
    var draft = Report.Draft.test("A child in a flat")
    draft.flags = [.child]
    try world.receive(draft)
    let robot = LinearRobot(world, as: .chair)

    let said = robot.say("picture")

    #expect(said.contains { line in line.contains("CHILD A child in a flat") }, "\(said)")
    #expect(said.contains { line in line.hasPrefix("Priority P1 Human trafficking, New 1") })
    #expect(said.contains { line in line.hasPrefix("Origin SCD9, New 1, Changed 0") })
    #expect(said.contains { line in line.hasPrefix("Reports a day, oldest first: 0 0 0") })
    #expect(robot.say("numbers").contains("2010-09-16: 1"))
  }
}
