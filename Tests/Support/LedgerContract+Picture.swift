internal import Domain
internal import Ledger
internal import Testing

extension LedgerContract {
  /// What a store promises about the picture that a daily meeting begins with.
  static let picturing = [
    Promise(testDescription: "the picture counts since the last daily meeting", check: countSince),
    Promise(testDescription: "without a meeting the picture reaches two weeks", check: reachBack),
    Promise(testDescription: "the picture counts nothing hidden", check: hideInPicture),
  ]

  /// A report of a level and a priority, with what makes it urgent.
  private static func draft(
    _ headline: String,
    level: Int = 2,
    _ flags: Set<Report.Flag> = [],
    handling: Int = 1
  ) -> Report.Draft {
    var draft = Report.Draft.test(headline, handling: handling)
    draft.level = level
    draft.flags = flags
    return draft
  }

  /// Holds the daily meeting of a day, from 09:40 to 10:00.
  private static func holdDaily(on date: String, in world: TestWorld) throws {
    let daily = MeetingSeries(
      key: "daily",
      name: "Daily intelligence meeting",
      short: "Daily",
      organisation: "scd9",
      cadence: .daily,
      chair: "DI",
      members: ["scd9"],
      paragraph: "10.B4"
    )
    world.clock.set(to: london("\(date) 08:00"))
    try world.submit(
      [.unit(.change([.set(.series(daily))], from: day(date)))],
      by: .administrator
    )
    let meeting = try world.schedule("daily", at: "\(date) 09:40")
    world.clock.set(to: london("\(date) 09:40"))
    try world.submit([.meeting(meeting, .open)], by: .chair)
    world.clock.set(to: london("\(date) 10:00"))
    try world.submit([.meeting(meeting, .close)], by: .chair)
  }

  private static func countSince(_ world: TestWorld) throws {
    world.clock.set(to: london("2010-09-15 07:00"))
    let old = try world.receive(draft("Old and graded", level: 3))
    let idle = try world.receive(draft("Old and as it was"))
    try holdDaily(on: "2010-09-15", in: world)
    world.clock.set(to: london("2010-09-15 10:00"))
    try world.receive(draft("At the very end of the meeting", level: 1, [.victim]))
    world.clock.set(to: london("2010-09-16 06:00"))
    let child = try world.receive(draft("A child", level: 1, [.child, .victim]))
    try world.receive(draft("Harm", level: 2, [.harm]))
    let grade = Grading.fiveByFiveByFive(source: .c, information: 3, handling: 1)
    try world.submit(
      [old, child].map { report in .report(report, .evaluate(grade, reason: "two sources")) }
        + [.report(idle, .setInterest(.nameMe, reason: "an open case"))],
      by: .intelligenceUnit
    )
    world.clock.set(to: london("2010-09-16 09:00"))

    let picture = try world.ledger.dailyPicture(
      since: "daily",
      now: london("2010-09-16 09:00"),
      for: TestOfficer.commander.audience
    )

    #expect(picture.since == london("2010-09-15 10:00") && !picture.isCut)
    #expect(picture.new.values.reduce(0, +) == 3)
    #expect(
      picture.new.reduce(0) { sum, pair in pair.key.level == 1 ? sum + pair.value : sum } == 2
    )
    #expect(picture.urgent.map(\.headline.words) == ["A child", "At the very end of the meeting"])
    #expect(picture.urgentCount == 2)
    #expect(picture.changed.values.reduce(0, +) == 1 && picture.changed.keys.first?.level == 3)
    #expect(picture.changedTo == [.evaluated: 1])
    #expect(picture.perDay.count == DailyPicture.reach && picture.perDay.suffix(2) == [3, 2])
    #expect(picture.due.evaluations == 3)
    #expect(picture.due.oldestEvaluation == london("2010-09-15 07:00"))
  }

  private static func reachBack(_ world: TestWorld) throws {
    world.clock.set(to: london("2010-09-01 09:00"))
    try world.receive(draft("Fifteen days ago"))
    world.clock.set(to: london("2010-09-03 09:00"))
    try world.receive(draft("Thirteen days ago"))
    world.clock.set(to: london("2010-09-16 09:00"))

    let picture = try world.ledger.dailyPicture(
      since: nil,
      now: london("2010-09-16 09:00"),
      for: TestOfficer.commander.audience
    )

    #expect(picture.meeting == nil && picture.isCut)
    #expect(picture.new.values.reduce(0, +) == 1)
  }

  private static func hideInPicture(_ world: TestWorld) throws {
    try world.receive(draft("Open", [.victim], handling: 2))
    let ask = { (officer: TestOfficer) in
      try world.ledger.dailyPicture(
        since: nil,
        now: london("2010-09-16 09:00"),
        for: officer.audience
      )
    }
    let before = try ask(.outsider)
    #expect(before.urgentCount == 1)
    let hidden = try world.receive(draft("Hidden", [.child], handling: 4))
    let grade = Grading.fiveByFiveByFive(source: .c, information: 3, handling: 4)
    try world.submit(
      [.report(hidden, .evaluate(grade, reason: "one source", review: day("2010-09-16")))],
      by: .intelligenceUnit
    )

    #expect(try ask(.outsider) == before)
    #expect(try ask(.commander).urgentCount == 2)
    #expect(try ask(.commander).due.reviews == 1)
  }
}
