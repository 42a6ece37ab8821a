internal import Dispatch
internal import Ledger
internal import Synchronization

/// Records rows on a thread of its own while more are read.
///
/// Only a few pieces wait for it at once, which bounds the memory. Where the store fails or a row is
/// refused it records nothing more, and whoever reads learns it with the next piece.
final class RecordingLine: Sendable {
  /// How many rows come together.
  static let pieceRows = 64
  private static let mostPieces = 16

  /// A row that is to be recorded.
  struct Wanted: Sendable {
    let submission: Submission
    let line: Int
  }

  private let worker = Worker()
  private let room = DispatchSemaphore(value: RecordingLine.mostPieces)
  /// What is recorded so far; only the thread changes it, and the reader asks when that is done.
  private let batch: Mutex<ImportBatch>
  private let ending = Mutex(Ending())

  private struct Ending {
    var failure: (any Error)?
    var isRefused = false

    var isOver: Bool { failure != nil || isRefused }
  }

  /// A line into a ledger.
  init(_ batch: ImportBatch) {
    self.batch = Mutex(batch)
  }

  /// Whether nothing more is recorded.
  var isOver: Bool { ending.withLock(\.isOver) }

  /// Has rows recorded after those given before; waits while too many do.
  func add(_ piece: [Wanted]) {
    room.wait()
    worker.async {
      defer { self.room.signal() }
      guard !self.isOver else { return }
      self.batch.withLock { batch in
        for wanted in piece {
          batch.add(wanted.submission, line: wanted.line)
          guard batch.isFull else { continue }
          guard self.record(&batch) else { return }
        }
      }
    }
  }

  /// Records what is left, and answers with what became of all of it.
  ///
  /// - Throws: what the store threw.
  func finish() throws -> ImportResult {
    worker.wait()
    return try batch.withLock { batch in
      if !isOver { _ = record(&batch) }
      if let failure = ending.withLock(\.failure) { throw failure }
      return batch.result
    }
  }

  private func record(_ batch: inout ImportBatch) -> Bool {
    do {
      guard try !batch.record() else { return true }
      ending.withLock { ending in ending.isRefused = true }
    } catch {
      ending.withLock { ending in ending.failure = error }
    }
    return false
  }
}
