import Domain

/// Everything that can be done with a key or by name.
///
/// What each is called, which keys it has and where it stands is in `ActionRegistry`, whether it can
/// be done now in `DashboardState.availability(of:)`, and what it does in `DashboardState.perform`.
enum Action: Hashable, Sendable {
  /// Moving in a list or on a page.
  case move(Move)
  /// Going somewhere else.
  case go(Going)
  /// Opening something to look with.
  case look(Looking)
  /// Changing how the lists look.
  case view(Viewing)
  /// Recording something.
  case act(Acting)
  /// Leaving.
  case leave(Leaving)
  /// Answering a question.
  case answer(Answer)

  /// Ways to move.
  enum Move: Hashable, Sendable {
    case up, down, pageUp, pageDown, halfUp, halfDown, first, last
    case nextMatch, previousMatch
    case nextRow, previousRow
  }

  /// Places to go.
  enum Going: Hashable, Sendable {
    case pane(PaneID)
    case nextPane, previousPane, open, links, back, backOrQuit, zoom, needsYou
  }

  /// Things to look with.
  enum Looking: Hashable, Sendable {
    case filter, search, commands, help, messages, copy, copyLine, refresh, redraw, drafts
    case nextTheme, mouse
    case mark, markRange, markAll, freeze, numbers, map, agreements, reviews
    case picture, clearing, requirements, equality
  }

  /// Ways to change how the lists look.
  enum Viewing: Hashable, Sendable {
    case sort, reverse, columns, laterColumns, earlierColumns, reset, keys
  }

  /// Things to record.
  enum Acting: Hashable, Sendable {
    case nominate, report, evaluate, sendBack, openMeeting, task
    case disclose, recall, interest, retention
    case clearing(ClearingAct)
    case requirement(RequirementAct)
    case linking(LinkAct)
    case decide(Decision.Kind)
    case step(StepKind)
    case meeting(MeetingAct)
    case custody(CustodyStep)
    case call(CallAct)
    case operation(OperationAct)
    case calendar(CalendarAct)
    case scenario(ScenarioAct)
    case undo, redo
  }

  /// Ways to leave.
  enum Leaving: Hashable, Sendable {
    case suspend, quit
  }

  /// Answers to a question.
  enum Answer: Hashable, Sendable {
    case yes, no
  }
}

/// What a chair does with a meeting and its agenda, beside deciding.
enum MeetingAct: String, Sendable, CaseIterable {
  case walk, skip, comment, attend, depart, apologise, close, park, earlier, later, merge, split
  case add, build, wall, clock
}

/// What is done with an operation.
enum OperationAct: String, Sendable, CaseIterable {
  case plan, milestone, reach, assess, consult, note, ready, override, check, start, close, cancel,
    agenda
}

/// What is done with the scenarios of the establishment.
enum ScenarioAct: String, Sendable, CaseIterable {
  case look, keep, discard, apply
}

/// What is done with the date or the minutes of a meeting.
enum CalendarAct: String, Sendable, CaseIterable {
  case week, call, move, approve, addend
  case callOff = "call-off"
}

/// The steps of a tasking that have a command of their own.
enum StepKind: Sendable, CaseIterable {
  case accept, decline, moveDue, progress, block, unblock, complete, result, review, reassign
  case signOff, cancel
}

/// What is entered in a custody record, or done with a claim.
enum CustodyStep: String, Sendable, CaseIterable {
  case bookIn = "book-in"
  case check, level, event, interpreter, regime, flag, answer, depart, correct, reveal
  case claim
  case claimStep = "claim-step"
}

/// What the registry knows about an action.
struct ActionEntry: Sendable {
  /// Where an action has its keys.
  enum Place: Sendable, Equatable {
    /// In every list and on every page.
    case everywhere
    /// In every list.
    case lists
    /// On every page.
    case pages
    /// In the lists and on the pages of some panes.
    case panes([PaneID])
    /// On the page of an agenda item, where single letters decide.
    case walk
    /// In the list of the agenda.
    case agendaList
    /// Everywhere but on the page of an agenda item, whose letters decide.
    case outsideWalk
    /// Among the messages so far.
    case messages
    /// Before a question.
    case question
  }

  /// The action.
  let action: Action
  /// What it does, in words: `Nominate the report for the weekly meeting`.
  let words: String
  /// What a hint says beside the key: `nominate`.
  let hint: String
  /// The keys, with where they are; hints show the first of each.
  let bindings: [Binding]
  /// The heading under which help lists it.
  let group: Group
  /// How soon a narrow line of hints drops it: 0 never, 9 first; nil where hints never show it.
  let rank: Int?
  /// The letter that means it after `,` in a list, nil where none does.
  var chord: Character?

  /// The headings of the help, in order.
  enum Group: String, Sendable, CaseIterable {
    case acting = "Act"
    case moving = "Move"
    case going = "Go"
    case looking = "Look"
    case leaving = "Leave"
    case answering = "Answer"
  }

  /// Keys in a place.
  struct Binding: Sendable {
    /// The keys.
    let keys: [Key]
    /// Where they are.
    let place: Place
  }

  /// An action with its keys in one place, and letters that mean it wherever letters do not decide.
  init(
    _ action: Action,
    _ words: String,
    hint: String,
    keys: [Key] = [],
    letters: [Character] = [],
    in place: Place = .everywhere,
    group: Group,
    rank: Int? = nil,
    chord: Character? = nil
  ) {
    self.action = action
    self.words = words
    self.hint = hint
    self.group = group
    self.rank = rank
    self.chord = chord
    bindings = [
      Binding(keys: keys, place: place),
      Binding(keys: letters.map(Key.character), place: .outsideWalk),
    ].filter { binding in !binding.keys.isEmpty }
  }

  /// An action with several bindings.
  init(
    _ action: Action,
    _ words: String,
    hint: String,
    bindings: [Binding],
    group: Group,
    rank: Int? = nil
  ) {
    self.action = action
    self.words = words
    self.hint = hint
    self.group = group
    self.rank = rank
    self.bindings = bindings
  }

  /// The keys that mean this in a mode.
  func keys(in mode: Mode) -> [Key] {
    bindings.flatMap { binding in binding.place.modes.contains(mode) ? binding.keys : [] }
  }
}

extension ActionEntry.Place {
  /// The modes of the place.
  var modes: [Mode] {
    let agendaPage = Mode.page(.agenda)
    let lists = PaneCatalogue.ids.map(Mode.list)
    let pages = PaneCatalogue.ids.map(Mode.page)
    switch self {
    case .everywhere: return lists + pages
    case .lists: return lists
    case .pages: return pages
    case .panes(let panes): return panes.map(Mode.list) + panes.map(Mode.page)
    case .walk: return [agendaPage]
    case .agendaList: return [.list(.agenda)]
    case .outsideWalk: return (lists + pages).filter { mode in mode != agendaPage }
    case .messages: return [.history]
    case .question: return [.question]
    }
  }
}
