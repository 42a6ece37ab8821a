/// What the terminal's side of the program takes from the environment.
enum TerminalEnvironment {
  /// The variables that decide about the terminal, those that are set.
  static var variables: [String: String] {
    let names = [
      "TERM", "NO_COLOR", "MUSTER_ESCDELAY", "ESCDELAY", "TMUX", "STY", "TERM_PROGRAM", "COLORTERM",
    ]
    var variables: [String: String] = [:]
    for name in names { variables[name] = World.variable(name) }
    return variables
  }

  /// Where output goes that would otherwise stray onto the screen.
  static var logPath: String {
    World.makeDirectory(of: UserPlaces.log)
    return UserPlaces.log
  }
}
