import Domain
import GRDB
import Ledger
import TestSupport
import Testing

@testable import SQLiteLedger

/// Whether the projections made anew from the entries are the ones that grew with them.
@Suite struct RebuildTests {
  @Test func `every kind of event is lived through`() throws {
    let world = try TestWorld.inMemory()
    try world.liveSomeDays()

    let lived = Set(
      try world.ledger.entries(after: 0, limit: 1000, for: TestOfficer.auditor.audience).map {
        entry in entry.header.kind
      }
    )

    #expect(lived.count == 149, "\(lived.sorted())")
  }

  @Test func `a rebuild gives the same rows`() throws {
    let file = try FileWorld.lived()
    let before = try file.dump()

    try file.ledger.rebuild { _ in }

    let after = try file.dump()
    for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
    #expect(before.count == after.count)
    #expect(before.filter { _, rows in rows.isEmpty }.map(\.key).sorted() == [])
  }

  @Test func `a stay that comes home under our own number leaves the counters sound`() throws {
    let file = try FileWorld()
    var arrival = Detention.Arrival.test()
    arrival.outsideReference = "CUS-2010-000041"
    _ = try file.world.arrive(arrival)
    let before = try file.dump()

    #expect(try file.ledger.faults(isFull: true).isEmpty)
    try file.ledger.rebuild { _ in }

    #expect(try file.dump()["reference_counter"] == before["reference_counter"])
    arrival.outsideReference = nil
    let next = try file.world.arrive(arrival)
    let detail = try file.ledger.detention(next, for: TestOfficer.custody.audience)
    #expect(detail?.detention.arrival?.reference.text == "CUS-2010-000042")
  }

  @Test func `submissions in one batch project as one by one`() throws {
    let (single, batched) = (try FileWorld(), try FileWorld())
    let drafts = (1...9).map { number in
      Report.Draft.test("Report \(number)", handling: number % 5 + 1)
    }
    for draft in drafts { try single.world.receive(draft) }

    let outcomes = try batched.ledger.submit(
      batch: drafts.map { draft in
        batched.world.submission(
          [.report(batched.world.ids.mint(), .receive(draft))],
          by: .officer(TestOfficer.analyst.id)
        )
      }
    )

    #expect(try outcomes.allSatisfy { outcome in try !outcome.receipt().isRepeat })
    let (one, other) = (try single.dump(), try batched.dump())
    #expect(one["report_count"] == other["report_count"])
    #expect(one["report_day"] == other["report_day"])
    #expect(one["reference_counter"] == other["reference_counter"])
  }

  @Test func `other projections than the program's are made anew when the file is opened`() throws {
    let file = try FileWorld.lived()
    let before = try file.dump()
    try file.ledger.close()
    try file.tamper { database in
      try database.execute(
        sql: """
          UPDATE projection SET version = version + 1 WHERE name = 'report';
          DELETE FROM report; UPDATE report_count SET count = 7
          """
      )
    }

    let reopened = try file.reopened()

    #expect(try file.dump() == before)
    #expect(try reopened.faults(isFull: true).isEmpty)
  }

  @Test func `a rebuild tells how far it has come`() throws {
    let file = try FileWorld.lived()
    var told: [Progress] = []

    try file.ledger.rebuild { progress in told.append(progress) }

    let head = try file.ledger.head().position
    #expect(told.contains(Progress(what: "projecting", done: head, total: head)))
    #expect(told.last == Progress(what: "merging the search index", done: 1, total: 1))
  }

  @Test func `after a rebuild a search looks into one part of each index`() throws {
    let file = try FileWorld.lived()
    for place in 1...3 { try file.world.receive(.test("Vans \(place)")) }
    func parts() throws -> [Int] {
      var parts: [Int] = []
      try file.tamper { database in
        parts = try SearchIndex.allCases.compactMap { index in
          try Int.fetchOne(
            database,
            sql: "SELECT count(DISTINCT segid) FROM \(index.rawValue)_idx"
          )
        }
      }
      return parts
    }
    #expect(try parts().contains { count in count > 1 })

    try file.ledger.rebuild { _ in }

    #expect(try parts() == [1, 1])
  }

  @Test func `opening a file of another version is not minutes of silence`() throws {
    let file = try FileWorld.lived()
    let head = try file.ledger.head().position
    try file.ledger.close()
    try file.tamper { database in
      try database.execute(sql: "UPDATE projection SET version = version + 1 WHERE name = 'report'")
    }
    var told: [Progress] = []

    _ = try SQLiteLedger.open(at: file.path, time: file.world.clock.source, ids: .seeded(77)) {
      progress in
      told.append(progress)
    }

    #expect(told.contains(Progress(what: "projecting", done: head, total: head)))
  }
}

extension FileWorld {
  /// Every row of every projection, by table, in the order of the rows' texts.
  func dump() throws -> [String: [String]] {
    var tables: [String: [String]] = [:]
    try tamper { database in
      for table in Projectors.all.flatMap({ projector in projector.compared }) {
        tables[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
          .map(\.description).sorted()
      }
    }
    return tables
  }
}
