import Domain
import Testing

@Suite struct CustodyEpisodeTests {
  private let ten = london("2010-09-16 10:00")
  private let noon = london("2010-09-16 12:00")
  private let two = london("2010-09-16 14:00")

  @Test func `one regime ends before the other begins`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.pace, from: ten))

    #expect(
      scene.refusal(of: .beginEpisode(.immigration, from: noon))
        == .detention(.episode(.overlaps(.pace, since: ten)))
    )
    try scene.perform(.endEpisode(.pace, at: noon))
    try scene.perform(.beginEpisode(.immigration, from: noon))

    #expect(scene.state.openEpisodes.map(\.regime) == [.immigration])
    #expect(scene.state.minutes(of: scene.state.episodes[0], at: two) == 120)
    #expect(scene.state.minutes(of: scene.state.episodes[1], at: two) == 120)
    #expect(scene.state.minutes(at: two) == 240)
  }

  @Test func `two regimes run at once only where that is stated`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.pace, from: ten))

    try scene.perform(.beginEpisode(.immigration, from: noon, isDual: true))

    #expect(scene.state.openEpisodes.count == 2)
    #expect(
      scene.refusal(of: .beginEpisode(.immigration, from: two, isDual: true))
        == .detention(.episode(.notDual))
    )
  }

  @Test func `an episode entered late needs its end with it`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.immigration, from: noon))

    #expect(scene.refusal(of: .beginEpisode(.pace, from: ten)) != nil)
    try scene.perform(.beginEpisode(.pace, from: ten, until: noon))

    #expect(scene.state.episodes.map(\.regime) == [.pace, .immigration])
  }

  @Test func `an episode ends after it begins, and only when it is open`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.pace, from: noon))

    #expect(
      scene.refusal(of: .endEpisode(.pace, at: noon))
        == .detention(.episode(.endsFirst(from: noon, until: noon)))
    )
    #expect(
      scene.refusal(of: .endEpisode(.immigration, at: two))
        == .detention(.episode(.notOpen(.immigration)))
    )
  }

  @Test func `a departure ends what is open`() throws {
    let scene = try Scene.immigration("2010-09-16 10:00", "2010-09-16 20:30")

    #expect(scene.state.openEpisodes.isEmpty)
    #expect(scene.charge()?.minutes == 630)
    #expect(scene.charge()?.amount == .priced(.pounds(296)))
  }

  @Test func `PACE detention alone costs the partner nothing`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.pace, from: ten))

    #expect(scene.charge() == nil)
  }

  @Test func `a stay that lasts is charged so far`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.immigration, from: ten))
    scene.desk.now = london("2010-09-16 23:00")

    let stay = try #require(scene.state.chargeableStay(at: scene.desk.now))

    #expect(stay.isRunning)
    #expect(scene.charge()?.minutes == 780)
    #expect(scene.charge()?.amount == .priced(.pounds(435)))
  }

  @Test func `an immigration episode never has a PACE review`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.pace, from: ten))

    #expect(scene.state.dueReviews(at: noon) == [.pace(dueAt: ten.adding(hours: 6))])
    try scene.perform(.note(.paceReview, at: two))
    #expect(scene.state.dueReviews(at: two) == [.pace(dueAt: two.adding(hours: 9))])

    try scene.perform(.endEpisode(.pace, at: two))
    try scene.perform(.beginEpisode(.immigration, from: two))
    #expect(scene.state.dueReviews(at: two) == [.partner(dueAt: two.adding(hours: 24))])
  }

  @Test(arguments: [(0, 1), (1, 7), (2, 14), (3, 21), (4, 28), (5, 56), (6, 84)])
  func `the partner's reviews come at fixed days`(made: Int, days: Int) throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.immigration, from: ten))
    for number in 0..<made {
      try scene.perform(.note(.partnerReview, at: ten.adding(hours: number + 1)))
    }

    let due = scene.state.dueReviews(at: scene.desk.now)

    #expect(due == [.partner(dueAt: ten.adding(hours: 24 * days))])
  }

  @Test func `police cells hold an immigration detainee five days, or seven with directions`()
    throws
  {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    #expect(scene.state.immigrationLimit() == nil)
    try scene.perform(.beginEpisode(.immigration, from: noon))

    #expect(scene.state.immigrationLimit() == noon.adding(hours: 120))
    try scene.perform(.note(.removalDirectionsSet, at: two))
    #expect(scene.state.immigrationLimit() == noon.adding(hours: 168))
    #expect(
      scene.state.immigrationLimit(PoliceCellLimits(days: 2, daysWithDirections: 3))
        == noon.adding(hours: 72)
    )
  }
}
