import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The highest marking of what is visible stands at the head and the foot of every screen.
struct MarkingTests {
  /// The keys that open something over the panes.
  static let overlays: [(name: String, keys: [Dashboard.Key])] = [
    ("list", []), ("page", [.enter]), ("filter", [.character("/")]),
    ("search", [.control("f")]), ("palette", [.character(":")]),
    ("records", [.character(":"), .character("1")]), ("help", [.character("?")]),
    ("messages", [.character(";")]), ("numbers", [.character("T")]),
    ("register", [.character("A")]), ("report form", [.character("1"), .character("a")]),
    ("evaluation", [.character("1"), .character("e")]),
    ("share", [.character("1"), .enter, .character("s")]),
    ("others learn", [.character("1"), .enter, .character("i")]),
    ("view keys", [.character(",")]), ("columns", [.character(","), .character("c")]),
    ("zoom", [.character("z")]), ("plain", [.character("y"), .character("y")]),
    ("freeze", [.character("Z")]),
  ]

  private static let sizes = [
    Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  @Test(arguments: sizes)
  func `head and foot of every pane and overlay bear the highest marking in view`(size: Size) {
    for pane in PaneCatalogue.ids {
      for overlay in Self.overlays {
        var state = DashboardState.sample(size: size, focus: pane, roles: Set(Domain.Role.allCases))
        for key in overlay.keys {
          state.strike(key)
          state.answerPage()
        }
        let lines = state.frame().lines
        let marking = state.visibleMarking
        #expect(lines.first?.contains(marking.words) == true, "\(pane) \(overlay.name): \(lines)")
        // A text to be copied has the room for the whole words.
        let isShort = size.width < 60 && overlay.name != "plain"
        let foot = isShort ? marking.short : marking.words
        #expect(
          lines.last?.contains(foot) == true,
          "\(pane) \(overlay.name): \(foot)\n\(lines.joined(separator: "\n"))"
        )
        for place in state.plan.places {
          let rows = state[pane: place.pane].content.rows.compactMap(\.marking)
          #expect(rows.allSatisfy { row in row <= marking }, "\(pane) \(overlay.name)")
          guard place.detail != nil else { continue }
          let beside = state.detail(of: state[pane: place.pane].selection, in: place.pane)?.marking
          #expect(beside ?? marking <= marking, "\(pane) \(overlay.name)")
        }
      }
    }
  }

  /// A SECRET tasking in a pane that is not in view.
  private static func world() throws -> TestWorld {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Vans"))
    try world.raise(.test("Look at the cabin", marking: .secret))
    return world
  }

  @Test func `a record that the palette finds in a pane out of view raises the marking`() throws {
    let robot = DashboardRobot(
      try Self.world(),
      as: .commander,
      size: Size(width: 80, height: 24)
    )
    #expect(robot.state.visibleMarking == .restricted)

    robot.press(.character(":"))
    robot.type("tsk 1")

    #expect(robot.shows("TSK-1"), "\(robot.screen)")
    #expect(robot.screen.first?.contains("SECRET") == true)
    #expect(robot.screen.last?.contains("SECRET") == true)
  }

  @Test(arguments: PaneCatalogue.ids)
  func `a print of a pane bears it at head and foot`(pane: PaneID) throws {
    let officer = TestOfficer.commander
    let world = try Self.world()
    let desk = DeskOfficer(
      id: officer.id,
      label: officer.label,
      roles: [officer.role],
      organisation: officer.organisation,
      audience: officer.audience
    )
    let text = try LinearText.text(
      of: DashboardWorld(
        ledger: world.ledger,
        desk: desk,
        time: world.clock.source,
        ids: world.ids
      ),
      view: pane.word
    )
    let lines = text.split(separator: "\n").map(String.init)
    let markings = ProtectiveMarking.allCases.map(\.words)
    guard let head = lines.first(where: markings.contains) else {
      // A pane without a row that bears a marking has none to print.
      #expect(![PaneID.daily, .tasking].contains(pane))
      return
    }
    #expect(lines.last == head)
  }
}
