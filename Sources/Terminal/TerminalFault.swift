/// Why a terminal could not be opened.
public enum TerminalFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is not a terminal.
  case noTerminal
  /// TERM names a terminal that is not known or cannot place its cursor; its value.
  case unknownTerminal(String)
  /// A pipe or descriptor could not be made; the system's error number.
  case noDescriptor(Int32)

  /// What happened and what to do, in a sentence or two.
  public var description: String {
    switch self {
    case .noTerminal:
      "The dashboard needs a terminal for input and output. Use a command that prints instead."
    case .unknownTerminal(let name):
      "The terminal \"\(name)\" is not known here, or too plain. Set TERM to the right one, such as "
        + "xterm-256color."
    case .noDescriptor(let number):
      "The system gave no descriptor for the terminal (error \(number)). Close some programs."
    }
  }
}
