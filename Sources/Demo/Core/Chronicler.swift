internal import Domain
internal import Ledger

/// Writes acts into a ledger, many in a transaction, with the clock set to the moment of each lot.
///
/// A transaction has one moment of writing down. Acts of one stretch of minutes therefore share the
/// moment of the last of them: written down a little late, as at any desk.
struct Chronicler {
  private let ledger: any BatchLedger
  private let clock: DemoClock
  private var chance: Chance

  /// A chronicler of a ledger whose time is the clock's.
  init(_ ledger: any BatchLedger, clock: DemoClock, seed: UInt64) {
    self.ledger = ledger
    self.clock = clock
    chance = Chance(seed: seed, for: .submissions)
  }

  /// Submits one act by itself.
  ///
  /// - Throws: `DemoError` where the ledger says no, `LedgerError` where the store fails.
  mutating func write(_ commands: [Command], by author: Submission.Author, at moment: Instant)
    throws
  {
    clock.set(moment)
    let submission = Submission(
      id: chance.mint(at: moment),
      commands,
      by: author,
      durability: .bulk
    )
    try check(try ledger.submit(batch: [submission]), of: [submission], at: moment)
  }

  /// Submits acts that stand in order, those of one stretch together.
  ///
  /// - Parameters:
  ///   - acts: the acts, by time.
  ///   - stretch: the milliseconds of time that one transaction takes in, at a moment.
  ///   - progress: is told how many acts are done.
  /// - Throws: `DemoError` where the ledger says no, `LedgerError` where the store fails.
  mutating func write(
    _ acts: [Act],
    stretch: (Instant) -> Int64,
    progress: (Int) throws -> Void
  ) throws {
    var start = acts.startIndex
    while start < acts.endIndex {
      let length = stretch(acts[start].at)
      let lot = acts[start].at.milliseconds / length
      var end = start + 1
      while end < acts.endIndex, acts[end].at.milliseconds / length == lot { end += 1 }
      try write(lot: acts[start..<end])
      try progress(end)
      start = end
    }
  }

  private mutating func write(lot: ArraySlice<Act>) throws {
    guard let last = lot.last else { return }
    clock.set(last.at)
    var batch: [Submission] = []
    batch.reserveCapacity(lot.count)
    for act in lot {
      batch.append(
        Submission(
          id: chance.mint(at: act.at),
          act.commands,
          by: .officer(act.by),
          occurredAt: act.at,
          durability: .bulk
        )
      )
    }
    try check(try ledger.submit(batch: batch), of: batch, at: last.at)
  }

  private func check(_ outcomes: [SubmissionOutcome], of batch: [Submission], at moment: Instant)
    throws
  {
    for (submission, outcome) in zip(batch, outcomes) {
      switch outcome {
      case .recorded: continue
      case .refused(let refusal):
        throw DemoError.refused(
          submission.commands.first?.demoWords ?? "nothing",
          at: submission.occurredAt ?? moment,
          refusal
        )
      case .conflict(let conflict): throw DemoError.conflict(conflict.sentence)
      }
    }
  }
}

extension Command {
  /// The command in a fault's sentence: which kind of record, and which case.
  fileprivate var demoWords: String {
    let words = String(describing: self)
    return String(words.prefix(200))
  }
}
