/// The columns of a file of reports.
///
/// `received` is when the report was submitted where it comes from. `reference` and `status` are
/// told, not imported: the ledger numbers its own reports, and only an evaluation is carried over.
public enum ReportColumn: Int, ImportColumn {
  case reference, sourceReference, origin, occurred, received, marking
  case scheme, source, information, handling
  case evaluatedScheme, evaluatedSource, evaluatedInformation, evaluatedHandling, evaluationReason,
    evaluatedReview
  case level, priority, outsideReason, workType, boroughs, flags, recipients, subjects
  case headline, text, provenance, sanitised, status

  /// The name in the file's head.
  public var name: String {
    switch self {
    case .reference: "reference"
    case .sourceReference: "source_ref"
    case .origin: "origin"
    case .occurred: "occurred"
    case .received: "received"
    case .marking: "marking"
    case .scheme: "scheme"
    case .source: "source_eval"
    case .information: "info_eval"
    case .handling: "handling"
    case .evaluatedScheme: "evaluated_scheme"
    case .evaluatedSource: "evaluated_source"
    case .evaluatedInformation: "evaluated_info"
    case .evaluatedHandling: "evaluated_handling"
    case .evaluationReason: "evaluation_reason"
    case .evaluatedReview: "evaluated_review"
    case .level: "level"
    case .priority: "priority"
    case .outsideReason: "outside_reason"
    case .workType: "work_type"
    case .boroughs: "boroughs"
    case .flags: "flags"
    case .recipients: "recipients"
    case .subjects: "subjects"
    case .headline: "headline"
    case .text: "text"
    case .provenance: "provenance"
    case .sanitised: "sanitised"
    case .status: "status"
    }
  }

  /// Whether an import needs the column.
  public var isRequired: Bool {
    switch self {
    case .origin, .occurred, .marking, .scheme, .source, .information, .handling, .level,
      .headline, .text:
      true
    case .reference, .sourceReference, .received, .evaluatedScheme, .evaluatedSource,
      .evaluatedInformation, .evaluatedHandling, .evaluationReason, .evaluatedReview, .priority,
      .outsideReason,
      .workType, .boroughs, .flags, .recipients, .subjects, .provenance, .sanitised,
      .status:
      false
    }
  }

  /// Whether the field holds several values.
  public var isList: Bool {
    switch self {
    case .boroughs, .flags, .recipients, .subjects: true
    case .reference, .sourceReference, .origin, .occurred, .received, .marking, .scheme, .source,
      .information, .handling, .evaluatedScheme, .evaluatedSource, .evaluatedInformation,
      .evaluatedHandling, .evaluationReason, .evaluatedReview, .level, .priority, .outsideReason,
      .workType,
      .headline, .text, .provenance, .sanitised, .status:
      false
    }
  }

  /// Whether exports write the column: a reason for an evaluation is read, never written.
  public var isExported: Bool { self != .evaluationReason }
}
