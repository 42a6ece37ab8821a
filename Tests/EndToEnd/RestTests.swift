import Glibc
import TestSupport
import Testing

/// What the program does while nothing happens: nothing.
@Suite(.serialized) struct RestTests {
  @Test func `a desk at rest is not woken`() throws {
    let directory = try TemporaryDirectory()
    let ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
    let terminal = try Terminal(width: 120, height: 40)
    try terminal.command("\(Program.path()) open \(ledger) --as chair")
    try terminal.wait("the reports", for: "Vans at night")
    try Self.pass(seconds: 2)

    // The clock on the screen moves once a minute; of two stretches one is without that.
    let process = try terminal.program()
    let wakeUps = try (0..<2).map { _ in
      let before = try Self.wakeUps(of: process)
      try Self.pass(seconds: 3)
      return try Self.wakeUps(of: process) - before
    }

    #expect(wakeUps.min() == 0, "\(wakeUps)")
  }

  /// Lets time pass: here the rest itself is what is looked at.
  private static func pass(seconds: Int) throws {
    _ = try ProgramRun("/bin/sleep", ["\(seconds)"])
  }

  /// How often the threads of a process were woken so far.
  private static func wakeUps(of process: pid_t) throws -> Int {
    let command = "cat /proc/\(process)/task/*/status"
    let status = try ProgramRun("/bin/sh", ["-c", command]).output
    return status.split(separator: "\n").reduce(0) { sum, line in
      guard line.hasPrefix("voluntary_ctxt_switches:") else { return sum }
      return sum + (Int(line.filter(\.isNumber)) ?? 0)
    }
  }
}
