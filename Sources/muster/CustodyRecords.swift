internal import Canvas
internal import Domain
internal import Ledger

/// Somebody in a cell, as JSON; nothing of it says who it is.
struct CustodyBoardRecord: Encodable {
  let reference: String
  let suite: String
  let regime: String
  let arrived: String
  let elapsedMinutes: Int
  let level: Int
  let due: String
  let dueAt: String
  let dueMinutes: Int
  let late: Bool
  let missedChecks: Int
  let interpreter: Bool
  let flags: [String]
  let chargePence: Int?
  let unpriced: Bool

  init(_ row: CustodyRow, _ place: CommandDesk) {
    let now = place.now
    let first = row.stay.due(at: now, rules: place.custodyRules).first
    let charge = row.stay.priced(at: now, in: place.desk.unit)?.charge
    let at = first?.dueAt ?? row.nextCheck
    reference = row.reference
    suite = row.suite.text
    regime = row.isImmigration.map { isImmigration in isImmigration ? "immigration" : "PACE" } ?? ""
    arrived = LondonTime(row.arrivedAt).text
    elapsedMinutes = now.minutes(since: row.episodeFrom ?? row.arrivedAt)
    level = row.level
    due = first?.kind.words ?? ""
    dueAt = LondonTime(at).text
    dueMinutes = at.minutes(since: now)
    late = at < now
    missedChecks = row.stay.missedChecks(at: now, intervals: place.custodyRules.visits).count
    interpreter = row.hasInterpreter
    flags = row.flags
    chargePence = charge?.claimable?.value
    unpriced = charge != nil && charge?.claimable == nil
  }

  /// The stay on one line.
  var line: String {
    let charge = chargePence.map { pence in Pence(pence).spoken } ?? (unpriced ? "UNPRICED" : "")
    let when = late ? "\(due) LATE, due \(dueAt)" : "\(due) \(dueAt)"
    let cells = [
      reference, suite, regime, "\(elapsedMinutes / 60)h\(padded(elapsedMinutes % 60, to: 2))",
      "level \(level)", when, charge, interpreter ? "interpreter" : "",
      flags.joined(separator: ", "),
    ]
    return cells.filter { cell in !cell.isEmpty }.map { cell in SafeText(cell).string }
      .joined(separator: "  ")
  }
}

/// A custody record, as JSON; nothing of it says who it is.
struct StayRecord: Encodable {
  /// One entry.
  struct Entry: Encodable {
    let number: Int
    let happened: String
    let recorded: String
    let lateMinutes: Int
    let by: String
    let words: String
    let standing: Bool

    /// The entry on one line.
    var line: String {
      let late = lateMinutes >= 5 ? "  late: typed \(recorded), \(lateMinutes) min after" : ""
      let out = standing ? "" : "  struck out"
      return SafeText("  \(number)  \(happened)  \(words)\(out)\(late)  \(by)").string
    }
  }

  /// A check that was late or is overdue.
  struct Missed: Encodable {
    let due: String
    let made: String?
  }

  let reference: String
  let suite: String
  let status: String
  let entries: [Entry]
  let missed: [Missed]
  let claimed: Bool

  init(_ detail: DetentionDetail, _ place: CommandDesk) {
    let stay = detail.detention
    let standing = Set(stay.standing.map(\.number))
    reference = stay.reference?.text ?? ""
    suite = stay.arrival?.suite.text ?? ""
    status = stay.departure?.kind.words ?? "in a cell"
    entries = detail.history.enumerated().map { place, line in
      Entry(
        number: place + 1,
        happened: LondonTime(line.occurredAt).text,
        recorded: LondonTime(line.recordedAt).text,
        lateMinutes: max(0, line.recordedAt.minutes(since: line.occurredAt)),
        by: line.by,
        words: line.words,
        standing: line.kind == "detention.voided" || standing.contains(place + 1)
      )
    }
    missed = stay.missedChecks(at: place.now, intervals: place.custodyRules.visits).map { check in
      Missed(
        due: LondonTime(check.dueAt).text,
        made: check.madeAt.map { at in LondonTime(at).text }
      )
    }
    claimed = stay.claim != nil
  }
}

/// What a stay costs, as JSON.
struct ChargeRecord: Encodable {
  /// One line, or one thing that else could be.
  struct Line: Encodable {
    let words: String
    let pence: Int
  }

  let reference: String
  let minutes: Int
  let watchMinutes: Int
  let tariff: String
  let paragraph: String
  let pence: Int?
  let unpriced: Bool
  let lines: [Line]
  let whatIfs: [Line]

