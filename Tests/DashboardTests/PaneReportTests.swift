import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// One pane for scripts, from the same content as the screen's.
struct PaneReportTests {
  private func world(_ world: TestWorld, as officer: TestOfficer = .chair) -> DashboardWorld {
    let desk = DeskOfficer(
      id: officer.id,
      label: officer.label,
      roles: [officer.role],
      organisation: officer.organisation,
      audience: officer.audience
    )
    return DashboardWorld(
      ledger: world.ledger,
      desk: desk,
      time: world.clock.source,
      ids: world.ids
    )
  }

  @Test func `every pane has a table with a cell a column, and text without codes`() throws {
    let lived = try TestWorld.inMemory()
    try lived.liveSomeDays()

    for id in PaneCatalogue.ids {
      let report = try PaneReport(of: world(lived), view: id.word)
      for row in report.table { #expect(row.count == report.table[0].count, "\(id.word)") }
      #expect(report.table[0][0] == "Reference")
      #expect(!report.text.unicodeScalars.contains("\u{1B}"))
      #expect(report.json.hasPrefix("["))
      for row in report.charts { #expect(row.count == 4) }
    }
  }

  @Test func `a filter leaves the rows that hold its words`() throws {
    let lived = try TestWorld.inMemory()
    try lived.receive(.test("Vans at night"))
    try lived.receive(.test("Boats by day"))
    try lived.raise()

    #expect(try PaneReport(of: world(lived), view: "intel", filter: "boats").table.count == 2)
    #expect(try PaneReport(of: world(lived), view: "tasks", filter: "!a").table.count == 1)
    #expect(try PaneReport(of: world(lived), view: "tasks").table.count == 2)
  }

  @Test func `a time makes ages repeatable`() throws {
    let lived = try TestWorld.inMemory()
    try lived.receive(.test("Vans at night"))
    let asked = "2010-09-16 12:00"
    let before = try PaneReport(of: world(lived), view: "intel", at: asked).text

    lived.clock.advance(minutes: 500)

    #expect(try PaneReport(of: world(lived), view: "intel", at: asked).text == before)
    #expect(before.contains("3 hours old"))
  }

  @Test func `an unknown pane and an unreadable time are said in a sentence`() throws {
    let lived = try TestWorld.inMemory()
    #expect(throws: ReportFault.self) { try PaneReport(of: world(lived), view: "kitchen") }
    #expect(throws: ReportFault.self) {
      try PaneReport(of: world(lived), view: "intel", at: "half past never")
    }
  }

  @Test func `what a viewer may not see is in no form of the report`() throws {
    let lived = try TestWorld.inMemory()
    try lived.receive(.test("Unspeakable secret"))
    let partner = world(lived, as: .partnerTasking)
    let report = try PaneReport(of: partner, view: "intel")

    let isSeen = report.text.contains("Unspeakable")
    #expect(report.json.contains("Unspeakable") == isSeen)
    #expect(report.table.joined().contains { cell in cell.contains("Unspeakable") } == isSeen)
  }
}
