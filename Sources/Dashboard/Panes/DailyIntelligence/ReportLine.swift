import Canvas
import Domain
import Ledger

/// A report as a row of the list.
struct ReportLine {
  private let report: ReportRow
  private let context: PaneContext

  /// The line of a report.
  init(_ report: ReportRow, _ context: PaneContext) {
    self.report = report
    self.context = context
  }

  /// The row, its cells in the order of the pane's columns.
  var row: ListRow {
    ListRow(
      id: .report(report.id),
      stream: StreamName(.report, report.id),
      version: report.version,
      reference: report.reference.short,
      cells: cells,
      mark: mark,
      flags: report.flags.map { flag in flag.word.lowercased() },
      marking: report.marking,
      sentence: sentence
    )
  }

  private var cells: [ListCell] {
    let now = context.now
    return [
      ListCell(report.reference.short),
      ListCell(Wording.moment(report.receivedAt, now: now), .muted),
      ListCell(origin),
      ListCell(report.grading.spaced),
      ListCell("\(report.level)"),
      ListCell(priority, .muted),
      ListCell(report.marking.short, .muted),
      ListCell(Wording.age(from: report.receivedAt, to: now), .muted),
      report.meeting == nil ? "" : ListCell("WIM", .good),
      ListCell(report.status.words, report.status.style),
      headline,
    ]
  }

  private var headline: ListCell {
    var cell = ListCell("")
    for flag in report.flags { cell.append(flag.word + " ", .alert) }
    cell.append(report.headline.words)
    return cell
  }

  private var origin: String {
    context.unit?.organisation(report.origin)?.short ?? report.origin.text
  }

  private var priority: String {
    guard let priority = report.priority else { return "none" }
    return context.unit?.priority(priority)?.code ?? priority.text
  }

  private var mark: RowMark {
    if report.meeting != nil, report.status == .nominated { return .nominated }
    return report.receivedAt > context.seen ? .new : .none
  }

  private var sentence: String {
    let flags = report.flags.map { flag in flag.word.lowercased() }
    let urgency = flags.isEmpty ? "" : flags.joined(separator: " and ") + ", "
    return "\(report.reference.short), \(urgency)from \(origin), source \(report.grading.source), "
      + "information \(report.grading.information), handling \(report.grading.handling.text), "
      + "\(report.marking.words.lowercased()), level \(report.level), "
      + "\(Wording.spokenAge(from: report.receivedAt, to: context.now)) old, \(report.status.words): "
      + report.headline.words
  }
}

extension Report.Flag {
  /// The word before a headline.
  var word: String {
    switch self {
    case .child: "CHILD"
    case .victim: "VICTIM"
    case .harm: "HARM"
    }
  }
}

extension Report.Status {
  /// How the status looks in a list.
  var style: Style {
    switch self {
    case .submitted, .returned: .caution
    case .nominated, .tasked: .good
    case .evaluated: .text
    case .developing, .productCommissioned, .deferred, .referred, .held, .linked, .escalated,
      .noFurtherAction, .filed:
      .muted
    }
  }
}

extension ProtectiveMarking {
  /// The marking in a narrow column.
  var short: String {
    switch self {
    case .notProtectivelyMarked: "NPM"
    case .protect, .restricted, .confidential, .secret, .topSecret: words
    }
  }
}
