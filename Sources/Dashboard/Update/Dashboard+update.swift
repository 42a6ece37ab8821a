import Canvas
import Domain
import Ledger

extension DashboardState {
  /// Takes one message, and says what is to be done outside.
  mutating func update(_ message: Message) -> [Effect] {
    if case .tick(let instant) = message, instant.minutes == now.minutes {
      // It comes before every key, and changes nothing that is shown.
      now = instant
      return keepRestedDraft()
    }
    touch(by: message)
    var effects: [Effect] = []
    switch message {
    case .key(let key):
      lastKeyAt = now
      clearToasts()
      let before = copied
      effects = isWall ? pressOnWall(key) : press(key)
      if copied == before, !effects.contains(where: \.isCopy) { copied = nil }
    case .pointed(let pointing):
      lastKeyAt = now
      effects = point(pointing)
    case .pasted(let text): effects = paste(text)
    case .resized(let size): resize(to: size)
    case .tick(let instant): effects = tick(instant)
    case .ledgerChanged: effects = noteChange()
    case .unitRead(let reading): effects = take(reading)
    case .unitFailed(let failure):
      hasUnitFailed = true
      early = []
      say(failure.sentence, .failed)
    case .paneRead(let pane, let number, let result):
      effects = take(result, of: pane, number: number)
    case .rowRead(let pane, let number, let row, let result):
      takePage(result, of: row, in: pane, number: number)
    case .acted(let act, let outcome): effects = take(outcome, of: act)
    case .alikeFound(let likeness, let found): take(Self.words(of: found), for: likeness)
    case .subjectFound(let likeness, let found): take(words(of: found), for: likeness)
    case .compared(let operation, let result): take(result, of: operation)
    case .found(let ask, let result): take(result, of: ask)
    case .edited(let edit, let result): effects = take(result, of: edit)
    case .draftsRead(let drafts): take(drafts)
    case .draftKept(let key, let savedAt, let failure): take(failure, of: key, savedAt: savedAt)
    }
    return effects + pageRequests()
  }

  /// What is to be done before anything happens.
  mutating func start() -> [Effect] {
    isUnitOverdue = false
    return [.readUnit, .readDrafts]
  }

  /// Notes what is about to be drawn: keys act on this until the next frame.
  ///
  /// Of a pane that is not drawn anew the rows are those of the last frame.
  mutating func noteShown() {
    if touched.isWhole { shown.marked = [:] }
    for id in PaneCatalogue.ids where touched.isWhole || touched.panes.contains(id) {
      shown.rows[id] = current(in: id)
      for row in markedRows(of: id) { shown.marked[row.id] = row.version }
    }
  }

  /// The wall takes no acts: it is left by q, and nothing else.
  private func pressOnWall(_ key: Key) -> [Effect] {
    switch key {
    case .character("q"), .control("c"), .control("q"): [.quit]
    default: []
    }
  }

  private mutating func resize(to size: Size) {
    self.size = size
    for id in PaneCatalogue.ids { keepInView(id) }
  }

  private mutating func tick(_ instant: Instant) -> [Effect] {
    let before = LondonTime(now)
    now = instant
    let after = LondonTime(instant)
    var effects = keepRestedDraft()
    for id in PaneCatalogue.ids { remake(id) }
    if before.date != after.date { effects += readAll() }
    if isUnitOverdue {
      isUnitOverdue = false
      effects.append(.readUnit)
    }
    return effects
  }

  private mutating func noteChange() -> [Effect] {
    changedAt = now
    isUnitOverdue = true
    return readAll() + askSearch()
  }

  private mutating func take(_ reading: UnitReading) -> [Effect] {
    unit = reading.unit
    officers = reading.officers
    operations = reading.operations
    changeSearch { layer in layer.vocabulary = SearchVocabulary(reading.unit) }
    if readOnlyReason != reading.readOnlyReason, let reason = reading.readOnlyReason {
      say("This ledger can only be read: \(reason)", .refused)
    }
    readOnlyReason = reading.readOnlyReason
    return readAll() + pressEarlyKeys()
  }

  private mutating func paste(_ text: String) -> [Effect] {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    switch topLayer {
    case .form(let layer): return paste(text, in: layer)
    case .filter(let pane):
      return setFilter(self[pane: pane].words + line, in: pane)
    case .commands(var layer):
      layer.text += line
      replaceTop(.commands(layer))
    case .search(let layer): return search(for: layer.text + line)
    case nil, .page, .choice, .viewKeys, .history, .question, .drafts, .plain, .numbers,
      .agreements, .reviews, .links, .copies, .map:
      say("Pasted text does nothing here: open a form or a filter (/) first.", .refused)
    }
    return []
  }

  /// Puts another layer in the place of the topmost.
  mutating func replaceTop(_ layer: Layer) {
    guard !layers.isEmpty else { return }
    layers[layers.count - 1] = layer
  }
}
