public import Domain
public import Ledger
internal import Synchronization
public import Testing

/// What every store of a ledger must keep to, as checks that run on any of them.
///
/// A store passes where each check passes on a world made on a new, empty ledger of its own.
public struct LedgerContract: Sendable, CustomTestStringConvertible {
  /// One promise, and the check that the store keeps it.
  public struct Promise: Sendable, CustomTestStringConvertible {
    /// The promise as a sentence.
    public let testDescription: String
    let check: @Sendable (TestWorld) throws -> Void
  }

  /// The store's name.
  public let testDescription: String
  private let make: @Sendable (TimeSource, TemporaryDirectory) throws -> any BatchLedger

  /// The contract of a store, which the closure makes anew and empty, in the directory if it likes.
  ///
  /// The ledger must read the clock that it is given.
  public init(
    _ name: String,
    make: @escaping @Sendable (TimeSource, TemporaryDirectory) throws -> any BatchLedger
  ) {
    testDescription = name
    self.make = make
  }

  /// Checks one promise on a new ledger.
  public func check(_ promise: Promise) throws {
    let (directory, clock) = (try TemporaryDirectory(), TestClock())
    try withExtendedLifetime(directory) {
      try promise.check(TestWorld(on: make(clock.source, directory), clock: clock))
    }
  }

  /// Every promise.
  public static let promises: [Promise] =
    recording + reading + drafting + reviewing
    + sharing + picturing
}

/// All entries of a ledger, as an officer may see them.
func allEntries(of ledger: any Ledger, for officer: TestOfficer = .auditor) throws -> [Entry] {
  try ledger.entries(after: 0, limit: 100_000, for: officer.audience)
}

extension LedgerContract {
  private static let recording = [
    Promise(testDescription: "positions and versions have no gaps", check: haveNoGaps),
    Promise(testDescription: "a retry answers the first receipt", check: recogniseRetries),
    Promise(testDescription: "a conflict says who and when", check: reportConflicts),
    Promise(testDescription: "a refused submission leaves nothing", check: leaveNothingRefused),
    Promise(testDescription: "a refusal in a batch holds up nobody", check: goOnAfterRefusals),
    Promise(testDescription: "a founder may only set up", check: limitTheFounder),
    Promise(testDescription: "who is not enrolled is refused", check: refuseStrangers),
    Promise(testDescription: "two decisions on one fact: one wins", check: numberWithoutGaps),
  ]

  private static func haveNoGaps(_ world: TestWorld) throws {
    try world.liveSomeDays()

    let entries = try allEntries(of: world.ledger)
    #expect(entries.map(\.header.position) == (1...Int64(entries.count)).map { number in number })
    for (stream, own) in Dictionary(grouping: entries, by: \.header.stream) {
      #expect(own.map(\.header.version) == Array(1...own.count), "\(stream.text)")
    }
    #expect(try world.ledger.head().position == Int64(entries.count))
  }

  private static func recogniseRetries(_ world: TestWorld) throws {
    let report: ID<Report> = world.ids.mint()
    let meeting = try world.schedule()
    let steps = Steps.nominate(
      report,
      titled: "Vans",
      for: meeting,
      as: world.ids.mint(),
      isRisk: false
    )
    let submission = world.submission(
      [.report(report, .receive(.test()))] + steps,
      by: .officer(TestOfficer.analyst.id)
    )
    let first = try world.ledger.submit(submission).receipt()
    try world.receive()
    let head = try world.ledger.head()

    let again = try world.ledger.submit(submission).receipt()

    #expect(!first.isRepeat && again.isRepeat)
    #expect(again.position == first.position)
    #expect(again.events == first.events)
    #expect(try world.ledger.head() == head)
  }

