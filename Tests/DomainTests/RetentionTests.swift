import Domain
import TestSupport
import Testing

/// How long a report is kept: groups, review days, holds and what they refuse.
@Suite struct RetentionTests {
  private func scene() throws -> Scene<Report> {
    var scene = Scene<Report>()
    var draft = Report.Draft.test()
    draft.priority = nil
    draft.outsideReason = "other work"
    try scene.perform(.receive(draft))
    return scene
  }

  @Test(arguments: [
    ("2010-09-16", "2016-09-16"), ("2010-02-28", "2016-02-28"), ("2008-02-29", "2014-02-28"),
    ("2009-12-31", "2015-12-31"),
  ])
  func `the usual review comes six years after the report`(received: String, review: String) {
    #expect(Retention.usualReview(receivedOn: day(received)) == day(review))
  }

  @Test func `a report is reviewed on the usual day until somebody sets another`() throws {
    var scene = try scene()
    #expect(scene.state.retentionReview == day("2016-09-16"))

    try scene.perform(
      .setRetention(group: .seriousOffence, basis: "robbery", reviewOn: day("2020-09-16"))
    )
    #expect(scene.state.retention?.basis == "robbery")
    #expect(scene.state.retentionReview == day("2020-09-16"))
    scene.desk.now = london("2020-09-16 09:00")
    try scene.perform(.retain(reason: "still of use", until: day("2030-09-16")))

    #expect(scene.state.retention?.group == .seriousOffence)
    #expect(scene.state.retentionReview == day("2030-09-16"))
    guard case .retained(let kept) = scene.events.last else {
      Issue.record("\(scene.events)")
      return
    }
    #expect(kept.reason == "still of use" && kept.by == scene.desk.actor.officer)
    #expect(kept.at == scene.desk.now)
  }

  @Test func `a hold beats disposal until it is lifted`() throws {
    var scene = try scene()
    try scene.perform(.placeHold(reason: "a court case"))
    let hold = try #require(scene.state.hold)
    let refusal = try #require(scene.refusal(of: .dispose(reason: "retention")))

    #expect(refusal == .report(.disposalHeld(hold)))
    #expect(
      refusal.sentence
        == "That report is held, since Thu 16 Sep 2010 (a court case), and may not be disposed of; "
        + "have the hold lifted first."
    )
    #expect(scene.refusal(of: .placeHold(reason: "again")) == .report(.alreadyHeld(hold)))
    try scene.perform(.retain(reason: "held anyway", until: day("2017-01-01")))
    try scene.perform(.liftHold(reason: "it is over"))
    #expect(scene.state.hold == nil)
    try scene.perform(.dispose(reason: "retention"))

    #expect(scene.state.isErased)
  }

  /// What is refused of a report that is neither held nor erased.
  private static let refused: [(Report.Command, Report.Refusal)] = [
    (
      .setRetention(group: .intelligence, basis: "", reviewOn: day("2012-01-01")),
      .reasonNeeded(for: "put a report into a retention group")
    ),
    (
      .setRetention(group: .intelligence, basis: "x", reviewOn: day("2010-09-16")),
      .reviewNotAhead(day("2010-09-16"))
    ),
    (.retain(reason: "", until: day("2012-01-01")), .reasonNeeded(for: "keep a report")),
    (.retain(reason: "x", until: day("2010-09-15")), .reviewNotAhead(day("2010-09-15"))),
    (.placeHold(reason: ""), .reasonNeeded(for: "place a hold on a report")),
    (.liftHold(reason: "x"), .notHeld),
    (.dispose(reason: ""), .reasonNeeded(for: "dispose of a report")),
  ]

  @Test(arguments: refused.indices)
  func `an act without a reason, a day or a hold is refused`(number: Int) throws {
    let (command, refusal) = Self.refused[number]

    #expect(try scene().refusal(of: command) == .report(refusal))
    #expect(Scene<Report>().refusal(of: command) == .report(.unknown))
  }

  @Test(arguments: refused.indices)
  func `nothing is decided about a report that is erased`(number: Int) throws {
    var scene = try scene()
    try scene.perform(.dispose(reason: "retention"))

    #expect(scene.refusal(of: Self.refused[number].0) == .report(.alreadyErased))
  }

  @Test func `a filed report is reviewed, held and disposed of like any other`() throws {
    var scene = try scene()
    try scene.perform(.file(reason: "known"))

    try scene.perform(.retain(reason: "of use", until: day("2017-01-01")))
    try scene.perform(.placeHold(reason: "a complaint"))
    try scene.perform(.liftHold(reason: "settled"))
    try scene.perform(.dispose(reason: "retention"))

    #expect(scene.state.status == .filed && scene.state.isErased)
  }
}
