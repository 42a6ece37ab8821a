import Synchronization

/// The messages that wait for the loop; any thread puts one in, the loop takes all out.
final class Inbox: Sendable {
  private let waiting = Mutex<[Message]>([])
  private let wake: @Sendable () -> Void

  /// An inbox that wakes the loop through a closure.
  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  /// Puts a message in and wakes the loop.
  func post(_ message: Message) {
    waiting.withLock { messages in messages.append(message) }
    wake()
  }

  /// Takes out everything that waits, in order.
  func drain() -> [Message] {
    waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
