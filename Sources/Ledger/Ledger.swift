// What it means to record and to read: entries, hash chain, codec, readings, and the protocol that
// every store fulfils. It knows no store, no terminal and no file. Start reading at `Ledger`.

public import Domain

/// An append-only record of everything that happened, and the readings kept from it.
///
/// Calls block until they are answered and may come from any thread. Every reading takes the
/// audience before which it would be shown; there is none without.
public protocol Ledger: Readings, DraftStore {
  /// Decides the commands and records what they lead to, all or nothing.
  ///
  /// - Throws: `LedgerError` where the store fails; nothing is recorded then.
  func submit(_ submission: Submission) throws -> SubmissionOutcome

  /// The entries after a position, in order, as far as the audience may see them.
  ///
  /// An entry that the audience may not see comes with an empty payload: its header's links and
  /// hashes still verify the chain.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func entries(after position: Int64, limit: Int, for audience: Audience) throws -> [Entry]

  /// The last entry's position and hash.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func head() throws -> SealedHead

  /// Whether nothing can be recorded, and why.
  var readOnlyReason: String? { get }

  /// Calls back after each change, whoever made it, until the observation is dropped.
  ///
  /// The call comes from a thread of the ledger's own and must return at once.
  func observeChanges(_ changed: @escaping @Sendable () -> Void) -> any ChangeObservation
}

/// A subscription to changes; it ends when it is cancelled or dropped.
public protocol ChangeObservation: AnyObject, Sendable {
  /// Ends the subscription.
  func cancel()
}
