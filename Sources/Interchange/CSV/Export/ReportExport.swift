internal import Domain
internal import Ledger

/// Writes reports as an import reads them.
enum ReportExport {
  static let columns = ReportColumn.allCases.filter(\.isExported)

  /// The values of a report's row; nil where disposal has erased its texts.
  static func values(of report: ReportText) -> [ExportValue]? {
    let received = report.received
    guard received.headline.text != nil, received.text.text != nil else { return nil }
    return columns.map { column in value(of: column, report, received) }
  }

  private static func value(
    of column: ReportColumn,
    _ report: ReportText,
    _ received: Report.Received
  ) -> ExportValue {
    let evaluated = report.grading == received.grading ? nil : report.grading
    switch column {
    case .reference: return .text(received.reference.text)
    case .sourceReference: return ExportValue(received.sourceReference?.text)
    case .origin: return .text(received.origin.text)
    case .occurred: return ExportValue(received.occurredAt)
    case .received: return ExportValue(received.receivedAt)
    case .marking: return .text(received.marking.words)
    case .scheme: return .text(received.grading.scheme)
    case .source: return .text(received.grading.source)
    case .information: return .text(received.grading.information)
    case .handling: return .text(received.grading.handling.text)
    case .evaluatedScheme: return ExportValue(evaluated?.scheme)
    case .evaluatedSource: return ExportValue(evaluated?.source)
    case .evaluatedInformation: return ExportValue(evaluated?.information)
    case .evaluatedHandling: return ExportValue(evaluated?.handling.text)
    case .evaluationReason: return .none
    case .evaluatedReview: return ExportValue(report.review?.text)
    case .level: return .number(received.level)
    case .priority: return ExportValue(received.priority?.text)
    case .outsideReason: return ExportValue(received.outsideReason)
    case .workType: return ExportValue(received.workType?.text)
    case .boroughs: return .list(received.boroughs.map(\.text))
    case .flags: return .list(received.flags.map(\.rawValue))
    case .recipients: return .list(received.recipients.map(\.text))
    case .subjects:
      return .list(
        received.subjects.compactMap { subject in
          subject.words.text.map { words in "\(subject.kind.rawValue):\(words)" }
        }
      )
    case .headline: return ExportValue(received.headline.text)
    case .text: return ExportValue(received.text.text)
    case .provenance: return ExportValue(received.provenance?.text)
    case .sanitised: return ExportValue(received.sanitised?.text)
    case .status: return .text(report.status.rawValue)
    }
  }
}
