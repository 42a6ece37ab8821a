import Domain
import Interchange
import Testing

/// The partner's payment file.
@Suite struct PaymentFileTests {
  private func read(_ text: String) throws(PaymentFile.Fault) -> [ClaimPayment] {
    try PaymentFile.payments(.bytes(Array(text.utf8)))
  }

  @Test func `columns come in any order, and the reason may be missing`() throws {
    let payments = try read(
      "custody_ref,invoice_ref,paid_date,paid_pence\r\nCUS-1,INV-1,2010-10-14,29600\r\n"
    )

    #expect(payments.map(\.paid) == [Pence(29_600)])
    #expect(payments.map(\.custody) == ["CUS-1"])
    #expect(payments.map(\.reason) == [""])
  }

  @Test(arguments: [
    ("", 1, "empty"), ("a,b\n", 1, "invoice_ref"),
    ("invoice_ref,custody_ref,paid_pence,paid_date\nI,C,296.00,2010-10-14\n", 2, "whole pence"),
    ("invoice_ref,custody_ref,paid_pence,paid_date\nI,C,29600,14/10/2010\n", 2, "2010-10-14"),
    ("invoice_ref,custody_ref,paid_pence,paid_date\nI,,29600,2010-10-14\n", 2, "names"),
  ])
  func `a file with one wrong row gives none, and says where`(
    text: String,
    line: Int,
    words: String
  ) {
    do throws(PaymentFile.Fault) {
      _ = try read(text)
      Issue.record("the file was read")
    } catch {
      #expect(error.line == line)
      #expect(error.sentence.contains(words), "\(error.sentence)")
    }
  }
}
