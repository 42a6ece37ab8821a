import Domain
import Ledger

/// One pane as it stands: what was read, what is shown of it, and where the user is in it.
struct PaneState: Sendable {
  /// What was read last, nil before the first answer.
  var reading: (any PaneReading)?
  /// What is shown, made from the reading.
  var content = PaneContent() {
    didSet {
      content.list()
      revision &+= 1
    }
  }
  /// How often that was made anew, by which a frame knows it again.
  private(set) var revision = 0
  /// The chosen row; it stays the same row whatever comes in, and may have left the list.
  var selection: RowID?
  /// The place of the chosen row when it was last in the list.
  var place = 0
  /// The row at the top of the view, nil for the first.
  var top: RowID?
  /// What the user has chosen about the list.
  var choices = ListChoices()
  /// The words of the filter.
  var words = ""
  /// Whether the filter changed since the last answer, which may take the chosen row away.
  var isFilterNew = false
  /// The number of the read that is asked for; an answer to an earlier one is dropped.
  var asked = 0
  /// Whether an answer is waited for.
  var isReading = false
  /// Whether the ledger changed since the read was asked for.
  var isOverdue = false
  /// When the read that is waited for was asked for.
  var askedAt: Instant?
  /// Why the last read failed, nil where it did not.
  var failure: String?
  /// When the pane was last read.
  var readAt: Instant?
  /// What came in after this moment is new.
  var seen: Instant
  /// Where the windows before this one begin, for a list too long to hold.
  var windows: [TimeCursor] = []
  /// The rows that are marked for a common act; a mark stays while its row is away.
  var marks: Set<RowID> = []
  /// The row at which a range of marks begins, nil while none is drawn.
  var rangeStart: RowID?
  /// What was read while the lists are held as they are.
  var held: (any PaneReading)?
  /// What others did in it since the last key.
  var toasts: [Toast] = []
  /// The page of the chosen row, with the row it is of.
  var page: RowPage?
  /// The number of the page that is asked for.
  var pageAsked = 0
  /// The row whose page was asked for last.
  var pageRow: RowID?
  /// The number of the look that it was asked for, 0 beside a list.
  var pageLook = 0

  /// A pane that nobody has looked at.
  init(seen: Instant) {
    self.seen = seen
  }

  /// The chosen row as it is shown, nil where it has left the list or none can be chosen.
  var selectedRow: ListRow? { content.row(selection) }

  /// Whether a row was chosen that the list no longer has.
  var hasLostSelection: Bool { selection != nil && selectedRow == nil }

  /// Whether the page of a row was asked for and has not come.
  var waitsForPage: Bool { pageRow != nil && page?.row != pageRow }

  /// How many rows wait above the top of the view.
  var newAbove: Int {
    guard let index = content.index(of: top) else { return 0 }
    return content.rows[..<index].count { row in row.mark == .new }
  }
}

/// The page of a row as it was read.
struct RowPage: Sendable {
  /// The row.
  let row: RowID
  /// What was read, nil where it has none or may not be seen.
  let reading: (any RowReading)?
  /// The marking of the page that it makes.
  var marking: ProtectiveMarking?
}
