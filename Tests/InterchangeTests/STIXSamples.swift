import Domain
import FoundationEssentials
import Glibc
import Ledger
import TestSupport
import Testing

@testable import Interchange

extension TestWorld {
  /// Takes a report in and evaluates it as it was proposed.
  @discardableResult
  func receiveEvaluated(_ draft: Report.Draft) throws -> ID<Report> {
    let report = try receive(draft)
    try evaluate(report, as: draft.grading)
    return report
  }

  /// Evaluates a report.
  func evaluate(_ report: ID<Report>, as grading: Grading) throws {
    let isLimited = ["4", "5"].contains(grading.handling.text)
    let review = isLimited ? CivilDate(year: 2011, month: 3, day: 1) : nil
    try submit(
      [.report(report, .evaluate(grading, reason: "checked", review: review))],
      by: .intelligenceUnit
    )
  }

  /// Reports that may all go to a partner, with everything that a bundle can say of them.
  static func forPartners(seed: UInt64 = 1) throws -> TestWorld {
    let world = try TestWorld.inMemory(seed: seed)
    var vans = Report.Draft.test("Vans at night", text: "A neighbour at 12 Elm Row saw two vans.")
    vans.sanitised = "Two vans were seen at night."
    vans.sourceReference = "REG 7"
    vans.subjects = [Subject(kind: .vehicle, words: "AB12 CDE")]
    try world.receiveEvaluated(vans)
    world.clock.advance(minutes: 1)
    try world.receiveEvaluated(.test("Nobody has looked at this", marking: .protect, handling: 2))
    var named = Report.Draft.test(
      "Quill Marlowe in Hackney",
      origin: "ukba",
      marking: .confidential
    )
    named.sanitised = "A person \u{1B}[31mwas seen\u{202E}.\n\"Twice\" \\ é漢🙂"
    named.subjects = [Subject(kind: .person, words: "Quill Marlowe")]
    try world.receiveEvaluated(named)
    var shared = Report.Draft.test("Passports in a flat", origin: "hft")
    shared.grading = .threeByFiveByTwo(source: 1, information: .b, handling: .conditional)
    shared.sanitised = "Passports were found."
    shared.recipients = ["ukba", "poppy"]
    try world.receiveEvaluated(shared)
    return world
  }

  /// What a partner gets from the ledger.
  func bundle(
    for officer: TestOfficer = .intelligenceUnit,
    since: CivilDate? = nil
  ) throws -> (text: String, summary: ExportSummary) {
    try FileExport(.stix, as: .jsonLines, since: since).text(of: ledger, for: officer)
  }
}

extension FileImport {
  /// The import of a bundle in memory.
  static func bundle(_ text: String) -> FileImport { FileImport(.stix, text, named: "in.json") }
}

/// The bundle that is kept beside the tests.
enum GoldenBundle {
  private static let path =
    "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Golden/bundle.json"

  /// The bundle as it is kept.
  static func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// Compares a bundle with the one that is kept, or keeps it where `MUSTER_BLESS` is set.
  static func expect(_ text: String) throws {
    if getenv("MUSTER_BLESS") != nil { try Data(text.utf8).write(to: URL(filePath: path)) }
    #expect(try self.text() == text, "look with MUSTER_BLESS=1")
  }
}
