internal import ArgumentParser
internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster log`: the entries as JSON Lines.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print the entries as JSON Lines.",
    discussion: """
      A payload stands in its line as the exact bytes that were hashed. One that you may not see is \
      null; its hash stands for it, so the chain still verifies.
      """
  )

  @Option(help: ArgumentHelp("Only entries after this position.", valueName: "position"))
  var since: Int64 = 0

  @Option(
    help: ArgumentHelp(
      "Only entries of this stream, as 'report/' and 32 digits.",
      valueName: "stream"
    )
  )
  var stream: String?

  @Flag(help: "Print a program in python that recomputes the chain from the lines.")
  var verifier = false

  @Flag(help: "The lines are JSON in any case; the flag is accepted for scripts.")
  var json = false

  @OptionGroup var options: LedgerOptions

  func run() throws {
    if verifier {
      print(EntryLines.verifier, terminator: "")
      return
    }
    let name = try stream.map(readStream)
    let desk = try options.desk()
    try desk.require(.readLedger, on: LondonTime(World.clock.now()).date)
    var position = since
    while true {
      let entries = try desk.ledger.entries(after: position, limit: 1000, for: desk.audience)
      guard let last = entries.last else { return }
      for entry in entries where name == nil || entry.header.stream == name {
        try put(EntryLines.line(entry))
      }
      position = last.header.position
    }
  }

  private func readStream(_ text: String) throws -> StreamName {
    guard let name = StreamName(text: text) else {
      let kinds = AggregateKind.allCases.map(\.rawValue)
      throw ProgramFault.refused(
        "'\(text)' is no stream; a stream is \(listed(kinds)), a slash and 32 digits."
      )
    }
    return name
  }

  /// Writes bytes to the output, all of them or an error: a reader that is gone ends the program.
  private func put(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        write(STDOUT_FILENO, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { throw ExitCode(3) }
      rest = rest.dropFirst(count)
    }
  }
}
