internal import ArgumentParser
internal import Terminal

/// `muster reset`: a terminal put right after the program in it was killed.
struct ResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Put the terminal right after Muster in it was killed (kill -9).",
    discussion: "If even typing is not seen, type 'muster reset' blindly and press Ctrl-J."
  )

  func run() throws {
    do throws(TerminalFault) {
      try TerminalReset.run(environment: TerminalEnvironment.variables)
    } catch {
      throw ProgramFault.refused("\(error)")
    }
  }
}
