import Canvas
import Domain
import Ledger

/// The whole dashboard as a value: what is known, what is shown, and where the user is.
struct DashboardState: Sendable {
  /// Who sits at the desk.
  var desk: DeskOfficer
  /// The present moment as the last tick gave it.
  var now: Instant
  /// Columns and rows of the screen.
  var size = Size(width: 80, height: 24) { didSet { if size != oldValue { replan() } } }
  /// The look of borders and marks.
  var glyphs = Glyphs.unicode
  /// The actions with the keys of this user.
  var keys = KeyTable.standard
  /// What was copied by the last key, nil where it copied nothing.
  var copied: String?

  /// The unit, nil before it is read.
  var unit: Unit?
  /// Who is enrolled.
  var officers: [OfficerRow] = []
  /// Why nothing can be recorded, nil where it can.
  var readOnlyReason: String?
  /// When the ledger last changed as far as we were told.
  var changedAt: Instant?

  /// The panes, in the order of the catalogue.
  private(set) var panes: [PaneState]
  /// The pane that keys act on.
  var focus: PaneID { didSet { if focus != oldValue { replan() } } }
  /// Whether that pane has the whole screen.
  var isZoomed = false { didSet { if isZoomed != oldValue { replan() } } }
  /// Where everything stands now; each key asks for it several times.
  private(set) var plan: ScreenPlan
  /// What lies over the panes, the topmost last.
  var layers: [Layer] = []

  /// What was said last, nil while nothing was.
  var notice: Notice?
  /// Everything that was said, newest first, at most `Notice.kept`.
  var notices: [Notice] = []
  /// What can be undone, the last act last.
  var undo: [Undoable] = []
  /// The acts that were undone and can be done again, the last undone last.
  var redo: [Act] = []
  /// Since when the lists are held as they are, nil while they are not.
  var frozenAt: Instant?
  /// The acts that the ledger has not answered yet.
  var pending: [Act] = []
  /// How many acts were asked for.
  var acts = 0
  /// What was typed into forms and left, by form.
  var drafts: [String: Draft] = [:]
  /// The drafts that were thrown away, the last one last.
  var discarded: [DiscardedDraft] = []
  /// Which of the things that need somebody was walked to last.
  var walked: Need.Identity?
  /// The words that each pane was last filtered by, for the keys that go to a match.
  var searched: [PaneID: String] = [:]
  /// The searches that are kept, and those of this run.
  var searches = SearchMemory()
  /// The commands that were run from the palette last, the latest first.
  var recents: [Action] = []
  /// The operations that an item can be linked to, by name.
  var operations: [OperationChoice] = []
  /// The operation that is being compared with what else there is.
  var comparing: ID<Operation>?
  /// Whether the unit must be read again.
  var isUnitOverdue = true
  /// What the user last saw, from which acts are made.
  var shown = Shown()
  /// The versions that the user's own acts have made, which the screen may not show yet.
  var made: [StreamName: Int] = [:]
  /// What may look otherwise than in the last frame.
  var touched = Touched()
  /// The stay whose personal data are shown, and until when.
  var revealed: Revealed?
  /// When a key was last pressed.
  var lastKeyAt: Instant?
  /// How often the dashboard was opened, this time included.
  var runs = 1
  /// Whether it is the screen on the wall, which follows the chair's walk and takes no acts.
  var isWall = false
  /// How many looks at pages there were.
  var looks = 0
  /// The row whose page is being looked at.
  var looking: RowID?
  /// The keys that came before the unit was read and wait for it.
  var early: [Key] = []
  /// The act that waits for what is being read.
  var postponed: Postponed?
  /// Whether the unit could not be read.
  var hasUnitFailed = false
  /// Whether the program is about to end.
  var isQuitting = false

  /// A dashboard before anything was read.
  init(desk: DeskOfficer, now: Instant, view: PaneID = .daily) {
    self.desk = desk
    self.now = now
    focus = view
    plan = ScreenPlan(size, focus: view, isZoomed: false)
    panes = PaneCatalogue.ids.map { _ in PaneState(seen: now) }
  }

  private mutating func replan() {
    plan = ScreenPlan(size, focus: focus, isZoomed: isZoomed)
  }

  /// The pane of a name as it stands, read and changed in place: a pane is large, and keys are many.
  subscript(pane id: PaneID) -> PaneState {
    _read { yield panes[id.number - 1] }
    _modify { yield &panes[id.number - 1] }
  }

  /// The pane that keys act on.
  var focused: PaneState { _read { yield self[pane: focus] } }

  /// The London day.
  var today: CivilDate { LondonTime(now).date }
}

/// An act that waits for what is being read, and where the user was when it was asked for.
struct Postponed: Sendable, Equatable {
  /// What is to be done.
  let action: Action
  /// What the keys meant.
  let mode: Mode
  /// The pane that it acts in.
  let pane: PaneID
  /// The row that it is done to.
  let row: RowID?
}

/// An operation that an item can be linked to.
struct OperationChoice: Sendable, Equatable {
  /// The identity.
  let id: ID<Operation>
  /// What people call it.
  let name: String
}

/// What was on the screen when it was last drawn: acts are done to this and to nothing newer.
struct Shown: Sendable, Equatable {
  /// The chosen row of each pane, with its version.
  var rows: [PaneID: ListRow] = [:]
  /// The versions of the rows that were marked.
  var marked: [RowID: Int] = [:]

  /// The version of a row as it was drawn, nil where it was neither chosen nor marked.
  func version(of row: RowID) -> Int? {
    marked[row] ?? rows.values.first { shown in shown.id == row }?.version
  }
}
