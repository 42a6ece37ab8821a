/// How long something has run, with pauses that keep what has run.
public struct RunningClock: Sendable, Hashable {
  /// Milliseconds of every stretch that has ended.
  private var ended: Int64 = 0
  /// When the present stretch began, nil while the clock stands.
  public private(set) var since: Instant?

  /// A clock that has not run yet.
  public init() {}

  /// Whether it runs.
  public var isRunning: Bool { since != nil }

  /// Whether it ever ran.
  public var hasRun: Bool { isRunning || ended > 0 }

  /// Lets it run from a moment on; a clock that runs already goes on as it did.
  public mutating func start(at moment: Instant) {
    if since == nil { since = moment }
  }

  /// Stops it and keeps what has run; a moment before the start adds nothing.
  public mutating func pause(at moment: Instant) {
    guard let since else { return }
    ended += max(0, moment.milliseconds - since.milliseconds)
    self.since = nil
  }

  /// Whole minutes that it has run up to a moment, the pauses left out.
  public func minutes(at now: Instant) -> Int {
    let running = since.map { since in max(0, now.milliseconds - since.milliseconds) } ?? 0
    return Int((ended + running) / 60_000)
  }
}
