/// When the next frame may be drawn, in microseconds of the monotonic clock.
///
/// A second holds at most sixty frames, yet two may follow each other at once: the answer to a key,
/// and what that key had read.
struct FramePace {
  /// In this time lie two frames at most.
  static let pairMicroseconds: UInt64 = 34_000

  /// The earliest time of the next frame.
  private(set) var earliest: UInt64 = 0
  private var last: UInt64?

  /// Notes that a frame was drawn.
  mutating func drew(at moment: UInt64) {
    earliest = last.map { before in before + Self.pairMicroseconds } ?? 0
    last = moment
  }
}
