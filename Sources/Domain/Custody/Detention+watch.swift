/// A visit that was due and not made in time.
public struct MissedCheck: Hashable, Sendable {
  /// When it was due.
  public let dueAt: Instant
  /// When it was made after all, nil where it has not been.
  public let madeAt: Instant?
}

extension Detention {
  /// When the next visit is due at the level in force; nil before the arrival and after the end.
  ///
  /// It counts from the last visit, or from the arrival. Where a closer level was set since, its own
  /// interval counts from that moment if it ends sooner; a wider level counts from the last visit.
  public func nextCheckDue(at now: Instant, intervals: VisitIntervals = VisitIntervals())
    -> Instant?
  {
    guard let arrival, departure == nil else { return nil }
    let last = checks.last { check in check.occurredAt <= now }
    return due(after: last?.occurredAt ?? arrival.occurredAt, until: now, intervals: intervals)
  }

  /// The visits that were late or are overdue at a moment, in order.
  ///
  /// A visit is late by when it happened, never by when it was typed.
  ///
  /// - Complexity: O(n · m) in visits and levels set.
  public func missedChecks(at now: Instant, intervals: VisitIntervals = VisitIntervals())
    -> [MissedCheck]
  {
    guard let arrival else { return [] }
    var missed: [MissedCheck] = []
    var last = arrival.occurredAt
    for check in checks where check.occurredAt <= now {
      let due = due(after: last, until: check.occurredAt, intervals: intervals)
      if check.occurredAt > due {
        missed.append(MissedCheck(dueAt: due, madeAt: check.occurredAt))
      }
      last = check.occurredAt
    }
    let end = min(departure?.occurredAt ?? now, now)
    let due = due(after: last, until: end, intervals: intervals)
    if end > due { missed.append(MissedCheck(dueAt: due, madeAt: nil)) }
    return missed
  }

  private func due(after visit: Instant, until moment: Instant, intervals: VisitIntervals)
    -> Instant
  {
    var level = level(at: visit)
    var due = visit.adding(minutes: intervals.minutes(at: level))
    for set in levels where set.occurredAt > visit && set.occurredAt <= moment {
      if set.occurredAt >= due { break }
      let minutes = intervals.minutes(at: set.level)
      due =
        set.level > level
        ? min(due, set.occurredAt.adding(minutes: minutes)) : visit.adding(minutes: minutes)
      level = set.level
    }
    return due
  }
}
