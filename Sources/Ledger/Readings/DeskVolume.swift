public import Domain

/// When one call rang and what followed, as far as it has.
public struct CallTimes: Sendable, Equatable {
  /// When it rang.
  public let receivedAt: Instant
  /// When it was answered.
  public let answeredAt: Instant
  /// When advice was first given.
  public let advisedAt: Instant?
  /// When a victim or perpetrator was identified.
  public let fastSince: Instant?
  /// When somebody took the fast-time call on.
  public let acknowledgedAt: Instant?

  /// The times of a call.
  public init(
    receivedAt: Instant,
    answeredAt: Instant,
    advisedAt: Instant?,
    fastSince: Instant?,
    acknowledgedAt: Instant?
  ) {
    self.receivedAt = receivedAt
    self.answeredAt = answeredAt
    self.advisedAt = advisedAt
    self.fastSince = fastSince
    self.acknowledgedAt = acknowledgedAt
  }
}

/// How many calls came in each hour of the day, whether somebody was first on call then, and how long
/// callers waited.
public struct DeskVolume: Sendable, Equatable {
  /// How long something took, in whole minutes.
  public struct Wait: Sendable, Equatable {
    /// Of how many calls.
    public let count: Int
    /// The middle one.
    public let median: Int
    /// Nine in ten took no longer.
    public let ninetieth: Int
    /// The longest.
    public let longest: Int

    /// The waits of some calls; nil of none.
    init?(_ minutes: [Int]) {
      let sorted = minutes.sorted()
      guard let last = sorted.last else { return nil }
      count = sorted.count
      median = sorted[sorted.count / 2]
      ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
      longest = last
    }
  }

  /// The calls that were answered in each hour of a London day, from midnight.
  public let calls: [Int]
  /// On how many days somebody was missing in each hour, if only for a minute.
  public let uncovered: [Int]
  /// From ring to answer.
  public let answer: Wait?
  /// From answer to the first advice.
  public let advice: Wait?
  /// From the first identification to whoever took the call on.
  public let acknowledgement: Wait?

  /// The volume of the calls that were answered in a window, against the slots that touch it.
  ///
  /// - Complexity: O(n) in the calls and in the hours that nobody covers.
  public init(_ times: [CallTimes], slots: [DutyRow], in window: Interval) {
    var calls = Array(repeating: 0, count: 24)
    for call in times where window.contains(call.answeredAt) {
      calls[Self.hour(call.answeredAt)] += 1
    }
    self.calls = calls
    uncovered = Self.uncovered(slots, in: window)
    answer = Wait(times.map { call in call.answeredAt.minutes(since: call.receivedAt) })
    advice = Wait(
      times.compactMap { call in call.advisedAt?.minutes(since: call.answeredAt) }
    )
    acknowledgement = Wait(
      times.compactMap { call in
        call.fastSince.flatMap { since in call.acknowledgedAt?.minutes(since: since) }
      }
    )
  }

  private static func hour(_ moment: Instant) -> Int { LondonTime(moment).hour }

  private static func uncovered(_ slots: [DutyRow], in window: Interval) -> [Int] {
    let rota = Rota(
      slots.map { row in
        Rota.Slot(
          id: row.id,
          holder: .label(row.officer),
          part: row.isPrimary ? .primary : .reserve,
          interval: row.interval
        )
      }
    )
    var hours = Array(repeating: 0, count: 24)
    var last: Int?
    for gap in rota.gaps(.primary, in: window) {
      var moment = gap.start
      while moment < gap.end {
        // Hours are counted from a fixed moment, so that none counts twice where gaps share it.
        let place = moment.minutes(since: Instant(milliseconds: 0)) / 60
        if place != last { hours[hour(moment)] += 1 }
        last = place
        moment = Instant(milliseconds: Int64(place + 1) * 3_600_000)
      }
    }
    return hours
  }
}
