internal import Glibc

/// The way back for a terminal whose program was killed with no chance to give it back.
public enum TerminalReset {
  /// Switches off every mode that a session switches on, leaves its screen, and has the line edited
  /// and echoed again.
  ///
  /// What is sent depends on TERM, so that no terminal prints what it does not know.
  ///
  /// - Throws: `TerminalFault.noTerminal` where standard input is none.
  public static func run(environment: [String: String]) throws(TerminalFault) {
    guard Curses.makeLineSane() else { throw .noTerminal }
    let bytes = Array(sequence(environment).utf8)
    // A terminal that is gone needs no reset.
    _ = write(STDIN_FILENO, bytes, bytes.count)
  }

  /// What is sent: the modes off, plain text, a cursor, ordinary cursor keys, the first screen.
  static func sequence(_ environment: [String: String]) -> String {
    let traits = TerminalTraits(environment: environment, isUTF8: true)
    let term = environment["TERM"] ?? ""
    guard !term.isEmpty, term != "dumb" else { return "" }
    let plain = "\u{1B}[0m"
    guard traits.takesModes else { return term == "linux" ? plain + "\u{1B}[?25h" : plain }
    return TerminalModes.off + plain + "\u{1B}[?25h\u{1B}[?1l\u{1B}>\u{1B}(B\u{1B}[?1049l"
  }
}
