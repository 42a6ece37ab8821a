import Canvas
import Domain
import Ledger

/// What a pane shows, as one value: the list, the sentences and the records are all made from it.
struct PaneContent: Sendable, Equatable {
  /// What it is: `Daily intelligence`.
  var title = ""
  /// What of it, and in which order: `newest first`.
  var scope: [String] = []
  /// The columns, from left to right.
  var columns: [ListColumn] = []
  /// How wide the widest cell of each column is, 0 where nothing stands in it.
  var widths: [Int] = []
  /// The rows, headings among them, in order.
  var rows: [ListRow] = [] { didSet { listing = nil } }
  /// The highest marking among the rows, as they were last measured.
  var marking: ProtectiveMarking?
  /// What stands above the list.
  var above: [PaneBlock] = []
  /// What stands below the list.
  var below: [PaneBlock] = []
  /// How many rows come before the first of these.
  var offset = 0
  /// How many rows there are in all, nil where nobody knows.
  var total: Int?
  /// Whether more rows follow these.
  var hasMore = false
  /// Why there are no rows, and what to do next.
  var empty = ""
  /// How many rows need somebody.
  var alerts = 0
  /// The number in the pane's tab, nil for none.
  var count: Int?
  /// The pane in one sentence, for those who listen.
  var summary = ""
  /// Where the rows are, once they were listed.
  private(set) var listing: RowListing?

  /// The rows that can be chosen.
  var choices: [ListRow] { rows.filter { row in !row.isHeading } }

  /// The row of an identity.
  func row(_ id: RowID?) -> ListRow? { index(of: id).map { index in rows[index] } }

  /// The place of a row among all rows, headings included.
  func index(of id: RowID?) -> Int? {
    guard let id else { return nil }
    if let listing { return listing.places[id] }
    return rows.indices.first { index in rows[index].id == id }
  }

  /// Lists where the rows are, for a content that is kept: a list of hundreds is asked several times
  /// a key, and to walk over its rows costs more than all else that the key does.
  mutating func list() { listing = RowListing(rows) }

  /// The places of the rows that can be chosen, among all rows.
  fileprivate var choicePlaces: [Int] { listing?.choices ?? RowListing.choices(rows) }
}

/// Where the rows of a list are, made from them once.
struct RowListing: Sendable {
  /// The place of each row.
  let places: [RowID: Int]
  /// The places of those that can be chosen, in order.
  let choices: [Int]

  init(_ rows: [ListRow]) {
    places = Dictionary(rows.indices.map { index in (rows[index].id, index) }) { first, _ in first }
    choices = Self.choices(rows)
  }

  static func choices(_ rows: [ListRow]) -> [Int] {
    rows.indices.filter { index in !rows[index].isHeading }
  }
}

extension PaneContent {
  /// Both show the same; whether they were listed makes no difference.
  static func == (left: PaneContent, right: PaneContent) -> Bool {
    left.title == right.title && left.scope == right.scope && left.columns == right.columns
      && left.widths == right.widths && left.rows == right.rows && left.marking == right.marking
      && left.above == right.above && left.below == right.below && left.offset == right.offset
      && left.total == right.total && left.hasMore == right.hasMore && left.empty == right.empty
      && left.alerts == right.alerts && left.count == right.count && left.summary == right.summary
  }
}

extension PaneContent {
  /// How many rows can be chosen.
  var choiceCount: Int { choicePlaces.count }

  /// The place of a row among those that can be chosen, nil where it is none of them.
  func choicePlace(of id: RowID?) -> Int? {
    guard let index = index(of: id) else { return nil }
    let places = choicePlaces
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == index ? low : nil
  }

  /// Where a row stands among all that there are, `3 of 4,217`, nil where it is none of them.
  func position(of id: RowID?) -> String? {
    guard let place = choicePlace(of: id) else { return nil }
    let more = total == nil && hasMore ? "+" : ""
    return "\(grouped(offset + place + 1)) of \(grouped(total ?? choiceCount))\(more)"
  }

  /// The row at a place among those that can be chosen, nil beyond them.
  func choice(at wanted: Int) -> RowID? {
    let places = choicePlaces
    return places.indices.contains(wanted) ? rows[places[wanted]].id : nil
  }
}

/// A row of a list.
struct ListRow: Sendable, Equatable {
  /// The identity.
  var id: RowID
  /// The stream that the row is read from, and its version, nil where it has none of its own.
  var stream: StreamName?
  /// The version of that stream.
  var version = 0
  /// What people call it: `INT-412`.
  var reference: String
  /// One cell a column.
  var cells: [ListCell]
  /// The mark before the row.
  var mark = RowMark.none
  /// The words that `#` finds the row by, in lower case.
  var flags: [String] = []
  /// More words that `#` finds the row by, which no message says.
  var finders: [String] = []
  /// How the row's own text looks unless a cell says otherwise.
  var style = Style.text
  /// Whether it is a line between rows, which cannot be chosen.
  var isHeading = false
  /// The marking of what it shows.
  var marking: ProtectiveMarking?
  /// The row in one sentence, for those who listen.
  var sentence = ""

  /// A line between rows.
  static func heading(_ words: String, columns: Int) -> ListRow {
    ListRow(
      id: .heading(words),
      reference: words,
      cells: [ListCell](repeating: "", count: max(columns, 1)),
      style: .heading,
      isHeading: true,
      sentence: words
    )
  }
}

/// The mark of one column before a row.
enum RowMark: String, Sendable {
  case none = " "
  /// Came in since the list was last looked at.
  case new = "*"
  /// Nominated for the weekly meeting.
  case nominated = "W"
  /// Needs somebody now.
  case urgent = "!"
  /// Done with.
  case done = "+"

  /// The style of the mark.
  var style: Style {
    switch self {
    case .none: .text
    case .new: .focus
    case .nominated: .good
    case .urgent: .alert
    case .done: .good
    }
  }
}

/// A cell of a list: some words, each with its style, or a stretch of a time plan.
struct ListCell: Sendable, Equatable, ExpressibleByStringLiteral {
  /// A few words of one style; nil takes the row's.
  struct Run: Sendable, Equatable {
    /// The words.
    var words: String
    /// The style.
    var style: Style?
  }

  /// The words in order.
  var runs: [Run]
  /// The stretches of a time plan, for a column with an axis.
  var spans: [GanttRow.Span] = []
  /// What the cell is put in order by, nil for its words.
  var rank: Int64?

  /// A cell of words, put in order by a number if one is given.
  init(_ words: String, _ style: Style? = nil, rank: Int64? = nil) {
    runs = words.isEmpty ? [] : [Run(words: words, style: style)]
    self.rank = rank
  }

  /// A cell of words in the row's style.
  init(stringLiteral words: String) { self.init(words) }

  /// A cell of a time plan.
  init(spans: [GanttRow.Span]) {
    runs = []
    self.spans = spans
  }

  /// The words alone.
  var plain: String { runs.map(\.words).joined() }

  /// Adds words at the end.
  mutating func append(_ words: String, _ style: Style? = nil) {
    guard !words.isEmpty else { return }
    runs.append(Run(words: words, style: style))
  }
}
