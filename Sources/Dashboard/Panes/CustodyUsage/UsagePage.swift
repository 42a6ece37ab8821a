import Canvas
import Domain
import Ledger

/// The use of the cells in a year: the figures that a mean alone would hide, and where they lie.
struct UsagePage: RowReading {
  /// The year.
  let year: Int
  /// Its usage.
  let usage: CustodyUsage
  /// The year before, to hold it against.
  let before: UsageFigures

  /// Reads the usage of a year.
  init(of year: Int, _ query: PaneQuery, from ledger: any Ledger) throws {
    self.year = year
    let interval = Interval.year(year)
    usage = CustodyUsage(
      in: interval,
      immigration: try ledger.custodyEpisodes(
        in: interval,
        immigration: true,
        for: query.audience
      ),
      pace: try ledger.custodyEpisodes(in: interval, immigration: false, for: query.audience),
      unit: try ledger.unit(),
      now: query.now
    )
    let earlier = try ledger.custodyEpisodes(
      in: .year(year - 1),
      immigration: true,
      for: query.audience
    )
    before = UsageFigures("\(year - 1)", of: earlier)
  }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    var content = DetailContent(title: "Use of the cells \(year)", marking: .restricted)
    content.parts = [.fields(fields), .gap]
    if year == 2009 {
      content.parts += [.heading("The report says, the records give (10.B22)")]
      content.parts += quoted.map { words in .text(words, .text) } + [.gap]
    }
    for (heading, figures) in [
      ("By law", usage.regimes), ("By suite", usage.suites), ("By level", usage.levels),
      ("By band", usage.bands), ("By month", usage.months),
      ("Year on year", [before, UsageFigures(usage.all, named: "\(year)")]),
    ] {
      content.parts.append(.heading(heading))
      content.parts.append(.line(Self.head))
      content.parts += figures.map { figures in .line(Self.line(of: figures)) }
      content.parts.append(.gap)
    }
    content.parts.append(.heading("Hours held, by weekday and hour"))
    content.parts += heat.map { line in .line(line) }
    return content
  }

  private var fields: [DetailContent.Field] {
    let all = usage.all
    return [
      .init("Episodes", "\(grouped(all.episodes)) immigration, begun in the year"),
      .init("A day", hundredths(usage.perDayHundredths)),
      .init("Hours", "\(tenths(UsageFigures.tenths(all.minutes))) in all"),
      .init("Hours a day", tenths(usage.hoursPerDayTenths)),
      .init("Mean", all.meanTenths.map { mean in "\(tenths(mean)) h" } ?? "none ended"),
      .init("Median", "\(tenths(UsageFigures.tenths(all.median))) h"),
      .init("9 of 10 under", "\(tenths(UsageFigures.tenths(all.ninetieth))) h"),
      .init("Longest", "\(tenths(UsageFigures.tenths(all.longest))) h"),
      .init("Held at once", "\(hundredths(usage.occupancyHundredths)) on average"),
      .init("By weekday", weekdays),
    ]
  }

  /// The figures of the 2010 report beside those of the records; what is quoted is never computed.
  private var quoted: [String] {
    let all = usage.all
    return [
      "1,393 detained; the records give \(grouped(all.episodes)).",
      "4 a day; the records give \(hundredths(usage.perDayHundredths)), so that four is rounded.",
      "10.5 h mean; the records give \(all.meanTenths.map(tenths) ?? "none") h.",
      "Not in the report: \(tenths(UsageFigures.tenths(all.minutes))) h in all.",
    ]
  }

  private var weekdays: String {
    zip(CivilDate.weekdayNames, usage.perWeekday).map { name, count in "\(name) \(count)" }
      .joined(separator: "  ")
  }

  private static let head: StyledText = {
    let words = ["episodes", "hours", "mean", "median", "9 of 10", "longest"]
    var line = StyledText(SafeText("").padded(to: 22))
    for word in words { line.append(SafeText(word.leftPadded(to: 10)), .muted) }
    return line
  }()

  private static func line(of figures: UsageFigures) -> StyledText {
    var line = StyledText(SafeText(figures.label).padded(to: 22))
    line.append(SafeText(grouped(figures.episodes).leftPadded(to: 10)))
    let values = [
      UsageFigures.tenths(figures.minutes), figures.meanTenths ?? 0,
      UsageFigures.tenths(figures.median), UsageFigures.tenths(figures.ninetieth),
      UsageFigures.tenths(figures.longest),
    ]
    for value in values {
      let words = figures.ended == 0 ? "·" : tenths(value)
      line.append(SafeText(words.leftPadded(to: 10)), figures.ended == 0 ? .muted : .text)
    }
    return line
  }

  /// The hours of each weekday, a number a cell, the fullest marked.
  private var heat: [StyledText] {
    let most = usage.heat.joined().max() ?? 0
    var head = StyledText(SafeText("").padded(to: 5))
    for hour in 0..<24 { head.append(SafeText(padded(hour, to: 2).leftPadded(to: 4)), .muted) }
    let rows = zip(CivilDate.weekdayNames, usage.heat).map { name, hours in
      var line = StyledText(SafeText(String(name.prefix(3))).padded(to: 5))
      for minutes in hours {
        let share = most == 0 ? 0 : minutes * 4 / most
        let style: Style = share >= 3 ? Style.text.bold : share >= 1 ? .text : .muted
        let words = minutes == 0 ? "·" : "\((minutes + 30) / 60)"
        line.append(SafeText(words.leftPadded(to: 4)), style)
      }
      return line
    }
    return [head] + rows
  }
}

/// A year as a row below the stays.
struct UsageRow {
  /// The year.
  let year: Int
  /// Its figures.
  let figures: CustodyFigures

  /// The row, its cells in the columns of the board.
  var row: ListRow {
    let mean =
      figures.ended == 0
      ? "" : "mean \(tenths(UsageFigures.tenths(figures.minutes, over: figures.ended))) h"
    let count = "\(grouped(figures.episodes)) episodes"
    return ListRow(
      id: .usage(year),
      reference: "\(year)",
      cells: [
        ListCell("\(year)"), "", "", "", "", "", "", "", "", ListCell(figures.charged.spoken),
        ListCell("\(count), \(mean)", .muted),
      ],
      marking: .restricted,
      sentence: "Use of the cells in \(year): \(count), \(mean)"
    )
  }
}

/// Tenths as a decimal: `14,626.5`.
private func tenths(_ tenths: Int) -> String { "\(grouped(tenths / 10)).\(tenths % 10)" }

/// Hundredths as a decimal: `3.82`.
private func hundredths(_ number: Int) -> String {
  "\(grouped(number / 100)).\(padded(number % 100, to: 2))"
}

extension String {
  /// The words with blanks before them up to a width.
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
