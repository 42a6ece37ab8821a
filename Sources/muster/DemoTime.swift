internal import Demo
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// The clock of a ledger: the system's, or for a demonstration one that goes on where it ended.
enum DemoTime {
  /// Opens a ledger on the clock that belongs to it.
  ///
  /// A demonstration that was kept would be years old by the system's clock, and nothing in it would
  /// be of today; its time goes on from its last entry.
  static func open(at path: String, toRead: Bool = false) throws -> (
    ledger: SQLiteLedger, time: TimeSource
  ) {
    let clock = DemoClock(at: World.clock.now())
    let ledger = try World.openLedger(at: path, time: clock.timeSource, toRead: toRead)
    let head = try ledger.head().position
    guard try ledger.unit().isDemonstration, head > 0,
      let last = try ledger.entries(after: head - 1, limit: 1, for: .nobody).first
    else { return (try World.openLedger(at: path, toRead: toRead), World.clock) }
    clock.run(from: last.header.recordedAt, since: World.ticks(), ticks: World.ticks)
    return (ledger, clock.timeSource)
  }
}

extension Audience {
  /// Somebody who needs no more than the clear headers.
  fileprivate static var nobody: Audience {
    Audience([Viewer(agency: "clock", standing: .civil, clearance: .notProtectivelyMarked)])
  }
}
