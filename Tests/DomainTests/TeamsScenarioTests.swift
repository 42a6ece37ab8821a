import Domain
import Testing

@Suite struct TeamsScenarioTests {
  private let today = day("2010-09-16")

  /// The team, the posts that go and the posts that stay, for a cut of a fifth (10.B10).
  @Test(arguments: [("swale", "14", "56"), ("ict", "16.6", "66.4"), ("maxim", "4.8", "19.2")])
  func `a cut of a fifth is computed to the tenth of a post`(
    team: String,
    lost: String,
    remaining: String
  ) throws {
    let cut = Scenario(
      name: "20% cut",
      changes: [.cutShare(Key(stringLiteral: team), perMille: 200)]
    )

    let line = try #require(cut.compared(with: Desk.teams, postings: [], on: today).first)

    #expect(line.lost?.spoken == lost)
    #expect(line.remaining?.spoken == remaining)
    #expect(line.basis == .derived("20% of \(line.live?.spoken ?? "")"))
  }

  @Test func `eleven posts, fourteen and 16.6 stand beside each other`() {
    let scenario = Scenario(
      name: "11 posts",
      changes: [
        .cutPosts("swale", 11), .cutShare("swale", perMille: 200),
        .cutShare("ict", perMille: 200),
      ],
      quoted: [
        .posts(Scenario.Posts(11), .quoted(paragraph: "10.C3")),
        .money(.pounds(600_000), .quoted(paragraph: "10.C3")),
      ]
    )

    let lines = scenario.compared(with: Desk.teams, postings: [], on: today)

    #expect(lines.map { line in line.lost?.spoken } == ["11", "14", "16.6"])
    #expect(scenario.quoted.map(\.basis) == Array(repeating: .quoted(paragraph: "10.C3"), count: 2))
  }

  @Test func `the end of a team loses its boroughs and sends its secondees back`() throws {
    let postings = [
      Posting(officer: ID(2), team: "joint", from: today, isSecondee: true),
      Posting(officer: ID(3), team: "joint", from: today),
      Posting(officer: ID(4), team: "maxim", from: today, isSecondee: true),
    ]

    let line = try #require(
      Scenario(name: "joint teams end", changes: [.end("joint")])
        .compared(with: Desk.teams, postings: postings, on: today).first
    )

    #expect(line.boroughsLost == ["hackney", "westminster"])
    #expect(line.returning == [ID(2)])
    #expect(line.lost == nil)
    #expect(line.remaining == nil)
  }

  @Test func `a change of a team that is not there is no line`() {
    let scenario = Scenario(name: "nothing", changes: [.end("nobody")])

    #expect(scenario.compared(with: Desk.teams, postings: [], on: today).isEmpty)
  }

  @Test(arguments: [(166, "16.6"), (140, "14"), (-5, "-0.5"), (0, "0")])
  func `posts are said in tenths only where there are some`(tenths: Int, spoken: String) {
    #expect(Scenario.Posts(tenths: tenths).spoken == spoken)
  }
}
