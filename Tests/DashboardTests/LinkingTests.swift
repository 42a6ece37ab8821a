import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Subjects of two reports linked and parted by keys, and line by line.
struct LinkingTests {
  private let world: TestWorld
  private let first: ID<Report>
  private let size = Size(width: 120, height: 60)

  init() throws {
    world = try TestWorld.inMemory()
    first = try Self.report(world, "Ana IONESCU, born 4/3/1990", origin: "ukba")
    _ = try Self.report(world, "IONESCU, Ana, born 1990-03-04", origin: "scd9")
  }

  private static func report(
    _ world: TestWorld,
    _ name: String,
    origin: Domain.Key<Organisation>
  ) throws -> ID<Report> {
    var draft = Report.Draft.test("Seen", origin: origin)
    draft.subjects = [
      Subject(kind: .address, words: "12 Example Road, E8"),
      Subject(kind: .person, words: .present(name)),
    ]
    world.clock.advance(minutes: 60 * 24)
    return try world.receive(draft)
  }

  private func links(_ report: ID<Report>) throws -> [LinkedSubject] {
    try #require(try world.ledger.report(report, for: TestOfficer.analyst.audience)).links
  }

  /// Waits until the page that was read again has so many links.
  private func wait(for count: Int, in robot: DashboardRobot) {
    for _ in 0..<20_000 where robot.state.readReport?.detail.links.count != count {
      robot.settle()
    }
  }

  @Test func `a match is linked by keys, undone, done again and parted`() throws {
    let robot = DashboardRobot(world, as: .analyst, size: size)
    robot.press(.enter, .character("z"))
    #expect(robot.shows("May be the same elsewhere") && robot.shows("2 person: IONESCU, Ana"))

    robot.press(.character("l"))
    robot.type("person")
    robot.press(.enter)
    robot.type("the same scar")
    robot.press(.control("s"))
    #expect(robot.message.contains("linked with INT-1; nothing is merged"), "\(robot.message)")
    wait(for: 1, in: robot)
    #expect(robot.shows("Linked by a person"), "\(robot.screen)")
    #expect(robot.shows("2 = INT-1 UKBA person Ana IONESCU"), "\(robot.screen)")
    #expect(robot.shows("the same scar") && robot.shows("=INT-1 UKBA"), "\(robot.screen)")
    #expect(try links(first).map(\.reason) == ["the same scar"])

    robot.press(.character("u"))
    robot.type("another Ana")
    robot.press(.control("s"))
    #expect(robot.message.contains("undone: link of INT-2"), "\(robot.message)")
    wait(for: 0, in: robot)
    #expect(!robot.shows("Linked by a person"))
    #expect(try links(first).isEmpty)

    robot.press(.control("r"))
    wait(for: 1, in: robot)
    #expect(robot.shows("Linked by a person"), "\(robot.screen)")
    robot.press(.character("P"))
    robot.type("INT-1")
    robot.press(.enter)
    robot.type("two scars")
    robot.press(.control("s"))
    #expect(robot.message.contains("parted from INT-1"), "\(robot.message)")
    wait(for: 0, in: robot)
    #expect(robot.shows("two scars") && !robot.shows("Linked by a person"), "\(robot.screen)")
  }

  @Test func `the form offers what may be one and chooses none of it`() throws {
    let robot = DashboardRobot(world, as: .analyst, size: size)
    robot.press(.enter, .character("l"))

    let layers = robot.state.layers
    guard case .form(let layer) = layers.last else { throw TestWorld.Unexpected(description: "") }
    let field = try #require(layer.state.form["pair"])
    #expect(field.initial == nil && field.kind.options.count == 2)
    let words = try #require(
      field.kind.options.first { option in option.words.contains("person") }
    )
    #expect(words.words == "2 = INT-1 person 2: Ana IONESCU, born 4/3/1990")
    #expect(words.detail.hasPrefix("IONESCU, Ana, born 1990-03-04 · strong: name and day of birth"))
  }

  @Test func `what cannot be done says why`() throws {
    let duty = DashboardRobot(world, as: .dutyOfficer, size: size)
    duty.press(.enter, .character("l"))
    #expect(duty.message.contains("may not say which subjects of reports are one"))

    let analyst = DashboardRobot(world, as: .analyst, size: size)
    analyst.press(.enter, .character("P"))
    #expect(analyst.message.contains("No subject of INT-2 is linked"), "\(analyst.message)")
  }

  @Test func `a victim linked with a suspect stays red`() throws {
    let world = try TestWorld.inMemory()
    let one = try Self.report(world, "Ana IONESCU, born 4/3/1990, victim", origin: "scd9")
    let other = try Self.report(world, "Ana IONESCU, born 4/3/1990, suspect", origin: "scd9")
    let link = Report.SubjectLink(subject: 1, other: other, otherSubject: 1)
    try world.submit(
      Report.Linking.link(link, reason: "a scar").commands(on: one),
      by: .analyst
    )
    let robot = DashboardRobot(world, as: .analyst, size: size)

    robot.press(.enter)

    #expect(robot.shows("VICTIM AND SUSPECT  are linked as one person"), "\(robot.screen)")
  }

  @Test func `somebody who listens links and hears it on the page`() throws {
    let robot = LinearRobot(world, as: .analyst)
    _ = robot.say("1")
    _ = robot.say("link subject")
    _ = robot.say("person")
    _ = robot.say("the same scar")
    let done = robot.say("save")

    #expect(done.contains { line in line.contains("linked with INT-1") }, "\(done)")
    var page: [String] = []
    for _ in 0..<2_000 where !page.contains(where: { line in line.contains("2 = INT-1 UKBA") }) {
      page = robot.say("1")
    }
    #expect(page.contains { line in line.contains("2 = INT-1 UKBA person") }, "\(page)")
  }
}
