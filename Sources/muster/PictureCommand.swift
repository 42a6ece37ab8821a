internal import ArgumentParser
internal import Dashboard
internal import Domain
internal import Ledger

/// `muster picture`: what came in, changed and is due since the last daily meeting.
struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Print the daily picture: what came in, changed and is due since the last meeting.",
    discussion: """
      It counts from the end of the last daily meeting of your side, two weeks at most. What you may \
      not see is neither shown nor counted.

      Exit codes: 0 done, 1 refused, 3 a failure of the store, 64 wrong usage.
      """
  )

  @Flag(help: "Print one object with the counts for scripts.")
  var json = false

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let (ledger, time) = try DemoTime.open(at: options.path)
    let desk = try Desk(ledger: ledger, as: options.who, time: time)
    let world = try DashboardWorld(desk, time: time, ids: World.identities)
    let report = try PictureReport(of: world)
    if json {
      print(try JSONText.page(PictureRecord(report.picture, today: LondonTime(time.now()).date)))
    } else {
      PlainOutput.write(report.text)
    }
  }
}

/// The daily picture as JSON.
private struct PictureRecord: Encodable {
  let since: String
  let meeting: String?
  let new: Int
  let changed: Int
  let priorities: [Tally]
  let levels: [Tally]
  let origins: [Tally]
  let flags: [String: Int]
  let changedTo: [String: Int]
  let urgent: [Urgent]
  let urgentCount: Int
  let perDay: [Day]
  let due: Due

  /// How many of one kind came in and changed.
  struct Tally: Encodable {
    let key: String?
    let new: Int
    let changed: Int
  }

  /// A report about a victim or a child.
  struct Urgent: Encodable {
    let reference: String
    let flags: [String]
    let level: Int
    let origin: String
    let marking: String
    let headline: String
  }

  /// How many came in on a day.
  struct Day: Encodable {
    let day: String
    let count: Int
  }

  /// What waits for somebody.
  struct Due: Encodable {
    let evaluations: Int
    let reviews: Int
    let taskings: Int
    let overdue: Int
  }

  init(_ picture: DailyPicture, today: CivilDate) {
    since = LondonTime(picture.since).text
    meeting = picture.isCut ? nil : picture.meeting?.reference.text
    new = picture.new.values.reduce(0, +)
    changed = picture.changed.values.reduce(0, +)
    priorities = Self.tallies(picture) { kind in kind.priority?.text }
    levels = Self.tallies(picture) { kind in "\(kind.level)" }
    origins = Self.tallies(picture) { kind in kind.origin.text }
    var counts = Dictionary(uniqueKeysWithValues: Report.Flag.allCases.map { ($0.rawValue, 0) })
    for (kind, count) in picture.new {
      for flag in kind.flags { counts[flag.rawValue, default: 0] += count }
    }
    flags = counts
    changedTo = Dictionary(
      uniqueKeysWithValues: picture.changedTo.map { status, count in (status.rawValue, count) }
    )
    urgent = picture.urgent.map { row in
      Urgent(
        reference: row.reference.text,
        flags: row.flags.map(\.rawValue),
        level: row.level,
        origin: row.origin.text,
        marking: row.marking.words,
        headline: row.headline.words
      )
    }
    urgentCount = picture.urgentCount
    perDay = picture.perDay.enumerated().map { place, count in
      Day(day: today.adding(days: place + 1 - picture.perDay.count).text, count: count)
    }
    due = Due(
      evaluations: picture.due.evaluations,
      reviews: picture.due.reviews,
      taskings: picture.due.taskings,
      overdue: picture.due.overdue
    )
  }

  /// The counts by a key, in its order; reports without one stand last.
  private static func tallies(_ picture: DailyPicture, by key: (DailyPicture.Kind) -> String?)
    -> [Tally]
  {
    var new: [String?: Int] = [:]
    var changed: [String?: Int] = [:]
    for (kind, count) in picture.new { new[key(kind), default: 0] += count }
    for (kind, count) in picture.changed { changed[key(kind), default: 0] += count }
    let keys = Set(new.keys).union(changed.keys).sorted { left, right in
      guard let left, let right else { return left != nil && right == nil }
      return left < right
    }
    return keys.map { key in Tally(key: key, new: new[key] ?? 0, changed: changed[key] ?? 0) }
  }
}