  private static func reportConflicts(_ world: TestWorld) throws {
    let report = try world.receive()
    let stream = StreamName(.report, report)
    world.clock.advance(minutes: 5)
    try world.submit(
      [.report(report, .sendBack(reason: "no date"))],
      by: .intelligenceUnit,
      shown: [stream: 1]
    )
    let head = try world.ledger.head()
    world.clock.advance(minutes: 5)

    let outcome = try world.outcome(
      of: [.report(report, .file(reason: "known"))],
      by: .supervisor,
      shown: [stream: 1]
    )

    guard case .conflict(let conflict) = outcome else {
      Issue.record("the submission met no conflict")
      return
    }
    #expect(conflict.stream == stream && conflict.shown == 1 && conflict.actual == 2)
    #expect(conflict.by == TestOfficer.intelligenceUnit.label)
    #expect(conflict.at == london("2010-09-16 09:05"))
    #expect(try world.ledger.head() == head)
  }

  private static func leaveNothingRefused(_ world: TestWorld) throws {
    let head = try world.ledger.head()
    let report: ID<Report> = world.ids.mint()

    let refusal = try world.refusal(
      of: [.report(report, .receive(.test())), .report(report, .receive(.test()))],
      by: .analyst
    )

    #expect(refusal == .report(.alreadyReceived))
    #expect(try world.ledger.head() == head)
    #expect(try world.ledger.report(report, for: TestOfficer.analyst.audience) == nil)
    #expect(try world.ledger.reportCounts(for: TestOfficer.analyst.audience).isEmpty)
  }

  private static func goOnAfterRefusals(_ world: TestWorld) throws {
    let (first, second, third): (ID<Report>, ID<Report>, ID<Report>) = (
      world.ids.mint(), world.ids.mint(), world.ids.mint()
    )
    var nameless = Report.Draft.test()
    nameless.headline = ""
    let author = Submission.Author.officer(TestOfficer.analyst.id)
    let batch = [(first, Report.Draft.test()), (second, nameless), (third, .test())].map {
      id,
      draft in world.submission([.report(id, .receive(draft))], by: author)
    }

    let outcomes = try world.ledger.submit(batch: batch)

    let references = outcomes.compactMap { outcome in
      try? outcome.receipt().events.first?.newReference?.number
    }
    #expect(outcomes.count == 3)
    #expect(references == [1, 2])
    #expect(try world.ledger.report(second, for: TestOfficer.analyst.audience) == nil)
    #expect(try world.ledger.reportCounts(for: TestOfficer.analyst.audience) == [.submitted: 2])
  }

  private static func limitTheFounder(_ world: TestWorld) throws {
    let head = try world.ledger.head()
    let commands: [Command] = [
      .report(world.ids.mint(), .receive(.test())), TestOfficer.administrator.enrol,
      .unit(.change([], from: day("2010-09-16"))),
    ]

    for command in commands {
      let outcome = try world.ledger.submit(world.submission([command], by: .founder))
      guard case .refused(.notEnrolled) = outcome else {
        Issue.record("a founder of a ledger that is set up was not refused")
        continue
      }
    }
    #expect(try world.ledger.head() == head)
  }

  private static func refuseStrangers(_ world: TestWorld) throws {
    let submission = world.submission(
      [.report(world.ids.mint(), .receive(.test()))],
      by: .officer(ID(7))
    )

    guard case .refused(.notEnrolled) = try world.ledger.submit(submission) else {
      Issue.record("somebody who is not enrolled was not refused")
      return
    }
  }

  private static func numberWithoutGaps(_ world: TestWorld) throws {
    let meeting = try world.schedule()
    let report = try world.receive()
    let item = try world.nominate(report, for: meeting)
    try world.submit([.meeting(meeting, .open)], by: .chair)
    let held = Decision.monitor(.init(expiresOn: day("2010-12-01")))
    try world.submit(Steps.decide(held, on: item, of: meeting), by: .chair)

    let refusal = try world.refusal(of: Steps.decide(held, on: item, of: meeting), by: .commander)

    #expect(refusal == .meeting(.alreadyDecided(.monitor)))
  }
}
