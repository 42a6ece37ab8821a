internal import ArgumentParser
internal import Domain
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster figures`: every number of the two reports, as the ledger reproduces it.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print every number of the two reports as the ledger reproduces it.",
    discussion: """
      Each line says whether it is counted from the entries, derived from other lines, or quoted \
      from a source. Where sources disagree both are printed.
      """
  )

  @Flag(help: "Print what each line rests on, and the entries that were counted.")
  var explain = false

  @Option(help: ArgumentHelp("The day, as 2010-09-16.", valueName: "date"))
  var on: String?

  @OptionGroup var options: LedgerOptions

  @Flag(help: "Print the lines as JSON.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let date = try on.map(readDate) ?? LondonTime(World.clock.now()).date
    let years = Array(2003...max(2010, date.year))
    let counts = try Self.counts(years, desk: desk)
    let lines = desk.unit.figureLines(counts: counts, on: date)
    if json {
      let records = try lines.map { line in
        Record(line, explanation: explain ? try explanation(of: line, desk: desk) : [])
      }
      print(try JSONText.page(records))
      return
    }
    var number = 0
    for line in lines {
      if line.number != number { print("\(line.number)  \(line.name)  (\(line.paragraph))") }
      number = line.number
      print("    \(padded(line.value, 14))  \(padded(line.kind.rawValue, 8))  \(line.words)")
      guard explain else { continue }
      for words in try explanation(of: line, desk: desk) { print("        \(words)") }
    }
    let inconsistencies = desk.unit.inconsistencies(on: date)
    print("\nWhere the sources disagree:")
    for found in inconsistencies {
      print("  \(found.title)")
      for side in found.sides { print("    \(side.paragraph): \(side.words)") }
      print("    we: \(found.handling)")
    }
  }

  private func explanation(of line: FigureLine, desk: Desk) throws -> [String] {
    switch line.measure {
    case .custodyEpisodes(let year), .custodyMinutes(let year):
      let interval = try Self.interval(of: year)
      let entries = try desk.ledger.custodyEntries(
        in: interval,
        limit: 100_000,
        for: desk.audience
      )
      return line.explanation
        + ["entries: " + (entries.isEmpty ? "none" : runs(of: entries))]
    case .strength, .price, .priorities, .teams, .boards, .members, .maximum, .funding, .days,
      .none:
      return line.explanation
    }
  }

  /// What the custody entries of some years add up to.
  static func counts(_ years: [Int], desk: Desk) throws -> FigureCounts {
    var counts = FigureCounts()
    for year in years {
      let figures = try desk.ledger.custodyFigures(in: interval(of: year), for: desk.audience)
      guard figures.episodes > 0 else { continue }
      counts.custody[year] = .init(episodes: figures.episodes, minutes: figures.minutes)
    }
    return counts
  }

  /// The London calendar year as a stretch of time.
  static func interval(of year: Int) throws -> Interval {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let next = CivilDate(year: year + 1, month: 1, day: 1),
      let interval = Interval(
        from: LondonTime.startOfDay(first),
        to: LondonTime.startOfDay(next)
      )
    else { throw ProgramFault.refused("\(year) is no year that the calendar has.") }
    return interval
  }

  private struct Record: Encodable {
    let number: Int
    let name: String
    let line: String
    let words: String
    let value: String
    let kind: String
    let paragraph: String
    let explanation: [String]

    init(_ line: FigureLine, explanation: [String]) {
      number = line.number
      name = line.name
      self.line = line.key.text
      words = line.words
      value = line.value
      kind = line.kind.rawValue
      paragraph = line.paragraph
      self.explanation = explanation.isEmpty ? line.explanation : explanation
    }
  }
}

/// The text with spaces behind it up to a width in characters.
private func padded(_ text: String, _ width: Int) -> String {
  let missing = width - text.count
  return missing > 0 ? text + String(repeating: " ", count: missing) : text
}

/// Ascending numbers with runs drawn together: `4-9, 12`.
private func runs(of numbers: [Int64]) -> String {
  var runs: [ClosedRange<Int64>] = []
  for number in numbers {
    if let last = runs.last, last.upperBound + 1 == number {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  return runs.map { run in
    run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
  }.joined(separator: ", ")
}