  init?(_ stay: Detention, _ place: CommandDesk) {
    let unit = place.desk.unit
    guard let (chargeable, charge) = stay.priced(at: place.now, in: unit) else { return nil }
    let day = LondonTime(chargeable.startsAt).date
    let tariff = unit.tariff(on: day)
    reference = stay.reference?.text ?? ""
    minutes = charge.minutes
    watchMinutes = charge.watchMinutes
    self.tariff = tariff?.name ?? "no tariff in force"
    paragraph = charge.paragraph
    pence = charge.claimable?.value
    unpriced = charge.claimable == nil
    lines = charge.lines.map { line in Line(words: line.words, pence: line.amount.value) }
    let settings = unit.chargeSettings(on: day)
    let others = tariff.map { tariff in
      Charge.whatIfs(
        of: chargeable,
        tariff: tariff,
        fees: stay.fees(within: chargeable),
        settings: settings
      )
    }
    whatIfs = (others ?? []).compactMap { reading, other in
      let words =
        reading.beyond != settings.beyond
        ? "AMB-3 \(reading.beyond.rawValue)" : "AMB-21 \(reading.partWatch.rawValue)"
      switch other.amount {
      case .priced(let sum), .supposed(let sum): return Line(words: words, pence: sum.value)
      case .unpriced: return nil
      }
    }
  }

  /// The sum in words.
  var sum: String {
    "\(reference)  \(pence.map { pence in Pence(pence).spoken } ?? "UNPRICED, in no total")"
  }
}

/// The use of the cells, as JSON: hours in tenths, counts a day and at once in hundredths.
struct UsageRecord: Encodable {
  /// The figures of some episodes.
  struct Group: Encodable {
    let label: String
    let episodes: Int
    let ended: Int
    let minutes: Int
    let meanTenths: Int?
    let medianMinutes: Int
    let ninetiethMinutes: Int
    let longestMinutes: Int

    init(_ figures: UsageFigures) {
      label = figures.label
      episodes = figures.episodes
      ended = figures.ended
      minutes = figures.minutes
      meanTenths = figures.meanTenths
      medianMinutes = figures.median
      ninetiethMinutes = figures.ninetieth
      longestMinutes = figures.longest
    }
  }

  let from: String
  let until: String
  let all: Group
  let perDayHundredths: Int
  let hoursPerDayTenths: Int
  let occupancyHundredths: Int
  let regimes: [Group]
  let suites: [Group]
  let levels: [Group]
  let bands: [Group]
  let months: [Group]
  let perWeekday: [Int]
  let heatMinutes: [[Int]]

  init(_ usage: CustodyUsage) {
    from = LondonTime(usage.interval.start).text
    until = LondonTime(usage.interval.end).text
    all = Group(usage.all)
    perDayHundredths = usage.perDayHundredths
    hoursPerDayTenths = usage.hoursPerDayTenths
    occupancyHundredths = usage.occupancyHundredths
    regimes = usage.regimes.map(Group.init)
    suites = usage.suites.map(Group.init)
    levels = usage.levels.map(Group.init)
    bands = usage.bands.map(Group.init)
    months = usage.months.map(Group.init)
    perWeekday = usage.perWeekday
    heatMinutes = usage.heat
  }

  /// The figures as lines of words.
  var lines: [String] {
    let head =
      "\(grouped(all.episodes)) episodes, \(decimal(perDayHundredths, 2)) a day, "
      + "\(decimal(UsageFigures.tenths(all.minutes), 1)) h, mean "
      + (all.meanTenths.map { mean in decimal(mean, 1) } ?? "none") + " h"
    let parts = [
      ("by law", regimes), ("by suite", suites), ("by level", levels), ("by band", bands),
      ("by month", months),
    ]
    let spread =
      "median \(hours(all.medianMinutes)) h, nine of ten under \(hours(all.ninetiethMinutes)) h, "
      + "longest \(hours(all.longestMinutes)) h, \(decimal(occupancyHundredths, 2)) held at once"
    return [head, spread]
      + parts.flatMap { name, groups in
        [name]
          + groups.map { group in
            "  \(SafeText(group.label).string): \(grouped(group.episodes)), "
              + "\(hours(group.minutes)) h, mean "
              + (group.meanTenths.map { mean in decimal(mean, 1) } ?? "none")
          }
      }
  }

  private func hours(_ minutes: Int) -> String { decimal(UsageFigures.tenths(minutes), 1) }

  private func decimal(_ number: Int, _ places: Int) -> String {
    let unit = places == 1 ? 10 : 100
    return "\(grouped(number / unit)).\(padded(number % unit, to: places))"
  }
}
