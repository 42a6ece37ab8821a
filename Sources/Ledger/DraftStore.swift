public import Domain

/// Where the text of a form is kept while it is typed, so that a dead terminal loses none of it.
///
/// A draft belongs to one officer and one form. It is never in the entries and never in a backup.
public protocol DraftStore: Sendable {
  /// Keeps the words of a form, in place of those kept before.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func keepDraft(_ words: String, form: String, officer: ID<Officer>) throws
  /// The words of a form, nil where none are kept.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func draft(form: String, officer: ID<Officer>) throws -> String?
  /// Forgets the words of a form, once they are submitted or thrown away.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func dropDraft(form: String, officer: ID<Officer>) throws
}
