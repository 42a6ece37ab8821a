internal import Glibc

/// A temporary directory with the ledgers that are measured, and the programs beside this one.
final class Workshop {
  /// The directory; it goes with the value.
  let directory: String
  /// The program that is measured.
  let muster: String
  /// The plain C ncurses program.
  let plainList: String

  /// Makes the directory, and finds the programs.
  ///
  /// - Throws: `BenchmarkFault` where a program is missing.
  init() throws {
    var template = Array("\(environmentTemporary())/muster-benchmarks-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchmarkFault("No temporary directory.") }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { start in readlink("/proc/self/exe", start, 4096) } ?? 0
      }
    }
    let own = String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    let beside = own.split(separator: "/").dropLast().joined(separator: "/")
    muster = "/\(beside)/muster"
    plainList = "/\(beside)/plainlist"
    for program in [muster, plainList] where access(program, X_OK) != 0 {
      throw BenchmarkFault("'\(program)' is missing; run 'swift build -c release' first.")
    }
  }

  deinit { _ = Workshop.run(["/bin/rm", "-rf", directory]) }

  /// The processor and the number of its cores that are here.
  var machine: String { "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores" }

  /// Where the demonstration ledger with so many reports lies.
  func path(reports: Int) -> String { "\(directory)/demo-\(reports).muster" }

  /// A demonstration ledger with so many reports.
  func ledger(reports: Int) throws -> String {
    let path = path(reports: reports)
    if access(path, R_OK) == 0 { return path }
    let start = seconds()
    let status = Workshop.run(
      [muster, "demo", "--no-open", "--keep", path, "--reports", "\(reports)"])
    guard status == 0 else { throw BenchmarkFault("'muster demo' ended with \(status).") }
    tell(line("demonstration made", seconds() - start, "s"))
    if reports > 20_000 {
      // The twenty months of the story come with it; the more reports, the less they count.
      tell(line("made in bulk, reports", Double(reports) / (seconds() - start), "a second"))
    }
    return path
  }

  /// How a program ended.
  struct Ended {
    /// The status that it exits with.
    let status: Int32
    /// The largest resident memory that it had, in KiB.
    let peakKiB: Int
  }

  /// Runs a program to its end, its output thrown away; the status that it exits with.
  static func run(_ command: [String]) -> Int32 { measured(command).status }

  /// Runs a program to its end, its output thrown away.
  static func measured(_ command: [String], output: String = "/dev/null") -> Ended {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { word in strdup(word) } + [nil]
    defer { for pointer in arguments { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
      return Ended(status: -1, peakKiB: 0)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let isKilled = status & 0x7F != 0
    return Ended(status: isKilled ? -1 : status >> 8 & 0xFF, peakKiB: usage.ru_maxrss)
  }
}

/// Why the benchmarks cannot go on.
struct BenchmarkFault: Error, CustomStringConvertible {
  /// The sentence.
  let description: String

  /// A fault with its sentence.
  init(_ description: String) { self.description = description }
}

private func environmentTemporary() -> String {
  getenv("TMPDIR").map { value in String(cString: value) } ?? "/tmp"
}

/// Prints a line at once, so that whoever waits sees how far it is.
func tell(_ text: String) {
  print(text)
  fflush(nil)
}

/// A figure as a line of the print: name, number, unit, and what it is measured against.
func line(_ name: String, _ value: Double, _ unit: String, against other: Double? = nil) -> String {
  let missing = max(1, 44 - name.count)
  let ratio = other.map { other in
    other > 0 ? "   \(rounded(value / other))x of \(rounded(other)) \(unit)" : ""
  }
  return "  \(name)\(String(repeating: " ", count: missing))\(rounded(value)) \(unit)\(ratio ?? "")"
}

/// A number with three digits that count.
func rounded(_ value: Double) -> String {
  guard value.isFinite, value != 0 else { return "0" }
  let places = max(0, 2 - Int(log10(abs(value)).rounded(.down)))
  let scale = pow(10, Double(places))
  let text = "\((value * scale).rounded() / scale)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// The value that a share of the samples does not pass.
func percentile(_ samples: [Double], _ share: Double) -> Double {
  guard !samples.isEmpty else { return 0 }
  let sorted = samples.sorted()
  return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}
