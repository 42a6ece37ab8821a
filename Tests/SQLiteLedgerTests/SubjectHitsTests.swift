import Domain
import GRDB
import Ledger
import TestSupport
import Testing

@testable import SQLiteLedger

/// Deconfliction over a ledger: who else names the same, and what of it may be told.
@Suite struct SubjectHitsTests {
  private static let van = Subject(kind: .vehicle, words: "AB12 CDE")

  private func report(
    _ world: TestWorld,
    _ subject: Subject = van,
    origin: Key<Organisation> = "scd9",
    handling: Int = 1
  ) throws -> ID<Report> {
    var draft = Report.Draft.test("Seen", origin: origin, handling: handling)
    draft.subjects = [subject]
    return try world.receive(draft)
  }

  private func hits(
    _ world: TestWorld,
    _ subject: Subject = van,
    by agency: Key<Organisation> = "mps",
    as officer: TestOfficer = .intelligenceUnit
  ) throws -> SubjectHits {
    try world.ledger.alike([subject], in: SubjectAsk(by: agency), for: officer.audience)
  }

  @Test func `within one agency it is a link, across two an alert`() throws {
    let world = try TestWorld.inMemory()
    let own = try report(world)
    let theirs = try report(world, origin: "ukba")

    let found = try hits(world, Subject(kind: .vehicle, words: "ab12cde"))

    #expect(found.hits.map(\.report) == [theirs, own])
    #expect(found.hits.map(\.weight) == [.alert, .link])
    #expect(found.hits.allSatisfy { hit in hit.match.strength == .strong })
  }

  @Test func `a person called victim here and suspect there is a conflict`() throws {
    let world = try TestWorld.inMemory()
    _ = try report(world, Subject(kind: .person, words: "IONESCU, Ana, born 4/3/1990, suspect"))

    let found = try hits(
      world,
      Subject(kind: .person, words: "Ana Ionescu, born 1990-03-04, victim")
    )

    #expect(found.hits.map(\.weight) == [.conflict])
  }

  @Test func `of a report that may not be seen only its agency is told, of code 4 nothing`() throws
  {
    let world = try TestWorld.inMemory()
    var draft = Report.Draft.test("Hidden")
    draft.marking = .secret
    draft.subjects = [Self.van]
    try world.receive(draft)
    _ = try report(world, handling: 4)

    let outsider = try hits(world, by: "ukba", as: .partnerTasking)

    #expect(outsider == SubjectHits(ask: ["mps"]))
  }

  @Test func `a hit in a report whose looks are noted says what it is, and not who`() throws {
    let world = try TestWorld.inMemory()
    var draft = Report.Draft.test("Kept")
    draft.marking = .confidential
    draft.subjects = [Self.van]
    let kept = try world.receive(draft)
    let plain = try report(world)

    let found = try hits(world)

    let words = Dictionary(
      uniqueKeysWithValues: found.hits.map { hit in (hit.report, hit.subject.words) }
    )
    #expect(words == [kept: .withheld, plain: Self.van.words])
    #expect(found.hits.allSatisfy { hit in hit.subject.kind == .vehicle })
  }

  @Test func `a report is no hit of its own, and none of one that was disposed of`() throws {
    let world = try TestWorld.inMemory()
    let own = try report(world)
    let ask = SubjectAsk(by: "mps", about: own)

    let before = try world.ledger.alike([Self.van], in: ask, for: TestOfficer.chair.audience)
    try world.dispose(of: own)

    #expect(before.isEmpty)
    #expect(try hits(world).isEmpty)
  }

  @Test func `disposal leaves no key behind`() throws {
    let file = try FileWorld()
    let report = try report(file.world, Subject(kind: .person, words: "QUILLWORT, Marlowe"))
    let count = { () throws -> Int in
      try file.ledger.store.read { database in
        try Int.fetchOne(database, sql: "SELECT count(*) FROM subject_key") ?? 0
      }
    }
    let before = try count()

    try file.world.dispose(of: report)

    #expect(before > 0)
    #expect(try count() == 0)
  }
}
