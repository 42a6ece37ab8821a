/// Where identities and other random numbers come from: the system, or a seed.
///
/// The domain never makes randomness of its own; the program passes a source in.
public struct IDSource: Sendable {
  private let nextValue: @Sendable () -> UInt128

  /// A source that asks the closure, which answers from any thread and never repeats itself.
  public init(_ nextValue: @escaping @Sendable () -> UInt128) {
    self.nextValue = nextValue
  }

  /// A new identity.
  public func mint<Entity>() -> ID<Entity> { ID(nextValue()) }

  /// 128 bits that nobody has had before.
  public func bits() -> UInt128 { nextValue() }
}

/// A small, fast generator with a seed: the same seed gives the same numbers everywhere.
///
/// SplitMix64 by Steele, Lea and Flood (2014). Good for demonstrations and tests, not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The generator that starts from this seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next 128 bits.
  public mutating func next128() -> UInt128 { UInt128(next()) << 64 | UInt128(next()) }
}
