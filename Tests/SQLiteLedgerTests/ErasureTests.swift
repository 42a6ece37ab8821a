import Domain
import FoundationEssentials
import GRDB
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// Texts that are kept apart from their entries, and what disposal leaves of them.
@Suite struct ErasureTests {
  private static let secret = "Quillwort"

  private func secretive(_ file: FileWorld) throws -> ID<Report> {
    var draft = Report.Draft.test("\(Self.secret) seen", text: "The \(Self.secret) was there.")
    draft.sanitised = .present("\(Self.secret) was\nseen \"there\".")
    draft.sourceReference = .present("source \(Self.secret)")
    draft.provenance = .present("told by \(Self.secret)")
    draft.subjects = [Subject(kind: .vehicle, words: .present("\(Self.secret) 1"))]
    return try file.world.receive(draft)
  }

  @Test func `no payload holds a text`() throws {
    let file = try FileWorld()
    let report = try secretive(file)

    let entries = try file.ledger.entries(
      after: 0,
      limit: 1000,
      for: TestOfficer.intelligenceUnit.audience
    )

    let own = entries.filter { entry in entry.header.stream == StreamName(.report, report) }
    #expect(own.count == 1 && own.allSatisfy { entry in !entry.payload.isEmpty })
    for entry in entries {
      #expect(!String(decoding: entry.payload, as: UTF8.self).contains(Self.secret))
    }
  }

