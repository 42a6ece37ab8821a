import FoundationEssentials
import TestSupport
import Testing

/// Bundles for partners, from one ledger to another, and before the validator that partners use.
@Suite struct BundleTests {
  private static let rows = """
    origin,occurred,received,marking,scheme,source_eval,info_eval,handling,level,outside_reason,\
    subjects,headline,text,sanitised,status,evaluated_review
    ukba,2010-09-15T20:40:00Z,2010-09-16T07:00:00Z,RESTRICTED,5x5x5,B,2,1,2,none,,Vans at night,\
    "A neighbour saw vans.","Vans, ""white"", were seen.",evaluated,
    scd9,2010-09-15T20:40:00Z,2010-09-16T08:00:00Z,PROTECT,3x5x2,1,A,P,1,none,,Passports,\
    Original words.,,evaluated,
    hft,2010-09-15T20:40:00Z,2010-09-16T08:00:00Z,PROTECT,5x5x5,E,4,4,1,none,,Kept,Kept.,Kept.,\
    evaluated,2011-03-01
    """

  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("own.muster")
    try make(ledger)
  }

  /// Makes a ledger whose administrator may import and grade.
  private func make(_ ledger: String) throws {
    for words in [
      ["init", ledger],
      ["officer", "grant", "Administrator 1", "intelligence-unit", "--ledger", ledger],
    ] {
      let run = try ProgramRun(Program.path(), words, environment: Program.base)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  /// Writes the bundle of a ledger that holds the rows, and answers with its path.
  private func bundle() throws -> String {
    let (rows, out) = (directory.file("rows.csv"), directory.file("out.json"))
    try Data((Self.rows + "\n").utf8).write(to: URL(filePath: rows))
    let taken = try Program.run("import", "reports", rows, "--ledger", ledger)
    #expect(taken.code == 0, "\(taken.errors)")
    let exported = try Program.run("export", "stix", out, "--ledger", ledger)
    #expect(exported.code == 0, "\(exported.errors)")
    #expect(exported.errors.contains("2 reports were written. 1 with handling code 4 or 5 was"))
    #expect(try String(contentsOfFile: "\(out).note", encoding: .utf8).hasPrefix("RESTRICTED\n"))
    return out
  }

  @Test func `a bundle goes into another ledger, once`() throws {
    let (out, other) = (try bundle(), directory.file("other.muster"))
    try make(other)

    let taken = try Program.run("import", "stix", out, "--ledger", other)
    let again = try Program.run("import", "stix", out, "--ledger", other)
    let shown = try Program.run("show", "intel", "--ledger", other)

    #expect(taken.output.hasPrefix("Recorded 2 reports"), "\(taken.output)\(taken.errors)")
    #expect(again.output.contains("2 were in the ledger already"), "\(again.output)")
    #expect(shown.output.contains("Vans at night"), "\(shown.output)\(shown.errors)")
  }

  @Test func `a bad bundle is refused with what helps`() throws {
    let path = directory.file("bad.json")
    try Data("{\"type\":\"bundle\",\"objects\":[{\"type\":\"report\"}]}".utf8)
      .write(to: URL(filePath: path))

    let run = try Program.run("import", "stix", path, "--ledger", ledger)

    #expect(run.code == 1)
    #expect(run.errors.contains("line 1, object 1, 'id': found nothing, expected report--"))
    #expect(run.errors.contains("--map FILE"), "\(run.errors)")
  }

  @Test func `a bundle has one form`() throws {
    let run = try Program.run("export", "stix", "--json-lines", "--ledger", ledger)

    #expect(run.code == 64 && run.errors.contains("form of its own"), "\(run.errors)")
  }

  private static let validator = ProgramRun.path(of: "stix2_validator")

  @Test(
    .enabled(
      if: Self.validator != nil,
      "stix2_validator is not on the PATH: 'pip install stix2-validator' brings it"
    )
  )
  func `the validator that partners use finds nothing`() throws {
    let validator = try #require(Self.validator)

    let run = try ProgramRun(validator, ["--strict", "--enforce-refs", try bundle()])

    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("Valid"), "\(run.output)")
  }
}
