import Domain
import Testing

/// Who may order whom, and who answers whom: an order from somebody without control is a bid (10.B2).
@Suite struct TaskingBidTests {
  private let offered = london("2010-10-01 17:00")

  @Test func `a counter-offer goes back to the bidder, who takes it with its date`() throws {
    var scene = try bid()
    scene.desk.actor = Desk.actor(of: "ukba", 2)
    try scene.perform(.counterBid(reason: "no staff", due: offered))
    #expect(scene.refusal(of: .takeOffer(reason: "")) == .tasking(.notTheBidder(bidder: "mps")))

    scene.desk.actor = Desk.actor(of: "scd9", 1)
    try scene.perform(.takeOffer(reason: "better late"))

    #expect(scene.state.status == .accepted)
    #expect(scene.state.due == offered)
  }

  @Test func `a refused counter-offer leaves the bid with its controller`() throws {
    var scene = try bid()
    scene.desk.actor = Desk.actor(of: "ukba", 2)
    try scene.perform(.counterBid(reason: "no staff", due: offered))
    scene.desk.actor = Desk.actor(of: "scd9", 1)

    #expect(
      scene.refusal(of: .refuseOffer(reason: ""))
        == .tasking(.reasonNeeded(for: "refuse a counter-offer"))
    )
    try scene.perform(.refuseOffer(reason: "too late"))

    #expect(scene.state.status == .bidFiled)
    #expect(scene.refusal(of: .takeOffer(reason: "")) == .tasking(.noOffer))
    scene.desk.actor = Desk.actor(of: "ukba", 2)
    try scene.perform(.acceptBid(reason: "staff found", due: nil))
    #expect(scene.state.due == scene.state.draft?.due)
  }

  @Test func `each side's clock runs while the other waits, and keeps what has run`() throws {
    var scene = try bid()
    scene.desk = Desk(now: london("2010-09-18 09:00"), actor: Desk.actor(of: "ukba", 2))
    try scene.perform(.counterBid(reason: "no staff", due: offered))
    scene.desk = Desk(now: london("2010-09-19 21:00"), actor: Desk.actor(of: "scd9", 1))
    try scene.perform(.refuseOffer(reason: "too late"))
    let later = london("2010-09-20 09:00")

    #expect(scene.state.withController.minutes(at: later) == 2 * 1440 + 720)
    #expect(scene.state.withBidder.minutes(at: later) == 2160)
    #expect(scene.state.withController.isRunning && !scene.state.withBidder.isRunning)
  }

  @Test func `only the controller answers a bid, whoever employs the team`() throws {
    var scene = try bid()

    #expect(
      scene.refusal(of: .acceptBid(reason: "", due: nil))
        == .tasking(.notTheController(controller: "UKBA"))
    )
    scene.desk.actor = Desk.actor(of: "ukba", 2)
    #expect(
      scene.refusal(of: .declineBid(reason: ""))
        == .tasking(.reasonNeeded(for: "decline or counter a bid"))
    )
  }

  private func bid() throws -> Scene<Tasking> {
    var scene = Scene<Tasking>(desk: .at("2010-09-16 09:00"))
    try scene.perform(.fileBid(work(for: "swale")))
    return scene
  }
}

/// A complete draft of work for a team.
func work(for team: Key<Team>, owner: String = "DS 4") -> Tasking.Draft {
  Tasking.Draft(
    action: "Visit the address",
    team: team,
    owner: owner,
    tactic: "visit",
    level: 1,
    due: london("2010-09-23 17:00"),
    review: day("2010-09-20"),
    deconfliction: .clear,
    impact: .notNeeded,
    marking: .restricted
  )
}
