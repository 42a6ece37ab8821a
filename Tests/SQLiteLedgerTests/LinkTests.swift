import Domain
import FoundationEssentials
import GRDB
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// Two subjects that a person says are one: shown by both reports, and never more than said.
@Suite struct LinkTests {
  private static let van = Subject(kind: .vehicle, words: "AB12 CDE")
  private static let person = Subject(kind: .person, words: "IONESCU, Ana, born 4/3/1990")
  private static let mark = "Quillfeather"

  private func report(
    _ world: TestWorld,
    _ headline: String = "Seen",
    origin: Key<Organisation> = "scd9",
    marking: ProtectiveMarking = .restricted,
    handling: Int = 1
  ) throws -> ID<Report> {
    var draft = Report.Draft.test(headline, origin: origin, marking: marking, handling: handling)
    draft.subjects = [Self.van, Self.person]
    world.clock.advance(minutes: 1)
    return try world.receive(draft)
  }

  private func link(
    _ one: ID<Report>,
    _ other: ID<Report>,
    subjects: (Int, Int) = (1, 1),
    reason: String = "the same scar"
  ) -> [Command] {
    let link = Report.SubjectLink(subject: subjects.0, other: other, otherSubject: subjects.1)
    return Report.Linking.link(link, reason: .present(reason)).commands(on: one)
  }

  private func part(_ one: ID<Report>, _ other: ID<Report>) -> [Command] {
    let link = Report.SubjectLink(subject: 1, other: other, otherSubject: 1)
    return Report.Linking.part(link, reason: "another scar").commands(on: one)
  }

  private func detail(
    _ report: ID<Report>,
    _ world: TestWorld,
    for officer: TestOfficer = .intelligenceUnit
  ) throws -> ReportDetail {
    try #require(try world.ledger.report(report, for: officer.audience))
  }

  @Test func `each report shows the link, keeps its history, and shows the parting`() throws {
    let world = try TestWorld.inMemory()
    let (one, other) = (try report(world), try report(world, origin: "ukba"))
    let before = try (detail(one, world).history, detail(other, world).history)

    try world.submit(link(one, other), by: .analyst)

    for (own, far, old) in [(one, other, before.0), (other, one, before.1)] {
      let page = try detail(own, world)
      #expect(page.links.map(\.link.other) == [far])
      #expect(page.links[0].reason == "the same scar" && page.links[0].subject == Self.person)
      #expect(page.links[0].by == TestOfficer.analyst.label)
      #expect(Array(page.history.prefix(old.count)) == old)
      let reference = try detail(far, world).row.reference.text
      #expect(page.history.last?.words.contains("is one with that of \(reference)") == true)
    }
    try world.submit(part(other, one), by: .supervisor)
    for own in [one, other] {
      let page = try detail(own, world)
      #expect(page.links.isEmpty && page.history.count == before.0.count + 2)
      #expect(page.history.last?.words.hasSuffix("another scar") == true)
    }
    try world.submit(link(other, one), by: .analyst)
    #expect(try detail(one, world).links.count == 1)
  }

  @Test func `a link with a report whose looks are noted does not say who is named there`() throws {
    let world = try TestWorld.inMemory()
    let (one, kept) = (try report(world), try report(world, marking: .confidential))

    try world.submit(link(one, kept), by: .analyst)

    #expect(try detail(one, world).links.map(\.subject.words) == [.withheld])
    #expect(try detail(kept, world).links.map(\.subject) == [Self.person])
  }

  @Test func `what cannot be linked or parted is refused in a sentence`() throws {
    let world = try TestWorld.inMemory()
    let (one, other) = (try report(world), try report(world))
    let erased = try report(world)
    try world.dispose(of: erased)
    let cases: [([Command], TestOfficer, String)] = [
      (link(one, one), .analyst, "Both stand in one report"),
      (link(one, other, subjects: (0, 1)), .analyst, "'vehicle' and one of the kind 'person'"),
      (link(one, other, subjects: (2, 1)), .analyst, "has no subject 3; it names 2"),
      (link(one, other, subjects: (1, 5)), .analyst, "has no subject 6; it names 2"),
      (link(one, other, reason: ""), .analyst, "A reason is needed to link two subjects"),
      (part(one, other), .analyst, "are not linked"),
      (link(one, erased), .analyst, "are erased"),
      (link(erased, one), .analyst, "are erased already"),
      (link(one, ID(77)), .analyst, "no such report"),
      (link(one, other), .dutyOfficer, "may not say which subjects of reports are one"),
    ]
    for (commands, officer, words) in cases {
      let sentence = try world.refusal(of: commands, by: officer).sentence
      #expect(sentence.contains(words), "\(sentence)")
    }
    try world.submit(link(one, other), by: .analyst)
    for again in [link(one, other), link(other, one)] {
      #expect(try world.refusal(of: again, by: .analyst).sentence.contains("linked already"))
    }
    #expect(try detail(one, world).history.count == 2)
  }

