/// A ledger that records many submissions in one transaction, for imports and demonstrations.
public protocol BatchLedger: Ledger {
  /// Records the submissions in order, in one transaction; each has an outcome of its own.
  ///
  /// A refused submission leaves nothing behind and does not hold up the others.
  ///
  /// - Throws: `LedgerError` where the store fails; nothing of the batch is recorded then.
  func submit(batch: [Submission]) throws -> [SubmissionOutcome]
  /// Whether somebody else is at work on the ledger, whom a long transaction would keep waiting; true
  /// where it cannot be told.
  var hasNeighbours: Bool { get }
}
