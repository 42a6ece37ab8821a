import Domain
import Ledger

extension Runtime {
  /// Reads the drafts of the officer at the desk.
  func readDrafts() {
    do {
      let stored = try ledger.drafts(of: desk.id)
      inbox.post(.draftsRead(stored.compactMap(Draft.init)))
    } catch {
      inbox.post(.unitFailed(ReadFailure(error)))
    }
  }

  /// Keeps a draft, and says whether it could be.
  func keep(_ draft: Draft) {
    var failure: ReadFailure?
    do {
      try ledger.keepDraft(draft.words, form: draft.key, officer: desk.id)
    } catch {
      failure = ReadFailure(error)
    }
    inbox.post(.draftKept(key: draft.key, savedAt: draft.savedAt, failure))
  }

  /// Forgets a draft; one that stays is offered again, which loses nothing.
  func dropDraft(_ key: String) {
    do {
      try ledger.dropDraft(form: key, officer: desk.id)
    } catch {
      inbox.post(.unitFailed(ReadFailure(error)))
    }
  }

  /// Waits for everything that is being written, and keeps the last drafts.
  func finish(keeping drafts: [Draft]) {
    writing.async { for draft in drafts { self.keep(draft) } }
    writing.wait()
  }
}
