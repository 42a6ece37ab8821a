import Domain
import Ledger
import TestSupport
import Testing

/// The clear period of a report: from the last report about a person whom it names (2.5).
@Suite struct ClearPeriodTests {
  private let world: TestWorld
  private let reader = TestOfficer.intelligenceUnit

  init() throws { world = try TestWorld.inMemory() }

  private func report(on text: String, marking: ProtectiveMarking = .restricted, handling: Int = 1)
    throws -> ID<Report>
  {
    world.clock.set(to: london("\(text) 09:00"))
    var draft = Report.Draft.test("Seen", marking: marking, handling: handling)
    draft.occurredAt = london("\(text) 08:00")
    draft.subjects = [
      Subject(kind: .person, words: "IONESCU, Ana"), Subject(kind: .vehicle, words: "AB12 CDE"),
    ]
    return try world.receive(draft)
  }

  private func link(_ one: ID<Report>, _ other: ID<Report>, subject: Int = 0) throws {
    let link = Report.SubjectLink(subject: subject, other: other, otherSubject: subject)
    let step = Report.Linking.link(link, reason: "the same scar")
    try world.submit(step.commands(on: one), by: .analyst)
  }

  private func due(on text: String, for officer: TestOfficer = .intelligenceUnit, limit: Int = 50)
    throws -> [ID<Report>]
  {
    var found: [ID<Report>] = []
    var after: RetentionCursor?
    repeat {
      let page = try world.ledger.reportsDue(
        on: day(text),
        after: after,
        limit: limit,
        for: officer.audience
      )
      found += page.rows.map(\.report.id)
      after = page.next
    } while after != nil
    return found
  }

  private func moved(_ report: ID<Report>, for officer: TestOfficer = .intelligenceUnit) throws
    -> NominalEvent?
  {
    try #require(try world.ledger.report(report, for: officer.audience)).moved
  }

  @Test(arguments: [1, 50])
  func `a later report about the same person begins the period anew`(limit: Int) throws {
    let first = try report(on: "2010-09-16")
    let alone = try report(on: "2010-09-17")
    let later = try report(on: "2012-03-01")
    #expect(try due(on: "2016-09-20", limit: limit) == [first, alone])

    try link(first, later)

    #expect(try due(on: "2016-09-20", limit: limit) == [alone])
    #expect(try due(on: "2018-02-28", limit: limit) == [alone])
    #expect(Set(try due(on: "2018-03-01", limit: limit)) == [first, alone, later])
    let event = try #require(try moved(first))
    #expect(event.on == day("2012-03-01") && event.review == day("2018-03-01"))
    #expect(try moved(later) == nil)
  }

  @Test func `the period goes from link to link, and ends with the parting`() throws {
    let first = try report(on: "2010-09-16")
    let second = try report(on: "2011-09-16")
    let third = try report(on: "2013-09-16")
    try link(first, second)
    try link(third, second)
    #expect(try moved(first)?.review == day("2019-09-16"))

    let link = Report.SubjectLink(subject: 0, other: third, otherSubject: 0)
    let part = Report.Linking.part(link, reason: "another scar")
    try world.submit(part.commands(on: second), by: .analyst)

    #expect(try moved(first)?.review == day("2017-09-16"))
  }

  @Test func `a vehicle has no clear period`() throws {
    let first = try report(on: "2010-09-16")
    try link(first, try report(on: "2012-03-01"), subject: 1)

    #expect(try moved(first) == nil && due(on: "2016-09-16") == [first])
  }

  private func group(_ report: ID<Report>, _ group: Retention.Group) throws {
    world.clock.set(to: london("2011-01-01 09:00"))
    let set = Report.Command.setRetention(group: group, basis: "x", reviewOn: day("2012-01-01"))
    try world.submit([.report(report, set)], by: reader)
  }

  private static let groups: [(Retention.Group, String?)] = [
    (.seriousOffence, "2022-03-01"), (.otherOffence, "2018-03-01"),
    (.intelligence, "2018-03-01"), (.publicProtection, nil),
  ]

  @Test(arguments: groups)
  func `the group says how long`(group: Retention.Group, review: String?) throws {
    let first = try report(on: "2010-09-16")
    let later = try report(on: "2012-03-01")
    try self.group(first, group)
    try link(first, later)

    #expect(try moved(first)?.review == review.map { text in day(text) })
  }

  @Test func `the unit may say otherwise`() throws {
    let first = try report(on: "2010-09-16")
    let later = try report(on: "2012-03-01")
    try group(first, .intelligence)
    try link(first, later)
    let setting = Setting(
      key: "clear-period-years",
      number: "2.5",
      question: "How long?",
      value: "4=3",
      paragraph: "GK"
    )
    try world.submit(
      [.unit(.change([.set(.setting(setting))], from: day("2010-09-16")))],
      by: .administrator
    )

    #expect(try moved(first)?.review == day("2015-03-01"))
  }

  @Test func `a day set after the last report about the person stands`() throws {
    let first = try report(on: "2010-09-16")
    let later = try report(on: "2012-03-01")
    try link(first, later)
    world.clock.set(to: london("2013-01-01 09:00"))

    try world.submit(
      [.report(first, .retain(reason: "a victim", until: day("2014-01-01")))],
      by: reader
    )

    #expect(try moved(first) == nil && due(on: "2014-01-01") == [first])
  }

  @Test func `what a viewer may not see moves no day that they are told`() throws {
    let first = try report(on: "2010-09-16")
    let kept = try report(on: "2012-03-01", marking: .secret, handling: 4)
    try link(kept, first)

    #expect(try due(on: "2016-09-20").isEmpty)
    #expect(try due(on: "2016-09-20", for: .partnerLiaison) == [first])
    #expect(try moved(first, for: .partnerLiaison) == nil)
  }
}
