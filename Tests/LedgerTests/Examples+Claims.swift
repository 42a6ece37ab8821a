import TestSupport

@testable import Domain

extension Example {
  static let claims = [
    Example(
      "claim.drafted",
      .claim(
        .drafted(
          Claim.Drafted(
            reference: Reference(series: .claim, year: 2010, number: 3),
            month: ClaimMonth(day("2010-08-16")),
            payer: "ukba",
            agreement: "10.B22",
            isSplit: true,
            lines: [line(number: 1, adjusts: nil, amount: Pence(43_500))],
            unpriced: [UnpricedStay(detention: ID(9), custody: "SA/2010/78", minutes: 7020)],
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example("claim.checked", .claim(.checked(Claim.Checked(recordedAt: now, by: by)))),
    Example(
      "claim.sent",
      .claim(
        .sent(Claim.Sent(invoice: "INV-7", on: day("2010-09-02"), recordedAt: now, by: by))
      )
    ),
    Example(
      "claim.queried",
      .claim(.queried(Claim.Queried(line: 1, words: "which band", recordedAt: now, by: by)))
    ),
    Example(
      "claim.adjusted",
      .claim(
        .adjusted(
          Claim.Adjusted(
            line: line(number: 2, adjusts: 1, amount: Pence(-13_900)),
            reason: "left earlier",
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "claim.paid",
      .claim(
        .paid(
          Claim.Paid(
            payments: [
              ClaimPayment(
                invoice: "INV-7",
                custody: "SA/2010/77",
                paid: Pence(29_600),
                on: day("2010-10-01"),
                reason: "first band"
              )
            ],
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "claim.written-off",
      .claim(
        .writtenOff(
          Claim.WrittenOff(amount: Pence(13_900), reason: "agreed", recordedAt: now, by: by)
        )
      )
    ),
  ]

  private static func line(number: Int, adjusts: Int?, amount: Pence) -> ClaimLine {
    ClaimLine(
      number: number,
      kind: adjusts == nil ? .charge : .adjustment,
      adjusts: adjusts,
      detention: ID(8),
      custody: "SA/2010/77",
      suite: "suite-a",
      from: then,
      until: now,
      minutes: 780,
      watchMinutes: 0,
      tariff: "table-1",
      tariffFrom: .notStated,
      form: "bands",
      words: "up-to-24 standard",
      quantity: 1,
      unit: amount,
      amount: amount
    )
  }
}
