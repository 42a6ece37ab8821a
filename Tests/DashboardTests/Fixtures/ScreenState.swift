import Canvas
import Domain
import Ledger
import TestSupport

@testable import Dashboard

/// How much the panes of a golden screen hold.
enum Filling: String, CaseIterable {
  case full, empty, failed
}

extension DashboardState {
  /// The desk of a commander at nine in the morning of the pinned day.
  static func sample(
    _ filling: Filling = .full,
    size: Size = Size(width: 120, height: 40),
    focus: PaneID = .daily,
    isMeetingOpen: Bool = true,
    roles: Set<Domain.Role> = [.commander]
  ) -> DashboardState {
    let viewer = Viewer(agency: "mps", standing: .police, clearance: .secret)
    let desk = DeskOfficer(
      id: ID(0xA1),
      label: "DCI 2",
      roles: roles,
      organisation: "scd9",
      audience: Audience([viewer])
    )
    var state = DashboardState(desk: desk, now: screenNow.adding(minutes: -5), view: focus)
    _ = state.update(.resized(size))
    _ = state.update(.tick(screenNow))
    _ = state.update(
      .unitRead(UnitReading(unit: ScreenUnit.unit, officers: [], readOnlyReason: nil))
    )
    state.fill(filling, isMeetingOpen: isMeetingOpen)
    state.noteShown()
    return state
  }

  /// Answers every read that is waited for.
  mutating func fill(_ filling: Filling, isMeetingOpen: Bool = true) {
    let isEmpty = filling != .full
    answer(.daily, DailyRows.reading(isEmpty ? [] : DailyRows.all), filling)
    answer(
      .agenda,
      AgendaPane.Reading(agenda: isEmpty ? nil : AgendaRows.agenda(isOpen: isMeetingOpen)),
      filling
    )
    answer(.teams, TeamRows.reading(isEmpty: isEmpty), filling)
    answer(.custody, CustodyRows.reading(isEmpty ? [] : CustodyRows.all), filling)
    answer(.tasking, TaskingRows.reading(isEmpty ? [] : TaskingRows.all), filling)
    answer(.operations, OperationRows.reading(isEmpty: isEmpty), filling)
    answer(.calendar, CalendarRows.reading(isEmpty: isEmpty), filling)
    answer(.desk, DeskRows.reading(isEmpty: isEmpty), filling)
    answerPage()
  }

  /// Answers the read of one pane.
  mutating func answer(_ pane: PaneID, _ reading: any PaneReading, _ filling: Filling = .full) {
    let result: Result<any PaneReading, ReadFailure> =
      filling == .failed
      ? .failure(ReadFailure(sentence: "The disk does not answer.")) : .success(reading)
    _ = update(.paneRead(pane, number: self[pane: pane].asked, result))
  }

  /// Answers the reads of the pages that are in view.
  mutating func answerPage() {
    for id in PaneCatalogue.ids {
      guard let row = self[pane: id].pageRow, let page = Self.page(of: row) else { continue }
      _ = update(.rowRead(id, number: self[pane: id].pageAsked, row, .success(page)))
    }
  }

  private static func page(of row: RowID) -> (any RowReading)? {
    switch row {
    case .report(let id):
      return DailyRows.all.first { row in row.id == id }.flatMap { row in try? DailyRows.page(row) }
    case .item(let id):
      let item = AgendaRows.agenda().items.first { row in row.item.id == id }
      return ItemPage(report: item?.report.flatMap { row in try? DailyRows.page(row) })
    case .sheet(.picture): return PictureRows.page
    case .sheet: return nil
    case .operation(let id): return OperationRows.page(id)
    case .team, .detention, .tasking, .call, .claim, .usage, .meeting, .foreseen, .week, .library,
      .scenarios, .equality, .heading:
      return nil
    }
  }

  /// Presses keys one after the other, drawing between them as the loop does.
  @discardableResult
  mutating func strike(_ keys: Dashboard.Key...) -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      effects += update(.key(key))
      noteShown()
    }
    return effects
  }

  /// Types letters one after the other.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { character in strike(.character(character)) }
  }
}
