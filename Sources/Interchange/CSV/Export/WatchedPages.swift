internal import Domain
internal import Ledger

/// The pages of an export of reports, each noted as looked at before it is written.
struct WatchedPages {
  private let readings: any Readings
  private let moment: Instant?
  private let audience: Audience
  private let noting: ([ID<Report>]) throws -> Bool

  /// The reports of an audience, from a moment on.
  init(
    _ readings: any Readings,
    since moment: Instant?,
    _ audience: Audience,
    noting: @escaping ([ID<Report>]) throws -> Bool
  ) {
    self.readings = readings
    self.moment = moment
    self.audience = audience
    self.noting = noting
  }

  /// A page of reports, and how many of it are withheld because the look at them was not noted.
  func page(after next: Reference?, limit: Int) throws
    -> (page: Page<ReportText, Reference>, withheld: Int)
  {
    let page = try readings.reportTexts(
      after: next,
      since: moment,
      limit: limit,
      for: audience
    )
    let watched = page.rows.filter(\.isWatched)
    guard !watched.isEmpty, try !noting(watched.map(\.id)) else { return (page, 0) }
    let open = page.rows.filter { report in !report.isWatched }
    return (Page(rows: open, next: page.next), watched.count)
  }
}

extension ReportText {
  /// Whether every look at the report is noted on it, and there is a text to look at.
  var isWatched: Bool {
    received.text.text != nil && received.visibility(under: grading).isWatched
  }
}
