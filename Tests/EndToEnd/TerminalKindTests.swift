import Glibc
import TestSupport
import Testing

/// The kinds of terminal that people have: each starts, shows the panes and is left cleanly.
@Suite(.serialized) struct TerminalKindTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func open(on kind: String, _ words: String = "", before: String = "") throws -> Terminal {
    let terminal = try Terminal(width: 80, height: 24)
    try terminal.record()
    try terminal.command(
      "\(before) TERM=\(kind) \(try Program.path()) open \(ledger) --as chair \(words); "
        + "echo \"ended $?\""
    )
    return terminal
  }

  /// What would be printed by a terminal that does not know it: queries and modes.
  private static let unknown = ["\u{1B}]11", "?2004h", "?1004h", "?2031h", "?1000h", "?2026h"]

  @Test(arguments: [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "xterm-direct",
  ])
  func `on a terminal with modes it starts, draws and is left`(kind: String) throws {
    guard try ProgramRun("/usr/bin/infocmp", [kind]).code == 0 else {
      print("\(kind) is not in the terminal database here.")
      return
    }
    let terminal = try open(on: kind)

    let screen = try terminal.wait("the reports", for: "Vans at night")
    #expect(screen.contains("═"), "\(screen)")
    try terminal.wait(forSent: "?2004h")
    try terminal.press("q")
    try terminal.wait("the end", for: "ended 0")
    #expect(try terminal.state(of: "alternate_on") == "0")
  }

  @Test(arguments: ["linux", "vt100"])
  func `on a plain terminal nothing is sent that it would print`(kind: String) throws {
    let terminal = try open(on: kind)

    let screen = try terminal.wait("the reports", for: "Vans at night")
    #expect(!screen.contains("═"), "\(screen)")
    try terminal.press("y")
    try terminal.wait("the copy", for: "INT-")
    try terminal.press("Escape", "q")
    try terminal.wait("the end", for: "ended 0")
    try terminal.wait(forSent: "ended 0")
    for sequence in Self.unknown { #expect(!terminal.recorded.contains(sequence), "\(sequence)") }
  }

  @Test func `on a dumb terminal it talks in sentences until it is told to go`() throws {
    let terminal = try open(on: "dumb")

    try terminal.wait("the reports", for: "Vans at night")
    try terminal.command("quit")
    try terminal.wait("the end", for: "ended 0")
    try terminal.wait(forSent: "ended 0")
    #expect(!terminal.recorded.contains("\u{1B}[?"))
    #expect(terminal.recorded.contains("Vans at night"))
  }

  @Test(arguments: [
    ("", "NO_COLOR=1"), ("--color never", ""), ("--theme mono", ""),
  ])
  func `without colours none is sent`(words: String, before: String) throws {
    let terminal = try open(on: "xterm-256color", words, before: before)

    try terminal.wait("the reports", for: "Vans at night")
    try terminal.wait(forSent: "Vans at night")

    for sequence in ["\u{1B}[3", "\u{1B}[38;5;", "\u{1B}[48;5;", "\u{1B}[4"] {
      let coloured = terminal.recorded.components(after: sequence)
        .filter { rest in rest.prefix(1).allSatisfy(\.isNumber) && rest.dropFirst().first == "m" }
      #expect(coloured.isEmpty, "\(sequence) \(coloured.first ?? "")")
    }
  }

  @Test func `with --ascii every mark is one of ASCII`() throws {
    let terminal = try open(on: "xterm-256color", "--ascii")

    let screen = try terminal.wait("the reports", for: "Vans at night")

    #expect(screen.unicodeScalars.allSatisfy { $0.isASCII }, "\(screen)")
  }

  @Test func `the colours of a theme are sent as places in the palette of 256`() throws {
    let terminal = try open(on: "xterm-256color", "--theme dark")
    try terminal.wait("the reports", for: "Vans at night")

    try terminal.wait(forSent: "38;5;117")
  }
}

extension String {
  /// The few characters after each occurrence of a text.
  fileprivate func components(after text: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      rest = rest[range.upperBound...]
      found.append(rest.prefix(4))
    }
    return found
  }
}
