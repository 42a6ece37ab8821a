internal import Domain
internal import Ledger

/// Writes taskings and bids, for reading elsewhere; nothing imports them.
enum TaskingExport {
  static let names = [
    "reference", "status", "is_bid", "action", "team", "support", "owner", "authority", "tactic",
    "priority", "level", "raised", "due", "slips", "review", "deconfliction", "impact", "marking",
    "reports", "outcomes", "result", "analysis",
  ]

  /// The values of a tasking's row; nil where its texts are erased.
  static func values(of detail: TaskingDetail) -> [ExportValue]? {
    let row = detail.row
    guard let draft = detail.tasking.draft, row.action.text != nil else { return nil }
    let outcome = detail.tasking.outcome?.outcome
    return [
      .text(row.reference.text), .text(row.status.rawValue), .text(row.isBid ? "yes" : "no"),
      ExportValue(row.action.text), .text(row.team.text), .list(draft.support.map(\.text)),
      ExportValue(row.owner), .text(row.authority.text), ExportValue(draft.tactic),
      ExportValue(draft.priority?.text), .number(draft.level), ExportValue(row.raisedAt),
      ExportValue(row.due), .number(row.slips), .text(draft.review.text),
      .text(draft.deconfliction.rawValue), .text(draft.impact.rawValue),
      .text(row.marking.words), .list(detail.reports.map(\.reference.text)),
      .list((outcome?.counts ?? []).map { count in "\(count.code.rawValue):\(count.number)" }),
      ExportValue(outcome?.result.text), ExportValue(outcome?.analysis.text),
    ]
  }
}
