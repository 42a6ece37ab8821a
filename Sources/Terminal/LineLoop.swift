internal import Glibc

/// The loop of a program that is talked to in lines: it waits for a line, for other threads, for a
/// signal and for the clock, and sleeps while nothing happens.
public final class LineLoop {
  private let bell: WakePipe
  private let signals: TerminalSignals
  private var pending: [UInt8] = []
  private var hasEnded = false

  /// What came in one turn.
  public struct Turn: Sendable {
    /// The lines, without their ends.
    public let lines: [String]
    /// Whether no more will come.
    public let isEnd: Bool
  }

  /// What the program has to say after a turn.
  public struct Reply: Sendable {
    /// What to write.
    public let text: String
    /// When to give the next turn though nothing happens.
    public let dueInMilliseconds: Int
    /// Whether to end.
    public let isOver: Bool

    /// A reply of these three.
    public init(text: String, dueInMilliseconds: Int, isOver: Bool) {
      self.text = text
      self.dueInMilliseconds = dueInMilliseconds
      self.isOver = isOver
    }
  }

  /// A line that does not end is given out as it is at this length, in bytes.
  private static let longestLine = 64 * 1024

  /// Creates a loop that a bell wakes; throws if the system gives no descriptor.
  public init(bell: WakePipe) throws(TerminalFault) {
    self.bell = bell
    signals = try TerminalSignals()
  }

  deinit { signals.close() }

  /// Runs until the program ends it or a signal does, and says which.
  public func run(_ take: (Turn) -> Reply) -> TerminalEnd {
    var turn = Turn(lines: [], isEnd: false)
    while true {
      let reply = take(turn)
      guard write(reply.text) else { return .hangup }
      if reply.isOver { return .finished }
      switch wait(reply.dueInMilliseconds) {
      case .success(let next): turn = next
      case .failure(let signal): return .signal(signal.number)
      }
    }
  }

  /// The signal that ends the loop.
  private struct Ending: Error { let number: Int32 }

  private func wait(_ milliseconds: Int) -> Result<Turn, Ending> {
    let input: Int32 = hasEnded ? -1 : STDIN_FILENO
    var polled = [input, bell.descriptor, signals.descriptor].map { descriptor in
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    }
    var lines: [String] = []
    if poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds)) > 0 {
      if polled[1].revents != 0 { _ = bell.drain() }
      let came = signals.drain()
      let ending = came.first { number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains(number) }
      if let ending { return .failure(Ending(number: ending)) }
      if came.contains(SIGTSTP) { Curses.stop() }
      if polled[0].revents != 0 { lines = readLines() }
    }
    return .success(Turn(lines: lines, isEnd: hasEnded))
  }

  private func readLines() -> [String] {
    var bytes = [UInt8](repeating: 0, count: Self.longestLine)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      pending += bytes.prefix(count)
    } else if count == 0 || errno != EINTR {
      hasEnded = true
    }
    var parts = pending.split(separator: 10, omittingEmptySubsequences: false)
    let isWhole = hasEnded || (parts.last?.count ?? 0) >= Self.longestLine
    pending = isWhole ? [] : Array(parts.removeLast())
    if isWhole, parts.last?.isEmpty == true { parts.removeLast() }
    return parts.map { part in
      let line = part.last == 13 ? part.dropLast() : part
      return String(decoding: line, as: UTF8.self)
    }
  }

  /// Writes all of a text; false where nobody reads any more.
  private func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
