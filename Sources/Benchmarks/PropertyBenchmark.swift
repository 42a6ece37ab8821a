internal import Demo
internal import Domain

/// The laws of money in custody over a million seeded cases.
struct PropertyBenchmark {
  let cases: Int
  let seed: UInt64

  func run() throws {
    tell("laws of custody money, \(grouped(cases)) cases, seed \(seed)")
    let start = seconds()
    var properties = try MoneyProperties(seed: seed)
    try properties.run(cases: cases)
    tell("every case held")
    tell(line("cases", Double(cases) / (seconds() - start), "a second"))
  }
}
