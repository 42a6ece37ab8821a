import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Rows that change between what was seen and the key: nothing acts on another identity.
struct RefreshRaceTests {
  @Test func `rows that come in above do not move the selection or the view`() {
    var state = DashboardState.sample(size: Size(width: 80, height: 24))
    state.strike(.down)
    let chosen = state.focused.selection
    let first = state.focused.content.rows[0].id

    state.receive([Self.newer] + DailyRows.all)

    #expect(state.focused.selection == chosen)
    #expect(state.focused.top == first)
    #expect(state.focused.newAbove == 1)
  }

  @Test func `an act falls on the row that was chosen, wherever it stands now`() throws {
    var state = DashboardState.sample()
    state.strike(.down)

    state.receive([Self.newer] + DailyRows.all.reversed())
    let act = try #require(state.update(.key(.character("w"))).firstAct)

    guard case .nominate(let report, _, _, _) = act.intent else {
      Issue.record("The act is \(act.intent).")
      return
    }
    #expect(report == DailyRows.all[1].id)
  }

  @Test func `an act on a row that has left the list stops and asks`() {
    var state = DashboardState.sample()
    state.strike(.down)

    state.receive([DailyRows.all[0]] + DailyRows.all.dropFirst(2))
    let effects = state.update(.key(.character("w")))

    #expect(effects.firstAct == nil)
    #expect(state.notice?.words == "INT-4216 has left the list. Move to choose another.")
    state.strike(.down)
    #expect(state.focused.selection == .report(DailyRows.all[2].id))
  }

  @Test func `an act carries the version that was drawn, not a newer one`() throws {
    var state = DashboardState.sample()
    let shown = DailyRows.all[0].version

    state.receive(DailyRows.all.map { row in row.moved(to: row.version + 1) })
    let act = try #require(state.update(.key(.character("w"))).firstAct)

    #expect(act.shown.values.map(\.self) == [shown])
  }

  @Test func `a list that nobody works on lets new rows in`() {
    var state = DashboardState.sample()

    state.receive([Self.newer] + DailyRows.all)

    #expect(state.focused.top == nil)
    #expect(state.focused.content.rows[0].id == .report(Self.newer.id))
  }

  private static let newer = DailyRows.all[0].moved(to: 1, id: ID(999))
}

extension DashboardState {
  /// Reads the daily intelligence anew, as after a change by somebody else; nothing is drawn.
  fileprivate mutating func receive(_ rows: [ReportRow]) {
    _ = update(.ledgerChanged)
    _ = update(
      .paneRead(.daily, number: self[pane: .daily].asked, .success(DailyRows.reading(rows)))
    )
  }
}

extension ReportRow {
  /// The row with another version, and perhaps another identity.
  func moved(to version: Int, id: ID<Report>? = nil) -> ReportRow {
    ReportRow(
      id: id ?? self.id,
      version: version,
      reference: reference,
      origin: origin,
      occurredAt: occurredAt,
      receivedAt: id == nil ? receivedAt : screenNow.adding(minutes: 1),
      grading: grading,
      marking: marking,
      level: level,
      priority: priority,
      flags: flags,
      status: status,
      meeting: meeting,
      headline: headline
    )
  }
}
