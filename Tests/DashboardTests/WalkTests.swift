import Canvas
import Domain
import TestSupport
import Testing

@testable import Dashboard

/// The walks of the three users, off screen over a real ledger; `EndToEnd` plays the same scripts.
struct WalkTests {
  @Test func `every script can be understood`() {
    #expect(Walk.faults.isEmpty, "\(Walk.faults)")
  }

  @Test(arguments: Walk.all, [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func `a user gets through by keys alone`(walk: Walk, size: Size) throws {
    let world = try LedgerFile.world()
    let robot = DashboardRobot(world, as: walk.officer, size: size)
    for (place, step) in walk.steps.enumerated() {
      switch step {
      case .press(let keys):
        for key in keys { robot.press(try Dashboard.Key(key)) }
      case .type(let text): robot.type(text)
      case .see(let text): try require(robot, shows: text, true, place, size)
      case .lose(let text): try require(robot, shows: text, false, place, size)
      }
    }
  }

  private func require(
    _ robot: DashboardRobot,
    shows text: String,
    _ isWanted: Bool,
    _ place: Int,
    _ size: Size
  ) throws {
    let isShown = robot.shows(text)
    // On a small screen other panes are behind tabs, so their words are looked for where they are.
    let isElsewhere =
      size.width < 116
      && robot.state.panes.contains { pane in
        pane.content.rows.contains { row in row.sentence.contains(text) }
      }
    let screen = robot.screen.joined(separator: "\n")
    try #require(
      isShown == isWanted || (isWanted && isElsewhere),
      "step \(place + 1), '\(text)':\n\(screen)"
    )
  }
}

extension Dashboard.Key {
  /// The key of a script.
  fileprivate init(_ key: WalkKey) throws {
    switch key {
    case .character(let character): self = .character(character)
    case .control(let character): self = .control(character)
    case .named(let name): self = try Self.named(name)
    }
  }

  private static func named(_ name: String) throws -> Dashboard.Key {
    let keys: [String: Dashboard.Key] = [
      "Enter": .enter, "Escape": .escape, "Tab": .tab, "BTab": .backTab, "Space": .character(" "),
      "BSpace": .backspace, "Up": .up, "Down": .down, "Left": .left, "Right": .right,
      "Home": .home, "End": .end, "PPage": .pageUp, "NPage": .pageDown, "F1": .function(1),
      "F2": .function(2), "F5": .function(5), "F6": .function(6), "F8": .function(8),
    ]
    return try #require(keys[name], "no key is called '\(name)'")
  }
}
