import Domain
import Ledger
import TestSupport
import Testing

/// Claims as the ledger keeps them and recomputes them.
@Suite struct ClaimReadingTests {
  private static let month = ClaimMonth(day("2010-09-16"))

  private func world(_ hours: Int = 5) throws -> (TestWorld, ID<Detention>) {
    let world = try TestWorld.inMemory()
    let stay = try world.arrive(.test(at: "2010-09-15 19:00"))
    let from = london("2010-09-15 19:05")
    try world.submit(
      [
        .detention(stay, .beginEpisode(.immigration, from: from)),
        .detention(stay, .depart(.escort, destination: "", at: from.adding(hours: hours))),
      ],
      by: .custody
    )
    return (world, stay)
  }

  private func draw(_ world: TestWorld) throws {
    let run = try world.ledger.claimRun(of: Self.month, for: TestOfficer.custody.audience)
    try world.submit(run.commands(isSplit: false), by: .custody)
  }

  @Test func `a month's claim is drawn up from its stays, each once`() throws {
    let (world, stay) = try world()
    let audience = TestOfficer.custody.audience
    let run = try world.ledger.claimRun(of: Self.month, for: audience)
    #expect(run.priced == [stay] && run.sum == Pence(29_600))

    try draw(world)

    let row = try #require(try world.ledger.claims(limit: 10, for: audience).first)
    #expect(row.total == Pence(29_600) && row.stays == 1 && row.status == .draft)
    let detail = try #require(try world.ledger.claim(Self.month.claim, for: audience))
    #expect(detail.moved.isEmpty)
    #expect(detail.sources[stay]?.position ?? 0 > 0)
    let next = ClaimMonth(day("2010-10-01"))
    #expect(try world.ledger.claimRun(of: next, for: audience).stays.isEmpty)
    #expect(
      try world.refusal(of: [.detention(stay, .claim(in: next.claim))], by: .custody)
        == .detention(.alreadyClaimed)
    )
  }

  @Test func `a draft drawn up again claims each stay once`() throws {
    let (world, _) = try world()
    try draw(world)
    try draw(world)

    let rows = try world.ledger.claims(limit: 10, for: TestOfficer.custody.audience)
    #expect(rows.map(\.total) == [Pence(29_600)])
  }

  @Test func `a record put right after its claim is named, and the claim stays`() throws {
    let (world, stay) = try world(13)
    try draw(world)
    let departure = try #require(
      try world.ledger.detention(stay, for: TestOfficer.custody.audience)?.detention.standing
        .last { entry in
          if case .departed = entry.event { true } else { false }
        }
    )
    let right = london("2010-09-16 00:05")
    try world.submit(
      [
        .detention(
          stay,
          .correct(
            entry: departure.number,
            reason: "left earlier",
            with: .depart(.escort, destination: "", at: right)
          )
        )
      ],
      by: .custody
    )

    let detail = try #require(
      try world.ledger.claim(Self.month.claim, for: TestOfficer.custody.audience)
    )
    #expect(detail.claim.total == Pence(43_500))
    #expect(
      detail.moved
        == [
          MovedCharge(
            custody: detail.claim.lines[0].custody,
            claimed: Pence(43_500),
            now: Pence(29_600)
          )
        ]
    )
  }

  @Test func `whoever may not see the claims sees none`() throws {
    let (world, _) = try world()
    try draw(world)

    #expect(try world.ledger.claims(limit: 10, for: TestOfficer.outsider.audience).isEmpty)
    #expect(
      try world.ledger.claim(Self.month.claim, for: TestOfficer.outsider.audience) == nil
    )
  }

  @Test func `who somebody is is shown after the look is in the ledger`() throws {
    let (world, stay) = try world()
    #expect(
      try world.refusal(of: [.detention(stay, .reveal(reason: ""))], by: .custody)
        == .detention(.reasonNeeded(for: "see who a detainee is"))
    )
    try world.submit([.detention(stay, .reveal(reason: "solicitor asks"))], by: .custody)

    let detail = try #require(
      try world.ledger.detention(stay, for: TestOfficer.custody.audience)
    )
    #expect(detail.history.last?.words == "identity looked at: solicitor asks")
    guard
      case .notPermitted = try world.refusal(
        of: [.detention(stay, .reveal(reason: "curious"))],
        by: .finance
      )
    else {
      Issue.record("finance saw who somebody is")
      return
    }
  }
}
