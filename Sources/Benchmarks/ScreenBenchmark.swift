internal import Glibc

/// What a screen costs: start, keys, bytes, memory and wake-ups, beside a plain C ncurses list.
struct ScreenBenchmark {
  let workshop: Workshop
  let ledger: String
  let keys: Int

  /// What one program showed of itself.
  private struct Measure {
    var start = 0.0
    var keys: [Double] = []
    var bytes: [Double] = []
    var wakeUps = 0.0
    var memory = 0.0
  }

  func run() throws {
    let list = try plainFile()
    let plain = try measure([workshop.plainList, list])
    let ours = try measure([workshop.muster, "open", ledger, "--as", "duty"])
    print(line("start to first painted screen", ours.start * 1e3, "ms", against: plain.start * 1e3))
    for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
      print(
        line(
          "key to painted screen, \(name)",
          percentile(ours.keys, share) * 1e3,
          "ms",
          against: percentile(plain.keys, share) * 1e3
        )
      )
    }
    print(
      line(
        "bytes a key, p50",
        percentile(ours.bytes, 0.5),
        "bytes",
        against: percentile(plain.bytes, 0.5)
      )
    )
    print(line("peak memory", ours.memory / 1024, "MiB", against: plain.memory / 1024))
    print(line("wake-ups at rest", ours.wakeUps, "a second"))
  }

  private func measure(_ command: [String]) throws -> Measure {
    guard let terminal = PseudoTerminal(command, columns: 120, rows: 40),
      let start = terminal.firstScreen()
    else { throw BenchmarkFault("'\(command[0])' showed nothing on its terminal.") }
    var measure = Measure()
    measure.start = start
    for number in 0..<keys {
      let answer = terminal.press(number % 40 < 20 ? "j" : "k")
      guard let time = answer.seconds else { continue }
      measure.keys.append(time)
      measure.bytes.append(Double(answer.bytes))
    }
    let before = terminal.wakeUps()
    usleep(5_000_000)
    measure.wakeUps = Double(terminal.wakeUps() - before) / 5
    measure.memory = Double(terminal.peakMemoryKiB())
    guard !measure.keys.isEmpty else {
      throw BenchmarkFault("'\(command[0])' answered no key on its terminal.")
    }
    return measure
  }

  /// A file with as many lines as the plain list needs for its keys.
  private func plainFile() throws -> String {
    let path = "\(workshop.directory)/lines.txt"
    guard let file = fopen(path, "w") else { throw BenchmarkFault("'\(path)' cannot be written.") }
    for number in 0..<1000 {
      fputs("INT-2010-\(100_000 + number)  09:00  SCD9  B 2 1  2  a line of the plain list\n", file)
    }
    fclose(file)
    return path
  }
}
