import Domain

/// Something that lies over the panes and takes the keys until it is left.
enum Layer: Sendable {
  /// The page of a row.
  case page(PageLayer)
  /// A filter being typed.
  case filter(PaneID)
  /// A form being filled in.
  case form(FormLayer)
  /// The commands, to be found by typing.
  case commands(CommandsLayer)
  /// A list of columns to choose from.
  case choice(ChoiceLayer)
  /// The keys that mean something after `,`, shown until the second key.
  case viewKeys(Mode)
  /// The messages so far, scrolled by so many lines.
  case history(scroll: Int)
  /// A question before something that cannot be undone.
  case question(Question)
  /// The numbers of a pane's charts, scrolled by so many lines.
  case numbers(PaneID, scroll: Int)
  /// The register of agreements, scrolled by so many lines.
  case agreements(scroll: Int)
  /// The reviews that are due, with the place of the chosen one.
  case reviews(choice: Int)
  /// The copies that may still hold the texts of a report after its disposal.
  case copies(CopiesLayer)
  /// The drafts, with the place of the chosen one.
  case drafts(choice: Int)
  /// The records that a page names.
  case links(LinksLayer)
  /// A text alone on the screen, to be selected by hand.
  case plain(String)
  /// The map of London, walked tile by tile.
  case map(MapLayer)
  /// The search over everything.
  case search(SearchLayer)
}

/// The page of a row, opened over its pane.
struct PageLayer: Sendable, Equatable {
  /// The pane.
  let pane: PaneID
  /// The row that was opened.
  var row: RowID
  /// How many lines are scrolled away at the top.
  var scroll = 0
  /// Whether it is walked: the whole screen, readable from the back of a room.
  var isWalk = false
  /// Whether it has the whole screen while it is open.
  var isWhole = false
}

/// A question before something that cannot be undone; the default is no.
struct Question: Sendable, Equatable {
  /// What is done on yes.
  enum Deed: Sendable, Equatable {
    /// Leave the program.
    case leave
    /// Open the meeting.
    case openMeeting(ID<Meeting>, reference: String)
    /// Approve the minutes of a meeting.
    case approveMinutes(ID<Meeting>, reference: String)
    /// Close the meeting; what is undecided goes to the next one.
    case closeMeeting(MeetingClosing, reference: String)
  }

  /// What is asked.
  let title: String
  /// What it would lead to.
  let words: String
  /// What is done on yes.
  let deed: Deed
}

/// A list of a pane's columns, to put it in order by one or to hide some.
struct ChoiceLayer: Sendable, Equatable {
  /// What is chosen.
  enum Purpose: Sendable, Equatable {
    /// The column that gives the order.
    case sort
    /// The columns that are shown.
    case columns
  }

  /// The pane.
  let pane: PaneID
  /// What is chosen.
  let purpose: Purpose
  /// The place of the chosen column.
  var choice = 0
}

/// The commands that a typed text finds.
struct CommandsLayer: Sendable, Equatable {
  /// Whether it is the help of a pane, in groups, or the palette, in order of fit.
  let isHelp: Bool
  /// The mode that the user came from.
  let mode: Mode
  /// What was typed.
  var text = ""
  /// The place of the chosen command among those found.
  var choice = 0
}

extension DashboardState {
  /// The layer that takes the keys, nil where the panes do.
  var topLayer: Layer? { layers.last }

  /// The page that is open, wherever it lies in the stack.
  var openPage: PageLayer? {
    for layer in layers.reversed() {
      if case .page(let page) = layer { return page }
    }
    return nil
  }

  /// What keys mean now.
  var mode: Mode { mode(of: layers[...]) }

  private func mode(of layers: ArraySlice<Layer>) -> Mode {
    switch layers.last {
    case nil: .list(focus)
    case .page(let page): .page(page.pane)
    case .filter: .typing
    case .form: .typing
    case .commands, .choice, .viewKeys, .plain: .typing
    case .history: .history
    case .question: .question
    case .drafts, .numbers, .agreements, .reviews, .links, .copies, .search, .map: .typing
    }
  }
}