  @Test func `disposal erases every text and the chain still verifies`() throws {
    let file = try FileWorld()
    let report = try secretive(file)

    try file.world.dispose(of: report)

    let detail = try #require(
      try file.ledger.report(report, for: TestOfficer.intelligenceUnit.audience)
    )
    let received = detail.received
    #expect(detail.row.headline == .erased && received.headline == .erased)
    #expect(received.provenance == .erased)
    #expect(received.text == .erased && received.sanitised == .erased)
    #expect(received.sourceReference == .erased && received.subjects[0].words == .erased)
    #expect(try file.ledger.faults(isFull: true).isEmpty)
    #expect(try file.ledger.verify(isFull: false, against: nil) { _ in }.erased == 6)
  }

  @Test func `nothing of an erased text stays in the file or its log`() throws {
    let file = try FileWorld()
    let report = try secretive(file)
    try file.world.receive(.test("Another", text: "Something else."))
    #expect(try bytes(of: file).contains(Self.secret.lowercased()))

    try file.world.dispose(of: report)

    #expect(try !bytes(of: file).contains(Self.secret.lowercased()))
    try file.tamper { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'report_search', 'row')"
      )
      let terms = try String.fetchAll(database, sql: "SELECT term FROM temp.words")
      #expect(terms.contains("something") && !terms.contains(Self.secret.lowercased()))
    }
  }

  @Test func `drafts that hold an erased text go, and others stay`() throws {
    let file = try FileWorld()
    let report = try secretive(file)
    let (mine, other) = (TestOfficer.analyst.id, TestOfficer.chair.id)
    let about = "daily/report:\(report.text)/evaluate"
    try file.ledger.keepDraft(#"{"reason":"\#(Self.secret)"}"#, form: about, officer: mine)
    let copied = #"{"text":"As told: The \#(Self.secret) was there."}"#
    try file.ledger.keepDraft(copied, form: "daily//report", officer: other)
    let escaped = #"{"text":"\#(Self.secret) was\nseen \"there\"."}"#
    try file.ledger.keepDraft(escaped, form: "tasks//task", officer: other)
    try file.ledger.keepDraft(#"{"text":"Something else."}"#, form: "daily//report", officer: mine)

    try file.world.dispose(of: report)

    #expect(try file.ledger.drafts(of: mine).map(\.form) == ["daily//report"])
    #expect(try file.ledger.drafts(of: other).isEmpty)
    #expect(try !bytes(of: file).contains(Self.secret.lowercased()))
  }

  @Test func `an erased text leaves the index of the other records`() throws {
    let file = try FileWorld()
    let report = try secretive(file)
    let meeting = try file.world.schedule()
    try file.world.nominate(report, for: meeting, titled: .present("\(Self.secret) seen"))
    #expect(try terms(of: "record_search", in: file).contains(Self.secret.lowercased()))

    try file.world.dispose(of: report)

    #expect(try !terms(of: "record_search", in: file).contains(Self.secret.lowercased()))
    #expect(try !bytes(of: file).contains(Self.secret.lowercased()))
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }

  @Test func `a title that is missing without a disposal is found`() throws {
    let file = try FileWorld()
    let (kept, gone) = (try file.world.receive(), try secretive(file))
    let meeting = try file.world.schedule()
    for report in [kept, gone] { try file.world.nominate(report, for: meeting) }
    try file.world.dispose(of: gone)
    #expect(try file.ledger.faults(isFull: true).isEmpty)

    try file.tamper { database in
      try database.execute(
        sql: "UPDATE content SET salt = NULL, body = NULL WHERE field = 'item.title'"
      )
    }

    let faults = try file.ledger.faults()
    #expect(faults.count == 1, "\(faults)")
    #expect(faults.allSatisfy { fault in fault.hasSuffix("missing without a disposal") })
  }

  @Test func `a backup of before a disposal is known to hold the texts`() throws {
    let file = try FileWorld()
    let report = try secretive(file)
    let backup = file.directory.file("copy.muster")
    _ = try file.ledger.backup(to: backup) { _ in }

    try file.world.dispose(of: report)

    #expect(SQLiteLedger.holdsTexts(of: report, inFileAt: backup))
    #expect(!FileManager.default.fileExists(atPath: backup + "-wal"))
    #expect(!FileManager.default.fileExists(atPath: backup + "-shm"))
    #expect(!SQLiteLedger.holdsTexts(of: report, inFileAt: file.path))
    #expect(!SQLiteLedger.holdsTexts(of: report, inFileAt: file.directory.file("none")))
    #expect(file.ledger.emptyLog())
  }

  /// The words that a search index holds.
  private func terms(of index: String, in file: FileWorld) throws -> Set<String> {
    var terms: Set<String> = []
    try file.tamper { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '\(index)', 'row')"
      )
      terms = try String.fetchSet(database, sql: "SELECT term FROM temp.words")
    }
    return terms
  }

  @Test func `an erased text is found by no search`() throws {
    let file = try FileWorld()
    let report = try secretive(file)
    let audience = TestOfficer.intelligenceUnit.audience
    let query = ReportQuery(words: Self.secret, limit: 10)
    #expect(try file.ledger.reports(query, for: audience).rows.map(\.id) == [report])

    try file.world.dispose(of: report)

    #expect(try file.ledger.reports(query, for: audience).rows.isEmpty)
  }

  @Test func `a ledger with half its texts erased rebuilds to the same rows`() throws {
    let file = try FileWorld.lived()
    let reports = try (1...8).map { number in
      try file.world.receive(.test("Report \(number)", handling: number % 5 + 1))
    }
    for report in reports where report.value.isMultiple(of: 2) {
      try file.world.dispose(of: report)
    }
    let before = try file.dump()

    try file.ledger.rebuild { _ in }

    #expect(try file.dump() == before)
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }

  @Test func `what was passed on is erased with the report, and its log stays`() throws {
    let file = try FileWorld.lived()
    let report = try secretive(file)
    let open = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 1)
    let draft = Disclosure.Draft(
      to: ["ukba"],
      under: "isa",
      text: .present("\(Self.secret) for the partner"),
      reason: "a joint visit"
    )
    try file.world.submit(
      [.report(report, .evaluate(open, reason: "")), .report(report, .disclose(draft))],
      by: .intelligenceUnit
    )

    try file.world.dispose(of: report)

    #expect(try !bytes(of: file).contains(Self.secret.lowercased()))
    let audience = TestOfficer.intelligenceUnit.audience
    let log = try file.ledger.disclosures(under: "isa", after: nil, limit: 10, for: audience)
    #expect(log.rows.first?.report.id == report && log.rows.first?.recipients == ["ukba"])
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }

  @Test func `a screen that stayed open does not keep a draft about it again`() throws {
    let file = try FileWorld()
    let report = try secretive(file)
    let other = try file.world.receive(.test("Another"))
    let officer = TestOfficer.intelligenceUnit.id
    let form = { (id: ID<Report>) in "intel/report:\(id.text)/evaluate" }
    try file.ledger.keepDraft("{}", form: form(report), officer: officer)
    try file.world.dispose(of: report)

    #expect(throws: LedgerError.self) {
      try file.ledger.keepDraft(Self.secret, form: form(report), officer: officer)
    }
    try file.ledger.keepDraft("{}", form: form(other), officer: officer)

    #expect(try file.ledger.drafts(of: officer).map(\.form) == [form(other)])
    #expect(try !bytes(of: file).contains(Self.secret.lowercased()))
  }

  /// Everything in the file and in what lies beside it, in lower case.
  private func bytes(of file: FileWorld) throws -> String {
    try ["", "-wal", "-shm"].map { suffix in
      guard FileManager.default.fileExists(atPath: file.path + suffix) else { return "" }
      let data = try Data(contentsOf: URL(filePath: file.path + suffix))
      return String(decoding: data, as: UTF8.self).lowercased()
    }.joined()
  }
}
