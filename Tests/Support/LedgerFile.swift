internal import Domain
internal import SQLiteLedger

/// A ledger of the test unit in a file, for programs that open it by its path.
public enum LedgerFile {
  /// Makes it: some days that were lived, three new reports, and a meeting to come.
  ///
  /// It is a demonstration's, so `--as` names any officer of the test unit.
  public static func make(at path: String, headlines: [String] = []) throws {
    let clock = TestClock()
    let ledger = try SQLiteLedger.create(at: path, time: clock.source, ids: .seeded(2))
    let world = try TestWorld(on: ledger, clock: clock)
    try live(in: world)
    for headline in headlines { try world.receive(.test(headline)) }
    try ledger.close()
  }

  /// The same life in a ledger in memory.
  public static func world() throws -> TestWorld {
    let world = try TestWorld.inMemory()
    try live(in: world)
    return world
  }

  private static func live(in world: TestWorld) throws {
    try world.liveSomeDays()
    for headline in ["Vans at night", "Passports in a flat", "Workers in a bar"] {
      world.clock.advance(minutes: 1)
      try world.receive(.test(headline))
    }
    try world.schedule(at: "2010-09-23 10:00")
  }
}
