import Domain
import Ledger

/// The dashboard as a conversation: a line comes in, sentences go out, one thing at a time.
///
/// It drives the same state, actions and forms as the screen does and draws nothing. `hear` takes a
/// line, `take` what happened meanwhile; both leave what is to be said in `said`. A number means the
/// row that was last said with it, whatever has come into the list since.
struct Linear: Sendable {
  /// The dashboard.
  var state: DashboardState
  /// What is to be said and was not fetched yet.
  var said: [String] = []
  /// The rows as they were last numbered.
  var numbers = Numbers()
  /// The row that was said alone last, to which an act without a number is done.
  var announced: RowID?
  /// The options as they were last numbered in a form.
  var offered: [Option] = []
  /// How many of them were said.
  var optionsSaid = 0
  /// What the last line still waits for.
  var awaited: Awaited? = .opening
  /// What the answers of a form led to and was not asked for yet.
  var wanted: [Effect] = []
  /// What others have changed.
  var news = News()
  /// Whether the conversation is over.
  var isOver = false

  /// What a line waits for before it is answered in full.
  enum Awaited: Equatable, Sendable {
    /// The first reading of everything.
    case opening
    /// The rows of the pane.
    case list
    /// More rows of the pane.
    case more
    /// The page of a row.
    case page
    /// The ledger's answer to an act.
    case act
    /// The form about what was found beside an operation.
    case comparison
    /// What a search finds.
    case search
    /// More of what a search finds.
    case moreFound
  }

  /// Where the user is.
  enum Place: Hashable, Sendable {
    case list(PaneID)
    case page(RowID)
    case form(String)
    case question(String)
    case choice(PaneID)
    case drafts
    case links
    case search
    /// A layer that only a screen can show.
    case screen
  }

  /// A conversation that begins on a pane.
  init(desk: DeskOfficer, now: Instant, view: PaneID) {
    state = DashboardState(desk: desk, now: now, view: view)
  }

  /// Whether the last line is not answered in full yet.
  var isBusy: Bool { awaited != nil }

  /// Where the user is.
  var place: Place {
    switch state.topLayer {
    case nil: .list(state.focus)
    case .page(let page): .page(page.row)
    case .form(let layer): .form(layer.draftKey)
    case .question(let question): .question(question.title)
    case .choice(let layer): .choice(layer.pane)
    case .drafts: .drafts
    case .links: .links
    case .search: .search
    case .filter, .commands, .viewKeys, .history, .numbers, .agreements, .reviews, .copies, .plain,
      .map:
      .screen
    }
  }

  /// What is asked for, before which the user types.
  var prompt: String {
    switch place {
    case .list(let pane): "\(pane.word)> "
    case .page: "\(state.chosenRow?.reference ?? "page")> "
    case .form: "\(formLayer?.state.focusedField?.label ?? "form")> "
    case .question: "yes or no> "
    case .choice, .drafts, .links: "number> "
    case .search: "search> "
    case .screen: "> "
    }
  }

  /// Takes what happened: the clock, an answer of the ledger.
  mutating func take(_ message: Message) -> [Effect] {
    if case .unitFailed = message, awaited == .opening { awaited = nil }
    if case .acted(let act, _) = message { news.note(act) }
    let form = formLayer
    let effects = change { state in state.update(message) }
    sayRemarks(since: form)
    answer()
    sayCopies()
    noteNews()
    return effects
  }

  /// Takes a line that the user typed.
  mutating func hear(_ line: String) -> [Effect] {
    let text = line.trimmed
    let before = place
    var effects: [Effect]
    switch before {
    case .form: effects = hearInForm(text)
    case .question: effects = hearAnswer(text)
    case .choice(let pane): effects = hearChoice(text, of: pane)
    case .drafts: effects = hearDraft(text)
    case .links: effects = hearLink(text)
    case .search: effects = hearInSearch(text)
    case .list, .page, .screen: effects = hearCommand(text)
    }
    effects += announce(from: before) + wanted
    wanted = []
    answer()
    return effects
  }

  /// Says everything that was left unsaid at the end of the input, and ends.
  mutating func end() { isOver = true }

  /// Changes the state, and says what it has to say.
  mutating func change(_ body: (inout DashboardState) -> [Effect]) -> [Effect] {
    let earlier = state.notices
    state.notices = []
    let effects = body(&state)
    let new = state.notices
    state.notices = Array((new + earlier).prefix(Notice.kept))
    for notice in new.reversed() {
      say(notice.words + (notice.canUndo ? "; undo takes it back." : ""))
    }
    if state.isQuitting { isOver = true }
    return effects
  }

  /// Does an action as the screen would.
  mutating func perform(_ action: Action) -> [Effect] {
    change { state in
      let effects = state.perform(action)
      return effects + state.pageRequests()
    }
  }

  /// Adds a sentence to what is to be said.
  mutating func say(_ words: String) { said.append(Wording.spoken(words).trimmed) }

  /// Takes what is to be said.
  mutating func fetch() -> [String] {
    defer { said = [] }
    return said
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop { character in character.isWhitespace }
    guard let last = start.lastIndex(where: { character in !character.isWhitespace }) else {
      return ""
    }
    return String(start[...last])
  }
}
