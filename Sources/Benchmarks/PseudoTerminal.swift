internal import Glibc

/// A program run on a pseudo-terminal, with the time of each byte that it writes.
final class PseudoTerminal {
  /// What a key led to.
  struct Answer {
    /// Seconds from the key to the last byte before quiet; nil where nothing came.
    let seconds: Double?
    /// How many bytes came.
    let bytes: Int
  }

  /// The process.
  let process: pid_t
  private let master: Int32
  private let startedAt: Double

  /// Starts a program on a terminal of a size, for a user whose files lie in a directory.
  init?(_ command: [String], home: String, columns: UInt16, rows: UInt16) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: UInt32 = 0
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK, a macro that Swift does not see.
    let readNumber: UInt = 0x8004_5430  // TIOCGPTN, the same.
    guard master >= 0, ioctl(master, unlock, &lock) == 0, ioctl(master, readNumber, &number) == 0
    else { return nil }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { return nil }
    startedAt = seconds()
    guard let process = spawn(command, on: "/dev/pts/\(number)", home: home) else {
      close(master)
      return nil
    }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// What came between the start and the first quiet.
  struct FirstScreen {
    /// Seconds to the first bytes that are more than the setting up of a terminal.
    let painted: Double
    /// Seconds to the last byte.
    let settled: Double
    /// The bytes.
    let text: [UInt8]
  }

  /// The first screen: all that comes until the program has been quiet for a quarter of a second
  /// with its list in view.
  func firstScreen(with mark: String) -> FirstScreen? {
    var text: [UInt8] = []
    var painted: Double?
    var last: Double?
    repeat {
      last =
        drain(quietMilliseconds: 250, limitSeconds: 60) { bytes in
          text += bytes
          if painted == nil, text.count >= 400 { painted = seconds() - startedAt }
        }.last
    } while last != nil && text.occurrences(of: mark) == 0
    guard let last, let painted else { return nil }
    return FirstScreen(painted: painted, settled: last - startedAt, text: text)
  }

  /// Sends a key and waits until the screen is quiet.
  func press(_ key: String) -> Answer {
    let sentAt = seconds()
    send(key)
    // A key that is held down comes every 33 ms; a frame is at least 17 ms from the last.
    let (last, bytes) = drain(quietMilliseconds: 20, limitSeconds: 5)
    return Answer(seconds: last.map { last in last - sentAt }, bytes: bytes)
  }

  /// Sends bytes.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until nothing has come for a while; the time of the last byte and how many came.
  func drain(
    quietMilliseconds: Int32,
    limitSeconds: Double,
    _ take: (ArraySlice<UInt8>) -> Void = { _ in }
  ) -> (last: Double?, bytes: Int) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var last: Double?
    var bytes = 0
    let end = seconds() + limitSeconds
    while seconds() < end {
      var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let wait = last == nil ? Int32(max(1, (end - seconds()) * 1000)) : quietMilliseconds
      guard poll(&source, 1, wait) > 0 else { break }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      last = seconds()
      bytes += count
      take(buffer.prefix(count))
    }
    return (last, bytes)
  }

  /// The largest resident memory so far, in KiB.
  func peakMemoryKiB() -> Int { statusLine("VmHWM", in: "/proc/\(process)/status") ?? 0 }

  /// How often each thread of the process was woken so far.
  func wakeUps() -> [String: Int] {
    var wakeUps: [String: Int] = [:]
    for thread in threads() {
      let path = "/proc/\(process)/task/\(thread)/status"
      wakeUps[thread] = statusLine("voluntary_ctxt_switches", in: path)
    }
    return wakeUps
  }

  private func threads() -> [String] {
    guard let directory = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.first?.isNumber == true { names.append(name) }
    }
    return names
  }
}

/// Seconds of the clock that never jumps.
func seconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

private func spawn(_ command: [String], on terminal: String, home: String) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID of glibc 2.26 and later.
  posix_spawnattr_setflags(&attributes, newSession)
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { word in strdup(word) } + [nil]
  var variables: [UnsafeMutablePointer<CChar>?] =
    environment(home: home).map { line in strdup(line) } + [nil]
  defer { for pointer in arguments + variables { free(pointer) } }
  var process: pid_t = 0
  let result = posix_spawn(&process, command[0], &actions, &attributes, &arguments, &variables)
  return result == 0 ? process : nil
}

/// What a program is told: what somebody chose on their own screen must not be measured.
private func environment(home: String) -> [String] {
  var lines = ["HOME=\(home)"]
  for name in ["PATH", "LANG", "LC_ALL", "TMPDIR"] as [String] {
    if let value = getenv(name) { lines.append("\(name)=\(String(cString: value))") }
  }
  let hasLanguage = lines.contains { line in line.hasPrefix("LC_ALL=") }
  if !hasLanguage { lines.append("LC_ALL=C.UTF-8") }
  return lines + ["TERM=xterm-256color"]
}

private func statusLine(_ name: String, in path: String) -> Int? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 512)
  while fgets(&line, 512, file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard text.hasPrefix(name + ":") else { continue }
    return Int(text.filter(\.isNumber))
  }
  return nil
}
