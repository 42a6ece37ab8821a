public import Domain
internal import Synchronization

/// The clock of a demonstration: set by hand while the past is written, then running from a moment.
public final class DemoClock: Sendable {
  /// What makes a running clock run: the milliseconds since some fixed point, never falling.
  public typealias Ticks = @Sendable () -> Int64

  private enum State {
    case still(Instant)
    case running(from: Instant, since: Int64, ticks: Ticks)
  }

  private let state: Mutex<State>

  /// A clock that stands at a moment.
  public init(at instant: Instant) {
    state = Mutex(.still(instant))
  }

  /// The moment that the clock shows.
  public var now: Instant {
    state.withLock { state in
      switch state {
      case .still(let instant): instant
      case .running(let from, let since, let ticks): from.adding(milliseconds: ticks() - since)
      }
    }
  }

  /// The clock as a ledger asks it.
  public var timeSource: TimeSource { TimeSource { [self] in now } }

  /// Sets the clock to a moment, where it stands.
  public func set(_ instant: Instant) {
    state.withLock { state in state = .still(instant) }
  }

  /// Lets the clock run: it shows `instant` at the tick `since`, and later ones after it.
  public func run(from instant: Instant, since: Int64, ticks: @escaping Ticks) {
    state.withLock { state in state = .running(from: instant, since: since, ticks: ticks) }
  }
}
