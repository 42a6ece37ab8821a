internal import ArgumentParser
internal import FoundationEssentials

/// The commands as the argument parser knows them, read from its own description in JSON.
struct CommandTree: Decodable {
  /// The program itself.
  let command: Command

  /// A command with what it takes.
  struct Command: Decodable {
    /// Its name.
    let commandName: String
    /// What it does, in one sentence.
    let abstract: String?
    /// More about it.
    let discussion: String?
    /// Whether help names it.
    let shouldDisplay: Bool?
    /// The commands under it.
    let subcommands: [Command]?
    /// What it takes.
    let arguments: [Argument]?

    /// The commands under it that people use.
    var shown: [Command] {
      (subcommands ?? []).filter { command in
        command.commandName != "help" && command.shouldDisplay != false
      }
    }

    /// What it takes of its own: every command has help.
    var own: [Argument] {
      (arguments ?? []).filter { argument in
        argument.shouldDisplay && argument.valueName != "help"
          && argument.names?.contains { name in name.name == "help" } != true
      }
    }
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// How it is given.
    let kind: String
    /// Whether help names it.
    let shouldDisplay: Bool
    /// Whether it may be left out.
    let isOptional: Bool
    /// Whether it may be given several times.
    let isRepeating: Bool
    /// Its names, of an option or a flag.
    let names: [Name]?
    /// What its value is called.
    let valueName: String?
    /// What counts where it is not given.
    let defaultValue: String?
    /// What it does.
    let abstract: String?
    /// More about it.
    let discussion: String?

    /// How it is typed: `--ledger <file>`, `<output>`.
    var term: String {
      let value = "<\(valueName ?? "value")>"
      guard kind != "positional" else { return value }
      let names = (names ?? []).map(\.typed).joined(separator: ", ")
      return kind == "flag" ? names : "\(names) \(value)"
    }

    /// What it does, with what counts where it is not given.
    var words: String {
      let text = [abstract, discussion].compactMap { $0 }.joined(separator: " ")
      guard let defaultValue, !defaultValue.isEmpty, kind != "flag" else { return text }
      return "\(text) (default: \(defaultValue))"
    }
  }

  /// A name of an option.
  struct Name: Decodable {
    /// Whether it is long or short.
    let kind: String
    /// The name without its dashes.
    let name: String

    /// The name as it is typed.
    var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
  }

  /// The tree of the program.
  ///
  /// - Throws: `ProgramFault` where the parser describes itself in a way that is not known.
  static func read() throws -> CommandTree {
    let text = MusterCommand._dumpHelp()
    do {
      return try JSONDecoder().decode(CommandTree.self, from: Data(text.utf8))
    } catch {
      throw ProgramFault.refused("The commands cannot be described: \(error)")
    }
  }
}
