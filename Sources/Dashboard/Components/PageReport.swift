internal import Canvas
public import Domain
internal import Ledger

/// The page of a report as sentences, for scripts and files.
///
/// It is the page that the screen shows. Where a look at the report is noted, it is noted before
/// anything of the page is told; where that cannot be done, the page is withheld and says so.
public struct PageReport {
  private let content: DetailContent
  /// Whether the page may not be shown, because the look at it could not be noted.
  public let isWithheld: Bool

  /// Reads the page of a report, nil where there is none that may be seen.
  ///
  /// - Throws: `LedgerError` where the ledger cannot be read.
  public init?(of world: DashboardWorld, report: ID<Report>) throws {
    var state = DashboardState(desk: world.desk, now: world.time.now())
    state.unit = try world.ledger.unit()
    let query = state.query(for: .daily)
    guard let page = try ReportPage(report, query, from: world.ledger) else { return nil }
    let shown = LookLog(ledger: world.ledger, desk: world.desk, ids: world.ids).noting(page)
    if let withheld = shown as? WithheldPage {
      content = withheld.content
      isWithheld = true
    } else {
      // The look is a part of the page by now.
      let noted = page.watched == nil ? page : try ReportPage(report, query, from: world.ledger)
      content = (noted ?? page).content(state.context(for: .daily))
      isWithheld = false
    }
  }

  /// The marking of what it shows.
  public var marking: ProtectiveMarking { content.marking ?? .notProtectivelyMarked }

  /// The page in lines, with its marking at head and foot.
  public var text: String { content.text }
}

extension DetailContent {
  /// The page in lines, with its marking at head and foot.
  var text: String {
    let words = (marking ?? .notProtectivelyMarked).words
    var lines = [words, title]
    for part in parts { lines += Self.lines(of: part) }
    lines.append(words)
    return lines.map { line in SafeText(line).string + "\n" }.joined()
  }

  private static func lines(of part: DetailContent.Part) -> [String] {
    switch part {
    case .heading(let words): [words]
    case .fields(let fields):
      fields.filter { field in !field.value.isEmpty }.map { field in
        "\(field.label): \(field.value)"
      }
    case .facts(let facts): [facts.joined(within: .max).plain.string]
    case .text(let words, _): words.split(whereSeparator: \.isNewline).map(String.init)
    case .line(let words): [words.plain.string]
    case .timeline(let timeline):
      timeline.rows.map { row in row.sentences.joined(separator: ", ") }
    case .tables(let tables): tables.flatMap { table in [table.title] + table.sentences }
    case .trend(let trend): [trend.sentence]
    case .gap: [""]
    case .beside(let left, let right): ["\(left.plain.string) | \(right.plain.string)"]
    }
  }
}
