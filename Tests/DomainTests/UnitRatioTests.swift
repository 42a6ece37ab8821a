import Domain
import Testing

@Suite struct `Exact numbers` {
  @Test(arguments: [
    ("1393", 0, "1,393"), ("10.5", 1, "10.5"), ("-2", 0, "-2"), ("0.005", 2, "0.01"),
    ("14626.5", 1, "14,626.5"), ("0.004", 2, "0.00"), ("-0.004", 2, "0.00"),
  ])
  func `A number reads and is spoken with its places`(text: String, places: Int, spoken: String)
    throws
  {
    let number = try #require(Ratio(text: text))

    #expect(number.spoken(places: places) == spoken)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1e3", "1,393", "1.2.3", "9999999999999999.5", "x"])
  func `A text that is no number has none`(text: String) {
    #expect(Ratio(text: text) == nil)
  }

  @Test func `A mean times a count is the whole`() throws {
    let mean = try #require(Ratio(text: "10.5"))

    #expect(mean.multiplied(by: Ratio(1393)) == Ratio(text: "14626.5"))
    #expect(Ratio(1393).divided(by: Ratio(365))?.spoken(places: 2) == "3.82")
    #expect(Ratio(100).divided(by: Ratio(3))?.spoken(atMost: 1) == "33.3")
    #expect(Ratio(4, over: 2)?.spoken(atMost: 3) == "2")
  }

  @Test func `What is too large to hold is nothing, and never a trap`() {
    let large = Ratio(.max)

    #expect(large.multiplied(by: large) == nil)
    #expect(large.adding(large) == nil)
    #expect(Ratio(-.max).subtracting(large) == nil)
    #expect(large.divided(by: Ratio(0)) == nil)
    #expect(Ratio(.min, over: 3) == nil)
    #expect(Ratio(1, over: 0) == nil)
    #expect(large.spoken(places: 15) == "-")
    #expect(Ratio(1) < large)
  }

  @Test func `Any two sums come back by subtraction`() throws {
    for upper in -9...9 {
      for lower in 1...9 {
        let left = try #require(Ratio(upper, over: lower))
        let right = try #require(Ratio(lower, over: 7))

        #expect(left.adding(right)?.subtracting(right) == left)
        #expect(left.multiplied(by: right)?.divided(by: right) == left)
      }
    }
  }
}
