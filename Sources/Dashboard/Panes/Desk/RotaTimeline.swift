import Canvas
import Domain
import Ledger

/// The rota as a picture of time, and the gaps in it: one accountable person at each instant.
struct RotaTimeline {
  private let slots: [DutyRow]
  private let now: Instant

  /// How far the picture reaches back and ahead, and how far gaps are looked for.
  private static let pastHours = 6
  private static let comingHours = 42
  private static let gapHours = 24

  /// The rota around the present moment.
  init(_ slots: [DutyRow], now: Instant) {
    self.slots = slots
    self.now = now
  }

  /// The picture: who answers first, and who stands behind.
  var timeline: Timeline {
    Timeline.london(
      from: now.adding(hours: -Self.pastHours),
      to: now.adding(hours: Self.comingHours),
      now: now,
      rows: [
        .init("first", .holders(holders(isPrimary: true), mustHold: true)),
        .init("reserve", .holders(holders(isPrimary: false), mustHold: false)),
      ]
    )
  }

  /// When the next gap of the first rank begins within a day, nil where none does; a rota that holds
  /// nobody at all is not kept here, and has no gap.
  var nextGap: Instant? {
    guard slots.contains(where: \.isPrimary) else { return nil }
    let end = now.adding(hours: Self.gapHours)
    let gaps = Timeline.gaps(in: holders(isPrimary: true), from: now.minute, to: end.minute)
    return gaps.first.map { gap in Instant(seconds: Int64(gap.start) * 60) }
  }

  private func holders(isPrimary: Bool) -> [Timeline.Holder] {
    slots.filter { slot in slot.isPrimary == isPrimary }.map { slot in
      Timeline.Holder(from: slot.interval.start.minute, to: slot.interval.end.minute, slot.officer)
    }
  }
}
