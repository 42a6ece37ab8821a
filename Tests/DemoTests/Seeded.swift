import Demo
import Domain
import Ledger
import SQLiteLedger

/// A demonstration in memory, with less of everything than people see.
struct Seeded {
  let ledger: any BatchLedger
  let clock: DemoClock

  /// Months under a seed, with so many reports and custody episodes a year.
  init(seed: UInt64, reports: Int = 60, episodes: Int = 30) throws {
    clock = DemoClock(at: SyntheticYear.end)
    ledger = try SQLiteLedger.inMemory(time: clock.timeSource, ids: .seeded(seed))
    var scale = SyntheticYear.Scale()
    scale.reports = reports
    scale.episodes2009 = episodes
    scale.episodes2010 = episodes
    try SyntheticYear(seed: seed, unit: SampleUnit.unit, scale: scale)
      .write(into: ledger, clock: clock)
  }

  /// Somebody in the force, cleared for everything.
  static let audience = Audience([
    Viewer(agency: "force", standing: .police, clearance: .topSecret)
  ])

  /// Every entry's kind, in order.
  func kinds() throws -> [String] {
    var kinds: [String] = []
    var position: Int64 = 0
    while true {
      let entries = try ledger.entries(after: position, limit: 1000, for: Self.audience)
      guard let last = entries.last else { return kinds }
      kinds += entries.map(\.header.kind)
      position = last.header.position
    }
  }
}

extension Seeded {
  /// Every report with its texts, newest first.
  func reports() throws -> [ReportDetail] {
    let rows = try ledger.reports(ReportQuery(limit: 5000), for: Self.audience).rows
    return try rows.compactMap { row in try ledger.report(row.id, for: Self.audience) }
  }
}
