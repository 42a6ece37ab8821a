internal import Domain
internal import Ledger
internal import Testing

extension LedgerContract {
  /// What a store promises about reviews.
  static let reviewing = [
    Promise(testDescription: "reviews are due by day, page by page", check: listReviews),
    Promise(testDescription: "reviews are shown to whom the report is", check: limitReviews),
    Promise(testDescription: "a hold beats disposal", check: holdReports),
    Promise(testDescription: "what is disposed of is due no more", check: dropReviews),
  ]

  private static let reader = TestOfficer.intelligenceUnit

  private static func due(_ world: TestWorld, on text: String) throws -> [RetentionRow] {
    try world.ledger.reportsDue(on: day(text), after: nil, limit: 100, for: reader.audience).rows
  }

  private static func listReviews(_ world: TestWorld) throws {
    let reports = try (1...5).map { number in try world.receive(.test("Report \(number)")) }
    let regraded = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 4)
    try world.submit(
      [
        .report(reports[0], .evaluate(regraded, reason: "source", review: day("2011-03-01"))),
        .report(
          reports[1],
          .setRetention(group: .otherOffence, basis: "theft", reviewOn: day("2012-01-01"))
        ), .report(reports[2], .retain(reason: "of use", until: day("2030-01-01"))),
        .report(reports[3], .placeHold(reason: "a court case")),
      ],
      by: reader
    )

    #expect(try due(world, on: "2011-02-28").isEmpty)
    #expect(try due(world, on: "2011-03-01").map(\.matter) == [.handling])
    let rows = try due(world, on: "2016-09-16")
    let order = [reports[0], reports[1], reports[0], reports[3], reports[4]]
    #expect(rows.map(\.report.id) == order)
    #expect(rows.map(\.dueOn.year) == [2011, 2012, 2016, 2016, 2016])
    #expect(rows.map(\.isHeld) == [false, false, false, true, false])
    #expect(rows.map(\.group) == [nil, .otherOffence, nil, nil, nil])

    var paged: [RetentionRow] = []
    var after: RetentionCursor?
    repeat {
      let page = try world.ledger.reportsDue(
        on: day("2016-09-16"),
        after: after,
        limit: 2,
        for: reader.audience
      )
      paged += page.rows
      after = page.next
    } while after != nil
    #expect(paged == rows)
  }

  private static func limitReviews(_ world: TestWorld) throws {
    let open = try world.receive(.test("Open"))
    let kept = try world.receive(.test("For the force alone", handling: 4))
    let partner = TestOfficer.partnerLiaison.audience

    let rows = try world.ledger.reportsDue(
      on: day("2016-09-16"),
      after: nil,
      limit: 10,
      for: partner
    ).rows
    #expect(rows.map(\.report.id) == [open])
    let hidden = try #require(try world.ledger.report(kept, for: reader.audience)).row.reference
    #expect(try world.ledger.report(called: hidden, for: partner) == nil)
    #expect(try world.ledger.report(called: hidden, for: reader.audience)?.id == kept)
  }

  private static func holdReports(_ world: TestWorld) throws {
    let report = try world.receive()
    try world.submit([.report(report, .placeHold(reason: "a court case"))], by: reader)

    let refusal = try world.refusal(of: [.report(report, .dispose(reason: "x"))], by: reader)
    #expect(refusal.sentence.contains("a court case"), "\(refusal.sentence)")
    let lift = Command.report(report, .liftHold(reason: "it is over"))
    #expect(try world.refusal(of: [lift], by: reader).sentence.contains("commander or supervisor"))
    try world.submit([lift], by: .supervisor)
    try world.dispose(of: report)
  }

  private static func dropReviews(_ world: TestWorld) throws {
    let report = try world.receive()
    let regraded = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 4)
    try world.submit(
      [.report(report, .evaluate(regraded, reason: "source", review: day("2011-03-01")))],
      by: reader
    )
    #expect(try due(world, on: "2020-01-01").count == 2)

    try world.dispose(of: report)

    #expect(try due(world, on: "2020-01-01").isEmpty)
  }
}
