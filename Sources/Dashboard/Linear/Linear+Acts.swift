import Canvas
import Domain
import Ledger

extension Linear {
  /// Opens the row that was said with a number.
  mutating func open(_ number: Int) -> [Effect] {
    guard let row = numbers.row(number) else {
      say("No row was said with the number \(number); list says them.")
      return []
    }
    return choose(row) ? openPage(of: row) : []
  }

  /// Does an action to the rows of some numbers, or to the row that was said alone or is open.
  mutating func hear(_ action: Action, _ wanted: [Int]) -> [Effect] {
    guard Self.isForWords(action) else {
      say("That is for the screen; there is none here.")
      return []
    }
    guard !wanted.isEmpty else {
      if needsRow(action), state.openPage == nil, announced != state.focused.selection {
        let word = ActionRegistry.entry(action).phrase
        say("Which row? Say \(word) and its number, or open the row first.")
        return []
      }
      return act(action)
    }
    let rows = wanted.compactMap(numbers.row)
    guard rows.count == wanted.count else {
      say("Not every number was said with a row; list says them.")
      return []
    }
    if rows.count > 1, isMarkable(action) { return act(action, on: rows) }
    guard rows.count == 1 else {
      say("That is done to one row at a time.")
      return []
    }
    guard choose(rows[0]) else { return [] }
    var effects: [Effect] = []
    if case .act(.decide) = action { effects = openPage(of: rows[0]) }
    return effects + act(action)
  }

  /// Does an action, and waits for the ledger where it is asked.
  private mutating func act(_ action: Action) -> [Effect] {
    if action == .look(.copy) {
      say(state.chosenRow?.reference ?? "There is no row here to choose.")
      return []
    }
    if action == .look(.numbers) {
      sayNumbers()
      return []
    }
    if action == .look(.agreements) {
      for line in state.agreementLines { say(line.plain.string) }
      return []
    }
    if action == .look(.reviews) {
      sayReviews()
      return []
    }
    let asked = state.acts
    let (pane, selection, page) = (state.focus, state.focused.selection, state.openPage)
    rest()
    let effects = perform(action)
    if state.acts != asked { awaited = .act }
    if state.comparing != nil { awaited = .comparison }
    if page == nil, pane == state.focus, place == .list(pane), awaited == nil,
      let row = state.focused.selection, row != selection
    {
      sayRow(row)
    }
    return effects
  }

  private mutating func act(_ action: Action, on rows: [RowID]) -> [Effect] {
    guard choose(rows[0]) else { return [] }
    let pane = state.focus
    state[pane: pane].marks = Set(rows)
    let effects = act(action)
    state.clearMarks(of: pane)
    return effects
  }

  /// Has acts rest on what was said: on the versions that the rows had then.
  private mutating func rest() {
    state.noteShown()
    for (row, version) in numbers.versions { state.shown.marked[row] = version }
  }

  /// Makes a row the chosen one, in its pane; says so where it has left the list.
  private mutating func choose(_ row: RowID) -> Bool {
    guard let pane = row.pane else { return false }
    if pane != state.focus || state.openPage != nil { state.layers.removeAll() }
    state.show(pane)
    guard state.focused.content.row(row) != nil else {
      say("That row has left the list since; list says the rows.")
      return false
    }
    _ = change { state in state.select(row) }
    announced = row
    return true
  }

  private mutating func openPage(of row: RowID) -> [Effect] {
    let effects = perform(.go(.open))
    awaited = .page
    return effects
  }

  /// Whether an action is done to a row.
  private func needsRow(_ action: Action) -> Bool {
    switch action {
    case .act(.nominate), .act(.evaluate), .act(.sendBack), .act(.decide), .act(.step),
      .act(.disclose), .act(.recall), .act(.interest), .act(.retention), .act(.linking):
      true
    case .act(.meeting(let act)): Self.itemActs.contains(act)
    case .act(.requirement(let act)): act == .answer
    case .act(.clearing), .act(.scenario): false
    case .act(.custody(let step)): step != .bookIn && step != .claim
    case .act(.calendar(let act)): act != .week
    case .act(.operation(let act)): act != .plan
    case .act(.call(let act)): act != .ring && act != .handOver && act != .rota && act != .library
    case .act(.task): [.daily, .agenda, .teams, .operations].contains(state.focus)
    case .look(.copy), .look(.mark), .look(.markRange), .go(.open): true
    case .act(.openMeeting), .act(.report), .act(.undo), .act(.redo), .look, .move, .go, .view,
      .leave, .answer:
      false
    }
  }

  /// What a chair does to one item.
  private static let itemActs: [MeetingAct] = [
    .comment, .park, .earlier, .later, .merge, .split,
  ]

  /// Whether an action can be done to several rows at once.
  private func isMarkable(_ action: Action) -> Bool {
    switch action {
    case .act(.nominate), .act(.step), .act(.custody(.check)): true
    case .act, .look, .move, .go, .view, .leave, .answer: false
    }
  }

  /// Whether an action means anything where nothing is drawn.
  static func isForWords(_ action: Action) -> Bool {
    switch action {
    case .act, .answer: true
    case .go(let going): going != .zoom
    case .look(let looking):
      [
        .agreements, .reviews, .copy, .drafts, .freeze, .numbers, .refresh, .picture, .clearing,
        .requirements, .equality,
      ].contains(looking)
    case .view(let viewing): [.sort, .reverse, .reset].contains(viewing)
    case .move(let move): move == .first || move == .last
    case .leave(let leaving): leaving == .quit
    }
  }
}
