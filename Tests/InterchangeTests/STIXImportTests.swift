import Domain
import Ledger
import TestSupport
import Testing

@testable import Interchange

@Suite struct STIXImportTests {
  /// An import after the last of the reports was written.
  private let later = ImportContext.test(at: "2010-09-16 10:00")

  /// A report as another program writes one, with some members put in the place of others.
  private func foreign(_ changes: [String: String] = [:], after more: String = "") -> String {
    let members = [
      "type": "\"report\"", "id": "\"report--b3bca3c2-1f3d-4b54-b44f-dac42c3a8f04\"",
      "created_by_ref": "\"identity--1\"", "created": "\"2010-09-15T20:40:00.5Z\"",
      "name": "\"REF/9 Vans\"", "description": "\"Two vans were seen.\"",
      "external_references": "[{\"source_name\":\"x\",\"external_id\":\"REF/9\"}]",
      "labels": "[\"scheme-5x5x5\",\"source-eval-b\",\"intel-eval-2\",\"handling-1\","
        + "\"marking-restricted\",\"nim-level-2\"]",
    ].merging(changes) { _, new in new }
    let report = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    return """
      {"objects": [{\(report.joined(separator: ","))}\(more),
        {"type": "identity", "name": "uk border agency", "id": "identity--1"}],
       "spec_version": "2.0", "x": [{"y": []}, 1], "type": "bundle"}
      """
  }

  private func received(_ world: TestWorld) throws -> [ReportText] {
    try world.ledger.reportTexts(
      after: nil,
      since: nil,
      limit: 100,
      for: TestOfficer.intelligenceUnit.audience
    ).rows
  }

  @Test func `a bundle that went through another ledger is the same bundle`() throws {
    let first = try TestWorld.forPartners()
    let (text, _) = try first.bundle()
    let copy = try TestWorld.inMemory(seed: 7)

    let result = try FileImport.bundle(text).record(into: copy.ledger, later)

    #expect(result.recorded == 4)
    #expect(try copy.bundle().summary.unevaluated == 4)
    for report in try received(copy) {
      #expect(report.status == .submitted)
      try copy.evaluate(report.id, as: report.grading)
    }
    let (one, other) = (try first.bundle().text, try copy.bundle().text)
    #expect(reports(of: one) == reports(of: other))
  }

  /// The reports of a bundle without the moments of their evaluation, which each ledger has its own of.
  private func reports(of bundle: String) -> [String] {
    bundle.split(separator: "\n").filter { line in line.contains("\"type\":\"report\"") }.map {
      line in
      line.split(separator: ",").filter { part in
        !part.hasPrefix("\"modified\"") && !part.hasPrefix("\"published\"")
      }.joined(separator: ",")
    }
  }

  @Test func `a report comes in once, from whatever bundle`() throws {
    let world = try TestWorld.inMemory()
    try FileImport.bundle(foreign()).record(into: world.ledger)

    let again = try FileImport.bundle(foreign(["name": "\"Else\""])).record(into: world.ledger)

    #expect([again.recorded, again.repeated] == [0, 1])
    #expect(try received(world).count == 1)
  }

  @Test func `our own bundle brings nothing back to us`() throws {
    let world = try TestWorld.forPartners()

    let result = try FileImport.bundle(world.bundle().text).record(into: world.ledger, later)

    #expect([result.recorded, result.repeated] == [0, 4])
  }

  @Test func `another program's report is taken in as submitted`() throws {
    let world = try TestWorld.inMemory()

    try FileImport.bundle(foreign()).record(into: world.ledger)

    let report = try #require(try received(world).first)
    #expect(report.id == ID(0xb3bc_a3c2_1f3d_4b54_b44f_dac4_2c3a_8f04))
    #expect(report.status == .submitted)
    #expect(report.received.origin == "ukba")
    #expect(report.received.receivedAt == london("2010-09-15 21:40").adding(milliseconds: 500))
    #expect(report.received.headline == "Vans")
    #expect(report.received.text == "Two vans were seen.")
    #expect(report.received.sanitised == nil)
    #expect(report.received.outsideReason.contains("REF/9"))
  }

  @Test func `a map says what a bundle leaves open`() throws {
    let changes = ["labels": "[\"source-eval-b\",\"intel-eval-2\",\"handling-1\"]"]
    let text = foreign(changes).replacing("uk border agency", with: "Kent")
    var work = FileImport.bundle(text)
    work.map.defaults = [
      "scheme": "5x5x5", "marking": "PROTECT", "level": "3", "priority": "trafficking",
    ]
    work.map.values = ["origin": ["Kent": "borough"]]
    let world = try TestWorld.inMemory()

    try work.record(into: world.ledger)

    let received = try #require(try received(world).first).received
    #expect(received.origin == "borough" && received.marking == .protect && received.level == 3)
    #expect(received.priority == "trafficking" && received.outsideReason.isEmpty)
  }

