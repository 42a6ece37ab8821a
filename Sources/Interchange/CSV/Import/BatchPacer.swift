/// How long things take, for whoever must not keep others waiting.
public struct Stopwatch: Sendable {
  /// Nanoseconds on a clock that never goes back.
  let nanoseconds: @Sendable () -> Int64
  /// Lets others in for a moment.
  let pause: @Sendable () -> Void

  /// A stopwatch on a clock, and a way to wait.
  public init(
    nanoseconds: @escaping @Sendable () -> Int64,
    pause: @escaping @Sendable () -> Void
  ) {
    self.nanoseconds = nanoseconds
    self.pause = pause
  }
}

/// How many rows go into one transaction, so that none takes longer than 50 ms.
///
/// It aims at less, since disks are not even: 25 ms leaves room for one slow write.
struct BatchPacer {
  static let aimNanoseconds: Int64 = 25_000_000
  static let mostRows = 4096

  /// How many rows the next transaction takes.
  private(set) var rows = 8

  /// Learns how long a transaction of so many rows took: growing gently, shrinking at once.
  mutating func took(_ nanoseconds: Int64, for done: Int) {
    guard done > 0 else { return }
    let each = max(nanoseconds / Int64(done), 1)
    let fitting = Int(min(Self.aimNanoseconds / each, Int64(Self.mostRows)))
    rows = max(1, min(fitting, rows * 2))
  }
}
