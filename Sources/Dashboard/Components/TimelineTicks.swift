import Canvas
import Domain

extension Timeline {
  /// A timeline between two moments with the London hours above it, and the days at midnight.
  static func london(from start: Instant, to end: Instant, now: Instant, rows: [Row]) -> Timeline {
    Timeline(
      from: start.minute,
      to: end.minute,
      now: now.minute,
      ticks: ticks(from: start, to: end),
      rows: rows
    )
  }

  /// A tick a full hour; where the line is long, one a full three hours.
  private static func ticks(from start: Instant, to end: Instant) -> [Tick] {
    let isLong = end.minutes(since: start) > 24 * 60
    var ticks: [Tick] = []
    var hour = start.adding(minutes: (60 - LondonTime(start).minute) % 60)
    while hour < end {
      let time = LondonTime(hour)
      if time.hour == 0 {
        ticks.append(Tick(at: hour.minute, Wording.weekday(time.date)))
      } else if !isLong || time.hour % 3 == 0 {
        ticks.append(Tick(at: hour.minute, padded(time.hour, to: 2)))
      }
      hour = hour.adding(minutes: 60)
    }
    return ticks
  }
}

extension Instant {
  /// Whole minutes of UTC, the unit of the pictures of time.
  var minute: Int { Int(seconds / 60) }
}

extension Timeline.Row {
  /// What stands in the row, in words: when, and what.
  var entries: [(when: String, what: String)] {
    switch kind {
    case .marks(let events):
      events.sorted { left, right in left.time < right.time }.map { event in
        (Self.moment(event.time), event.outcome.words)
      }
    case .levels(let levels, _):
      levels.map { level in ("from \(Self.moment(level.time))", "level \(level.number)") }
    case .holders(let holders, _):
      holders.map { holder in
        ("\(Self.moment(holder.start)) to \(Self.moment(holder.end))", holder.name)
      }
    }
  }

  /// The row in sentences, for those who listen.
  var sentences: [String] {
    [label] + entries.map { entry in "\(entry.what) \(entry.when)" }
  }

  private static func moment(_ minutes: Int) -> String {
    let time = LondonTime(Instant(seconds: Int64(minutes) * 60))
    return "\(Wording.weekday(time.date)) \(time.clock)"
  }
}

extension MarkRow.Outcome {
  /// What became of it, in a word.
  fileprivate var words: String {
    switch self {
    case .done: "made"
    case .due: "due"
    case .late: "late"
    }
  }
}
