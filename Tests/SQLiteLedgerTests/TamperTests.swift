import Domain
import GRDB
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// Whether a change behind the ledger's back is found, and where.
@Suite struct TamperTests {
  /// A change to one byte of the ledger, and the word that the fault must hold.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let fault: String
  }

  private static let entryChanges: [Change] = [
    Change(
      testDescription: "payload",
      sql: """
        UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), '2010', '2011') AS BLOB)
        WHERE position = ?
        """,
      fault: "payload was changed"
    ),
    Change(
      testDescription: "payload and its hash",
      sql: "UPDATE entry SET payload = x'7b7d', payload_hash = zeroblob(32) WHERE position = ?",
      fault: "payload was changed"
    ),
    Change(
      testDescription: "kind",
      sql: "UPDATE entry SET kind = 'report.filed' WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "actor",
      sql: "UPDATE entry SET actor = zeroblob(16) WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "role",
      sql: "UPDATE entry SET role = 'chair' WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "a role that is none",
      sql: "UPDATE entry SET role = 'chain' WHERE position = ?",
      fault: "cannot be read"
    ),
    Change(
      testDescription: "organisation",
      sql: "UPDATE entry SET organisation = 'ukba' WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "visibility class",
      sql: "UPDATE entry SET class = 1 WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "a visibility class that is none",
      sql: "UPDATE entry SET class = 99 WHERE position = ?",
      fault: "cannot be read"
    ),
    Change(
      testDescription: "recorded time",
      sql: "UPDATE entry SET recorded_at = recorded_at + 1 WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "occurred time",
      sql: "UPDATE entry SET occurred_at = occurred_at - 1 WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "schema",
      sql: "UPDATE entry SET schema = 2 WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "hash",
      sql: "UPDATE entry SET hash = zeroblob(32) WHERE position = ?",
      fault: "header or its hash"
    ),
    Change(
      testDescription: "a hash of 31 bytes",
      sql: "UPDATE entry SET hash = zeroblob(31) WHERE position = ?",
      fault: "cannot be read"
    ),
    Change(
      testDescription: "previous hash",
      sql: "UPDATE entry SET previous = zeroblob(32) WHERE position = ?",
      fault: "does not follow"
    ),
    Change(
      testDescription: "text",
      sql: "UPDATE content SET body = body || '.' WHERE position = ? AND field = 'text'",
      fault: "'text' was changed"
    ),
    Change(
      testDescription: "salt",
      sql: "UPDATE content SET salt = zeroblob(16) WHERE position = ? AND field = 'text'",
      fault: "'text' was changed"
    ),
    Change(
      testDescription: "text erased without a disposal",
      sql: "UPDATE content SET salt = NULL, body = NULL WHERE position = ? AND field = 'text'",
      fault: "'text' is missing without a disposal"
    ),
    Change(
      testDescription: "text removed",
      sql: "DELETE FROM content WHERE position = ? AND field = 'text'",
      fault: "'text' is missing without a disposal"
    ),
    Change(
      testDescription: "a text that the entry does not name",
      sql: "INSERT INTO content (position, field, salt, body) VALUES (?, 'more', x'00', 'more')",
      fault: "'more' is not its own"
    ),
  ]

  @Test(arguments: entryChanges)
  func `a changed byte is found at its position`(change: Change) throws {
    let file = try FileWorld()
    try file.world.receive()
    let position = try file.ledger.head().position
    try file.world.receive()
    #expect(try file.ledger.faults(isFull: true).isEmpty)

    try file.force(change.sql, [position])

    let faults = try file.ledger.faults()
    #expect(
      faults.contains { fault in
        fault.hasPrefix("\(position): ") && fault.contains(change.fault)
      },
      "\(faults)"
    )
  }

  private static let projectionChanges = [
    "UPDATE report SET status = 'filed'", "UPDATE report SET class = 1",
    "UPDATE report SET headline = headline || '.'", "UPDATE report SET received_at = 0",
    "DELETE FROM report WHERE number = (SELECT max(number) FROM report)",
    "UPDATE report_count SET count = count + 1", "UPDATE report_day SET count = count - 1",
    "UPDATE tasking SET due = due + 1", "UPDATE tasking_count SET count = 0",
    "UPDATE meeting SET decided = decided + 1", "UPDATE officer SET label = 'DCI 9'",
    "UPDATE reference_counter SET last = last + 1", "UPDATE deployment SET team = 'swale'",
    "UPDATE posting SET end_day = NULL", "UPDATE detention SET level = 2",
    "UPDATE episode SET minutes = minutes + 1", "UPDATE advice SET is_closed = 0",
    "UPDATE duty SET label = 'DS 1'", "INSERT INTO report_count VALUES (1, 'filed', 1)",
    "INSERT INTO report_search (report_search) VALUES ('delete-all')",
    "INSERT INTO report_search (rowid, words, class) VALUES (9999, 'planted', 'c1')",
    "UPDATE search_record SET headline = headline || '.'", "UPDATE search_record SET class = 1",
    "INSERT INTO record_search (record_search) VALUES ('delete-all')",
    "INSERT INTO record_search (rowid, words, class) VALUES (9999, 'planted', 'c1')",
  ]

  @Test(arguments: projectionChanges)
  func `a changed projection is found`(sql: String) throws {
    let file = try FileWorld.lived()
    #expect(try file.ledger.faults(isFull: true).isEmpty)

    try file.tamper { database in try database.execute(sql: sql) }

    #expect(try file.ledger.faults().isEmpty)
    #expect(try !file.ledger.faults(isFull: true).isEmpty)
  }

  @Test func `a report moved to an open class in the search index is found`() throws {
    let file = try FileWorld()
    let report = try file.world.receive(.test("Hidden", text: "A cypress.", handling: 4))
    let number = try file.ledger.head().position
    let row = try file.ledger.report(report, for: TestOfficer.analyst.audience)?.row
    let words = "\(row?.reference.text ?? "") Hidden\nA cypress."

    try file.tamper { database in
      let own = try Int.fetchOne(
        database,
        sql: "SELECT class FROM report WHERE number = ?",
        arguments: [number]
      )
      try database.execute(
        sql: """
          INSERT INTO report_search (report_search, rowid, words, class)
          VALUES ('delete', ?, ?, ?)
          """,
        arguments: [number, words, "c\(own ?? 0)"]
      )
      try database.execute(
        sql: "INSERT INTO report_search (rowid, words, class) VALUES (?, ?, 'c1')",
        arguments: [number, words]
      )
    }

    #expect(try !file.ledger.faults(isFull: true).isEmpty)
  }

  private static let forbidden = [
    "UPDATE entry SET kind = kind", "DELETE FROM entry",
    "UPDATE visibility_class SET marking = 0", "DELETE FROM visibility_class",
    "UPDATE content SET body = 'other'", "DELETE FROM content",
    "REPLACE INTO entry SELECT * FROM entry LIMIT 1",
    "REPLACE INTO visibility_class SELECT * FROM visibility_class LIMIT 1",
    "REPLACE INTO content SELECT * FROM content LIMIT 1",
  ]

  @Test(arguments: forbidden)
  func `the file itself refuses to change or remove what was recorded`(sql: String) throws {
    let file = try FileWorld()
    try file.world.receive()

    #expect(throws: DatabaseError.self) {
      try file.tamper { database in try database.execute(sql: sql) }
    }
  }

  @Test func `a trigger that is gone is missed`() throws {
    let file = try FileWorld()

    try file.tamper { database in
      try database.execute(sql: "DROP TRIGGER entry_is_never_removed")
      try database.execute(
        sql: "CREATE TRIGGER other BEFORE DELETE ON entry BEGIN SELECT 1; END"
      )
    }

    #expect(try file.ledger.faults().contains { fault in fault.contains("trigger") })
  }
}