  @Test func `what is no report, or one no more, is told`() throws {
    let more = """
      ,{"type":"indicator","id":"indicator--1"},{"type":"a\\u001b"},
      {"type":"report","id":"report--1","revoked":true}
      """

    let check = try FileImport.bundle(foreign(after: more)).check(in: .test())

    #expect(check.isSound && check.rows == 1)
    #expect(check.leftOut["what an object of 'indicator' says"] == 1)
    #expect(check.leftOut["a report that its author has revoked"] == 1)
    #expect(check.leftOut.keys.allSatisfy { words in !words.utf8.contains(0x1B) })
  }

  /// What is changed in a report, and what the sentences about it must hold.
  struct Fault: Sendable, CustomTestStringConvertible {
    let member: String
    let value: String
    let says: String
    var testDescription: String { "\(member) \(value)" }
  }

  private static let faults = [
    Fault(
      member: "id",
      value: "7",
      says: "line 1, object 1, 'id': found nothing, expected report--"
    ),
    Fault(member: "id", value: "\"x\\u001b\"", says: "found 'x\\u{1B}', expected report--"),
    Fault(member: "created_by_ref", value: "\"identity--2\"", says: "'created_by_ref': found 'id"),
    Fault(member: "created", value: "\"soon\"", says: "'created': found 'soon', expected a time"),
    Fault(member: "created", value: "\"2010-09-16T08:00:01Z\"", says: "a time that has come"),
    Fault(member: "labels", value: "null", says: "'labels: marking-': found nothing"),
    Fault(
      member: "labels",
      value: "[\"handling-1\",\"handling-2\",\"scheme-5x5x5\"]",
      says: "'labels: handling-': found '1 and 2', expected a number from 1 to 5"
    ),
    Fault(member: "name", value: "\"\"", says: "'name': found nothing, expected a text"),
    Fault(
      member: "name",
      value: "\"a\\u0000b\"",
      says: "object 1: found a zero character in a text"
    ),
    Fault(
      member: "x",
      value: "01",
      says: "object 1: found a number that is none at byte"
    ),
    Fault(member: "x", value: "tru", says: "object 1: found no value at byte"),
  ]

  @Test(arguments: faults)
  func `a bad report is named, and nothing is recorded`(fault: Fault) throws {
    let sentences = try FileImport.bundle(foreign([fault.member: fault.value])).faults()

    #expect(sentences.contains { sentence in sentence.contains(fault.says) }, "\(sentences)")
  }

  @Test func `a time that cannot be read is told once`() throws {
    #expect(try FileImport.bundle(foreign(["created": "\"soon\""])).faults().count == 1)
  }

  private static let bundles = [
    ("", "line 1: found the end of the file, expected a STIX bundle"),
    ("[]", "line 1: found '[', expected a STIX bundle"),
    ("{}", "found no key 'type'"), ("{\"type\":\"report\"}", "found the type '\"report\"'"),
    ("{\"type\":\"bundle\"} x", "found 'x', expected the end of the file"),
    ("{\"type\":\"bundle\"", "expected a comma, or the brace that closes the bundle"),
    ("{\"type\":\"bundle\",\"objects\":{}}", "expected a list of objects"),
    ("{\"type\":\"bundle\",\n\"objects\":[1]}", "line 2: found '1', expected an object in braces"),
    ("{\"type\":\"bundle\",\"objects\":[{]}", "found ']', expected the bracket '}'"),
    ("{\"type\":\"bundle\",\"objects\":[{}", "found the end of the file"),
    ("\u{1B}", "found the byte 0x1B"), ("{\"type\":,", "found ',', expected a value"),
  ]

  @Test(arguments: bundles)
  func `what is no bundle is refused with its place`(text: String, says: String) throws {
    let sentences = try FileImport.bundle(text).faults()

    #expect(sentences.count == 1 && sentences[0].contains(says), "\(sentences)")
  }

  @Test func `a report that is summed up cannot steer the terminal`() throws {
    var summaries: [String] = []

    _ = try FileImport.bundle(foreign(["name": "\"a\\u001b[2J\\u202eb\""])).check(
      in: .test(),
      account: { row in summaries.append(row.summary) }
    )

    #expect(summaries.count == 1 && summaries[0].hasSuffix("'a\\u{1B}[2J\\u{202E}b'"))
  }
}
