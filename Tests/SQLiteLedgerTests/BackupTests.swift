import Dispatch
import Domain
import FoundationEssentials
import Ledger
import SQLiteLedger
import Synchronization
import TestSupport
import Testing

/// A copy of the ledger that was restored and verified before it takes its name.
@Suite struct BackupTests {
  @Test func `a backup opens as the same ledger`() throws {
    let file = try FileWorld.lived()
    let path = file.directory.file("copy.muster")

    let result = try file.ledger.backup(to: path) { _ in }

    let copy = try SQLiteLedger.open(at: path, time: file.world.clock.source, ids: .seeded(3))
    #expect(try result.head == file.ledger.head() && copy.head() == result.head)
    #expect(result.verification.isSound)
    #expect(try copy.faults(isFull: true).isEmpty)
    let audience = TestOfficer.analyst.audience
    #expect(
      try copy.entries(after: 0, limit: 1000, for: audience)
        == file.ledger.entries(after: 0, limit: 1000, for: audience)
    )
  }

  @Test func `a backup made while others write is a whole beginning of the ledger`() throws {
    let file = try FileWorld()
    let isOver = Mutex(false)
    let writing = DispatchGroup()
    DispatchQueue.global().async(group: writing) {
      let world = TestWorld(continuing: file.ledger, clock: file.world.clock, seed: 900)
      while !isOver.withLock({ isOver in isOver }) { _ = try? world.receive() }
    }

    let heads = try (1...3).map { number in
      try file.ledger.backup(to: file.directory.file("copy-\(number)")) { _ in }.head
    }
    isOver.withLock { isOver in isOver = true }
    writing.wait()

    for head in heads { #expect(try file.ledger.faults(against: head).isEmpty) }
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }

  @Test func `drafts stay behind`() throws {
    let file = try FileWorld()
    let officer = TestOfficer.analyst.id
    try file.ledger.keepDraft("Bogbean", form: "report", officer: officer)
    let path = file.directory.file("copy.muster")

    _ = try file.ledger.backup(to: path) { _ in }

    #expect(try file.ledger.drafts(of: officer).map(\.words) == ["Bogbean"])
    let copy = try SQLiteLedger.open(at: path, time: file.world.clock.source, ids: .seeded(3))
    #expect(try copy.drafts(of: officer).isEmpty)
    let bytes = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(!bytes.contains("Bogbean"))
  }

  @Test func `a backup leaves nothing over and nothing beside it`() throws {
    let file = try FileWorld()
    let path = file.directory.file("copy.muster")
    _ = try file.ledger.backup(to: path) { _ in }

    let error = #expect(throws: LedgerError.self) { try file.ledger.backup(to: path) { _ in } }

    #expect(error?.code == .alreadyExists)
    let names = try FileManager.default.contentsOfDirectory(atPath: file.directory.path)
    #expect(names.filter { name in name.hasPrefix("copy") } == ["copy.muster"])
  }

  @Test func `a damaged ledger makes no backup`() throws {
    let file = try FileWorld()
    try file.world.receive()
    try file.force("UPDATE content SET body = 'other'")
    let path = file.directory.file("copy.muster")

    let error = #expect(throws: LedgerError.self) { try file.ledger.backup(to: path) { _ in } }

    #expect(error?.code == .damaged)
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
