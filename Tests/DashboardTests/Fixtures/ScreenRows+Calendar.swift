import Ledger
import TestSupport

@testable import Dashboard
@testable import Domain

/// Rows of the calendar: a week with a meeting that is moved, one called off, one that is foreseen.
enum CalendarRows {
  static func reading(isEmpty: Bool = false) -> CalendarPane.Reading {
    CalendarPane.Reading(dates: isEmpty ? [] : dates)
  }

  private static let daily = series(
    "daily-scd9",
    "SCD9 daily intelligence meeting",
    "Daily",
    .daily
  )
  private static let weekly = series("wim", "SCD9 weekly intelligence meeting", "WIM", .weekly)

  private static let dates: [MeetingDate] = [
    date(31, weekly, "2010-09-10 09:30", intake: "2010-09-03 09:30", isClosed: true, items: 14),
    date(38, daily, "2010-09-15 09:40", intake: "2010-09-14 09:40", isClosed: true),
    date(39, daily, "2010-09-16 09:40", intake: "2010-09-15 09:40", isCancelled: true),
    date(
      41,
      weekly,
      "2010-09-17 14:00",
      calledFor: "2010-09-17 09:30",
      intake: "2010-09-10 09:30",
      items: 12
    ),
    MeetingDate(series: daily, startsAt: london("2010-09-17 09:40"), meeting: nil),
    MeetingDate(series: daily, startsAt: london("2010-09-20 09:40"), meeting: nil),
    MeetingDate(series: weekly, startsAt: london("2010-09-24 09:30"), meeting: nil),
  ].sorted { left, right in left.startsAt < right.startsAt }

  private static func series(
    _ key: Domain.Key<MeetingSeries>,
    _ name: String,
    _ short: String,
    _ cadence: MeetingSeries.Cadence
  ) -> MeetingSeries {
    MeetingSeries(
      key: key,
      name: name,
      short: short,
      organisation: "scd9",
      cadence: cadence,
      chair: "detective inspector",
      members: ["scd9"],
      paragraph: "10.B4"
    )
  }

  private static func date(
    _ number: Int,
    _ series: MeetingSeries,
    _ start: String,
    calledFor: String? = nil,
    intake: String,
    isClosed: Bool = false,
    isCancelled: Bool = false,
    items: Int = 0
  ) -> MeetingDate {
    MeetingDate(
      series: series,
      startsAt: london(start),
      meeting: MeetingRow(
        id: ID(UInt128(900 + number)),
        version: 3,
        reference: Reference(series: .meeting, year: 2010, number: number),
        series: series.key,
        startsAt: london(start),
        isOpen: false,
        isClosed: isClosed || isCancelled,
        items: items,
        decided: isClosed ? items - 1 : 0,
        isCancelled: isCancelled,
        calledFor: calledFor.map { london($0) },
        intakeFrom: london(intake)
      )
    )
  }
}
