import Domain
import Testing

@Suite struct IdentityTests {
  @Test(arguments: [UInt64(1), 42, 2010])
  func `an identity is written as it is read`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var values: [UInt128] = [0, 1, UInt128.max, UInt128(UInt64.max), 0xF << 124]
    for _ in 0..<1000 { values.append(random.next128()) }

    for value in values {
      let id = ID<Report>(value)
      #expect(id.text.utf8.count == 32, "seed \(seed)")
      #expect(ID<Report>(text: id.text) == id, "seed \(seed)")
      #expect(ID<Report>(text: id.text.uppercased()) == id, "seed \(seed)")
    }
  }

  @Test(arguments: ["", "1", String(repeating: "g", count: 32), String(repeating: "0", count: 33)])
  func `what is no identity is not read as one`(text: String) {
    #expect(ID<Report>(text: text) == nil)
  }

  @Test(arguments: [
    ("INT-2010-004217", "INT-2010-004217", "INT-4217"), ("adv-2010-1", "ADV-2010-000001", "ADV-1"),
    ("CUS-2009-001393", "CUS-2009-001393", "CUS-1393"),
    ("TSK-2010-123456789", "TSK-2010-123456789", "TSK-123456789"),
  ])
  func `a reference is read as people write it`(text: String, full: String, short: String) {
    let reference = Reference(text: text)

    #expect(reference?.text == full)
    #expect(reference?.short == short)
    #expect(Reference(text: full) == reference)
  }

  @Test(arguments: [
    "", "INT", "INT-2010", "INT-2010-", "INT-2010-0", "INT-10-1", "XYZ-2010-1", "INT-2010-1-1",
    "INT-2010--1", "INT-2010-1234567890", "INT-20x0-1",
  ])
  func `what is no reference is not read as one`(text: String) {
    #expect(Reference(text: text) == nil)
  }

  @Test(arguments: [
    ("CUS-2010-000042", true), ("INT-2010-000042", false), ("SA/0042/10", false),
  ])
  func `a custody reference knows whose number it is`(text: String, isOwn: Bool) {
    let reference = CustodyReference(text: text)

    #expect(reference.text == text)
    if case .own = reference { #expect(isOwn) } else { #expect(!isOwn) }
  }

  @Test(arguments: ["", "Maxim", "op maxim", "é", String(repeating: "a", count: 49)])
  func `what is no key is not read as one`(text: String) {
    #expect(Key<Team>(text) == nil)
  }
}
