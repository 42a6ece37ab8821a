import Domain
import Testing

@Suite struct CustodyCorrectionTests {
  private let ten = london("2010-09-16 10:00")
  private let noon = london("2010-09-16 12:00")
  private let two = london("2010-09-16 14:00")

  @Test func `a voided entry is out of account and stays in the record`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: noon))

    try scene.perform(.void(entry: 2, reason: "wrong detainee"))

    #expect(scene.state.checks.isEmpty)
    #expect(scene.state.entries == 3)
    #expect(scene.events.count == 3)
    #expect(scene.refusal(of: .void(entry: 2, reason: "again")) == .detention(.noSuchEntry(2)))
  }

  @Test func `a correction voids and enters in one decision`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: noon))

    let events = try scene.perform(
      .correct(entry: 2, reason: "typed 12 for 14", with: .check(at: two))
    )

    #expect(events.count == 2)
    #expect(scene.state.checks.map(\.occurredAt) == [two])
    #expect(scene.state.standing.map(\.number) == [1, 4])
  }

  @Test func `a departure can be corrected to a later time`() throws {
    var scene = try Scene.immigration("2010-09-16 10:00", "2010-09-16 12:00")
    let entry = scene.state.entries

    try scene.perform(
      .correct(
        entry: entry,
        reason: "escort left later",
        with: .depart(.escort, destination: "centre", at: two)
      )
    )

    #expect(scene.charge()?.minutes == 240)
  }

  @Test func `an end voided by itself opens the episode again, which must still fit`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.pace, from: ten))
    try scene.perform(.endEpisode(.pace, at: noon))
    try scene.perform(.beginEpisode(.immigration, from: noon))

    #expect(
      scene.refusal(of: .void(entry: 3, reason: "did not end"))
        == .detention(.episode(.overlaps(.pace, since: ten)))
    )
    #expect(
      scene.refusal(
        of: .correct(entry: 3, reason: "earlier", with: .endEpisode(.pace, at: ten))
      ) == .detention(.episode(.endsFirst(from: ten, until: ten)))
    )
    try scene.perform(
      .correct(
        entry: 3,
        reason: "earlier",
        with: .endEpisode(.pace, at: noon.adding(minutes: -30))
      )
    )
    #expect(scene.state.episodes.first?.until == noon.adding(minutes: -30))
  }

  @Test func `an episode voided at its beginning goes with its end`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.immigration, from: ten))
    try scene.perform(.endEpisode(.immigration, at: noon))

    try scene.perform(.void(entry: 2, reason: "PACE, not immigration"))

    #expect(scene.state.episodes.isEmpty)
    #expect(scene.charge() == nil)
  }

  @Test func `an arrival is amended, never voided`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: noon))
    let reference = scene.state.reference

    #expect(scene.refusal(of: .void(entry: 1, reason: "no")) == .detention(.arrivalStands))
    #expect(
      scene.refusal(of: .amendArrival(.person(at: "2010-09-16 13:00"), reason: "late"))
        == .detention(.time(.beforeArrival(noon, arrival: london("2010-09-16 13:00"))))
    )
    #expect(
      scene.refusal(of: .amendArrival(.person(at: "2010-09-16 09:30"), reason: ""))
        == .detention(.reasonNeeded(for: "amend an arrival"))
    )
    try scene.perform(.amendArrival(.person(at: "2010-09-16 09:30"), reason: "desk clock"))

    #expect(scene.state.arrival?.occurredAt == london("2010-09-16 09:30"))
    #expect(scene.state.reference == reference)
  }

  @Test func `a departure before the first typed arrival stands once the arrival is amended`()
    throws
  {
    var scene = try Scene.stay(from: "2010-09-16 14:00")
    try scene.perform(.amendArrival(.person(at: "2010-09-16 10:00"), reason: "typed 14 for 10"))

    try scene.perform(.depart(.released, destination: "", at: noon))

    #expect(scene.state.minutes(at: scene.desk.now) == 120)
  }

  @Test func `a correction is of the same record, with a reason`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: noon))

    #expect(
      scene.refusal(of: .void(entry: 2, reason: ""))
        == .detention(.reasonNeeded(for: "void an entry"))
    )
    #expect(
      scene.refusal(
        of: .correct(entry: 2, reason: "no", with: .void(entry: 1, reason: "no"))
      ) == .detention(.cannotCorrectWith)
    )
  }
}
