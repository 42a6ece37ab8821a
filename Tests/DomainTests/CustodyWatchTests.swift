import Domain
import Testing

@Suite struct CustodyWatchTests {
  private let ten = london("2010-09-16 10:00")

  @Test(arguments: [
    (ObservationLevel.general, 60), (.intermittent, 30), (.constant, 30), (.closeProximity, 30),
  ])
  func `the next visit is due by the level`(level: ObservationLevel, minutes: Int) throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.setLevel(level, from: ten))

    #expect(scene.state.nextCheckDue(at: ten) == ten.adding(minutes: minutes))
  }

  @Test func `without a level it is the general one, from the arrival`() throws {
    let scene = try Scene.stay(from: "2010-09-16 10:00")

    #expect(scene.state.nextCheckDue(at: ten) == ten.adding(minutes: 60))
    #expect(scene.state.level(at: ten) == .general)
  }

  @Test func `a closer level shortens the wait and a wider one lengthens it`() throws {
    var closer = try Scene.stay(from: "2010-09-16 10:00")
    try closer.perform(.setLevel(.intermittent, from: ten.adding(minutes: 10)))
    var wider = try Scene.stay(from: "2010-09-16 10:00")
    try wider.perform(.setLevel(.intermittent, from: ten))
    try wider.perform(.setLevel(.general, from: ten.adding(minutes: 10)))
    var tooLate = try Scene.stay(from: "2010-09-16 10:00")
    try tooLate.perform(.setLevel(.intermittent, from: ten.adding(minutes: 50)))
    let now = ten.adding(minutes: 55)

    #expect(closer.state.nextCheckDue(at: now) == ten.adding(minutes: 40))
    #expect(wider.state.nextCheckDue(at: now) == ten.adding(minutes: 60))
    #expect(tooLate.state.nextCheckDue(at: now) == ten.adding(minutes: 60))
  }

  @Test func `nobody is visited after the departure`() throws {
    let scene = try Scene.immigration("2010-09-16 10:00", "2010-09-16 10:30")

    #expect(scene.state.nextCheckDue(at: scene.desk.now) == nil)
    #expect(scene.state.missedChecks(at: scene.desk.now).isEmpty)
  }

  @Test func `a visit is late by when it happened, not by when it was typed`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: ten.adding(minutes: 60)))
    scene.desk.now = london("2011-01-11 09:00")
    try scene.perform(.check(at: ten.adding(minutes: 110)))

    #expect(scene.state.missedChecks(at: ten.adding(minutes: 170)).isEmpty)
    #expect(scene.state.checks[1].recordedAt == london("2011-01-11 09:00"))
  }

  @Test func `a missed visit stays missed, and an overdue one has no time`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: ten.adding(minutes: 75)))

    let missed = scene.state.missedChecks(at: ten.adding(minutes: 140))

    #expect(missed.map(\.dueAt) == [ten.adding(minutes: 60), ten.adding(minutes: 135)])
    #expect(missed.map(\.madeAt) == [ten.adding(minutes: 75), nil])
  }

  @Test func `the stay falls into stretches, one a level`() throws {
    let scene = try Scene.immigration(
      "2010-09-16 10:00",
      "2010-09-16 20:00",
      levels: [(.constant, "2010-09-16 14:00"), (.general, "2010-09-16 12:00")]
    )

    let periods = scene.state.observationPeriods(at: scene.desk.now)

    #expect(periods.map(\.level) == [.general, .general, .constant])
    #expect(periods.map(\.interval.minutes) == [120, 120, 360])
    #expect(scene.charge()?.watchMinutes == 360)
  }

  @Test func `two levels at one moment are refused`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.setLevel(.constant, from: ten))

    #expect(
      scene.refusal(of: .setLevel(.general, from: ten)) == .detention(.levelSetTwice(ten))
    )
  }
}
