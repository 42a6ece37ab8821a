internal import Dispatch
internal import Glibc
internal import Synchronization

/// A thread of its own that does what it is given, one after another, and sleeps in between.
///
/// A queue of libdispatch would do, but on Linux the first one wakes the process once a second for
/// ever, to look after its pool of threads (swift-corelibs-libdispatch, `src/event/workqueue.c`).
/// Here nothing wakes while there is nothing to do. The thread begins with the first work, and ends
/// after the last once the worker is dropped.
public final class Worker: Sendable {
  private let line = Line()

  /// A worker that has not begun yet.
  public init() {}

  deinit { line.end() }

  /// Has something done after all that was given before; returns at once.
  public func async(_ work: @escaping @Sendable () -> Void) {
    line.add(work)
  }

  /// Has something done after all that was given before and a pause, during which nothing else is.
  public func async(afterMilliseconds pause: Int, _ work: @escaping @Sendable () -> Void) {
    line.add {
      _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(pause))
      work()
    }
  }

  /// Waits until all that was given before is done.
  ///
  /// Never called from the worker itself.
  public func wait() {
    guard line.hasBegun else { return }
    let done = DispatchSemaphore(value: 0)
    line.add { done.signal() }
    done.wait()
  }
}

/// What waits for a thread.
private final class Line: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var hasBegun = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)

  var hasBegun: Bool { state.withLock { state in state.hasBegun } }

  func add(_ work: @escaping @Sendable () -> Void) {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      state.waiting.append(work)
      return !state.hasBegun
    }
    if isFirst { begin() }
    news.signal()
  }

  func end() {
    state.withLock { state in state.isOver = true }
    news.signal()
  }

  private func begin() {
    var thread = pthread_t()
    let me = Unmanaged.passRetained(self)
    let result = pthread_create(
      &thread,
      nil,
      { line in
        if let line { Unmanaged<Line>.fromOpaque(line).takeRetainedValue().run() }
        return nil
      },
      me.toOpaque()
    )
    precondition(result == 0, "the system has no thread left: \(result)")
    pthread_detach(thread)
  }

  private func run() {
    leaveSignals()
    while true {
      news.wait()
      let (works, isOver) = state.withLock { state in
        defer { state.waiting = [] }
        return (state.waiting, state.isOver)
      }
      for work in works { work() }
      if isOver && works.isEmpty { return }
    }
  }

  /// Leaves signals to the threads that wait for them, and keeps those of its own faults, which must
  /// find their handler.
  private func leaveSignals() {
    var signals = sigset_t()
    sigfillset(&signals)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] {
      sigdelset(&signals, fault)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}
