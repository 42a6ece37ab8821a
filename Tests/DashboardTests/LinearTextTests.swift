import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The panes as sentences and as records, from the same content as the lists.
struct LinearTextTests {
  @Test func `a pane is a summary and numbered sentences`() {
    let lines = LinearText.lines(of: DashboardState.sample()[pane: .custody].content)

    #expect(lines[0] == "Custody: 5 held, 3 under immigration powers, 1 late.")
    #expect(
      lines.contains(
        "3: SC 2310/10, Suite C, PACE, 6 hours 15 minutes, level 3 constant, "
          + "PACE review late by 15 minutes, 1 missed"
      )
    )
    #expect(lines.contains { line in line.hasPrefix("1: SB 2291/10") && line.contains("UNPRICED") })
  }

  @Test func `an empty pane says why and what next`() {
    let lines = LinearText.lines(of: DashboardState.sample(.empty)[pane: .tasking].content)

    #expect(lines.last?.hasPrefix("Nothing is tasked yet.") == true)
  }

  @Test func `every row of every pane has a sentence and a cell a column`() {
    let state = DashboardState.sample()
    for id in PaneCatalogue.ids {
      let content = state[pane: id].content
      #expect(!content.summary.isEmpty)
      for row in content.rows {
        #expect(!row.sentence.isEmpty)
        #expect(row.cells.count == content.columns.count, "\(id.word)")
      }
    }
  }

  @Test func `records carry the cells by the heads of their columns`() {
    let content = DashboardState.sample()[pane: .tasking].content
    let record = content.record(of: content.choices[2])

    #expect(record["authority"] == "UKBA (bid)")
    #expect(record["status"] == "bid filed")
    #expect(content.json.hasPrefix("[\n"))
  }

  @Test func `the text of a ledger names who looks and what is marked`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Vans seen at night"))
    let officer = TestOfficer.chair
    let desk = DeskOfficer(
      id: officer.id,
      label: officer.label,
      roles: [officer.role],
      organisation: officer.organisation,
      audience: officer.audience
    )

    let text = try LinearText.text(
      of: DashboardWorld(
        ledger: world.ledger,
        desk: desk,
        time: world.clock.source,
        ids: world.ids
      ),
      view: "intel"
    )

    #expect(text.contains("chair 1 (chair)"))
    #expect(text.contains("RESTRICTED\n"))
    #expect(text.contains("1: INT-1, from SCD9"))
  }
}
