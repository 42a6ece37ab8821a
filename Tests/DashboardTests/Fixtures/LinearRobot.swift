import Dispatch
import Domain
import Ledger
import TestSupport

@testable import Dashboard

/// Somebody who listens: says lines to the conversation over a ledger, and hears what is said.
final class LinearRobot {
  private let program: LinearProgram
  private let bell = DispatchSemaphore(value: 0)
  /// Everything that was heard so far.
  private(set) var heard: [String] = []

  /// An officer of a test world begins to listen.
  init(_ world: TestWorld, as officer: TestOfficer, view: String? = nil) {
    let desk = DeskOfficer(
      id: officer.id,
      label: officer.label,
      roles: [officer.role],
      organisation: officer.organisation,
      audience: officer.audience
    )
    let bell = bell
    program = LinearProgram(
      DashboardWorld(ledger: world.ledger, desk: desk, time: world.clock.source, ids: world.ids),
      view: view
    ) { bell.signal() }
    program.start()
    say()
  }

  /// The conversation as it stands.
  var linear: Linear { program.linear }

  /// What is asked for.
  var prompt: String { program.turn().prompt ?? "" }

  /// Says lines one after the other, and answers with what the last one led to.
  @discardableResult
  func say(_ lines: String...) -> [String] {
    var last = take(program.turn())
    for line in lines {
      last = take(program.turn([line]))
    }
    return last
  }

  /// Waits until something is said by itself that holds a text, and answers with it.
  func wait(for text: String) -> String? {
    for _ in 0..<200 {
      _ = bell.wait(timeout: .now() + .milliseconds(50))
      let said = take(program.turn())
      if let line = said.first(where: { line in line.contains(text) }) { return line }
    }
    return nil
  }

  /// Says that nothing more will be said; answers whether that ended the conversation.
  func leave() -> Bool { program.turn([], isEnd: true).isOver }

  /// Stops the program, as at the end of a run.
  func stop() { program.stop() }

  private func take(_ reply: LinearReply) -> [String] {
    var said = reply.lines
    var reply = reply
    while reply.prompt == nil, !reply.isOver {
      guard bell.wait(timeout: .now() + .seconds(20)) == .success else { break }
      reply = program.turn()
      said += reply.lines
    }
    heard += said
    return said
  }
}
