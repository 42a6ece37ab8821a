import Canvas
import Glibc
import Testing

@testable import Terminal

/// Each test runs in a process of its own, whose standard input and output become a new
/// pseudo-terminal.
@Suite struct SessionTests {
  @Test func `a session gives the terminal back as it found it`() async {
    await #expect(processExitsWith: .success) {
      let found = try #require(PseudoTerminal.adopt())
      let session = try TerminalSession(environment: ["TERM": "xterm-256color"])
      session.show(TerminalFrame(Canvas(lines: ["a日b"]), theme: .terminal))
      let during = PseudoTerminal.modes()
      session.withSuspended { #expect(PseudoTerminal.modes() == found) }
      #expect(PseudoTerminal.modes() == during)
      session.close()
      session.close()

      #expect(during != found)
      #expect(PseudoTerminal.modes() == found)
    }
  }

  @Test func `the loop brings size, keys and bell, and ends when asked`() async {
    await #expect(processExitsWith: .success) {
      _ = try #require(PseudoTerminal.adopt())
      let session = try TerminalSession(environment: ["TERM": "xterm-256color"])
      let bell = try WakePipe()
      bell.wake()
      PseudoTerminal.type("k\u{1B}[A")
      var seen = TerminalTurn()
      let end = TerminalLoop(session, bell: bell).run { turn in
        seen.inputs += turn.inputs
        seen.wasWoken = seen.wasWoken || turn.wasWoken
        seen.isDue = seen.isDue || turn.isDue
        let isOver = seen.isDue && seen.wasWoken && seen.inputs.count >= 3
        return TerminalReply(
          needsFrame: true,
          dueInMilliseconds: 5,
          next: isOver ? .finish : .wait
        )
      } frame: {
        TerminalFrame(Canvas(size: session.size), theme: .terminal)
      }
      session.close()

      #expect(end == .finished)
      #expect(
        seen.inputs == [
          .resize(columns: 70, rows: 20), .key(.character("k")), .key(.named(.up)),
        ]
      )
    }
  }

  @Test func `a signal gets a last turn and ends the loop`() async {
    await #expect(processExitsWith: .exitCode(143)) {
      _ = try #require(PseudoTerminal.adopt())
      let session = try TerminalSession(environment: ["TERM": "xterm-256color"])
      let loop = TerminalLoop(session, bell: try WakePipe())
      kill(getpid(), SIGTERM)
      var last: TerminalEnd?
      let end = loop.run { turn in
        last = turn.end
        return TerminalReply(needsFrame: false)
      } frame: {
        TerminalFrame(Canvas(size: session.size), theme: .terminal)
      }
      session.close()

      #expect(last == end)
      exit(end.exitStatus)
    }
  }

  @Test func `a terminal that is gone ends the loop`() async {
    await #expect(processExitsWith: .success) {
      _ = try #require(PseudoTerminal.adopt())
      let session = try TerminalSession(environment: ["TERM": "xterm-256color"])
      let loop = TerminalLoop(session, bell: try WakePipe())
      PseudoTerminal.hangUp()
      let end = loop.run { _ in
        TerminalReply(needsFrame: true)
      } frame: {
        TerminalFrame(Canvas(size: session.size), theme: .terminal)
      }

      #expect(end == .hangup)
    }
  }

  @Test func `a trap is still the trap it was`() async {
    await #expect(processExitsWith: .failure) {
      _ = try #require(PseudoTerminal.adopt())
      _ = try TerminalSession(environment: ["TERM": "xterm-256color"])
      preconditionFailure("The terminal is given back before this is seen.")
    }
  }

  @Test func `an unknown or too plain terminal is refused`() async {
    await #expect(processExitsWith: .success) {
      let found = try #require(PseudoTerminal.adopt())
      for term in ["no-such-terminal", "dumb"] {
        setenv("TERM", term, 1)
        #expect(throws: TerminalFault.unknownTerminal(term)) {
          try TerminalSession(environment: ["TERM": term])
        }
      }
      #expect(PseudoTerminal.modes() == found)
    }
  }
}
