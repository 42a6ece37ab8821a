import Domain
import FoundationEssentials
import GRDB
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// Stores as earlier programs left them, kept as the SQL that makes their entries and texts.
///
/// Every kind of event is in them. Their projections are made anew when they are opened.
@Suite struct EarlierStoreTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// The ledger of a kept store, opened as a person's own would be.
  private func ledger(of name: String) throws -> SQLiteLedger {
    let place = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let sql = try String(contentsOfFile: "/\(place)/Stores/\(name).sql", encoding: .utf8)
    let path = directory.file("\(name).muster")
    let file = try DatabaseQueue(path: path)
    try file.writeWithoutTransaction { database in try database.execute(sql: sql) }
    try file.close()
    return try SQLiteLedger.open(
      at: path,
      time: .fixed(london("2010-09-20 09:00")),
      ids: .seeded(3)
    )
  }

  @Test func `a store of the first shape opens with its head and its totals`() throws {
    let ledger = try ledger(of: "schema-1")
    let audience = TestOfficer.intelligenceUnit.audience

    let reports = try ledger.reportCounts(for: audience)
    let found = try ledger.reports(ReportQuery(words: "report", limit: 50), for: audience)

    #expect(
      try ledger.head().text
        == "muster-head-1 136 d7309a07ed68084ee7fb9d93ec2b62be83b4baa0f3d9a6292885baf4d2e336f2"
    )
    #expect(reports.filter { _, count in count > 0 }.values.reduce(0, +) == 5)
    #expect(try ledger.officers().count == 14)
    #expect(found.rows.allSatisfy { row in row.headline.text != nil })
    #expect(try ledger.faults(isFull: true).isEmpty)
  }

  @Test func `what is recorded in a store of the first shape goes on from its head`() throws {
    let ledger = try ledger(of: "schema-1")
    let world = TestWorld(continuing: ledger, clock: TestClock(london("2010-09-20 09:00")), seed: 9)

    try world.receive()

    #expect(try ledger.head().position == 137)
    #expect(try ledger.faults(isFull: true).isEmpty)
  }
}
