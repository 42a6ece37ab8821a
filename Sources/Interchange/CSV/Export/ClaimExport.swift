internal import Domain
public import Ledger

/// Writes a claim in the shape of the 2010 report's appendix: 'Appendix 1 style', a line a row.
///
/// No names; money in whole pence; the totals go to a file of their own, never to a last row.
public enum ClaimExport {
  /// The columns, in order.
  public static let columns = [
    "claim_no", "claim_version", "line_no", "line_type", "adjusts_line", "agreement_ref", "payer",
    "site_code", "custody_ref", "detainee_ref", "detention_start_utc", "detention_start_local",
    "detention_end_utc", "detention_end_local", "elapsed_min", "watch_level", "watch_min",
    "tariff_id", "tariff_valid_from", "tariff_form", "band", "qty", "unit_pence", "amount_pence",
    "vat_pence", "cost_centre", "split_borough_pence", "split_central_pence", "invoice_ref",
    "invoice_date", "status", "paid_pence", "paid_date", "query_code", "event_seq", "event_hash",
  ]

  /// The columns of the totals.
  public static let totalColumns = [
    "claim_no", "month", "status", "lines", "stays", "unpriced", "total_pence", "paid_pence",
    "outstanding_pence",
  ]

  /// The lines as comma-separated values.
  public static func lines(of detail: ClaimDetail) -> [UInt8] {
    let writer = CSVWriter(guardsFormulas: false)
    var bytes: [UInt8] = []
    writer.write(columns, to: &bytes)
    for line in detail.claim.lines { writer.write(values(of: line, in: detail), to: &bytes) }
    return bytes
  }

  /// The totals as comma-separated values, for a file beside it.
  public static func totals(of detail: ClaimDetail) -> [UInt8] {
    let writer = CSVWriter(guardsFormulas: false)
    let claim = detail.claim
    var bytes: [UInt8] = []
    writer.write(totalColumns, to: &bytes)
    writer.write(
      [
        claim.reference?.text ?? "", claim.drafted?.month.text ?? "", claim.status.rawValue,
        "\(claim.lines.count)", "\(claim.stays)", "\(claim.drafted?.unpriced.count ?? 0)",
        "\(claim.total.value)", "\(claim.paid.value)", "\(claim.outstanding.value)",
      ],
      to: &bytes
    )
    return bytes
  }

  private static func values(of line: ClaimLine, in detail: ClaimDetail) -> [String] {
    let claim = detail.claim
    let isInterpreter = line.kind == .interpreter
    let source = line.detention.flatMap { id in detail.sources[id] }
    let parts = claim.drafted?.isSplit == true ? line.amount.split(into: 2) : []
    let payments = claim.payments.filter { payment in payment.custody == line.custody }
    // A payment is for a stay; it stands on the first of its lines, so that a sum adds it once.
    let first = claim.lines.first { other in other.custody == line.custody }
    let paid = first?.number == line.number ? payments : []
    let query = claim.queries.last { query in query.line == line.number }
    let start: [String] = [
      claim.reference?.text ?? "", "\(detail.version)", "\(line.number)", line.kind.rawValue,
      line.adjusts.map { number in "\(number)" } ?? "", claim.drafted?.agreement ?? "",
      claim.drafted?.payer.text ?? "", line.suite.text, line.custody,
      line.detention?.text ?? "", isoText(line.from), londonText(line.from), isoText(line.until),
      londonText(line.until), "\(line.minutes)",
    ]
    let middle: [String] = [
      line.watchMinutes > 0 ? "constant" : "standard", "\(line.watchMinutes)",
      line.tariff?.text ?? "", line.tariffFrom?.text ?? "", line.form,
      isInterpreter ? "" : line.words, "\(line.quantity)", "\(line.unit.value)",
      "\(line.amount.value)", "", "", parts.first.map { part in "\(part.value)" } ?? "",
      parts.last.map { part in "\(part.value)" } ?? "",
    ]
    let end: [String] = [
      claim.sent?.invoice ?? "", claim.sent?.on.text ?? "", claim.status.rawValue,
      paid.isEmpty ? "" : "\(paid.reduce(0) { sum, payment in sum + payment.paid.value })",
      paid.last?.on.text ?? "", query == nil ? "" : "queried",
      source.map { source in "\(source.position)" } ?? "", source?.hash ?? "",
    ]
    return start + middle + end
  }
}
