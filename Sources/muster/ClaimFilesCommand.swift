internal import ArgumentParser
internal import Canvas
internal import Dashboard
internal import Domain
internal import Interchange
internal import Ledger
internal import SQLiteLedger

extension ClaimCommand {
  /// `muster custody claim pay`.
  struct Pay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read the partner's payment file and hold it against the claim, penny by penny.",
      discussion: """
        The file has the columns invoice_ref, custody_ref, paid_pence, paid_date and reason. A file \
        with one wrong row records nothing. Exit code 1 where something is paid otherwise.
        """
    )

    @OptionGroup var which: ClaimChoice

    @Argument(help: ArgumentHelp("The payment file.", valueName: "file"), completion: .file())
    var file: String

    func run() throws {
      let (place, detail) = try which.find()
      let payments: [ClaimPayment]
      do throws(PaymentReader.Fault) {
        payments = try PaymentReader.payments(at: file)
      } catch {
        throw ProgramFault.refused(error.sentence)
      }
      _ = try place.desk.submit([.claim(detail.id, .pay(payments))])
      let (_, paid) = try which.find()
      for line in Self.lines(of: paid) { print(SafeText(line).string) }
      guard paid.reconciliation.differences.isEmpty else { throw ExitCode(1) }
    }

    /// What was paid otherwise, row by row, and what that comes to.
    static func lines(of detail: ClaimDetail) -> [String] {
      let claim = detail.claim
      let rows = detail.reconciliation.rows
      let differing = detail.reconciliation.differences
      let sum = differing.reduce(Pence.zero) { sum, row in sum + row.difference }
      let exact = rows.count - differing.count
      let head =
        "\(claim.reference?.text ?? "")  \(claim.status.words)  claimed \(claim.total.spoken)  "
        + "paid \(claim.paid.spoken)  to come \(claim.outstanding.spoken)"
      let lines = differing.map { row in
        "  \(row.custody)  claimed \(row.claimed.spoken)  paid \(row.paid.spoken)  "
          + "\(row.difference.spoken)  \(row.explanation)"
          + (row.reason.isEmpty ? "" : "; partner: \(row.reason)")
      }
      return [head, "\(exact) stays to the penny, \(differing.count) otherwise, \(sum.spoken)"]
        + lines
    }
  }

  /// `muster custody claim export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a claim's lines as CSV, in Appendix 1 style, and its totals beside them.",
      discussion: """
        The totals go to a file of their own, with '.totals' after the name, never to a last row. No \
        name is in either.
        """
    )

    @OptionGroup var which: ClaimChoice

    @Option(help: ArgumentHelp("The new file.", valueName: "file"), completion: .file())
    var output: String

    func run() throws {
      let (place, detail) = try which.find()
      try place.desk.require(.exportRecords, on: LondonTime(place.now).date)
      let file = try OutputFile(output)
      try file.writeAll(ClaimExport.lines(of: detail))
      try OutputFile("\(output).totals").writeAll(ClaimExport.totals(of: detail))
      ErrorStream.write(
        "\(ProtectiveMarking.restricted.words)\n\(detail.claim.lines.count) lines were written.\n"
      )
    }
  }
}

/// A claim in a list, as JSON.
struct ClaimRecord: Encodable {
  let reference: String
  let month: String
  let status: String
  let stays: Int
  let unpriced: Int
  let totalPence: Int
  let paidPence: Int
  let outstandingPence: Int
  let invoice: String?

  init(_ row: ClaimRow) {
    reference = row.reference
    month = row.month.text
    status = row.status.rawValue
    stays = row.stays
    unpriced = row.unpriced
    totalPence = row.total.value
    paidPence = row.paid.value
    outstandingPence = row.outstanding.value
    invoice = row.invoice
  }
}

/// A claim with its lines, as JSON.
struct ClaimDetailRecord: Encodable {
  /// One line.
  struct Line: Encodable {
    let number: Int
    let kind: String
    let custody: String
    let words: String
    let adjusts: Int?
    let pence: Int
    let minutes: Int
  }

  /// A stay that is paid otherwise than claimed, or whose record has moved since.
  struct Difference: Encodable {
    let custody: String
    let claimedPence: Int
    let otherPence: Int?
    let words: String
  }

  let reference: String
  let month: String
  let status: String
  let totalPence: Int
  let paidPence: Int
  let outstandingPence: Int
  let lines: [Line]
  let unpriced: [String]
  let paidOtherwise: [Difference]
  let moved: [Difference]

  init(_ detail: ClaimDetail) {
    let claim = detail.claim
    reference = claim.reference?.text ?? ""
    month = claim.drafted?.month.text ?? ""
    status = claim.status.rawValue
    totalPence = claim.total.value
    paidPence = claim.paid.value
    outstandingPence = claim.outstanding.value
    lines = claim.lines.map { line in
      Line(
        number: line.number,
        kind: line.kind.rawValue,
        custody: line.custody,
        words: line.words,
        adjusts: line.adjusts,
        pence: line.amount.value,
        minutes: line.minutes
      )
    }
    unpriced = (claim.drafted?.unpriced ?? []).map(\.custody)
    let differing = claim.payments.isEmpty ? [] : detail.reconciliation.differences
    paidOtherwise = differing.map { row in
      Difference(
        custody: row.custody,
        claimedPence: row.claimed.value,
        otherPence: row.paid.value,
        words: row.explanation
      )
    }
    moved = detail.moved.map { moved in
      Difference(
        custody: moved.custody,
        claimedPence: moved.claimed.value,
        otherPence: moved.now?.value,
        words: "the record gives another charge now; adjust the line"
      )
    }
  }

  /// The claim as lines of words.
  func lines(of detail: ClaimDetail) -> [String] {
    let head =
      detail.claim.payments.isEmpty
      ? ["\(reference)  \(month)  \(status)  \(Pence(totalPence).spoken)"]
      : ClaimCommand.Pay.lines(of: detail)
    let body = lines.map { line in
      "  \(line.number)  \(line.custody)  \(Pence(line.pence).spoken)  \(line.words)"
        + (line.adjusts.map { adjusted in "  adjusts line \(adjusted)" } ?? "")
    }
    let unpriced = self.unpriced.map { custody in "  UNPRICED, in no total: \(custody)" }
    let moved = self.moved.map { moved in
      "  moved: \(moved.custody)  claimed \(Pence(moved.claimedPence).spoken), now "
        + (moved.otherPence.map { pence in Pence(pence).spoken } ?? "no price")
    }
    return head + body + unpriced + moved
  }
}
