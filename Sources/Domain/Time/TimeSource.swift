/// Where the present moment comes from: the system's clock, or a pinned one.
public struct TimeSource: Sendable {
  private let current: @Sendable () -> Instant

  /// A source that asks the closure, which answers from any thread.
  public init(_ current: @escaping @Sendable () -> Instant) {
    self.current = current
  }

  /// The present moment.
  public func now() -> Instant { current() }

  /// A clock that stands still.
  public static func fixed(_ instant: Instant) -> TimeSource { TimeSource { instant } }
}
