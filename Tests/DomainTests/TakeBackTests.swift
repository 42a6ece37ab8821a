import TestSupport
import Testing

@testable import Domain

/// A last step is taken back by whoever took it, while nothing has followed it.
@Suite struct TakeBackTests {
  private let by = ID<Officer>(1)
  private let at = london("2010-09-17 10:00")

  private func folded(_ events: [Tasking.Event]) -> Tasking {
    let draft = Tasking.Draft.test("Visit the bar", team: "swale")
    let raised = Tasking.Raised(
      reference: Reference(series: .tasking, year: 2010, number: 1),
      draft: draft,
      authority: "ukba",
      paragraph: "10.B2",
      agency: "mps",
      by: by,
      at: at
    )
    return Tasking(folding: [.bidFiled(raised)] + events)
  }

  private var counter: Tasking.Event {
    .bidCountered(
      Tasking.Answered(reason: "no car", offeredDue: at.adding(hours: 90), by: by, at: at)
    )
  }

  private var taken: Tasking.Event {
    .takenBack(Tasking.Stepped(reason: "too soon", by: by, at: at))
  }

  @Test func `taking an offer back brings the offer and its date back`() {
    let answer = Tasking.Answered(
      reason: "",
      offeredDue: at.adding(hours: 90),
      by: by,
      at: at.adding(hours: 1)
    )
    let before = folded([counter])
    let after = folded([counter, .offerTaken(answer), taken])

    #expect(folded([counter, .offerTaken(answer)]).status == .accepted)
    #expect(after.status == .countered)
    #expect(after.offer == before.offer)
    #expect(after.due == before.due)
    #expect(after.withBidder == before.withBidder)
    #expect(after.lastStep == nil)
  }

  @Test func `a counter-offer that is taken back leaves the bid with its controller`() {
    let after = folded([counter, taken])

    #expect(after.status == .bidFiled)
    #expect(after.offer == nil)
    #expect(after.withController.isRunning)
  }

  @Test func `work that was given over comes back, and both ways stay visible`() {
    let given = Tasking.Reassigned(
      fromTeam: "swale",
      fromOwner: "DS 4",
      toTeam: "hft",
      toOwner: "DS 5",
      reason: "leave",
      paragraph: "10.B7",
      by: by,
      at: at
    )
    let after = folded([.reassigned(given), taken])

    #expect(after.draft?.team == "swale")
    #expect(after.handovers.map(\.toTeam) == ["hft", "swale"])
  }

  @Test func `what has been followed by anything is not taken back`() {
    let line = Tasking.Progressed(words: "Done.", by: by, occurredAt: at, at: at)

    #expect(folded([counter]).lastStep?.by == by)
    #expect(folded([counter, .progressed(line)]).lastStep == nil)
    #expect(folded([counter, taken]).lastStep == nil)
  }
}
