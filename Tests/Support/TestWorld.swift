public import Domain
public import Ledger
internal import SQLiteLedger

/// A ledger that holds the test unit and its officers, a clock that stands still, and seeded
/// identities: the same test gives the same entries.
public struct TestWorld: Sendable {
  /// An outcome that the test did not ask for.
  public struct Unexpected: Error, CustomStringConvertible {
    /// What came instead, in words.
    public let description: String

    /// An outcome, in words.
    public init(description: String) { self.description = description }
  }

  /// The ledger.
  public let ledger: any BatchLedger
  /// The clock that the ledger reads.
  public let clock: TestClock
  /// Where identities come from.
  public let ids: IDSource

  /// A world on an empty ledger: the founder sets up the unit and the administrator, who enrols
  /// everybody else.
  public init(on ledger: any BatchLedger, clock: TestClock, seed: UInt64 = 1) throws {
    self.ledger = ledger
    self.clock = clock
    ids = .seeded(seed)
    let others = TestOfficer.allCases.filter { officer in officer != .administrator }
    try record([TestUnit.establish, TestOfficer.administrator.enrol], by: .founder)
    try submit(others.map(\.enrol), by: .administrator)
  }

  /// A world on a ledger that is set up already.
  public init(continuing ledger: any BatchLedger, clock: TestClock, seed: UInt64) {
    self.ledger = ledger
    self.clock = clock
    ids = .seeded(seed)
  }

  /// A world in memory.
  public static func inMemory(seed: UInt64 = 1) throws -> TestWorld {
    let clock = TestClock()
    return try TestWorld(
      on: try SQLiteLedger.inMemory(time: clock.source, ids: .seeded(seed &+ 1)),
      clock: clock,
      seed: seed
    )
  }

  /// Records commands of an officer and answers with the receipt.
  ///
  /// - Throws: `Unexpected` where they are refused or meet a conflict.
  @discardableResult
  public func submit(
    _ commands: [Command],
    by officer: TestOfficer,
    shown: [StreamName: Int] = [:]
  ) throws -> Receipt {
    try record(commands, by: .officer(officer.id), shown: shown)
  }

  /// What becomes of the commands of an officer.
  public func outcome(
    of commands: [Command],
    by officer: TestOfficer,
    shown: [StreamName: Int] = [:]
  ) throws -> SubmissionOutcome {
    try ledger.submit(submission(commands, by: .officer(officer.id), shown: shown))
  }

  /// Why the commands of an officer are refused.
  ///
  /// - Throws: `Unexpected` where they are not.
  public func refusal(of commands: [Command], by officer: TestOfficer) throws -> Refusal {
    guard case .refused(let refusal) = try outcome(of: commands, by: officer) else {
      throw Unexpected(description: "the submission was not refused")
    }
    return refusal
  }

  /// A submission with a fresh identity.
  public func submission(
    _ commands: [Command],
    by author: Submission.Author,
    shown: [StreamName: Int] = [:]
  ) -> Submission {
    Submission(id: ids.mint(), commands, by: author, shown: shown)
  }

  @discardableResult
  private func record(
    _ commands: [Command],
    by author: Submission.Author,
    shown: [StreamName: Int] = [:]
  ) throws -> Receipt {
    try ledger.submit(submission(commands, by: author, shown: shown)).receipt()
  }
}

extension SubmissionOutcome {
  /// The receipt.
  ///
  /// - Throws: `Unexpected` where nothing was recorded.
  public func receipt() throws -> Receipt {
    switch self {
    case .recorded(let receipt): return receipt
    case .refused(let refusal): throw TestWorld.Unexpected(description: refusal.sentence)
    case .conflict(let conflict): throw TestWorld.Unexpected(description: conflict.sentence)
    }
  }
}
