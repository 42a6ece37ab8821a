import Domain
import Testing

@Suite struct AdviceRotaTests {
  private let week = stretch("2010-09-13 09:00", "2010-09-20 09:00")

  @Test func `somebody is on call from the first moment of a slot to the last before its end`() {
    let rota = Rota([slot(1, "DI 1", week), slot(2, "DI 2", week, part: .reserve)])

    #expect(rota.onCall(.primary, at: week.start).map(\.id) == [ID(1)])
    #expect(rota.onCall(.reserve, at: week.start).map(\.id) == [ID(2)])
    #expect(rota.onCall(.primary, at: week.end).isEmpty)
    #expect(rota.next(.primary, after: week.start.adding(minutes: -1))?.id == ID(1))
  }

  @Test func `slots that touch leave no gap and no double cover`() {
    let rota = Rota([
      slot(2, "DI 2", stretch("2010-09-15 09:00", "2010-09-20 09:00")),
      slot(1, "DI 1", stretch("2010-09-13 09:00", "2010-09-15 09:00")),
    ])

    #expect(rota.gaps(.primary, in: week).isEmpty)
    #expect(rota.doubleCover(.primary, in: week).isEmpty)
    #expect(rota.gaps(.reserve, in: week) == [week])
  }

  @Test func `a gap and double cover are found to the minute`() {
    let rota = Rota([
      slot(1, "DI 1", stretch("2010-09-13 09:00", "2010-09-15 09:00")),
      slot(2, "DI 2", stretch("2010-09-15 08:00", "2010-09-16 09:00")),
      slot(3, "DI 3", stretch("2010-09-16 10:30", "2010-09-18 09:00")),
      slot(4, "DI 4", stretch("2010-09-16 12:00", "2010-09-16 13:00")),
      slot(5, "DI 5", stretch("2010-09-16 12:30", "2010-09-16 14:00")),
    ])

    #expect(
      rota.gaps(.primary, in: week) == [
        stretch("2010-09-16 09:00", "2010-09-16 10:30"),
        stretch("2010-09-18 09:00", "2010-09-20 09:00"),
      ]
    )
    #expect(
      rota.doubleCover(.primary, in: week) == [
        stretch("2010-09-15 08:00", "2010-09-15 09:00"),
        stretch("2010-09-16 12:00", "2010-09-16 14:00"),
      ]
    )
  }

  @Test func `rest under eleven hours is found, by elapsed time`() {
    let rota = Rota([
      slot(1, "DI 1", stretch("2010-10-30 08:00", "2010-10-30 20:00")),
      slot(2, "DI 1", stretch("2010-10-31 06:00", "2010-10-31 18:00")),
      slot(3, "DI 1", stretch("2010-11-01 04:59", "2010-11-01 12:00")),
      slot(4, "DI 2", stretch("2010-11-01 12:00", "2010-11-02 12:00")),
    ])

    let short = rota.shortRests()

    #expect(short.map(\.before) == [ID(3)])
    #expect(short.map(\.minutes) == [10 * 60 + 59])
  }

  @Test(arguments: [
    ("2010-03-28", 11), ("2010-10-31", 13), ("2010-09-17", 12),
  ])
  func `a night shift has the hours that the clocks leave it`(morning: String, hours: Int) throws {
    let seven = try #require(LocalTime(hour: 7, minute: 0))
    let nineteen = try #require(LocalTime(hour: 19, minute: 0))
    let date = day(morning)

    let night = try #require(
      Rota.interval(from: (date.adding(days: -1), nineteen), to: (date, seven))
    )

    #expect(night.minutes == hours * 60)
  }

  @Test func `a time that the spring night leaves out is the change itself`() throws {
    let halfPastOne = try #require(LocalTime(hour: 1, minute: 30))

    #expect(
      halfPastOne.moment(on: day("2010-03-28")) == LondonTime.change(month: 3, of: 2010)
    )
    #expect(
      halfPastOne.moment(on: day("2010-10-31"))
        == LondonTime.change(month: 10, of: 2010).adding(minutes: -30)
    )
  }

  @Test(arguments: [(9, 0), (1, 0), (1, 30), (2, 0), (0, 0)])
  func `a weekly rotation from 2000 to 2040 has no gap and no double cover`(
    hour: Int,
    minute: Int
  ) throws {
    let time = try #require(LocalTime(hour: hour, minute: minute))
    let turns = Rota.rotation(from: day("2000-01-02"), at: time, everyDays: 7, count: 2140)
    let rota = Rota(
      turns.enumerated().map { place, turn in slot(UInt128(place + 1), "DI", turn) }
    )
    let whole = try #require(Interval(from: turns[0].start, to: turns[2139].end))

    #expect(turns.count == 2140)
    #expect(rota.gaps(.primary, in: whole).isEmpty)
    #expect(rota.doubleCover(.primary, in: whole).isEmpty)
    #expect(turns.allSatisfy { turn in abs(turn.minutes - 7 * 24 * 60) <= 60 })
  }

  private func slot(
    _ id: UInt128,
    _ label: String,
    _ interval: Interval,
    part: Duty.Part = .primary
  ) -> Rota.Slot {
    Rota.Slot(id: ID(id), holder: .label(label), part: part, interval: interval)
  }
}

@Suite struct AdviceDutyTests {
  private let week = stretch("2010-09-13 09:00", "2010-09-20 09:00")

  @Test func `a slot is assigned, swapped and cancelled`() throws {
    var scene = Scene<Duty>()
    try scene.perform(.assign(slot("DI 1")))

    try scene.perform(.swap(to: .label("DI 2"), reason: "court"))
    #expect(scene.state.slot?.holder == .label("DI 2"))
    #expect(scene.state.swaps == 1)

    try scene.perform(.cancel(reason: "rota redrawn"))
    #expect(scene.state.isCancelled)
    #expect(
      scene.refusal(of: .swap(to: .label("DI 3"), reason: "x")) == .duty(.alreadyCancelled)
    )
  }

  @Test func `a slot needs a holder who is there, and a swap another one and a reason`() throws {
    var scene = Scene<Duty>()
    let stranger = Duty.Draft(holder: .officer(ID(77)), part: .primary, interval: week)

    #expect(scene.refusal(of: .assign(slot(""))) == .duty(.noHolder))
    #expect(scene.refusal(of: .assign(stranger)) == .duty(.officerNotEnrolled))
    #expect(scene.state.needs(.assign(stranger)) == [.officer(ID(77))])
    #expect(scene.refusal(of: .cancel(reason: "x")) == .duty(.unknown))
    try scene.perform(.assign(slot("DI 1")))
    #expect(scene.refusal(of: .assign(slot("DI 1"))) == .duty(.alreadyAssigned))
    #expect(
      scene.refusal(of: .swap(to: .label("DI 1"), reason: "x")) == .duty(.sameHolder)
    )
    #expect(
      scene.refusal(of: .swap(to: .label("DI 2"), reason: ""))
        == .duty(.reasonNeeded(for: "swap a slot"))
    )
  }

  private func slot(_ label: String) -> Duty.Draft {
    Duty.Draft(holder: .label(label), part: .primary, interval: week)
  }
}
