internal import ArgumentParser

/// `muster manual`: the manual page, made from the commands and the registry of actions.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page.",
    discussion: "Read it with 'muster manual | man -l -', or keep it as muster.1 for 'man muster'."
  )

  @Flag(help: "Print it as plain text.")
  var text = false

  func run() throws {
    let manual = Manual(try CommandTree.read())
    PlainOutput.write(text ? manual.text : manual.troff)
  }
}

/// `muster completions`: what a shell needs to complete the words of the command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completions of a shell.",
    discussion: """
      For bash: muster completions bash > ~/.local/share/bash-completion/completions/muster. \
      For zsh: put it as _muster in a directory of fpath. \
      For fish: muster completions fish > ~/.config/fish/completions/muster.fish.
      """
  )

  /// The shells.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    /// The shell as the parser calls it.
    var known: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    PlainOutput.write(MusterCommand.completionScript(for: shell.known) + "\n")
  }
}
