import Domain
import Ledger
import TestSupport

@testable import Dashboard

/// The daily picture of the golden screens.
enum PictureRows {
  /// The page as the reading gives it.
  static var page: PicturePage { PicturePage(picture) }

  static var picture: DailyPicture {
    var picture = DailyPicture(
      since: london("2010-09-15 10:02"),
      meeting: MeetingRow(
        id: ID(8),
        version: 4,
        reference: Reference(series: .meeting, year: 2010, number: 36),
        series: "daily",
        startsAt: london("2010-09-15 09:40"),
        isOpen: false,
        isClosed: true,
        items: 5,
        decided: 5
      ),
      closedAt: london("2010-09-15 10:02")
    )
    picture.new = [
      kind(2, "hft", "documents"): 4, kind(1, "borough", "trafficking", [.child, .victim]): 1,
      kind(2, "hft", "trafficking", [.victim]): 1, kind(2, "ukba", nil): 3,
      kind(3, "scd9", "documents", [.harm]): 2,
    ]
    picture.changed = [kind(2, "hft", "documents"): 3, kind(1, "borough", "trafficking"): 2]
    picture.changedTo = [.evaluated: 3, .nominated: 1, .noFurtherAction: 1]
    picture.urgent = [DailyRows.all[1], DailyRows.all[4]]
    picture.urgentCount = 14
    picture.perDay = [6, 9, 4, 0, 2, 11, 8, 7, 7, 5, 1, 3, 9, 4]
    picture.due.evaluations = 12
    picture.due.oldestEvaluation = london("2010-09-14 08:00")
    picture.due.reviews = DailyPicture.mostReviews
    picture.due.taskings = 3
    picture.due.overdue = 1
    return picture
  }

  private static func kind(
    _ level: Int,
    _ origin: Domain.Key<Organisation>,
    _ priority: Domain.Key<Priority>?,
    _ flags: [Report.Flag] = []
  ) -> DailyPicture.Kind {
    DailyPicture.Kind(level: level, origin: origin, priority: priority, flags: flags)
  }
}
