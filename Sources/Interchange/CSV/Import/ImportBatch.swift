internal import Domain
internal import Ledger

/// The rows that go into the next transaction, and what became of those before.
struct ImportBatch {
  let ledger: any BatchLedger
  let stopwatch: Stopwatch
  private(set) var result = ImportResult()

  private var pacer = BatchPacer()
  private var submissions: [Submission] = []
  private var lines: [Int] = []

  /// An empty batch for a ledger.
  init(ledger: any BatchLedger, stopwatch: Stopwatch) {
    self.ledger = ledger
    self.stopwatch = stopwatch
  }

  /// Whether the transaction would take long enough.
  var isFull: Bool { submissions.count >= pacer.rows }

  /// Adds a row.
  mutating func add(_ submission: Submission, line: Int) {
    submissions.append(submission)
    lines.append(line)
  }

  /// Records the rows in one transaction and lets others in; false where one was refused.
  mutating func record() throws -> Bool {
    guard !submissions.isEmpty else { return true }
    let start = stopwatch.nanoseconds()
    let outcomes = try ledger.submit(batch: submissions)
    let took = stopwatch.nanoseconds() - start
    let hasNeighbours = ledger.hasNeighbours
    pacer.took(took, for: submissions.count, hasNeighbours: hasNeighbours)
    result.batches += 1
    result.longestBatch = max(result.longestBatch, took)
    for (line, outcome) in zip(lines, outcomes) { note(outcome, line: line) }
    submissions.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    if hasNeighbours { stopwatch.pause() }
    return result.refused == nil
  }

  private mutating func note(_ outcome: SubmissionOutcome, line: Int) {
    switch outcome {
    case .recorded(let receipt):
      if receipt.isRepeat { result.repeated += 1 } else { result.recorded += 1 }
    case .refused(let refusal): refuse(refusal.sentence, line: line)
    case .conflict(let conflict): refuse(conflict.sentence, line: line)
    }
  }

  private mutating func refuse(_ sentence: String, line: Int) {
    guard result.refused == nil else { return }
    let words = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    result.refused = ImportFault(
      line: line,
      column: nil,
      found: "a record that the ledger refuses",
      expected: words
    )
  }
}
