internal import Glibc

/// What a screen costs: start, keys, bytes, memory and wake-ups, beside a plain C ncurses list.
///
/// The plain list has a file of as many lines as the ledger has reports, and shows as many rows of
/// the same width as the dashboard's list does. It loads its file; the dashboard loads pages.
struct ScreenBenchmark {
  let workshop: Workshop
  let ledger: String
  let reports: Int
  let keys: Int
  /// Whether to wait for the minute's clock, which takes up to a minute.
  let waitsForClock: Bool

  /// Columns inside the dashboard's list on a screen of 120 columns.
  private static let rowColumns = 58

  /// What one program showed of itself.
  private struct Measure {
    var firstPaint: [Double] = []
    var settled: [Double] = []
    var keys: [Double] = []
    var bytes: [Double] = []
    var rows = 0
    var wakeUps = 0.0
    var memory = 0.0
    var clockBytes: Int?
    var zoomedClockBytes: Int?
  }

  func run() throws {
    let ours = try measure(
      [workshop.muster, "open", ledger, "--as", "duty"],
      waitsForClock: waitsForClock
    )
    let list = try plainFile()
    let plain = try measure([workshop.plainList, list, "\(ours.rows)"], waitsForClock: false)
    unlink(list)
    show("start to first paint", ours.firstPaint, plain.firstPaint)
    show("start to settled screen", ours.settled, plain.settled)
    for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
      tell(
        line(
          "key to painted screen, \(name)",
          percentile(ours.keys, share) * 1e3,
          "ms",
          against: percentile(plain.keys, share) * 1e3
        )
      )
    }
    let bytes = (percentile(ours.bytes, 0.5), percentile(plain.bytes, 0.5))
    tell(line("bytes a key, p50", bytes.0, "bytes", against: bytes.1))
    tell(line("bytes a key beyond the plain list", bytes.0 - bytes.1, "bytes"))
    if waitsForClock {
      tell(line("a minute, the clock alone", Double(try restingClockBytes()), "bytes"))
    }
    if let clock = ours.clockBytes {
      tell(line("a minute, with running times in cells", Double(clock), "bytes"))
    }
    if let clock = ours.zoomedClockBytes {
      tell(line("a minute, the clock and the needs alone", Double(clock), "bytes"))
    }
    tell(line("peak memory", ours.memory / 1024, "MiB", against: plain.memory / 1024))
    tell(line("wake-ups in 5 s at rest", ours.wakeUps, "", against: nil))
    tell("  both lists show \(ours.rows) rows")
  }

  /// What a minute writes where nothing runs: a desk of an empty ledger.
  private func restingClockBytes() throws -> Int {
    let ledger = "\(workshop.directory)/empty.muster"
    guard Workshop.run([workshop.muster, "init", ledger]) == 0,
      let terminal = PseudoTerminal(
        [workshop.muster, "open", ledger],
        home: workshop.directory,
        columns: 120,
        rows: 40
      ), terminal.firstScreen(with: "Daily") != nil
    else { throw BenchmarkFault("An empty ledger showed no screen.") }
    return terminal.drain(quietMilliseconds: 100, limitSeconds: 62).bytes
  }

  private func show(_ name: String, _ ours: [Double], _ plain: [Double]) {
    tell(
      line(
        name,
        percentile(ours, 0.5) * 1e3,
        "ms",
        against: percentile(plain, 0.5) * 1e3
      )
    )
  }

  /// Starts a program a few times, and works with the last start.
  private func measure(_ command: [String], waitsForClock: Bool) throws -> Measure {
    var measure = Measure()
    var last: PseudoTerminal?
    for _ in 0..<5 {
      last = nil
      guard
        let terminal = PseudoTerminal(
          command,
          home: workshop.directory,
          columns: 120,
          rows: 40
        ),
        let screen = terminal.firstScreen(with: "INT-")
      else { throw BenchmarkFault("'\(command[0])' showed nothing on its terminal.") }
      measure.firstPaint.append(screen.painted)
      measure.settled.append(screen.settled)
      measure.rows = screen.text.occurrences(of: "INT-")
      last = terminal
    }
    guard let terminal = last else { return measure }
    press(on: terminal, &measure)
    usleep(8_000_000)  // Threads that were of use go after five seconds without work.
    let before = terminal.wakeUps()
    usleep(5_000_000)
    // A thread that came or went meanwhile is one that waited to be of use, and no timer's.
    measure.wakeUps = terminal.wakeUps().reduce(0) { sum, thread in
      sum + Double(before[thread.key].map { count in thread.value - count } ?? 0)
    }
    measure.memory = Double(terminal.peakMemoryKiB())
    if waitsForClock {
      measure.clockBytes = terminal.drain(quietMilliseconds: 100, limitSeconds: 62).bytes
      // The teams alone: of their rows none counts by the minute.
      for key in ["3", "z"] { _ = terminal.press(key) }
      measure.zoomedClockBytes = terminal.drain(quietMilliseconds: 100, limitSeconds: 62).bytes
      // What is chosen on the screen is kept for the next start.
      for key in ["z", "1"] { _ = terminal.press(key) }
    }
    guard !measure.keys.isEmpty else {
      throw BenchmarkFault("'\(command[0])' answered no key on its terminal.")
    }
    return measure
  }

  /// Moves down and up within the first screen.
  private func press(on terminal: PseudoTerminal, _ measure: inout Measure) {
    let turn = max(1, min(10, measure.rows - 1))
    for number in 0..<keys {
      let answer = terminal.press(number % (2 * turn) < turn ? "j" : "k")
      guard let time = answer.seconds else { continue }
      measure.keys.append(time)
      measure.bytes.append(Double(answer.bytes))
    }
  }

  /// A file with as many lines as there are reports, each as wide as a row of the dashboard's list.
  private func plainFile() throws -> String {
    let path = "\(workshop.directory)/lines.txt"
    guard let file = fopen(path, "w") else { throw BenchmarkFault("'\(path)' cannot be written.") }
    defer { fclose(file) }
    let rest = "  09:00  SCD9  B 2 1  2  a line of the plain list, which goes on to the end"
    for number in 0..<reports {
      let text = "INT-\(100_000_000 + number)\(rest)"
      fputs(String(decoding: text.utf8.prefix(Self.rowColumns), as: UTF8.self) + "\n", file)
    }
    return path
  }
}

extension [UInt8] {
  /// How often a text stands in the bytes.
  func occurrences(of text: String) -> Int {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return 0 }
    return (0...(count - wanted.count)).count { start in
      self[start] == wanted[0] && self[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
