internal import Canvas
internal import Glibc

/// The one loop of the program: it waits for the terminal, other threads, signals and the clock.
///
/// Each time something happens the program gets one turn with all of it, and a frame is drawn at
/// most once after. There are never more than sixty frames in a second, though two may follow each
/// other at once: the answer to a key, and what that key had read. While nothing happens the loop
/// sleeps, and wakes only for the time that the program asked for.
public final class TerminalLoop {
  private let session: TerminalSession
  private let bell: WakePipe
  private var reader: KeyReader
  private var turn = TerminalTurn()
  private var dues = Dues()
  private var pace = FramePace()

  /// A window that is being dragged sends a burst of sizes.
  static let resizeMicroseconds: UInt64 = 30_000

  /// The times, in microseconds of the monotonic clock, at which something falls due.
  private struct Dues {
    var program: UInt64?
    var settle: UInt64?
    var resize: UInt64?
    var frame: UInt64?

    var next: UInt64? { [program, settle, resize, frame].compactMap(\.self).min() }
  }

  /// Creates the loop of a session, woken by a bell.
  public init(_ session: TerminalSession, bell: WakePipe) {
    self.session = session
    self.bell = bell
    reader = KeyReader(
      isUTF8: session.isUTF8,
      escapeDelayMilliseconds: session.traits.escapeDelayMilliseconds
    )
  }

  /// Runs until the program finishes, a signal ends it or the terminal is gone.
  ///
  /// The first turn brings the size at once. The last turn, if a signal or hang-up ends the loop,
  /// says so, for work to be saved; the caller closes the session after.
  public func run(
    turn take: (TerminalTurn) -> TerminalReply,
    frame: () -> TerminalFrame
  ) -> TerminalEnd {
    noteSize()
    while true {
      if turn != TerminalTurn() {
        let end = turn.end
        let reply = give(take)
        if let end { return end }
        switch reply.next {
        case .finish: return .finished
        case .suspend: suspend()
        case .wait: break
        }
      }
      if let due = dues.frame, due <= now() { draw(frame()) }
      wait()
    }
  }

  /// Gives the program what happened, and notes what it wants.
  private func give(_ take: (TerminalTurn) -> TerminalReply) -> TerminalReply {
    let reply = take(turn)
    turn = TerminalTurn()
    dues.program = reply.dueInMilliseconds.map { now() + UInt64(Swift.max(0, $0)) * 1000 }
    if reply.needsFrame { dues.frame = dues.frame ?? pace.earliest }
    return reply
  }

  private func draw(_ frame: TerminalFrame) {
    dues.frame = nil
    pace.drew(at: now())
    session.show(frame)
  }

  /// Sleeps until something happens or falls due, and notes what it was.
  private func wait() {
    var polled = [STDIN_FILENO, bell.descriptor, session.signals.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // Turns that wait for the program come first: only look, do not sleep.
    let timeout = turn == TerminalTurn() ? timeoutMilliseconds() : 0
    let count = poll(&polled, nfds_t(polled.count), timeout)
    if count > 0 {
      if polled[0].revents != 0 { readKeys(Int32(polled[0].revents)) }
      if polled[1].revents != 0, bell.drain() { turn.wasWoken = true }
      if polled[2].revents != 0 { session.signals.drain().forEach(note) }
    }
    noteDues()
  }

  private func readKeys(_ events: Int32) {
    let inputs = events & POLLIN != 0 ? reader.read() : nil
    guard let inputs else {
      turn.end = turn.end ?? .hangup
      return
    }
    turn.inputs += inputs
    dues.settle = reader.delayMilliseconds.map { now() + UInt64($0) * 1000 }
  }

  private func note(signal: Int32) {
    switch signal {
    case SIGWINCH: dues.resize = dues.resize ?? now() + TerminalLoop.resizeMicroseconds
    case SIGTSTP: suspend()
    case SIGCONT:
      session.resume()
      noteSize()
    default: turn.end = turn.end ?? .signal(signal)
    }
  }

  private func noteDues() {
    let now = now()
    if let due = dues.settle, due <= now {
      dues.settle = nil
      turn.inputs += reader.settle()
    }
    if let due = dues.resize, due <= now {
      dues.resize = nil
      // Smaller and back within the burst is the same size and another picture: what was cut is gone.
      session.redrawAll()
      noteSize()
    }
    if let due = dues.program, due <= now {
      dues.program = nil
      turn.isDue = true
    }
  }

  /// Tells the program the size; called also when everything must be drawn again.
  private func noteSize() {
    guard session.adoptSize() else {
      turn.end = turn.end ?? .hangup
      return
    }
    turn.inputs.append(.resize(columns: session.size.width, rows: session.size.height))
  }

  private func suspend() {
    session.stop()
    noteSize()
  }

  /// Rounded up, so that what is due then is due indeed.
  private func timeoutMilliseconds() -> Int32 {
    guard let next = dues.next else { return -1 }
    let now = now()
    return next <= now ? 0 : Int32(clamping: (next - now + 999) / 1000)
  }

  private func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
  }
}
