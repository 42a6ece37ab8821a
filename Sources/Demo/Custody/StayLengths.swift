internal import Domain

/// How long the immigration episodes of a year last, in whole minutes.
///
/// The spread is skewed as stays in cells are: most take a working day, some wait overnight for an
/// escort, a handful run past the 48 hours that the tariff prices. The mean is what the source says.
enum StayLengths {
  /// The mean of 2009: 10.5 hours, in minutes (10.B22).
  static let mean2009 = 630

  /// The longest of 2009, past the last band; the first is the 117 hours known from an earlier year.
  private static let longest = [117 * 60, 5196, 4403, 3987, 3614, 3278, 3041]

  /// Places in a thousand and the minutes that so many do not pass; straight lines between them.
  private static let spread: [(place: Int, minutes: Int)] = [
    (0, 74), (40, 152), (120, 235), (250, 338), (400, 446), (550, 563), (680, 688), (790, 832),
    (880, 1015), (940, 1254), (975, 1697), (992, 2350), (1000, 2861),
  ]

  /// The lengths of so many episodes of 2009, in no order; their mean is exact.
  static func year2009(_ count: Int, _ chance: inout Chance) -> [Int] {
    var lengths = Array(longest.prefix(count / 100))
    while lengths.count < count { lengths.append(one(&chance)) }
    fit(&lengths, to: count * mean2009)
    chance.shuffle(&lengths)
    return lengths
  }

  /// The length of one episode.
  static func one(_ chance: inout Chance) -> Int {
    let place = chance.below(1000)
    for (low, high) in zip(spread, spread.dropFirst()) where place < high.place {
      let minutes = high.minutes - low.minutes
      return low.minutes + (place - low.place) * minutes / (high.place - low.place)
        + chance.below(5)
    }
    return 600
  }

  /// Moves the everyday lengths by equal minutes until the sum is exact.
  private static func fit(_ lengths: inout [Int], to total: Int) {
    let everyday = lengths.indices.filter { place in (180...1100).contains(lengths[place]) }
    guard !everyday.isEmpty else { return }
    let missing = total - lengths.reduce(0, +)
    let share = missing / everyday.count
    let rest = missing % everyday.count
    for (count, place) in everyday.enumerated() {
      lengths[place] += share + (count < rest.magnitude ? rest.signum() : 0)
    }
  }
}
