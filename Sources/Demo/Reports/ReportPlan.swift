internal import Domain

/// One report of the year, as the generator follows it from the first submission on.
struct ReportPlan {
  let id: ID<Report>
  /// When it is submitted.
  let at: Instant
  /// Who submits it.
  let by: ID<Officer>
  var draft: Report.Draft
  /// What it tells.
  let theme: Theme.Name
  /// What it is about.
  let field: Theme.Field
  /// When it is evaluated; nil while it is fresh or sent back.
  var evaluatedAt: Instant?
  /// The grading in force from then on.
  var grading: Grading
  /// Whether a meeting has it, so that it is not filed without one.
  var isTaken = false

  /// Whether somebody's safety hangs on it.
  var isRisk: Bool { draft.flags.contains(.child) || draft.flags.contains(.victim) }

  /// Whether it may be passed to another law-enforcement body.
  var mayBeReferred: Bool {
    draft.sanitised != nil && grading.handling == .fiveByFive(1)
  }
}

/// How busy the days and hours are.
struct Rhythm {
  private let first: CivilDate
  private let sums: [Int]

  /// The rhythm of the days from one to another: quiet at weekends, busier from year to year.
  init(from first: CivilDate, through last: CivilDate) {
    self.first = first
    var sum = 0
    sums = Calendar2010.days(from: first, through: last).enumerated().map { place, day in
      let base = day.weekday == 7 ? 30 : day.weekday == 6 ? 40 : 100
      sum += base + base * place / 1500
      return sum
    }
  }

  /// A moment of these days.
  ///
  /// - Complexity: O(log n) in the days.
  func moment(_ chance: inout Chance) -> Instant {
    let wanted = chance.below(sums.last ?? 1)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    let hour = chance.place(among: Self.hours)
    return Calendar2010.moment(first.adding(days: low), hour, chance.below(60))
  }

  /// The first moment in working hours after so many minutes.
  static func workingMoment(_ minutes: Int, after moment: Instant, _ chance: inout Chance)
    -> Instant
  {
    let then = moment.adding(minutes: minutes)
    let local = LondonTime(then)
    if !local.date.isWeekend, (7...18).contains(local.hour) { return then }
    let day = (local.hour > 18 ? local.date.adding(days: 1) : local.date).workingDay
    return Calendar2010.moment(day, 8, 0).adding(minutes: chance.below(200))
  }

  private static let hours = [
    2, 2, 1, 1, 1, 2, 4, 7, 10, 12, 12, 11, 10, 10, 11, 11, 10, 9, 7, 6, 5, 5, 4, 3,
  ]
}
