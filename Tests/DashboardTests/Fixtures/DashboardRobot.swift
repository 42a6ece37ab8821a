import Canvas
import Dispatch
import Domain
import Ledger
import TestSupport

@testable import Dashboard

/// A user at a desk: presses keys on the whole program over a ledger, and looks at the screen.
///
/// After each key it waits until nothing is read or recorded any more, never for a time.
final class DashboardRobot {
  private let program: DashboardProgram
  private let bell = DispatchSemaphore(value: 0)

  /// How long an answer may take before the robot gives up, which fails the test that goes on.
  private static let patience = DispatchTimeInterval.seconds(20)

  /// An officer of a test world sits down.
  init(_ world: TestWorld, as officer: TestOfficer, size: Size = Size(width: 120, height: 40)) {
    let desk = DeskOfficer(
      id: officer.id,
      label: officer.label,
      roles: [officer.role],
      organisation: officer.organisation,
      audience: officer.audience
    )
    let bell = bell
    program = DashboardProgram(
      DashboardWorld(ledger: world.ledger, desk: desk, time: world.clock.source, ids: world.ids)
    ) { bell.signal() }
    program.start()
    settle([.resized(size)])
  }

  /// The state that the screen shows.
  var state: DashboardState { program.state }

  /// The lines of the screen.
  var screen: [String] { program.frame().lines }

  /// The text of the message line.
  var message: String { state.notice?.words ?? "" }

  /// Whether a line of the screen holds a text.
  func shows(_ text: String) -> Bool { screen.contains { line in line.contains(text) } }

  /// Presses keys one after the other.
  func press(_ keys: Dashboard.Key...) {
    for key in keys { settle([.key(key)]) }
  }

  /// Types letters one after the other.
  func type(_ text: String) {
    for character in text { settle([.key(.character(character))]) }
  }

  /// Fills in the focused field and goes to the next.
  func fill(_ text: String) {
    type(text)
    press(.tab)
  }

  /// Points at a person in the list of the focused field and goes to the next.
  func pick(_ person: String) {
    type(person)
    press(.enter, .down, .enter, .tab)
  }

  /// Presses a key, and the next as soon as what the first did is recorded and nothing yet read.
  func press(_ key: Dashboard.Key, thenAtOnce next: Dashboard.Key) {
    _ = program.turn([.key(key)])
    while !state.pending.isEmpty {
      guard bell.wait(timeout: .now() + Self.patience) == .success else { return }
      _ = program.turn([])
    }
    settle([.key(next)])
  }

  /// Waits for whatever is under way.
  func settle(_ inputs: [DashboardInput] = []) {
    _ = program.turn(inputs)
    while isBusy {
      guard bell.wait(timeout: .now() + Self.patience) == .success else { return }
      _ = program.turn([])
    }
    _ = program.frame()
  }

  /// Ends the program as a signal does.
  func stop() {
    program.stop()
  }

  /// Waits until something wakes the loop, and takes it.
  func waitForBell() {
    _ = bell.wait(timeout: .now() + .milliseconds(100))
    _ = program.turn([])
  }

  private var isBusy: Bool {
    state.unit == nil || !state.pending.isEmpty || state.isSearching || state.comparing != nil
      || state.panes.contains { pane in pane.isReading || pane.waitsForPage }
  }
}

extension DashboardRobot {
  /// Waits for the news of a change that somebody else made, and for what it leads to.
  func settleAfterChange() {
    let before = state.changedAt
    for _ in 0..<200 where state.changedAt == before { waitForBell() }
    settle()
  }
}
