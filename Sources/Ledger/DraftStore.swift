public import Domain

/// Where the text of a form is kept while it is typed, so that a dead terminal loses none of it.
///
/// A draft belongs to one officer and one form. It is never in the entries and never in a backup.
public protocol DraftStore: Sendable {
  /// Keeps the words of a form, in place of those kept before.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func keepDraft(_ words: String, form: String, officer: ID<Officer>) throws
  /// The drafts of an officer, newest first, at most `StoredDraft.most`.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func drafts(of officer: ID<Officer>) throws -> [StoredDraft]
  /// Forgets the words of a form, once they are submitted or thrown away.
  ///
  /// - Throws: `LedgerError` where the store fails.
  func dropDraft(form: String, officer: ID<Officer>) throws
}

/// What an officer typed into one form and has not submitted.
public struct StoredDraft: Sendable, Equatable {
  /// The name of the form.
  public let form: String
  /// What was typed, in the form's own writing.
  public let words: String
  /// When it was kept.
  public let savedAt: Instant

  /// How many are read; nobody has so many forms begun.
  public static let most = 200

  /// The draft of a form.
  public init(form: String, words: String, savedAt: Instant) {
    self.form = form
    self.words = words
    self.savedAt = savedAt
  }
}
