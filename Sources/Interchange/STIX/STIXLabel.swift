internal import Domain
internal import Ledger

/// The labels by which a bundle says what STIX has no property for.
enum STIXLabel: String, CaseIterable {
  case scheme = "scheme-"
  case source = "source-eval-"
  case information = "intel-eval-"
  case handling = "handling-"
  case marking = "marking-"
  case level = "nim-level-"
  case recipient = "recipient-"

  /// The label of a report whose description is a text that was made to be passed on.
  static let sanitised = "sanitised"
  /// The label of a report that has no such text, and so no description.
  static let notSanitised = "not-sanitised"

  /// The label with a code, in lower case and with hyphens for blanks.
  func with(_ code: String) -> String {
    rawValue + code.lowercased().replacing(" ", with: "-")
  }

  /// The codes that some labels give; more than one where the labels contradict one another.
  func codes(in labels: [String]) -> [String] {
    labels.compactMap { label in
      label.hasPrefix(rawValue) ? String(label.dropFirst(rawValue.count)) : nil
    }
  }

  /// Every label of a report, in a fixed order.
  static func all(of report: ReportText) -> [String] {
    let (received, grading) = (report.received, report.grading)
    let recipients = grading.handling == .conditional ? received.recipients.map(\.text) : []
    return [
      scheme.with(grading.scheme), source.with(grading.source),
      information.with(grading.information), handling.with(grading.handling.text),
      marking.with(received.marking.words), level.with("\(received.level)"),
    ] + recipients.map(recipient.with) + [received.sanitised == nil ? notSanitised : sanitised]
  }
}
