internal import ArgumentParser
internal import Dashboard

/// `muster keys`: every action with its word and its keys, as settings name and change them.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List every action with its word and its keys, as you have them.",
    discussion: """
      The table [keys] of your config.toml gives an action other keys by its word: \
      nominate = "W", or help = ["F1", "?"].
      """
  )

  func run() throws {
    let settings = Settings.read()
    for fault in settings.faults { ErrorStream.write("muster: \(fault)\n") }
    PlainOutput.write(settings.keys.list)
  }
}
