import Canvas
import Domain

/// A stay as a picture of time: the level of watch, the visits made, missed and due, the law.
struct StayTimeline {
  private let stay: Detention
  private let now: Instant

  /// How much of the past is shown, and of what is to come.
  private static let pastHours = 10
  private static let comingHours = 2

  /// The picture of a stay.
  init(_ stay: Detention, now: Instant) {
    self.stay = stay
    self.now = now
  }

  /// The picture, nil before the arrival.
  var timeline: Timeline? {
    guard let arrival = stay.arrival else { return nil }
    let last = stay.departure?.occurredAt ?? now
    let earliest = last.adding(hours: -Self.pastHours)
    let from = max(arrival.occurredAt, earliest)
    let start = from.adding(minutes: -LondonTime(from).minute)
    return Timeline.london(
      from: start,
      to: last.adding(hours: Self.comingHours),
      now: now,
      rows: [
        .init("level", .levels(levels(from: start), until: last.minute)),
        .init("visits", .marks(visits(from: start))),
        .init("law", .holders(episodes(until: last), mustHold: false)),
      ]
    )
  }

  private func levels(from start: Instant) -> [Timeline.Level] {
    stay.observationPeriods(at: now).filter { period in period.interval.end > start }.map {
      period in
      Timeline.Level(at: max(period.interval.start, start).minute, period.level.rawValue)
    }
  }

  /// A visit that came late is marked when it was made, one that has not come when it was due.
  private func visits(from start: Instant) -> [MarkRow.Event] {
    let missed = stay.missedChecks(at: now)
    let late = Set(missed.compactMap(\.madeAt))
    var events = stay.checks.filter { check in check.occurredAt >= start }.map { check in
      MarkRow.Event(at: check.occurredAt.minute, late.contains(check.occurredAt) ? .late : .done)
    }
    events += missed.filter { miss in miss.madeAt == nil && miss.dueAt >= start }.map { miss in
      MarkRow.Event(at: miss.dueAt.minute, .late)
    }
    if let due = stay.nextCheckDue(at: now), due >= now {
      events.append(MarkRow.Event(at: due.minute, .due))
    }
    return events
  }

  private func episodes(until last: Instant) -> [Timeline.Holder] {
    stay.episodes.map { episode in
      Timeline.Holder(
        from: episode.from.minute,
        to: (episode.until ?? last).minute,
        episode.regime == .pace ? "PACE" : "IMM"
      )
    }
  }
}
