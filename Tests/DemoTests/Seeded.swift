import Demo
import Domain
import Ledger
import SQLiteLedger

/// A demonstration in memory, with less of everything than people see.
struct Seeded {
  let ledger: any BatchLedger
  let clock: DemoClock

  /// The months under a seed, at a scale.
  init(seed: UInt64, _ scale: SyntheticYear.Scale = .small) throws {
    clock = DemoClock(at: SyntheticYear.end)
    ledger = try SQLiteLedger.inMemory(time: clock.timeSource, ids: .seeded(seed))
    try SyntheticYear(seed: seed, unit: SampleUnit.unit, scale: scale)
      .write(into: ledger, clock: clock)
  }

  /// One with the custody of 2009 whole, made once for every test that only reads.
  static func shared() throws -> Seeded { try made.get() }

  private static let made = Result {
    var scale = SyntheticYear.Scale.small
    scale.reports = 900
    scale.episodes2009 = 1393
    return try Seeded(seed: 1, scale)
  }

  /// Somebody in the force, cleared for everything.
  static let audience = Audience([
    Viewer(agency: "force", standing: .police, clearance: .topSecret)
  ])
}

extension SyntheticYear.Scale {
  /// As little as still has everything in it.
  static var small: SyntheticYear.Scale {
    var scale = SyntheticYear.Scale()
    scale.reports = 40
    scale.episodes2009 = 12
    scale.episodes2010 = 12
    scale.adviceCalls = 12
    return scale
  }
}
