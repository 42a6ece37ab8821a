/// What happened since the last turn of the loop.
public struct TerminalTurn: Hashable, Sendable {
  /// What the terminal sent, in order.
  public var inputs: [TerminalInput] = []
  /// Whether another thread rang the bell.
  public var wasWoken = false
  /// Whether the time asked for in the last reply has come.
  public var isDue = false
  /// Why the loop ends after this turn, whatever the reply; nil while it goes on.
  public var end: TerminalEnd?
}

/// What the program wants of the loop after a turn.
public struct TerminalReply: Hashable, Sendable {
  /// Whether there is something new to show.
  public var needsFrame: Bool
  /// When to give the program a turn though nothing happens; nil for never.
  public var dueInMilliseconds: Int?
  /// What to do next.
  public var next: Next

  /// What to do after a turn.
  public enum Next: Hashable, Sendable {
    /// Wait for the next thing to happen.
    case wait
    /// Stop the program, as Ctrl-Z in a shell does, until it is continued.
    case suspend
    /// End the loop.
    case finish
  }

  /// Creates a reply.
  public init(needsFrame: Bool, dueInMilliseconds: Int? = nil, next: Next = .wait) {
    self.needsFrame = needsFrame
    self.dueInMilliseconds = dueInMilliseconds
    self.next = next
  }
}

/// Why a loop ended.
public enum TerminalEnd: Hashable, Sendable {
  /// The program asked for it.
  case finished
  /// A signal asked for it; its number.
  case signal(Int32)
  /// The terminal is gone.
  case hangup

  /// The exit status that tells a shell: 0, 128 and the signal's number, or 129.
  public var exitStatus: Int32 {
    switch self {
    case .finished: 0
    case .signal(let number): 128 + number
    case .hangup: 129
    }
  }
}
