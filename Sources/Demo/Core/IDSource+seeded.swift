public import Domain
internal import Synchronization

extension IDSource {
  /// The identities and salts of a demonstration: the same seed gives the same ones in turn.
  ///
  /// A ledger that is filled through it comes to the same head everywhere (law 10).
  public static func seeded(_ seed: UInt64) -> IDSource {
    let chance = SeededSalts(seed: seed)
    return IDSource { chance.next() }
  }
}

/// A seeded sequence that several threads may draw from.
private final class SeededSalts: Sendable {
  private let chance: Mutex<Chance>

  init(seed: UInt64) {
    chance = Mutex(Chance(seed: seed, for: .salts))
  }

  func next() -> UInt128 {
    chance.withLock { chance in UInt128(chance.bits()) << 64 | UInt128(chance.bits()) }
  }
}
