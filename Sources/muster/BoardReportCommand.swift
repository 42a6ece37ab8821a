internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster board-report`: what goes up to the programme boards and the quarterly meeting.
struct BoardReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board-report",
    abstract: "Print the paper for programme board 14 or 15, or for the quarterly meeting.",
    discussion: """
      Every number is counted from records between two days, as far as you may see them; what is \
      left out is counted too. Which strand belongs to which board is not stated (10.B1, 10.B20), so \
      the paper names the chair of each as the unit file has it.

      Exit codes: 0 done, 1 refused, 3 a failure of the store, 64 wrong usage.
      """
  )

  /// Whom the paper is for.
  enum Board: String, ExpressibleByArgument, CaseIterable {
    case fourteen = "14"
    case fifteen = "15"
    case quarterly

    /// The series in the unit file.
    var series: Key<MeetingSeries> {
      switch self {
      case .fourteen: "programme-14"
      case .fifteen: "programme-15"
      case .quarterly: "acpo-ukba-quarterly"
      }
    }
  }

  @Argument(help: "14, 15 or quarterly.")
  var board: Board

  @Option(
    help: ArgumentHelp("From this day; three months back where none is named.", valueName: "date")
  )
  var from: String?

  @Option(help: ArgumentHelp("Before this day; tomorrow where none is named.", valueName: "date"))
  var until: String?

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let place = try CommandDesk(options)
    let today = LondonTime(place.now).date
    let last = try until.map(readDay) ?? today.adding(days: 1)
    let first = try from.map(readDay) ?? last.adding(days: -91)
    guard
      let interval = Interval(from: LondonTime.startOfDay(first), to: LondonTime.startOfDay(last))
    else { throw ProgramFault.refused("--from is a day before --until.") }
    let figures = try place.desk.ledger.meetingFigures(in: interval, for: place.desk.audience)
    let taskings = try place.desk.ledger.taskingCounts(for: place.desk.audience)
    let overdue = try place.desk.ledger.overdueTaskings(at: place.now, for: place.desk.audience)
    let operations = try place.ledger.operations(isOver: false, for: place.desk.audience)
    var lines = head(place.desk.unit, first, last.adding(days: -1))
    lines += meetings(figures, place.desk.unit) + decisions(figures, place.desk.unit)
    lines += work(taskings, overdue: overdue, operations: operations.count)
    lines += ["", "## Left out", "", leftOut(figures)]
    for line in lines + ["", "**RESTRICTED**"] { print(SafeText(line).string) }
  }

  private func head(_ unit: Unit, _ first: CivilDate, _ last: CivilDate) -> [String] {
    let series = unit.series(board.series)
    let synthetic = unit.isDemonstration ? " SYNTHETIC DATA" : ""
    var lines = ["**RESTRICTED**\(synthetic)", "", "# \(series?.name ?? board.series.text)", ""]
    if let series {
      lines.append("Chair: \(series.chair) (\(series.paragraph)). \(series.remark)")
    }
    return lines + ["", "From \(first.spoken) to \(last.spoken), counted from the ledger."]
  }

  private func meetings(_ figures: MeetingFigures, _ unit: Unit) -> [String] {
    let rows = figures.held.sorted { left, right in left.key < right.key }.map { key, count in
      "| \(unit.series(key)?.name ?? key.text) | \(count) |"
    }
    return ["", "## Meetings held", "", "| Meeting | Held |", "|---|---|"] + rows
      + ["", "Called off: \(figures.cancelled)."]
  }

  private func decisions(_ figures: MeetingFigures, _ unit: Unit) -> [String] {
    let rows = Decision.Kind.allCases.map { kind in
      "| \(kind.words) | \(figures.decisions[kind] ?? 0) |"
    }
    let all = figures.decisions.values.reduce(0, +)
    let priorities = figures.byPriority.sorted { left, right in left.key < right.key }
      .map { key, count in
        let priority = unit.priority(key)
        return "| \(priority.map { "\($0.code) \($0.name)" } ?? key.text) | \(count) |"
      }
    return ["", "## Decisions", "", "| Decision | Items |", "|---|---|"] + rows
      + ["| All | \(all) |", "", "Carried over before they were decided: \(figures.carried)."]
      + ["", "| Priority | Items decided |", "|---|---|"] + priorities
  }

  private func work(_ counts: [Tasking.Status: Int], overdue: Int, operations: Int) -> [String] {
    let rows = Tasking.Status.allCases.map { status in
      "| \(status.words) | \(counts[status] ?? 0) |"
    }
    return ["", "## Taskings and bids as they stand now", "", "| Status | Number |", "|---|---|"]
      + rows + ["", "Overdue: \(overdue). Operations that are not over: \(operations)."]
  }

  private func leftOut(_ figures: MeetingFigures) -> String {
    figures.leftOut == 0
      ? "Nothing is left out of these counts."
      : "\(figures.leftOut) decided items that you may not see are not in these counts."
  }
}
