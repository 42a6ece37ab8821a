import Domain
import Testing

@Suite struct CustodySettingsTests {
  @Test func `our reading of every open question is the default`() {
    let settings = ChargeSettings()

    #expect(settings.bands == .total)
    #expect(settings.bound == .lowerBand)
    #expect(settings.beyond == .unpriced)
    #expect(settings.start == .immigrationEpisode)
    #expect(settings.overlap == .afterHandover)
    #expect(settings.constantLevels == .threeAndFour)
    #expect(settings.partWatch == .wholeStay)
  }

  @Test(arguments: [(720, 435), (1440, 745)])
  func `AMB-2: an upper bound may belong to the next band`(minutes: Int, pounds: Int) throws {
    let amount = try amount(minutes) { settings in settings.bound = .upperBand }

    #expect(amount == .priced(.pounds(pounds)))
  }

  @Test func `AMB-2: with that bound exactly forty-eight hours has no price`() throws {
    let amount = try amount(2880) { settings in settings.bound = .upperBand }

    #expect(amount == .unpriced(minutes: 2880))
  }

  @Test func `AMB-2: bands may add up`() throws {
    let amount = try amount(2160) { settings in settings.bands = .additive }

    #expect(amount == .priced(.pounds(296 + 435 + 745)))
  }

  /// Hours, and the pounds of each supposition in the standard column.
  @Test(arguments: [
    (ChargeSettings.Beyond.proRata, 117, 1815_94), (.restart, 117, 745_00 * 2 + 435_00),
    (.step, 117, 745_00 + 3 * 310_00), (.step, 72, 745_00 + 310_00), (.restart, 96, 1490_00),
    (.proRata, 96, 1490_00),
  ])
  func `AMB-3: past the table a price is supposed and never claimed`(
    beyond: ChargeSettings.Beyond,
    hours: Int,
    pence: Int
  ) throws {
    let stay = try #require(ChargeableStay.of(hours * 60))
    var settings = ChargeSettings()
    settings.beyond = beyond

    let charge = Charge.of(stay, tariff: Desk.table, settings: settings)

    #expect(charge.amount == .supposed(Pence(pence)))
    #expect(charge.claimable == nil)
    #expect(ChargeTotal([charge]).sum == .zero)
    #expect(charge.lines.map(\.amount).reduce(.zero, +) == Pence(pence))
  }

  @Test(arguments: [
    (ChargeSettings.Start.immigrationEpisode, 600, "2010-09-16 14:00"),
    (.arrival, 840, "2010-09-16 10:00"), (.paceAuthorised, 780, "2010-09-16 11:00"),
    (.officerAttended, 540, "2010-09-16 15:00"),
  ])
  func `AMB-4: the clock starts where the setting says`(
    start: ChargeSettings.Start,
    minutes: Int,
    time: String
  ) throws {
    let scene = try handedOver()
    var settings = ChargeSettings()
    settings.start = start

    let stay = try #require(
      scene.state.chargeableStay(at: scene.desk.now, settings: settings)
    )

    #expect(stay.minutes == minutes)
    #expect(stay.startsAt == london(time))
  }

  @Test(arguments: [
    (ChargeSettings.Overlap.afterHandover, 480), (.none, 600), (.all, 720),
  ])
  func `AMB-5: a dual stay is charged as the setting says and flagged`(
    overlap: ChargeSettings.Overlap,
    minutes: Int
  ) throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.immigration, from: london("2010-09-16 10:00")))
    try scene.perform(
      .beginEpisode(
        .pace,
        from: london("2010-09-16 12:00"),
        until: london("2010-09-16 14:00"),
        isDual: true
      )
    )
    try scene.perform(.depart(.removal, destination: "", at: london("2010-09-16 22:00")))
    var settings = ChargeSettings()
    settings.overlap = overlap

    let stay = try #require(
      scene.state.chargeableStay(at: scene.desk.now, settings: settings)
    )

    #expect(stay.minutes == minutes)
    #expect(stay.hasOverlap)
  }

  @Test func `AMB-6: constant watch may be level 4 alone`() throws {
    let scene = try Scene.immigration(
      "2010-09-16 10:00",
      "2010-09-16 20:00",
      levels: [(.constant, "2010-09-16 12:00")]
    )
    var settings = ChargeSettings()
    settings.constantLevels = .fourAlone

    #expect(scene.charge()?.amount == .priced(.pounds(956)))
    #expect(scene.charge(settings)?.amount == .priced(.pounds(296)))
  }

  @Test(arguments: [
    (ChargeSettings.PartWatch.wholeStay, 956_00), (.split, 296_00 + 66_00), (.greater, 956_00),
  ])
  func `AMB-21: an hour of watch in ten costs what the setting says`(
    part: ChargeSettings.PartWatch,
    pence: Int
  ) throws {
    let amount = try amount(600, watched: 60) { settings in settings.partWatch = part }

    #expect(amount == .priced(Pence(pence)))
  }

  @Test func `AMB-21: the greater may be the standard price of the whole stay`() throws {
    let table = Tariff(
      key: "flat",
      name: "flat",
      from: .notStated,
      form: .banded([
        Tariff.Band(label: "a", upToMinutes: 60, standard: .pounds(1), constant: .pounds(2)),
        Tariff.Band(label: "b", upToMinutes: 600, standard: .pounds(5), constant: .pounds(9)),
      ]),
      paragraph: "test"
    )
    let stay = try #require(ChargeableStay.of(600, watched: 30))
    var settings = ChargeSettings()
    settings.partWatch = .greater

    #expect(
      Charge.of(stay, tariff: table, settings: settings).amount == .priced(.pounds(5))
    )
  }

  @Test func `the what-ifs of a long stay are its three suppositions`() throws {
    let stay = try #require(ChargeableStay.of(117 * 60))

    let whatIfs = Charge.whatIfs(of: stay, tariff: Desk.table)

    #expect(whatIfs.map(\.reading.beyond) == [.proRata, .restart, .step])
    #expect(whatIfs.allSatisfy { whatIf in whatIf.charge.claimable == nil })
  }

  @Test func `the what-ifs of a partly watched stay are the other two readings`() throws {
    let stay = try #require(ChargeableStay.of(600, watched: 60))
    let plain = try #require(ChargeableStay.of(600))

    let whatIfs = Charge.whatIfs(of: stay, tariff: Desk.table)

    #expect(whatIfs.map(\.reading.partWatch) == [.split, .greater])
    #expect(Charge.whatIfs(of: plain, tariff: Desk.table).isEmpty)
  }

  private func amount(
    _ minutes: Int,
    watched: Int = 0,
    change: (inout ChargeSettings) -> Void
  ) throws -> Charge.Amount {
    let stay = try #require(ChargeableStay.of(minutes, watched: watched))
    var settings = ChargeSettings()
    change(&settings)
    return Charge.of(stay, tariff: Desk.table, settings: settings).amount
  }

  /// Arrested, held under PACE from 11:00 to 14:00, then for immigration until midnight.
  private func handedOver() throws -> Scene<Detention> {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    let handover = london("2010-09-16 14:00")
    try scene.perform(
      .beginEpisode(.pace, from: london("2010-09-16 11:00"), until: handover)
    )
    try scene.perform(.note(.paceDetentionAuthorised, at: london("2010-09-16 11:00")))
    try scene.perform(.beginEpisode(.immigration, from: handover))
    try scene.perform(.note(.immigrationOfficerAttended, at: london("2010-09-16 15:00")))
    try scene.perform(.depart(.escort, destination: "", at: london("2010-09-17 00:00")))
    return scene
  }
}