  @Test func `nobody links with a report that they may not see, whichever way round`() throws {
    let world = try TestWorld.inMemory()
    try world.submit(
      [.officer(TestOfficer.partnerLiaison.id, .grant(.analyst, from: day("2010-09-16")))],
      by: .administrator
    )
    let (open, kept) = (try report(world), try report(world, handling: 4))

    for commands in [link(open, kept), link(kept, open)] {
      let refusal = try world.refusal(of: commands, by: .partnerLiaison)
      #expect(refusal == .report(.unknown))
    }
  }

  /// A report that partners see, checked and linked with two: one that they see, one that they may
  /// not, which is left out where it is not asked for.
  private func linked(withHidden isWhole: Bool) throws -> (TestWorld, ID<Report>) {
    let world = try TestWorld.inMemory()
    let (open, seen) = (try report(world, "Open"), try report(world, "Also open"))
    var found = [seen]
    if isWhole {
      let kept = try report(world, "\(Self.mark) kept", marking: .secret, handling: 4)
      found.append(kept)
      try world.submit(link(open, kept, reason: "\(Self.mark) said so"), by: .analyst)
      try world.submit(part(kept, open), by: .analyst)
      try world.submit(link(kept, open, reason: "\(Self.mark) again"), by: .analyst)
    } else {
      world.clock.advance(minutes: 1)
    }
    try world.submit([.report(open, .check(found: found))], by: .analyst)
    try world.submit(link(open, seen), by: .analyst)
    return (world, open)
  }

  @Test(arguments: [TestOfficer.partnerTasking, .partnerLiaison, .outsider])
  func `an outsider's page is that of a ledger without the hidden report`(officer: TestOfficer)
    throws
  {
    let (whole, report) = try linked(withHidden: true)
    let (part, same) = try linked(withHidden: false)
    guard try whole.ledger.report(report, for: officer.audience) != nil else {
      #expect(officer == .outsider)
      return
    }
    let pages = try [detail(report, whole, for: officer), detail(same, part, for: officer)]

    #expect(pages[0].links.map(\.reference) == pages[1].links.map(\.reference))
    #expect(pages[0].history.map(\.words) == pages[1].history.map(\.words))
    #expect(pages[0].history.contains { line in line.words.contains("checked, 1 that") })
    let told = pages[0].history.map(\.words) + pages[0].links.map(\.reason.words)
    #expect(!told.contains { words in words.contains(Self.mark) })
    #expect(try detail(report, whole).links.count == 2)
  }

  @Test func `a link is no conflict for somebody who acts on what was shown before`() throws {
    let world = try TestWorld.inMemory()
    let (open, kept) = (try report(world), try report(world, marking: .secret, handling: 4))
    try world.submit(link(kept, open), by: .analyst)

    let interest = Command.report(open, .setInterest(.silent, reason: "x"))
    let outcome = try world.outcome(
      of: [interest],
      by: .analyst,
      shown: [StreamName(.report, open): 1]
    )

    _ = try outcome.receipt()
  }

  @Test func `disposal of one report erases the reason in the other too`() throws {
    let file = try FileWorld()
    let world = file.world
    let (one, other, third) = (try report(world), try report(world), try report(world))
    try world.submit(link(one, other, reason: "\(Self.mark) told it"), by: .analyst)
    try world.submit(part(one, other), by: .analyst)
    try world.submit(link(one, other, reason: "\(Self.mark) told it again"), by: .analyst)
    try world.submit(link(other, third, reason: "of its own"), by: .analyst)

    try world.dispose(of: one)

    let page = try detail(other, world)
    #expect(page.links.map(\.reason) == [.erased, "of its own"])
    #expect(page.links[0].subject.words == .erased)
    for suffix in ["", "-wal", "-shm"] {
      let bytes = FileManager.default.contents(atPath: file.path + suffix) ?? Data()
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.mark), "\(suffix)")
    }
    #expect(try file.ledger.faults(isFull: true).isEmpty)
    #expect(
      try world.refusal(of: part(other, one), by: .analyst).sentence.contains("are erased")
    )
  }

  @Test func `a reason that is missing without a disposal is found`() throws {
    let file = try FileWorld()
    let (one, other) = (try report(file.world), try report(file.world))
    try file.world.submit(link(one, other), by: .analyst)

    try file.tamper { database in
      try database.execute(
        sql: "UPDATE content SET salt = NULL, body = NULL WHERE field = 'reason'"
      )
    }

    let faults = try file.ledger.faults()
    #expect(faults.count == 2, "\(faults)")
    #expect(faults.allSatisfy { fault in fault.hasSuffix("missing without a disposal") })
  }

  @Test func `what is linked is told apart from what may be one`() throws {
    let world = try TestWorld.inMemory()
    let (one, other) = (try report(world), try report(world))
    let subjects = [Self.van, Self.person]
    let ask = SubjectAsk(by: "mps", about: one)

    let hits = try world.ledger.alike(subjects, in: ask, for: TestOfficer.analyst.audience).hits

    #expect(
      Set(hits.map(\.link)) == [
        Report.SubjectLink(subject: 0, other: other, otherSubject: 0),
        Report.SubjectLink(subject: 1, other: other, otherSubject: 1),
      ]
    )
  }
}
