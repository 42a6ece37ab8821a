/// A bell that any thread may ring to wake the loop; rings before it is heard count as one.
public final class WakePipe: Sendable {
  private let pipe: Pipe

  /// Creates a bell; throws if the system gives no descriptor.
  public init() throws(TerminalFault) {
    pipe = try Pipe()
  }

  deinit {
    pipe.close()
  }

  /// Wakes the loop; never waits.
  public func wake() {
    // A full pipe is a bell that rings already.
    pipe.put(1)
  }

  /// The end to poll.
  var descriptor: Int32 { pipe.reading }

  /// Returns whether the bell rang, and silences it.
  func drain() -> Bool {
    !pipe.drain(atMost: 4096).isEmpty
  }
}
