public import Domain
internal import SQLiteLedger

/// A ledger of the test unit with a weekly meeting of twenty items that is about to begin.
public enum MeetingFile {
  /// Makes it: a matter of every kind, three risk items, and one report that stays with the force.
  public static func make(at path: String) throws {
    let clock = TestClock()
    let ledger = try SQLiteLedger.create(at: path, time: clock.source, ids: .seeded(3))
    try fill(TestWorld(on: ledger, clock: clock))
    try ledger.close()
  }

  /// The same in memory, with the meeting.
  public static func world() throws -> (world: TestWorld, meeting: ID<Meeting>) {
    let world = try TestWorld.inMemory()
    return (world, try fill(world))
  }

  /// The report that nobody outside the force may see.
  public static let kept = "Caller known to one officer"

  @discardableResult
  private static func fill(_ world: TestWorld) throws -> ID<Meeting> {
    let operation: ID<Operation> = world.ids.mint()
    try world.submit([.operation(operation, .plan(.test()))], by: .commander)
    let late = try ["Visit the nail bar", "Trace the lender"].map { action in
      var draft = Tasking.Draft.test(action)
      draft.due = london("2010-09-16 09:30")
      return try world.raise(draft)
    }
    try world.submit(
      [.tasking(late[1], .moveDue(london("2010-09-16 09:45"), reason: "court"))],
      by: .supervisor
    )
    let meeting = try world.schedule()
    let items = try risks.map { headline in try world.receive(report(headline)) }
    for (report, title) in zip(items, risks) {
      try world.nominate(report, for: meeting, titled: .present(title), isRisk: true)
    }
    for title in nominations {
      let report = try world.receive(report(title))
      try world.nominate(report, for: meeting, titled: .present(title))
    }
    var secret = report(kept)
    secret.grading = .fiveByFiveByFive(source: .b, information: 2, handling: 4)
    let hidden = try world.receive(secret)
    try world.nominate(hidden, for: meeting, titled: .present(kept))
    try place(late, operation, on: meeting, in: world)
    return meeting
  }

  private static func report(_ headline: String) -> Report.Draft {
    var draft = Report.Draft.test(headline, text: "\(headline): seen twice this week.")
    draft.sanitised = .present("\(headline).")
    return draft
  }

  private static func place(
    _ late: [ID<Tasking>],
    _ operation: ID<Operation>,
    on meeting: ID<Meeting>,
    in world: TestWorld
  ) throws {
    let matters: [(AgendaItem.Heading, AgendaItem.Matter, String)] = [
      (.mattersArising, .tasking(late[0]), "Visit the nail bar"),
      (.mattersArising, .tasking(late[1]), "Trace the lender"),
      (.operations, .operation(operation), "Review: Operation Lanternfish"),
      (.resources, .topic, "Cover for the autumn"),
      (.impact, .topic, "Leaflets in four languages"),
      (.otherBusiness, .topic, "Date of the next meeting"),
    ]
    for (heading, matter, title) in matters {
      let item = AgendaItem(
        id: world.ids.mint(),
        heading: heading,
        matter: matter,
        title: .present(title)
      )
      try world.submit([.meeting(meeting, .place(item))], by: .chair)
    }
  }

  private static let risks = [
    "Child at the car wash", "Women kept above a takeaway", "Worker afraid to leave",
  ]
  private static let nominations = [
    "Printer bought for cash", "Van from the airport", "College without pupils",
    "Weddings with one witness", "Flat with nine beds", "Two lenders, one number",
    "Letters for ten names", "Night work at the depot", "Shop sells permits",
    "Agent takes deposits",
  ]
}
