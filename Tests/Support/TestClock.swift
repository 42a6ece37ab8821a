// What several test targets share: a clock and identities that stand still, a small unit with an
// officer in every role, drafts to fill in, a ledger to submit to, and screens to compare.
//
// It imports no screen and no exchange format. Start reading at `TestWorld`.

public import Domain
internal import Synchronization

/// A clock that tells what the test says.
public final class TestClock: Sendable {
  private let current: Mutex<Instant>

  /// A clock that stands at a moment.
  public init(_ moment: Instant = london("2010-09-16 09:00")) {
    current = Mutex(moment)
  }

  /// The moment that the clock stands at.
  public var now: Instant { current.withLock { current in current } }

  /// The clock as the program takes one.
  public var source: TimeSource { TimeSource { [self] in now } }

  /// Puts the clock to a moment.
  public func set(to moment: Instant) {
    current.withLock { current in current = moment }
  }

  /// Moves the clock on.
  public func advance(minutes: Int) {
    current.withLock { current in current = current.adding(minutes: minutes) }
  }
}

/// The moment of a London wall-clock time, `2010-09-16 09:00`; of two, the earlier.
public func london(_ text: String) -> Instant {
  let words = text.split(separator: " ")
  let clock = words.last.map { word in word.split(separator: ":").compactMap { Int($0) } } ?? []
  guard words.count == 2, clock.count == 2,
    let moment = LondonReading(day(words[0]), hour: clock[0], minute: clock[1]).first
  else { preconditionFailure("A London time reads 2010-09-16 09:00, not '\(text)'.") }
  return moment
}

/// The day written `2010-09-16`.
public func day(_ text: some StringProtocol) -> CivilDate {
  guard let date = CivilDate(text: text) else {
    preconditionFailure("A day reads 2010-09-16, not '\(text)'.")
  }
  return date
}

extension IDSource {
  /// Identities and salts from a seed: the same seed gives the same ones.
  public static func seeded(_ seed: UInt64) -> IDSource {
    let generator = SharedGenerator(seed: seed)
    return IDSource { generator.next() }
  }
}

/// A seeded generator that any thread may ask.
private final class SharedGenerator: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

  func next() -> UInt128 { generator.withLock { generator in generator.next128() } }
}
