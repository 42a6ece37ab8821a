import GRDB
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// What a head that was kept elsewhere shows, and what is seen without one.
@Suite struct SealTests {
  @Test func `a sound ledger fits each seal that was ever printed`() throws {
    let file = try FileWorld()
    let early = try file.ledger.head()
    try file.world.receive()
    let late = try file.ledger.head()

    #expect(try file.ledger.faults(against: early).isEmpty)
    #expect(try file.ledger.faults(against: late).isEmpty)
  }

  @Test func `a cut tail shows against a seal alone`() throws {
    let file = try FileWorld()
    try file.world.receive()
    try file.world.receive()
    let seal = try file.ledger.head()

    try file.force("DELETE FROM content WHERE position = ?", [seal.position])
    try file.force("DELETE FROM entry WHERE position = ?", [seal.position])
    try file.ledger.rebuild { _ in }

    #expect(try file.ledger.faults(isFull: true).isEmpty)
    #expect(
      try file.ledger.faults(against: seal) == [
        "\(seal.position): the seal names it and the ledger ends before it"
      ]
    )
  }

  @Test func `a rewritten tail shows against a seal`() throws {
    let file = try FileWorld()
    try file.world.receive()
    let seal = try file.ledger.head()
    try file.force("DELETE FROM content WHERE position = ?", [seal.position])
    try file.force("DELETE FROM entry WHERE position = ?", [seal.position])
    let other = try file.reopened()
    try other.rebuild { _ in }
    try TestWorld(continuing: other, clock: file.world.clock, seed: 5).receive(.test("Other"))

    let faults = try other.faults(against: seal)

    #expect(faults == ["\(seal.position): it is not the entry that the seal names"])
  }

  @Test func `two entries that changed places are found`() throws {
    let file = try FileWorld()
    try file.world.receive()
    try file.world.receive()
    let last = try file.ledger.head().position

    try file.force("UPDATE entry SET position = 0 - position + 1000 WHERE position = ?", [last])
    try file.force("UPDATE entry SET position = ? WHERE position = ?", [last, last - 1])
    try file.force("UPDATE entry SET position = ? WHERE position = ?", [last - 1, 1000 - last])

    let faults = try file.ledger.faults()
    #expect(faults.contains { fault in fault.hasPrefix("\(last - 1): ") }, "\(faults)")
  }

  @Test func `an entry taken out of the middle is found at the gap`() throws {
    let file = try FileWorld()
    try file.world.receive()
    let gap = try file.ledger.head().position
    try file.world.receive()

    try file.force("DELETE FROM entry WHERE position = ?", [gap])

    let faults = try file.ledger.faults()
    #expect(faults.contains { fault in fault.hasPrefix("\(gap + 1): ") }, "\(faults)")
    #expect(faults.contains("\(gap): a text belongs to no entry"))
  }

  @Test func `an older copy shows against a seal`() throws {
    let file = try FileWorld()
    let older = file.directory.file("older.muster")
    _ = try file.ledger.backup(to: older) { _ in }
    try file.world.receive()
    let seal = try file.ledger.head()

    let copy = try SQLiteLedger.open(at: older, time: file.world.clock.source, ids: .seeded(9))

    #expect(try copy.faults().isEmpty)
    #expect(try !copy.faults(against: seal).isEmpty)
  }
}
