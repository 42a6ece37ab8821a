internal import Canvas
internal import Dashboard
internal import Glibc
internal import Terminal

/// The dashboard on the terminal, from opening it to giving it back.
struct DashboardScreen {
  /// What the dashboard stands on.
  let world: DashboardWorld
  /// The look of the roles.
  let theme: Theme
  /// What the command line says about the screen.
  let options: ScreenOptions

  /// Whether there is a terminal to draw on.
  static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Runs the dashboard until it is left, and answers with the code to exit with.
  ///
  /// Without a terminal the panes are printed as sentences.
  func run() throws -> Int32 {
    guard Self.hasTerminal, World.variable("TERM") != "dumb" else {
      PlainOutput.write(try LinearText.text(of: world, view: options.view))
      return 0
    }
    let session = try TerminalSession(
      environment: TerminalEnvironment.variables,
      color: options.color?.wish ?? .auto,
      log: TerminalEnvironment.logPath
    )
    defer { session.close() }
    let bell = try WakePipe()
    let program = DashboardProgram(
      world,
      view: options.view,
      glyphs: options.ascii ? .ascii : session.traits.glyphs
    ) {
      bell.wake()
    }
    let end = loop(session, bell, program)
    program.stop()
    return end.exitStatus
  }

  private func loop(_ session: TerminalSession, _ bell: WakePipe, _ program: DashboardProgram)
    -> TerminalEnd
  {
    program.start(PreferencesFile().read())
    return TerminalLoop(session, bell: bell).run(
      turn: { turn in
        let reply = program.turn(turn.inputs.compactMap(DashboardInput.init))
        return answer(reply, session, program)
      },
      frame: { TerminalFrame(program.frame(), theme: theme) }
    )
  }

  /// Carries out what only the terminal can do, and says how to go on.
  private func answer(
    _ reply: DashboardReply,
    _ session: TerminalSession,
    _ program: DashboardProgram
  ) -> TerminalReply {
    var edited: [DashboardInput] = []
    var answer = TerminalReply(
      needsFrame: reply.needsFrame,
      dueInMilliseconds: reply.dueInMilliseconds
    )
    for order in reply.orders {
      switch order {
      case .copy(let text): _ = session.copy(text)  // The message line has said 'if it allows it'.
      case .keep(let preferences): PreferencesFile().write(preferences)
      case .edit(let edit):
        edited.append(.edited(edit, OutsideEditor.edit(edit.text, on: session)))
      case .redraw:
        session.redrawAll()
        answer.needsFrame = true
      case .suspend: answer.next = .suspend
      case .quit: answer.next = .finish
      }
    }
    guard !edited.isEmpty else { return answer }
    // The window may have got another size while the editor had the terminal.
    var later = self.answer(program.turn([.resized(session.size)] + edited), session, program)
    later.needsFrame = true
    return later
  }
}
