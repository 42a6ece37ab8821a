internal import Glibc

/// What a call about a child costs from ring to referral and handover, by keys alone at 80 by 24.
///
/// Each key waits for the screen to be quiet, so the time is the program's own and nobody's typing.
struct CallBenchmark {
  let workshop: Workshop
  let ledger: String

  /// The keys of a duty officer, and the words that are typed.
  private static let keys: [[String]] = [
    [f6], typed("Girl says she is 15, held at a car wash"), ["\t", "y", "\t", "y", "\t"],
    typed("traff"), ["\r", "\t"], typed("A caller"), ["\t"], typed("PC"), ["\t"],
    typed("Suite B"), ["\t"], typed("020 7946 0000"), [f2],
    [[String]](repeating: ["d", "\r"], count: 10).flatMap { $0 }, [f2], ["d"],
    typed("Presume a child; do not remove."), ["\t", "\t"], typed("10.B18"), ["\t"],
    typed("Age is not settled."), [f2], ["r", f2], ["o", f2], ["h", f2],
  ]
  private static let f2 = "\u{1B}OQ"
  private static let f6 = "\u{1B}[17~"

  private static func typed(_ words: String) -> [String] { words.map { letter in "\(letter)" } }

  func run() throws {
    guard
      let terminal = PseudoTerminal(
        [workshop.muster, "open", ledger, "--as", "duty"],
        home: workshop.directory,
        columns: 80,
        rows: 24
      ), terminal.firstScreen(with: "INT-") != nil
    else { throw BenchmarkFault("The desk showed nothing on its terminal.") }
    var (count, total, slowest) = (0, 0.0, 0.0)
    for key in Self.keys.flatMap({ keys in keys }) {
      let sentAt = seconds()
      terminal.send(key)
      // What the ledger answers comes after the key's own frame.
      let last = terminal.drain(quietMilliseconds: 60, limitSeconds: 2).last
      let spent = last.map { last in last - sentAt } ?? 0
      count += 1
      total += spent
      slowest = max(slowest, spent)
    }
    tell(line("a call from ring to handover, keystrokes", Double(count), ""))
    tell(line("a call from ring to handover, program time", total, "s"))
    tell(line("a call from ring to handover, slowest key", slowest * 1e3, "ms"))
  }
}
