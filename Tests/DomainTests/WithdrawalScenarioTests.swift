import Domain
import Testing

@Suite struct WithdrawalScenarioTests {
  @Test func `a scenario that is applied keeps what earlier days answered`() throws {
    let cut = Scenario(name: "11 posts", changes: [.cutPosts("swale", 11)])

    let teams = try cut.applied(to: Desk.teams, from: day("2010-12-01"), paragraph: "house")

    let swale = try #require(teams.first)
    #expect(teams.count == 1)
    #expect(swale.establishment(on: day("2010-11-30")) == Approximate(70))
    #expect(swale.establishment(on: day("2010-12-01")) == Approximate(59))
  }

  @Test func `a part of a post cannot go`() {
    let cut = Scenario(name: "a fifth", changes: [.cutShare("ict", perMille: 200)])

    #expect(throws: Scenario.Barrier.brokenPost(team: "Immigration crime teams", posts: "16.6")) {
      try cut.applied(to: Desk.teams, from: day("2010-12-01"), paragraph: "house")
    }
  }

  @Test func `a team that ends is gone from that day on`() throws {
    let end = Scenario(name: "Swale ends", changes: [.end("swale")])

    let teams = try end.applied(to: Desk.teams, from: day("2010-12-01"), paragraph: "house")

    #expect(teams.first?.exists(on: day("2010-11-30")) == true)
    #expect(teams.first?.exists(on: day("2010-12-01")) == false)
  }

  @Test func `more posts than there are cannot go, nor posts that nobody states`() {
    let teams = Desk.teams

    #expect(throws: Scenario.Barrier.tooMany(team: "Operation Maxim")) {
      try Scenario(name: "x", changes: [.cutPosts("maxim", 30)])
        .applied(to: teams, from: day("2010-12-01"), paragraph: "house")
    }
    #expect(throws: Scenario.Barrier.postsNotStated(team: "Joint crime teams")) {
      try Scenario(name: "x", changes: [.cutPosts("joint", 1)])
        .applied(to: teams, from: day("2010-12-01"), paragraph: "house")
    }
    #expect(throws: Scenario.Barrier.unknownTeam("nobody")) {
      try Scenario(name: "x", changes: [.end("nobody")])
        .applied(to: teams, from: day("2010-12-01"), paragraph: "house")
    }
  }
}
