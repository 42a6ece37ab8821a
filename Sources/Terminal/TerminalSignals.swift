internal import Glibc

/// The signals of a session as numbers in a pipe, which the loop reads like any other input.
///
/// The handler is C and only writes to the pipe, so it does no harm on whatever thread it runs.
struct TerminalSignals {
  private let pipe: Pipe

  /// Begins to catch the signals; throws if the system gives no pipe.
  init() throws(TerminalFault) {
    pipe = try Pipe()
    Curses.watchSignals(pipe: pipe.writing)
  }

  /// Gives the signals back.
  func close() {
    Curses.watchSignals(pipe: nil)
    pipe.close()
  }

  /// The end to poll.
  var descriptor: Int32 { pipe.reading }

  /// Returns the signals that came since the last call, in order.
  func drain() -> [Int32] {
    pipe.drain().map(Int32.init)
  }

  /// Forgets the signals that came while another program had the terminal, but for those that ask
  /// this one to end.
  func forgetPassing() {
    for number in drain() where number == SIGTERM || number == SIGHUP {
      pipe.put(UInt8(number))
    }
  }
}
