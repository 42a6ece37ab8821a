import Domain
import Ledger

extension DashboardState {
  /// The rows that an act is done to: those marked and shown in the list, else the chosen one.
  var subjects: [ListRow] {
    let marked = markedRows(of: focus)
    guard openPage == nil, !marked.isEmpty else { return chosenRow.map { row in [row] } ?? [] }
    return marked
  }

  /// The marked rows of a pane that its list shows, in its order.
  func markedRows(of id: PaneID) -> [ListRow] {
    let marks = self[pane: id].marks
    guard !marks.isEmpty else { return [] }
    return self[pane: id].content.choices.filter { row in marks.contains(row.id) }
  }

  /// Marks the chosen row or takes its mark away, and moves to the next.
  mutating func toggleMark() -> [Effect] {
    guard let row = focused.selectedRow else { return [] }
    if self[pane: focus].marks.remove(row.id) == nil { self[pane: focus].marks.insert(row.id) }
    return moveSelection(by: 1)
  }

  /// Begins a range of marks at the chosen row, or ends it there.
  mutating func toggleRange() {
    guard let row = focused.selectedRow else { return }
    guard focused.rangeStart != nil else {
      self[pane: focus].rangeStart = row.id
      say("Marking from \(row.reference): move, then v marks all up to there, Esc does not.")
      return
    }
    let range = focused.range
    self[pane: focus].marks.formUnion(range)
    self[pane: focus].rangeStart = nil
    sayMarks()
  }

  /// Marks every row of the list, or none where all are marked.
  mutating func toggleAll() {
    let all = focused.content.choices.map(\.id)
    if focused.marks.isSuperset(of: all) {
      self[pane: focus].marks.subtract(all)
    } else {
      self[pane: focus].marks.formUnion(all)
    }
    sayMarks()
  }

  /// Takes every mark of a pane away.
  mutating func clearMarks(of id: PaneID) {
    self[pane: id].marks = []
    self[pane: id].rangeStart = nil
  }

  private mutating func sayMarks() {
    let count = markedRows(of: focus).count
    say(count == 0 ? "No row is marked." : "\(Wording.count(count, "row")) marked.")
  }

  /// The taskings among the subjects that a step fits, all bids or all work, and how many it does not.
  func fittingTaskings(_ kind: StepKind) -> (fitting: [(ListRow, TaskingRow)], left: Int) {
    let all = subjects.compactMap { row in taskingRow(row.id).map { tasking in (row, tasking) } }
    let able = all.filter { pair in stepAvailability(kind, of: pair.1).isAvailable }
    let first = able.first.map { pair in part(in: pair.1) }
    // Work of one controller alone can be given over in one act.
    let authority = kind == .reassign ? able.first?.1.authority : nil
    let fitting = able.filter { pair in
      part(in: pair.1) == first && (authority == nil || pair.1.authority == authority)
    }
    return (fitting, all.count - fitting.count)
  }

  /// Holds the lists as they are, or lets in what came meanwhile.
  mutating func toggleFreeze() {
    guard frozenAt != nil else {
      frozenAt = now
      say("The lists are held as at \(LondonTime(now).clock); Z lets in what comes.")
      return
    }
    frozenAt = nil
    var changed = 0
    for id in PaneCatalogue.ids {
      if let held = self[pane: id].held {
        self[pane: id].held = nil
        self[pane: id].reading = held
        changed += 1
      }
      remake(id)
    }
    say("The lists go on; \(Wording.count(changed, "pane")) changed meanwhile.")
  }
}

extension PaneState {
  /// The rows from the beginning of the range to the chosen one, empty where no range is drawn.
  var range: [RowID] {
    guard let first = content.index(of: rangeStart), let last = content.index(of: selection)
    else { return [] }
    return content.rows[min(first, last)...max(first, last)]
      .filter { row in !row.isHeading }.map(\.id)
  }
}

extension ReportRow {
  /// Why it cannot be put before a meeting, nil where it can.
  var nominationBarrier: String? {
    switch status {
    case .nominated: "\(reference.short) is nominated already."
    case .submitted, .evaluated, .returned, .deferred, .held: nil
    case .tasked, .developing, .productCommissioned, .referred, .linked, .noFurtherAction,
      .escalated, .filed:
      "\(reference.short) is \(status.words) already."
    }
  }

  /// Whether it stands before the meeting as a risk: a child or a victim is in it.
  var isRisk: Bool { flags.contains { flag in flag == .child || flag == .victim } }
}

extension TaskingRow {
  /// Whether it is a bid that its controller has not answered for good.
  var isOpenBid: Bool { status == .bidFiled || status == .countered }
}
