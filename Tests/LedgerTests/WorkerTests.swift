import Dispatch
import Glibc
import Ledger
import Synchronization
import Testing

/// A thread of its own that does what it is given in order.
struct WorkerTests {
  @Test
  func `work is done in the order in which it was given`() {
    let worker = Worker()
    let done = Mutex<[Int]>([])
    for number in 0..<1000 { worker.async { done.withLock { done in done.append(number) } } }
    worker.wait()
    #expect(done.withLock { done in done } == Array(0..<1000))
  }

  @Test
  func `what was given to a worker is done although the worker is dropped`() {
    let (gate, end) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let count = Mutex(0)
    do {
      let worker = Worker()
      worker.async { gate.wait() }
      for _ in 0..<10 { worker.async { count.withLock { count in count += 1 } } }
      worker.async(afterMilliseconds: 1) { end.signal() }
    }
    gate.signal()
    end.wait()
    #expect(count.withLock { count in count } == 10)
  }

  @Test
  func `a worker that was given nothing need not be waited for`() {
    Worker().wait()
  }

  @Test
  func `a signal goes to the thread that waits for it and never to a worker`() {
    let worker = Worker()
    let isBlocked = Mutex<[Int32]>([])
    worker.async {
      var signals = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &signals)
      isBlocked.withLock { blocked in
        blocked = [SIGWINCH, SIGTERM, SIGHUP, SIGSEGV, SIGILL].map { signal in
          sigismember(&signals, signal)
        }
      }
    }
    worker.wait()
    #expect(isBlocked.withLock { blocked in blocked } == [1, 1, 1, 0, 0])
  }
}
