import Domain
import Ledger

/// What a pane reads from the ledger, as a value.
protocol PaneReading: Sendable, Equatable {}

/// The page of one row as it was read.
protocol RowReading: Sendable, Equatable {
  /// The report in it, where every look at it is noted; nil for anything else.
  var watched: ID<Report>? { get }
  /// The page without that report, and why.
  func withheld(_ words: String) -> any RowReading
}

extension RowReading {
  /// Nobody's look at it is noted.
  var watched: ID<Report>? { nil }

  /// There is nothing to withhold.
  func withheld(_ words: String) -> any RowReading { self }
}

/// What is asked of the ledger for a pane.
struct PaneQuery: Sendable, Equatable {
  /// Before whom it is shown.
  let audience: Audience
  /// The present moment.
  let now: Instant
  /// The series of the weekly meeting, nil while the unit is not known.
  let series: Domain.Key<MeetingSeries>?
  /// What to look for, for a pane whose list the ledger searches.
  let filter: Filter
  /// The unit, nil before it is read.
  let unit: Unit?
  /// Who looks.
  let desk: DeskOfficer
  /// Where the window of a long list begins, nil for its beginning.
  let start: TimeCursor?
  /// How many rows come before the window.
  let offset: Int
  /// Whether it is for the wall, before everybody who is in the room and nobody else.
  var isWall = false
  /// The number of the look that this is, for the page of a row; 0 where it only stands beside a list.
  var look = 0
}

/// What a pane knows when it makes its content.
struct PaneContext: Sendable {
  /// What was read, nil before the first answer.
  let reading: (any PaneReading)?
  /// The present moment, to the minute.
  let now: Instant
  /// The unit, nil before it is read.
  let unit: Unit?
  /// Who looks.
  let desk: DeskOfficer
  /// The words of the filter.
  let words: String
  /// What came in after this moment is new.
  let seen: Instant
  /// The stay whose personal data may be in sight.
  var revealed: ID<Detention>?
}

extension PaneContext {
  /// What is known while the pane is being read.
  init(_ query: PaneQuery) {
    self.init(
      reading: nil,
      now: query.now,
      unit: query.unit,
      desk: query.desk,
      words: "",
      seen: query.now
    )
  }
}

/// One of the dashboard's panes: what it reads, and what it makes of that.
///
/// A pane is a folder under `Panes` and a line in `PaneCatalogue`.
protocol Pane: Sendable {
  /// Which pane it is.
  var id: PaneID { get }
  /// Its name.
  var name: String { get }
  /// Its name on a tab, at most eight columns.
  var short: String { get }
  /// Whether the ledger looks for the words of the filter; otherwise the rows read are searched.
  var isSearchedByLedger: Bool { get }

  /// Reads what the pane shows; called on a queue of the runtime's.
  func read(_ query: PaneQuery, from ledger: any Ledger) throws -> any PaneReading
  /// What the pane shows.
  func content(_ context: PaneContext) -> PaneContent
  /// Reads the page of a row; nil where it has none or may not be seen.
  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  /// The page of a row; `detail` is nil until it was read.
  func detail(of row: RowID, _ detail: (any RowReading)?, _ context: PaneContext)
    -> DetailContent?
}

extension Pane {
  /// Whether the ledger looks for the words of the filter.
  var isSearchedByLedger: Bool { false }

  /// No row has a page that must be read.
  func readRow(_ row: RowID, _ query: PaneQuery, from ledger: any Ledger) throws
    -> (any RowReading)?
  { nil }
}
