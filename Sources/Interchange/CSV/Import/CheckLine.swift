internal import Dispatch
internal import Domain
internal import Ledger
internal import Synchronization

/// Examines rows on threads of its own while more are read, and gives what they found in the order of
/// the file.
///
/// A file is checked row by row and no row rests on another, so that two threads take half the time.
/// Only a few pieces are under way at once, which bounds the memory.
struct CheckLine<Kind: RecordImport> {
  /// How many rows go to a thread together.
  static var pieceRows: Int { 128 }
  /// How many pieces may be under way.
  private static var mostPieces: Int { 6 }

  /// A row as it was read, with the layout by which its fields are found.
  struct Sighting: Sendable {
    let step: RowStep
    let row: FieldRow
    let layout: RowLayout<Kind.Column>
  }

  /// What a row was found to be.
  struct Finding: Sendable {
    let line: Int
    let faults: [ImportFault]
    let leftOut: String
    let summary: String
  }

  /// The place that a piece's findings come to.
  private final class Slot: Sendable {
    let findings = Mutex<[Finding]>([])
    let isDone = DispatchSemaphore(value: 0)
  }

  private let context: ImportContext
  private let wantsSummary: Bool
  private let workers = [Worker(), Worker()]
  private var slots: [Slot] = []
  private var given = 0

  /// A line of examinations on somebody's behalf; summaries cost, and few ask for them.
  init(_ context: ImportContext, wantsSummary: Bool) {
    self.context = context
    self.wantsSummary = wantsSummary
  }

  /// Gives a piece to a thread, and answers with what an earlier piece was found to be once too many
  /// are under way.
  mutating func add(_ piece: [Sighting]) -> [Finding] {
    let slot = Slot()
    let (context, wantsSummary) = (context, wantsSummary)
    workers[given % workers.count].async {
      let found = piece.map { sighting in
        Self.examine(sighting, in: context, wantsSummary: wantsSummary)
      }
      slot.findings.withLock { findings in findings = found }
      slot.isDone.signal()
    }
    given += 1
    slots.append(slot)
    return slots.count > Self.mostPieces ? takeFirst() : []
  }

  /// What the pieces that are still under way were found to be.
  mutating func finish() -> [Finding] {
    var findings: [Finding] = []
    while !slots.isEmpty { findings += takeFirst() }
    return findings
  }

  private mutating func takeFirst() -> [Finding] {
    let slot = slots.removeFirst()
    slot.isDone.wait()
    return slot.findings.withLock { findings in findings }
  }

  private static func examine(
    _ sighting: Sighting,
    in context: ImportContext,
    wantsSummary: Bool
  ) -> Finding {
    if case .fault(let fault, _) = sighting.step {
      return Finding(line: fault.line, faults: [fault], leftOut: "", summary: "")
    }
    var cursor = RowCursor(sighting.row, sighting.layout)
    var (leftOut, summary) = ("", "")
    if let read = Kind.read(&cursor, in: context) {
      if let refusal = context.refusal(of: read, on: ID(1), as: Kind.command) {
        cursor.refuse(refusal)
      }
      leftOut = read.leftOut
      if wantsSummary { summary = Kind.summary(of: read) }
    }
    return Finding(
      line: sighting.row.line,
      faults: cursor.faults,
      leftOut: leftOut,
      summary: summary
    )
  }
}
