internal import Domain

/// The daily meetings of the last weeks, thinly: called the day before, opened, attended, closed.
struct DailyYear {
  private let ground: Ground
  private let cast: Cast
  private var chance: Chance
  /// The other side's meeting of the pinned day, which is called and not opened.
  private(set) var partnerToday: PartnerAgenda.Called?

  /// How many days back the daily meetings are written down.
  private static let days = 24

  /// The daily meetings of a unit.
  init(ground: Ground, cast: Cast, chance: Chance) {
    self.ground = ground
    self.cast = cast
    self.chance = chance
  }

  /// Writes the meetings of every daily series; today's is called and not opened.
  mutating func write(into timeline: inout Timeline) {
    let days = Calendar2010.days(
      from: Calendar2010.today.adding(days: -Self.days),
      through: Calendar2010.today
    )
    for (place, series) in ground.dailies.enumerated() {
      var intakeFrom = Calendar2010.moment(days[0].adding(days: -1), 10, 0)
      for day in days where !day.isWeekend {
        let startsAt = Calendar2010.moment(day, 9, 40 + 5 * min(place, 3))
        write(series, startsAt: startsAt, intakeFrom: intakeFrom, into: &timeline)
        intakeFrom = startsAt.adding(minutes: 20)
      }
    }
  }

  private mutating func write(
    _ series: MeetingSeries,
    startsAt: Instant,
    intakeFrom: Instant,
    into timeline: inout Timeline
  ) {
    let calledAt = Calendar2010.moment(LondonTime(intakeFrom).date, 16, chance.below(50))
    let id: ID<Meeting> = chance.mint(at: calledAt)
    timeline.add(
      calledAt,
      by: cast.first(.intelligenceUnit).id,
      .meeting(id, .schedule(series.key, startsAt: startsAt, intakeFrom: intakeFrom))
    )
    if series.isExternal, LondonTime(startsAt).date == Calendar2010.today {
      partnerToday = PartnerAgenda.Called(id: id, at: calledAt)
    }
    guard startsAt < Calendar2010.now else { return }
    let chair = cast.first(.chair)
    let present = [chair, cast.first(.dutyOfficer), cast.first(.partnerTasking)].map { member in
      Command.meeting(
        id,
        .arrive(
          Attendance(
            label: member.label,
            organisation: member.organisation,
            clearance: member.clearance
          )
        )
      )
    }
    timeline.add(startsAt, by: chair.id, [.meeting(id, .open)] + present)
    timeline.add(
      startsAt.adding(minutes: chance.int(12...24)),
      by: chair.id,
      .meeting(id, .close)
    )
  }
}
