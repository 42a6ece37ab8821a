import SQLiteLedger
import TestSupport
import Testing

/// The contract of every store, kept by the SQLite one in memory and in a file.
@Suite struct ContractTests {
  private static let stores = [
    LedgerContract("in memory") { time, _ in
      try SQLiteLedger.inMemory(time: time, ids: .seeded(2))
    },
    LedgerContract("in a file") { time, directory in
      try SQLiteLedger.create(at: directory.file(), time: time, ids: .seeded(2))
    },
  ]

  @Test(arguments: stores, LedgerContract.promises)
  func `a SQLite ledger keeps its promise`(
    store: LedgerContract,
    promise: LedgerContract.Promise
  ) throws {
    try store.check(promise)
  }
}
