internal import Demo
internal import Domain
internal import Ledger
internal import SQLiteLedger
internal import Synchronization

/// The clock of a ledger: the system's, or for a demonstration one that goes on where it ended.
enum DemoTime {
  /// Opens a ledger on the clock that belongs to it.
  ///
  /// A demonstration that was kept would be years old by the system's clock, and nothing in it would
  /// be of today; its time goes on from its last entry.
  static func open(at path: String, toRead: Bool = false) throws -> (
    ledger: SQLiteLedger, time: TimeSource
  ) {
    let clock = ChosenClock(World.clock)
    let ledger = try World.openLedger(at: path, time: clock.source, toRead: toRead)
    let head = try ledger.head().position
    guard try ledger.unit().isDemonstration, head > 0,
      let last = try ledger.entries(after: head - 1, limit: 1, for: .nobody).first
    else { return (ledger, World.clock) }
    let demonstration = DemoClock(at: last.header.recordedAt)
    demonstration.run(from: last.header.recordedAt, since: World.ticks(), ticks: World.ticks)
    clock.choose(demonstration.timeSource)
    return (ledger, demonstration.timeSource)
  }
}

/// A clock that is chosen once it is known whose time a ledger keeps.
private final class ChosenClock: Sendable {
  private let chosen: Mutex<TimeSource>

  init(_ source: TimeSource) { chosen = Mutex(source) }

  /// The clock that is chosen now.
  var source: TimeSource { TimeSource { [self] in chosen.withLock { source in source }.now() } }

  /// Chooses another.
  func choose(_ source: TimeSource) { chosen.withLock { chosen in chosen = source } }
}

extension Audience {
  /// Somebody who needs no more than the clear headers.
  fileprivate static var nobody: Audience {
    Audience([Viewer(agency: "clock", standing: .civil, clearance: .notProtectivelyMarked)])
  }
}
