internal import Domain

/// The choices of one part of a demonstration: the same seed and part give the same choices.
///
/// Every part has a sequence of its own, so that a change to one leaves the others as they were. All
/// arithmetic is on integers, so that every machine comes to the same answer.
struct Chance: Sendable {
  /// The parts of a demonstration that draw by themselves.
  enum Part: UInt64, CaseIterable {
    case cast = 1
    case custody, custodyRecords, custodyNow, reports, archive, meetings, decisions, taskings
    case operations
    case fates, nextAgenda, dailies, postings, deployments, rota, advice, submissions, salts, live
    case partnerAgenda
  }

  private var generator: SeededGenerator

  /// The choices of a part under a seed.
  init(seed: UInt64, for part: Part) {
    var whole = SeededGenerator(seed: seed)
    var own = SeededGenerator(seed: part.rawValue &* 0xA076_1D64_78BD_642F)
    generator = SeededGenerator(seed: whole.next() ^ own.next())
  }

  /// The next 64 bits.
  mutating func bits() -> UInt64 { generator.next() }

  /// A number from 0 up to and without the bound.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "A choice is made among at least one.")
    return Int(generator.next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the range.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something comes about that does so in so many of a thousand cases.
  mutating func happens(_ inThousand: Int) -> Bool { below(1000) < inThousand }

  /// One of the values.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// The place of one of the weights, the heavier the likelier.
  ///
  /// - Complexity: O(n) in the weights.
  mutating func place(among weights: [Int]) -> Int {
    var rest = below(max(1, weights.reduce(0, +)))
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return 0
  }

  /// One of the values, the heavier the likelier.
  mutating func pick<Value>(_ values: [(Value, weight: Int)]) -> Value {
    values[place(among: values.map(\.weight))].0
  }

  /// So many of the values, none twice, in the order in which they were drawn.
  mutating func draw<Value>(_ count: Int, of values: [Value]) -> [Value] {
    var rest = values
    var drawn: [Value] = []
    while drawn.count < count, !rest.isEmpty {
      drawn.append(rest.remove(at: below(rest.count)))
    }
    return drawn
  }

  /// The values in another order.
  mutating func shuffle<Value>(_ values: inout [Value]) {
    for place in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(place, below(place + 1))
    }
  }

  /// An identity that sorts by the moment of its minting: 48 bits of time, 80 drawn.
  mutating func mint<Entity>(at moment: Instant) -> ID<Entity> {
    let time = UInt128(UInt64(bitPattern: moment.milliseconds) & 0xFFFF_FFFF_FFFF)
    return ID(time << 80 | UInt128(generator.next()) << 16 | UInt128(generator.next() & 0xFFFF))
  }
}
