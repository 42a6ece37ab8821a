internal import Canvas
internal import Domain
internal import Ledger

/// The panes as sentences, for screen readers, for files and where there is no terminal.
public enum LinearText {
  /// How many rows of a pane are said where all panes are.
  private static let briefly = 10

  /// Reads the panes now, and says them: the one named by its word with all rows, or all in brief.
  ///
  /// - Throws: `LedgerError` where the ledger cannot be read.
  public static func text(of world: DashboardWorld, view: String?) throws -> String {
    var state = DashboardState(desk: world.desk, now: world.time.now())
    state.unit = try world.ledger.unit()
    let panes = PaneCatalogue.all.filter { pane in view == nil || pane.id.word == view }
    var lines = [LondonTime(state.now).spoken + ", " + world.desk.words]
    if state.unit?.isDemonstration == true { lines.append("SYNTHETIC DATA") }
    for pane in panes {
      let content = try state.readNow(pane, world.ledger)
      if let marking = content.marking { lines.append(marking.words) }
      lines += self.lines(of: content, limit: view == nil ? briefly : .max)
      if let marking = content.marking { lines.append(marking.words) }
    }
    return lines.map { line in SafeText(line).string + "\n" }.joined()
  }

  /// The records of one pane, named by its word, as JSON: an object a row.
  ///
  /// - Throws: `LedgerError` where the ledger cannot be read.
  public static func json(of world: DashboardWorld, view: String) throws -> String? {
    var state = DashboardState(desk: world.desk, now: world.time.now())
    state.unit = try world.ledger.unit()
    guard let pane = PaneCatalogue.all.first(where: { pane in pane.id.word == view }) else {
      return nil
    }
    return try state.readNow(pane, world.ledger).json
  }

  /// A content as sentences: its summary, then its rows with numbers.
  static func lines(of content: PaneContent, limit: Int = .max) -> [String] {
    head(of: content) + rows(of: content, in: 0..<min(limit, content.choices.count))
  }

  /// What is said of a content before its rows: the summary, and the words and figures about it.
  static func head(of content: PaneContent) -> [String] {
    var lines = [content.summary.isEmpty ? content.title : content.summary]
    for block in content.above + content.below {
      switch block.kind {
      case .line(let words): lines.append(words.plain.string)
      case .facts(let facts): lines.append(facts.joined(within: .max).plain.string)
      case .bars(let gauges):
        lines += gauges.map { gauge in "\(gauge.label): \(gauge.value) of \(gauge.capacity)" }
      case .trend(let trend): lines.append("\(trend.label): \(trend.note)")
      case .timeline, .heat, .map, .table, .queues: lines += block.sentences
      }
    }
    if content.choices.isEmpty { lines.append(content.empty) }
    return lines.map(Wording.spoken)
  }

  /// Some of the rows that can be chosen, by their places, each with its number; a heading stands
  /// before the first row under it.
  static func rows(of content: PaneContent, in places: Range<Int>) -> [String] {
    var lines: [String] = []
    var heading: String?
    var place = 0
    for row in content.rows where place < places.upperBound {
      guard !row.isHeading else {
        heading = row.reference
        continue
      }
      if places.contains(place) {
        if let heading { lines.append(Wording.spoken(heading) + ":") }
        heading = nil
        lines.append("\(content.offset + place + 1): \(Wording.spoken(row.sentence))")
      }
      place += 1
    }
    return lines
  }
}

extension DashboardState {
  /// Reads a pane at once, without a queue, with the rows that a filter lets through.
  mutating func readNow(_ pane: any Pane, _ ledger: any Ledger, filter: String = "") throws
    -> PaneContent
  {
    let query = PaneQuery(
      audience: desk.audience,
      now: now,
      series: weeklySeries,
      filter: pane.isSearchedByLedger ? Filter(filter) : Filter(""),
      unit: unit,
      desk: desk,
      start: nil,
      offset: 0
    )
    self[pane: pane.id].words = filter
    self[pane: pane.id].reading = try pane.read(query, from: ledger)
    var content = pane.content(context(for: pane.id))
    if !pane.isSearchedByLedger { content.keep(Filter(filter), me: desk.label) }
    content.measure()
    return content
  }
}
