import Canvas
import Domain
import Ledger

/// The rows as they were said, so that a number means what the user heard.
struct Numbers: Sendable {
  /// The number of the first.
  var first = 1
  /// The rows in order.
  var rows: [RowID] = []
  /// The versions of their streams as they were said.
  var versions: [RowID: Int] = [:]
  /// How many of them were said.
  var said = 0

  /// The row of a number, nil where none has it.
  func row(_ number: Int) -> RowID? {
    rows.indices.contains(number - first) ? rows[number - first] : nil
  }
}

extension Linear {
  /// How many rows are said at a time.
  static let rowsAtOnce = 10

  /// Answers the last line once what it waits for is here.
  mutating func answer() {
    guard let awaited, !isWaiting(for: awaited) else { return }
    self.awaited = nil
    switch awaited {
    case .opening: sayOpening()
    case .list: sayList()
    case .more: sayRows(from: 0)
    case .page: sayPage()
    case .comparison: if formLayer != nil { sayForm() }
    case .act: numbers.versions = [:]
    case .search: sayFound(from: 0)
    case .moreFound: sayFound(from: numbers.said)
    }
  }

  private func isWaiting(for awaited: Awaited) -> Bool {
    switch awaited {
    case .opening:
      state.unit == nil
        || state.panes.contains { pane in pane.isReading && pane.reading == nil }
    case .list, .more: state.focused.isReading
    case .page: state.focused.isReading || state.focused.waitsForPage
    case .act: !state.pending.isEmpty || state.focused.isReading
    case .comparison: state.comparing != nil
    case .search, .moreFound: state.isSearching
    }
  }

  /// Says where the user has come to, if that is another place than before.
  mutating func announce(from before: Place) -> [Effect] {
    let now = place
    guard now != before, awaited == nil, !isOver else { return [] }
    switch now {
    case .list(let pane):
      switch before {
      case .page(let row) where row.pane == pane:
        say("Back in \(PaneCatalogue.pane(pane).name).")
      case .page, .list, .search: awaited = .list
      case .form, .question, .choice, .drafts, .links, .screen: break
      }
    case .page: awaited = .page
    case .form: if case .form = before {} else { sayForm() }
    case .question: sayQuestion()
    case .choice: sayColumns()
    case .drafts: sayDrafts()
    case .links: sayLinks()
    case .search:
      if case .page = before { say("Back in the search for \"\(state.searchLayer?.text ?? "")\".") }
    case .screen:
      say("That is for the screen; here the words say everything. help names them.")
      return change { state in
        state.layers.removeLast()
        return []
      }
    }
    return []
  }

  private mutating func sayOpening() {
    say("\(LondonTime(state.now).spoken), \(state.desk.words)")
    if state.unit?.isDemonstration == true { say("SYNTHETIC DATA") }
    say(needsSummary)
    sayList()
    say("Say a number, a pane's word or an action's; help names them, quit ends.")
    news.begin(state)
  }

  /// Says the pane: its summary, and the first of its rows.
  mutating func sayList() {
    if let failure = state.focused.failure { say(failure) }
    if let marking = state.focused.content.marking { say(marking.words) }
    for line in LinearText.head(of: state.focused.content) { say(line) }
    sayRows(from: 0)
  }

  /// Says some rows of the pane from a place, and how many are left.
  mutating func sayRows(from place: Int) {
    let content = state.focused.content
    let choices = content.choices
    let end = min(place + Self.rowsAtOnce, choices.count)
    numbers = Numbers(
      first: content.offset + 1,
      rows: choices.map(\.id),
      versions: Dictionary(choices.map { row in (row.id, row.version) }) { first, _ in first },
      said: end
    )
    announced = nil
    said += LinearText.rows(of: content, in: min(place, end)..<end)
    let total = content.total ?? content.offset + choices.count
    if content.offset + end < total || content.hasMore {
      let all = content.total.map { total in " of \(total)" } ?? ""
      say("\(content.offset + end)\(all) said; more says the next.")
    }
  }

  /// Says one row with its number.
  mutating func sayRow(_ id: RowID) {
    let content = state.focused.content
    guard let place = content.choices.firstIndex(where: { row in row.id == id }) else { return }
    announced = id
    numbers.versions[id] = content.choices[place].version
    said += LinearText.rows(of: content, in: place..<place + 1)
  }

  /// Says the page that is open.
  mutating func sayPage() {
    guard let page = state.openPage else { return }
    guard let content = state.detail(of: page.row, in: page.pane) else {
      if let row = state.focused.content.row(page.row) { say(row.sentence) }
      return
    }
    if let marking = content.marking { say(marking.words) }
    say(content.title)
    for part in content.parts { sayPart(part) }
  }

  private mutating func sayPart(_ part: DetailContent.Part) {
    switch part {
    case .heading(let words): say(words + ":")
    case .fields(let fields):
      for field in fields where !field.value.isEmpty { say("\(field.label): \(field.value)") }
    case .facts(let facts): say(facts.joined(within: .max).plain.string)
    case .text(let words, _):
      for line in words.split(whereSeparator: \.isNewline) { say(String(line)) }
    case .line(let words): say(words.plain.string)
    case .timeline(let timeline):
      for row in timeline.rows { say(row.sentences.joined(separator: ", ")) }
    case .tables(let tables):
      for table in tables {
        say(table.title + ":")
        for words in table.sentences { say(words) }
      }
    case .trend(let trend): say(trend.sentence)
    case .gap: break
    case .beside(let left, let right):
      say("\(left.plain.string); beside it: \(right.plain.string)")
    }
  }

  /// Says the numbers of the pane's charts, a line each.
  mutating func sayNumbers() {
    let tables = state.chartTables(of: state.focus)
    if tables.isEmpty { say("\(PaneCatalogue.pane(state.focus).name) has no chart.") }
    for table in tables {
      say("\(table.title):")
      for row in table.rows {
        let words = zip(table.heads, row).dropFirst().map { head, value in
          table.heads.count == 2 ? value : "\(head.lowercased()) \(value)"
        }
        say("\(row[0]): \(words.joined(separator: ", "))")
      }
    }
  }

  /// How many things need somebody, and the first.
  var needsSummary: String {
    let needs = state.needs
    guard let first = needs.first else {
      return state.isWatching ? "Nothing needs you now." : "What needs you is not known yet."
    }
    let count = needs.count == 1 ? "1 thing needs you" : "\(needs.count) things need you"
    return "\(count), first: \(first.spoken). needs says them all."
  }

  /// Says everything that needs somebody, with numbers.
  mutating func sayNeeds() {
    let needs = state.needs
    guard !needs.isEmpty else { return say(needsSummary) }
    numbers = Numbers()
    for need in needs {
      guard let row = need.row else {
        say(need.spoken)
        continue
      }
      numbers.rows.append(row)
      say("\(numbers.rows.count): \(need.spoken)")
    }
    numbers.said = numbers.rows.count
  }
}
