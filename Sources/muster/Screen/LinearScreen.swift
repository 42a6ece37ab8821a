internal import Dashboard
internal import Glibc
internal import Terminal

/// The dashboard as a conversation on the terminal or through a pipe: no boxes, no escape codes.
struct LinearScreen {
  /// What the dashboard stands on.
  let world: DashboardWorld
  /// The pane to begin with, by its word; nil for the first.
  let view: String?
  /// The keys of the user, which count as words.
  let keys: KeyBindings

  /// Whether the user's terminal asks for it: `ACCESSIBLE` is set, or it cannot place a cursor.
  ///
  /// Without a terminal nobody is there to talk to, and the panes are printed.
  static var isWanted: Bool {
    guard DashboardScreen.hasTerminal else { return false }
    let accessible = World.variable("ACCESSIBLE") ?? "0"
    return accessible != "0" || World.variable("TERM") ?? "dumb" == "dumb"
  }

  /// Whether somebody types at a terminal, and so needs to be told when to.
  private static var isTyped: Bool { isatty(STDIN_FILENO) == 1 }

  /// Talks until it is left or the input ends, and answers with the code to exit with.
  func run() throws -> Int32 {
    let bell = try WakePipe()
    let program = LinearProgram(world, view: view, keys: keys) { bell.wake() }
    let loop = try LineLoop(bell: bell)
    program.start(PreferencesFile().read())
    var speech = Speech(isTyped: Self.isTyped)
    let end = loop.run { turn in
      let reply = program.turn(turn.lines, isEnd: turn.isEnd)
      for case .keep(let preferences) in reply.orders { PreferencesFile().write(preferences) }
      return LineLoop.Reply(
        text: speech.text(of: reply, after: turn.lines),
        dueInMilliseconds: reply.dueInMilliseconds,
        isOver: reply.isOver
      )
    }
    program.stop()
    return end.exitStatus
  }
}

/// What is written of the replies: sentences, and before a person the prompt once after them.
private struct Speech {
  let isTyped: Bool
  /// Whether a prompt stands at the end of what was written.
  private var isPrompting = false

  init(isTyped: Bool) {
    self.isTyped = isTyped
  }

  /// The text of a reply; what comes by itself begins on a line of its own.
  mutating func text(of reply: LinearReply, after typed: [String]) -> String {
    if !typed.isEmpty { isPrompting = false }
    var text = ""
    if !reply.lines.isEmpty, isPrompting {
      text += "\n"
      isPrompting = false
    }
    text += reply.lines.map { line in line + "\n" }.joined()
    if isTyped, !isPrompting, let prompt = reply.prompt {
      text += prompt
      isPrompting = true
    }
    return text
  }
}
