import Domain

extension DashboardState {
  /// What a key does where the user is.
  mutating func press(_ key: Key) -> [Effect] {
    if postponed != nil { return performPostponed() + press(key) }
    if isEarly(key) {
      early.append(key)
      return []
    }
    if case .alt(let character) = key, !isFillingForm {
      // Terminals send Esc and a letter typed soon after as one; no action has Alt, so it is both.
      return press(.escape) + press(.character(character))
    }
    if case .function = key, keys.action(for: key, in: .list(focus)) == .act(.call(.ring)) {
      // The telephone rings in the middle of anything, and what was being typed becomes a draft.
      return perform(.act(.call(.ring)))
    }
    switch topLayer {
    case .form(let layer): return press(key, in: layer)
    case .filter(let pane): return press(key, filtering: pane)
    case .commands(let layer): return press(key, in: layer)
    case .search(let layer): return press(key, searching: layer)
    case .plain:
      layers.removeLast()
      return []
    case .choice(let layer): return press(key, in: layer)
    case .viewKeys(let mode): return press(key, amongKeysOf: mode)
    case .numbers(let pane, let scroll): return press(key, inNumbersOf: pane, scroll: scroll)
    case .map(let layer): return press(key, inMap: layer)
    case .agreements(let scroll): return press(key, amongAgreementsAt: scroll)
    case .copies(let layer): return press(key, amongCopies: layer)
    case .reviews(let choice): return press(key, amongReviewsAt: choice)
    case .drafts(let choice): return press(key, amongDraftsAt: choice)
    case .links(let layer): return press(key, in: layer)
    case nil, .page, .history, .question:
      guard let action = keys.action(for: key, in: mode) else {
        say("\(key.words) means nothing here; ? shows the keys.")
        return []
      }
      return postpones(action) ? [] : perform(action)
    }
  }

  /// Whether a key must wait for the unit: it asks for what needs it, or came after such a key.
  ///
  /// Those that wait keep their order. Looking, leaving and help never wait.
  private func isEarly(_ key: Key) -> Bool {
    guard unit == nil, !hasUnitFailed, key != .control("c") else { return false }
    if !early.isEmpty { return true }
    if case .act = keys.action(for: key, in: mode) { return true }
    return false
  }

  /// Does what the keys ask for that came before the unit was read.
  mutating func pressEarlyKeys() -> [Effect] {
    let waiting = early
    early = []
    return waiting.flatMap { key in press(key) }
  }

  /// Whether an act waits for what is being read: it cannot be done by what is shown, which may be
  /// older than what the user did last.
  ///
  /// It waits for nothing else. The next key finds it answered, by what is shown then.
  private mutating func postpones(_ action: Action) -> Bool {
    guard case .act = action, isReadingAgain, lostWords == nil,
      !availability(of: action).isAvailable
    else { return false }
    postponed = Postponed(action: action, mode: mode, pane: focus, row: chosenRow?.id)
    return true
  }

  /// Whether anything that is shown is being read anew.
  private var isReadingAgain: Bool {
    panes.contains { pane in pane.isReading && pane.reading != nil }
  }

  /// Does the act that waited, or says why it cannot be done, unless the user went elsewhere.
  private mutating func performPostponed() -> [Effect] {
    guard let act = postponed else { return [] }
    postponed = nil
    guard act == Postponed(action: act.action, mode: mode, pane: focus, row: chosenRow?.id) else {
      return []
    }
    return perform(act.action)
  }

  /// Does the act that waited once everything was read.
  mutating func performPostponedIfRead() -> [Effect] { isReadingAgain ? [] : performPostponed() }

  private var isFillingForm: Bool {
    if case .form = topLayer { true } else { false }
  }

  /// Does an action, or says why it cannot be done.
  mutating func perform(_ action: Action) -> [Effect] {
    if let reason = availability(of: action).reason {
      say(lostWords ?? reason, .refused)
      return []
    }
    switch action {
    case .move(let move): return perform(move)
    case .go(let going): return perform(going)
    case .look(let looking): return perform(looking)
    case .view(let viewing): return perform(viewing)
    case .act(let acting): return perform(acting)
    case .leave(.suspend): return [.suspend]
    case .leave(.quit): return askToLeave()
    case .answer(let answer): return take(answer)
    }
  }

  private mutating func take(_ answer: Action.Answer) -> [Effect] {
    guard case .question(let question) = topLayer else { return [] }
    layers.removeLast()
    switch (answer, question.deed) {
    case (.no, _): return []
    case (.yes, .leave): return end()
    case (.yes, .openMeeting(let meeting, let reference)):
      return submit(.openMeeting(meeting), saying: "is open", about: ActSubject(reference, nil))
    case (.yes, .approveMinutes(let meeting, let reference)):
      return submit(
        .approveMinutes(meeting),
        saying: "has its minutes approved and frozen",
        about: ActSubject(reference, nil)
      )
    case (.yes, .closeMeeting(let closing, let reference)):
      let carried = closing.carried.count + closing.withheld
      let unseen = closing.withheld == 0 ? "" : ", \(closing.withheld) of them withheld from you"
      let words =
        carried == 0 ? "is closed" : "is closed; \(Wording.count(carried, "item")) carried\(unseen)"
      return submit(.closeMeeting(closing), saying: words, about: ActSubject(reference, nil))
    }
  }

  /// What to say where the chosen row has left the list, nil where it has not.
  var lostWords: String? {
    guard focused.hasLostSelection else { return nil }
    let name = shown.rows[focus].map { row in row.reference } ?? "The chosen row"
    return "\(name) has left the list. Move to choose another."
  }

  /// Asks before leaving only if something would be lost.
  mutating func askToLeave() -> [Effect] {
    let unkept = unkeptDrafts.count
    guard unkept > 0 || !pending.isEmpty else { return end() }
    let words =
      pending.isEmpty
      ? Wording.count(unkept, "draft") + " would be lost: the ledger does not keep drafts now."
      : "An act is still being recorded."
    layers.append(.question(Question(title: "Leave Muster?", words: words, deed: .leave)))
    return []
  }

  private mutating func end() -> [Effect] {
    isQuitting = true
    return [.quit]
  }
}
