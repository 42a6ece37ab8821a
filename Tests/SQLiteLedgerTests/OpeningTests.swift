import Domain
import FoundationEssentials
import GRDB
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// What a ledger says of a path that it cannot open, and that it leaves the file alone.
@Suite struct OpeningTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func open(_ path: String) throws -> SQLiteLedger {
    try SQLiteLedger.open(at: path, time: .fixed(london("2010-09-16 09:00")), ids: .seeded(3))
  }

  private func code(of path: String) -> LedgerError.Code? {
    do {
      _ = try open(path)
      return nil
    } catch {
      return (error as? LedgerError)?.code
    }
  }

  @Test func `a path that is no ledger is refused by its kind`() throws {
    try Data("a text".utf8).write(to: URL(filePath: directory.file("text")))
    try Data().write(to: URL(filePath: directory.file("empty")))

    #expect(code(of: directory.file("missing")) == .missingFile)
    #expect(code(of: directory.file("no/such/place")) == .missingDirectory)
    #expect(code(of: directory.path) == .notALedger)
    #expect(code(of: directory.file("text")) == .notALedger)
    #expect(code(of: directory.file("empty")) == .notALedger)
    #expect(code(of: "/dev/null") == .notALedger)
  }

  @Test func `a database of another program is refused and stays as it was`() throws {
    let path = directory.file("other.sqlite")
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "CREATE TABLE other (a); INSERT INTO other VALUES (1)")
    }
    let before = try Data(contentsOf: URL(filePath: path))

    #expect(code(of: path) == .notALedger)

    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
  }

  @Test func `a ledger of a newer program is refused and stays as it was`() throws {
    let file = try FileWorld()
    try file.ledger.close()
    try file.tamper { database in try database.execute(sql: "PRAGMA user_version = 99") }
    let before = try Data(contentsOf: URL(filePath: file.path))

    let error = #expect(throws: LedgerError.self) { try open(file.path) }

    #expect(error?.code == .newerSchema)
    #expect(error?.message.contains("newer program") == true)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
  }

  @Test func `nothing is made over a file that is there`() throws {
    let file = try FileWorld()

    let error = #expect(throws: LedgerError.self) {
      try SQLiteLedger.create(at: file.path, time: file.world.clock.source, ids: .seeded(3))
    }

    #expect(error?.code == .alreadyExists)
    #expect(try file.ledger.faults().isEmpty)
  }

  @Test func `nothing is made in a directory that is missing`() {
    let error = #expect(throws: LedgerError.self) {
      try SQLiteLedger.create(
        at: directory.file("no/such"),
        time: .fixed(london("2010-09-16 09:00")),
        ids: .seeded(3)
      )
    }

    #expect(error?.code == .missingDirectory)
  }

  @Test func `a backup into a directory that is missing says so`() throws {
    let file = try FileWorld()

    let error = #expect(throws: LedgerError.self) {
      try file.ledger.backup(to: directory.file("no/such")) { _ in }
    }

    #expect(error?.code == .missingDirectory)
  }

  @Test func `a file cut short is damaged and never a trap`() throws {
    let file = try FileWorld.lived()
    try file.ledger.close()
    let whole = try Data(contentsOf: URL(filePath: file.path))

    for part in [1, 2, 3, 5, 8, 13] {
      let path = directory.file("cut-\(part)")
      try whole.prefix(whole.count * part / 16).write(to: URL(filePath: path))
      #expect(throws: LedgerError.self, "\(part)/16") {
        let ledger = try open(path)
        guard try ledger.faults().isEmpty else { throw LedgerError(.damaged, "found") }
      }
    }
  }

  @Test func `a ledger that was closed is whole in its one file`() throws {
    let file = try FileWorld()
    try file.world.receive()
    let head = try file.ledger.head()

    try file.ledger.close()

    let names = try FileManager.default.contentsOfDirectory(atPath: file.directory.path)
    #expect(names == ["test.muster"])
    try FileManager.default.copyItem(atPath: file.path, toPath: directory.file("copy"))
    #expect(try open(directory.file("copy")).head() == head)
  }

  @Test func `a ledger that was closed opens with the same head`() throws {
    let file = try FileWorld.lived()
    let head = try file.ledger.head()
    try file.ledger.close()

    let again = try open(file.path)

    #expect(try again.head() == head)
    #expect(again.readOnlyReason == nil)
    #expect(try again.faults(isFull: true).isEmpty)
  }
}
