import Domain
import Ledger

/// Notes on reports that somebody looks at them, before they are shown.
struct LookLog: Sendable {
  /// Where it is noted.
  let ledger: any Ledger
  /// Who looks.
  let desk: DeskOfficer
  /// Where identities come from.
  let ids: IDSource

  /// Notes a look at a report; answers why that cannot be done, nil once it is.
  func note(_ report: ID<Report>) -> String? {
    let look = Submission(id: ids.mint(), [.report(report, .look)], by: .officer(desk.id))
    do {
      switch try ledger.submit(look) {
      case .recorded: return nil
      case .refused(let refusal): return refusal.sentence
      case .conflict(let conflict): return conflict.sentence
      }
    } catch {
      return ReadFailure(error).sentence
    }
  }

  /// The page as it may be shown: whole once the look is noted, else without the report.
  func noting(_ page: any RowReading) -> any RowReading {
    guard let report = page.watched else { return page }
    return note(report).map { failure in page.withheld(WithheldPage.failed(failure)) } ?? page
  }
}
