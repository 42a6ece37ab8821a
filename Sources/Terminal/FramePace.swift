/// When the next frame may be drawn, in microseconds of the monotonic clock.
///
/// A second holds at most sixty frames, yet four may follow each other at once: the answers to two keys
/// that come quickly, and what those had read. Under a flood they come evenly.
struct FramePace {
  /// How many frames may follow each other after a rest.
  static let mostAtOnce: UInt64 = 4
  /// What a frame costs: with those of a burst that makes sixty in a second.
  static let frameMicroseconds = 1_000_000 / (60 - mostAtOnce) + 1

  /// The time by which the frames that were drawn are paid for.
  private var paidBy: UInt64 = 0

  /// The earliest time of the next frame.
  var earliest: UInt64 {
    let credit = (Self.mostAtOnce - 1) * Self.frameMicroseconds
    return paidBy > credit ? paidBy - credit : 0
  }

  /// Notes that a frame was drawn.
  mutating func drew(at moment: UInt64) {
    paidBy = max(paidBy, moment) + Self.frameMicroseconds
  }
}
