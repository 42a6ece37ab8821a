internal import Canvas
internal import Dashboard
internal import Glibc
internal import Terminal

/// The dashboard on the terminal, from opening it to giving it back.
struct DashboardScreen {
  /// What the dashboard stands on.
  let world: DashboardWorld
  /// What the command line says about the screen.
  let options: ScreenOptions
  /// Whether it is the screen on the wall.
  let isWall: Bool
  /// What the user has settled.
  let settings: Settings

  /// A screen with the settings of the user that runs the program.
  init(world: DashboardWorld, options: ScreenOptions, isWall: Bool = false) {
    self.world = world
    self.isWall = isWall
    self.options = options
    settings = Settings.read()
  }

  /// Whether there is a terminal to draw on.
  static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Runs the dashboard until it is left, and answers with the code to exit with.
  ///
  /// Without a terminal the panes are printed as sentences; where it is asked for, or where a
  /// terminal cannot place its cursor, it talks line by line.
  func run() throws -> Int32 {
    if options.linear || LinearScreen.isWanted {
      let view = options.view ?? settings.view
      return try LinearScreen(world: world, view: view, keys: settings.keys).run()
    }
    guard Self.hasTerminal else {
      for fault in settings.faults { ErrorStream.write("muster: \(fault)\n") }
      PlainOutput.write(try LinearText.text(of: world, view: options.view ?? settings.view))
      return 0
    }
    let bell = try WakePipe()
    var settings = settings
    let look = try look(&settings, bell)
    let session = try TerminalSession(
      environment: TerminalEnvironment.variables,
      color: options.color?.wish ?? settings.color,
      log: TerminalEnvironment.logPath
    )
    defer { session.close() }
    let program = DashboardProgram(
      world,
      view: options.view ?? settings.view,
      glyphs: options.ascii ? .ascii : settings.glyphs ?? session.traits.glyphs,
      keys: settings.keys,
      isWall: isWall
    ) {
      bell.wake()
    }
    var preferences = PreferencesFile().read()
    preferences.isZoomed = settings.isZoomed ?? preferences.isZoomed
    program.start(preferences)
    let turns = ScreenTurns(session: session, program: program, look: look, settings: settings)
    let end = TerminalLoop(session, bell: bell).run(turn: turns.take, frame: turns.frame)
    program.stop()
    return end.exitStatus
  }

  /// The look that was asked for; a wrong setting is named and left out, a wrong option refused.
  private func look(_ settings: inout Settings, _ bell: WakePipe) throws -> ScreenLook {
    let asked = options.theme ?? World.variable("MUSTER_THEME")
    let wake: @Sendable () -> Void = { bell.wake() }
    do {
      return try ScreenLook(asked ?? settings.theme, wake: wake)
    } catch {
      guard asked == nil else {
        throw ProgramFault.refused(error.sentences.joined(separator: "\n"))
      }
      settings.faults += error.sentences.map { sentence in
        "\(sentence) Muster uses the terminal's own colours."
      }
      return try ScreenLook(Theme.terminal.name, wake: wake)
    }
  }
}
