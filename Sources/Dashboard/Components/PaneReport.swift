internal import Canvas
public import Domain
internal import Ledger

/// One pane as it stands, for scripts and files: as sentences, as records and as a table.
///
/// It is made from the same content as the screen's, before the same audience.
public struct PaneReport {
  private let content: PaneContent
  private let today: CivilDate

  /// Reads a pane, named by its word.
  ///
  /// - Parameters:
  ///   - world: What it stands on.
  ///   - view: The word of the pane.
  ///   - filter: The words of a filter, as after `/` on the screen.
  ///   - time: The time as which it is said, nil for now; the records are those of now.
  /// - Throws: `LedgerError` where the ledger cannot be read, `ReportFault` for what was asked.
  public init(of world: DashboardWorld, view: String, filter: String = "", at time: String? = nil)
    throws
  {
    guard let pane = PaneCatalogue.all.first(where: { pane in pane.id.word == view }) else {
      let words = PaneCatalogue.ids.map(\.word)
      throw ReportFault(sentence: "There is no pane '\(view)'; it is one of \(listed(words)).")
    }
    var state = DashboardState(desk: world.desk, now: world.time.now())
    if let time { state.now = try Self.moment(time, now: state.now) }
    state.unit = try world.ledger.unit()
    today = state.today
    content = try state.readNow(pane, world.ledger, filter: filter)
  }

  /// The highest marking of what it shows.
  public var marking: ProtectiveMarking { content.marking ?? .notProtectivelyMarked }

  /// Whether the ledger has more rows than are in it.
  public var hasMore: Bool { content.hasMore }

  /// The pane in sentences, a line each, with every row.
  public var text: String {
    LinearText.lines(of: content).map { line in SafeText(line).string + "\n" }.joined()
  }

  /// The rows as a JSON array of objects.
  public var json: String { content.json }

  /// The heads of the columns and then the rows, as texts.
  public var table: [[String]] {
    let shown = content.columns.indices.filter { index in content.columns[index].axis == nil }
    let heads = ["Reference"] + shown.map { index in content.columns[index].title }
    return [heads]
      + content.choices.map { row in
        [row.reference] + shown.map { index in row.cells[index].plain }
      }
  }

  /// The numbers of the charts, a row each: which chart, of what, what it is, and the value.
  public var charts: [[String]] {
    [["Chart", "Of", "What", "Value"]]
      + content.chartTables(today: today).flatMap { table in
        table.rows.flatMap { row in
          zip(table.heads, row).dropFirst().map { head, value in
            [table.title, row[0], head, value]
          }
        }
      }
  }

  private static func moment(_ text: String, now: Instant) throws -> Instant {
    let reading = DateTimeReading(text, in: TimeFrame(now: now, sense: .any))
    guard let moment = reading.moment else {
      throw ReportFault(sentence: "'\(text)' is no time: \(reading.words)")
    }
    return moment
  }
}

/// Why a pane cannot be told as it was asked for, in a sentence.
public struct ReportFault: Error, CustomStringConvertible {
  /// The sentence.
  public let sentence: String

  /// The sentence.
  public var description: String { sentence }
}
