import Demo
import Domain
import Testing

/// The laws of money in custody, over ten thousand seeded cases; the benchmarks run a million.
@Suite struct MoneyPropertiesTests {
  @Test(arguments: UInt64(1)...10)
  func `any stay under any tariffs gives whole pence that add up, in any order`(seed: UInt64)
    throws
  {
    var properties = try MoneyProperties(seed: seed)

    do throws(MoneyProperties.Failure) {
      try properties.run(cases: 1000)
    } catch {
      Issue.record(error, "seed \(seed)")
    }
  }
}
