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

/// How many rows go into one transaction, so that none takes longer than 50 ms while others are at work
/// on the ledger, and two seconds while nobody is.
///
/// It aims at half of that, since disks are not even and one slow write must find room. Few long
/// transactions cost a third less than many short ones: what all of them touch is written once.
/// Whoever opens the ledger meanwhile reads at once, and waits for the first act alone.
struct BatchPacer {
  static let aimNanoseconds: Int64 = 25_000_000
  static let aimAloneNanoseconds: Int64 = 1_000_000_000
  static let mostRows = 4096

  /// How many rows the next transaction takes.
  private(set) var rows = 8

  /// Learns how long a transaction of so many rows took: growing gently, shrinking at once.
  mutating func took(_ nanoseconds: Int64, for done: Int, hasNeighbours: Bool) {
    guard done > 0 else { return }
    let each = max(nanoseconds / Int64(done), 1)
    let aim = hasNeighbours ? Self.aimNanoseconds : Self.aimAloneNanoseconds
    let fitting = Int(min(aim / each, Int64(Self.mostRows)))
    rows = max(1, min(fitting, rows * 2))
  }
}
