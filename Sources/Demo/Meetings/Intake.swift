internal import Domain

/// The evaluated reports that no meeting has taken yet, by the time of their evaluation.
struct Intake {
  private let order: [Int]
  private var next = 0

  /// The intake of a list of reports.
  ///
  /// - Complexity: O(n log n).
  init(reports: [ReportPlan]) {
    let evaluated = reports.indices.filter { place in reports[place].evaluatedAt != nil }
    order = evaluated.sorted { left, right in
      let (one, other) = (reports[left].evaluatedAt, reports[right].evaluatedAt)
      guard let one, let other else { return left < right }
      return (one, left) < (other, right)
    }
  }

  /// So many of those evaluated since the last call and before a moment, risks among them.
  mutating func take(
    _ count: Int,
    until limit: Instant,
    _ reports: [ReportPlan],
    _ chance: inout Chance
  ) -> [Int] {
    var found: [Int] = []
    while next < order.count, let at = reports[order[next]].evaluatedAt, at < limit {
      found.append(order[next])
      next += 1
    }
    let week = found.filter { place in
      (reports[place].evaluatedAt ?? limit) > limit.adding(hours: -24 * 9)
    }
    let risks = week.filter { place in reports[place].isRisk }
    let others = week.filter { place in !reports[place].isRisk }
    let first = chance.draw(min(2, count), of: risks)
    return (first + chance.draw(count - first.count, of: others)).sorted()
  }
}
