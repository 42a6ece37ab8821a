import Domain
import FoundationEssentials
import GRDB
import Ledger
import SQLiteLedger
import TestSupport

/// A ledger in a file of its own, with a second way in: plain SQL.
final class FileWorld: Sendable {
  let directory: TemporaryDirectory
  let world: TestWorld
  let ledger: SQLiteLedger

  /// The path of the ledger file.
  var path: String { ledger.path }

  init(seed: UInt64 = 1) throws {
    directory = try TemporaryDirectory()
    let clock = TestClock()
    ledger = try SQLiteLedger.create(
      at: directory.file(),
      time: clock.source,
      ids: .seeded(seed &+ 1)
    )
    world = try TestWorld(on: ledger, clock: clock, seed: seed)
  }

  /// A world in which some days were lived, as a copy of one that is made once.
  static func lived() throws -> FileWorld { try FileWorld(copying: template.get()) }

  private static let template = Result {
    let file = try FileWorld()
    try file.world.liveSomeDays()
    try file.ledger.close()
    return try Data(contentsOf: URL(filePath: file.path))
  }

  private init(copying bytes: Data) throws {
    directory = try TemporaryDirectory()
    try bytes.write(to: URL(filePath: directory.file()))
    let clock = TestClock(london("2010-09-18 09:00"))
    ledger = try SQLiteLedger.open(at: directory.file(), time: clock.source, ids: .seeded(3))
    world = TestWorld(continuing: ledger, clock: clock, seed: 2)
  }

  /// A second ledger on the same file, as another process would open it.
  func reopened(seed: UInt64 = 77) throws -> SQLiteLedger {
    try SQLiteLedger.open(at: path, time: world.clock.source, ids: .seeded(seed))
  }

  /// Runs SQL on a connection of its own, as somebody who holds the file could.
  func tamper(_ body: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction(body)
  }

  /// Runs SQL that the triggers would refuse.
  func force(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try tamper { database in
      let triggers = try String.fetchAll(
        database,
        sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"
      )
      let names = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
      )
      for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
      try database.execute(sql: sql, arguments: arguments)
      for trigger in triggers { try database.execute(sql: trigger) }
    }
  }
}

extension SQLiteLedger {
  /// The faults that a verification finds, as `position: words`.
  func faults(isFull: Bool = false, against seal: SealedHead? = nil) throws -> [String] {
    try verify(isFull: isFull, against: seal) { _ in }.faults.map { fault in
      "\(fault.position): \(fault.words)"
    }
  }
}
