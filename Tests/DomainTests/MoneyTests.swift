import Domain
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (0, "£0.00"), (5, "£0.05"), (29_600, "£296.00"), (51_066, "£510.66"),
    (133_170_800, "£1,331,708.00"), (-187_205, "-£1,872.05"),
  ])
  func `money is said in pounds and pence`(pence: Int, spoken: String) {
    #expect(Pence(pence).spoken == spoken)
  }

  @Test(arguments: [UInt64(1), 2, 3, 2010])
  func `a sum split is the whole`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)

    for _ in 0..<1000 {
      let sum = Pence(Int.random(in: -1_000_000...1_000_000, using: &random))
      let count = Int.random(in: 1...60, using: &random)
      let parts = sum.split(into: count)
      #expect(parts.count == count, "seed \(seed)")
      #expect(parts.reduce(.zero, +) == sum, "seed \(seed), \(sum.spoken) in \(count)")
      let least = parts.min() ?? .zero
      #expect((parts.max() ?? .zero) - least <= Pence(1), "seed \(seed)")
    }
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (14_626, "14,626")])
  func `a count has a comma between each three digits`(number: Int, text: String) {
    #expect(grouped(number) == text)
  }
}
