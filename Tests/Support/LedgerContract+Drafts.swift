internal import Domain
internal import Ledger
internal import Testing

extension LedgerContract {
  /// What a store promises about what is typed and not submitted.
  static let drafting = [
    Promise(testDescription: "drafts are each officer's own, newest first", check: keepDrafts),
    Promise(testDescription: "a draft is no entry", check: keepDraftsApart),
  ]

  private static func keepDrafts(_ world: TestWorld) throws {
    let (ledger, mine) = (world.ledger, TestOfficer.analyst.id)
    try ledger.keepDraft("one", form: "a", officer: mine)
    world.clock.advance(minutes: 1)
    try ledger.keepDraft("two", form: "b", officer: mine)
    try ledger.keepDraft("other", form: "a", officer: TestOfficer.chair.id)
    world.clock.advance(minutes: 1)
    try ledger.keepDraft("one again", form: "a", officer: mine)

    #expect(try ledger.drafts(of: mine).map(\.words) == ["one again", "two"])
    #expect(try ledger.drafts(of: mine).map(\.savedAt).first == world.clock.now)
    #expect(try ledger.drafts(of: TestOfficer.chair.id).map(\.words) == ["other"])
    try ledger.dropDraft(form: "a", officer: mine)
    try ledger.dropDraft(form: "never kept", officer: mine)
    #expect(try ledger.drafts(of: mine).map(\.form) == ["b"])
  }

  private static func keepDraftsApart(_ world: TestWorld) throws {
    let before = try world.ledger.head()

    try world.ledger.keepDraft("one", form: "a", officer: TestOfficer.analyst.id)

    #expect(try world.ledger.head() == before)
  }
}
