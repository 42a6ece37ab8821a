internal import Domain
internal import GRDB
internal import Ledger
internal import SQLiteLedger

/// What a reading costs, beside the same query asked of SQLite alone.
struct QueryBenchmark {
  let ledger: String

  private static let pageSQL = """
    SELECT number, id, version, reference, origin, occurred_at, received_at, scheme, source,
      information, handling, marking, level, priority, flags, status, meeting, headline
    FROM report ORDER BY number DESC LIMIT 50
    """

  func run() throws {
    let opened = try SQLiteLedger.open(
      at: ledger,
      time: .fixed(Instant(milliseconds: 0)),
      ids: IDSource { 0 }
    )
    let unit = try opened.unit()
    let audience = Audience([
      Viewer(agency: unit.homeAgency, standing: .police, clearance: .topSecret)
    ])
    let plain = try DatabaseQueue(path: ledger)
    let bare = try median { _ = try plain.read { try Row.fetchAll($0, sql: Self.pageSQL) } }
    let page = try median { _ = try opened.reports(ReportQuery(limit: 50), for: audience) }
    tell(line("page of 50 reports", page * 1e3, "ms", against: bare * 1e3))
    let words = try median {
      _ = try opened.reports(ReportQuery(words: "premises", limit: 50), for: audience)
    }
    let match = """
      SELECT rowid FROM report_search WHERE report_search MATCH 'words : premises'
      ORDER BY rowid DESC LIMIT 50
      """
    let bareWords = try median { _ = try plain.read { try Row.fetchAll($0, sql: match) } }
    tell(line("search for a common word", words * 1e3, "ms", against: bareWords * 1e3))
    let query = try SearchQuery("premises", in: SearchVocabulary(unit))
    let everything = try median { _ = try opened.search(query, limit: 50, for: audience) }
    tell(line("the same over everything", everything * 1e3, "ms", against: bareWords * 1e3))
  }

  private func median(_ body: () throws -> Void) throws -> Double {
    var samples: [Double] = []
    for _ in 0..<50 {
      let start = seconds()
      try body()
      samples.append(seconds() - start)
    }
    return percentile(samples, 0.5)
  }
}
