import Domain
import Testing

@testable import Interchange

/// Bytes that somebody has damaged on purpose, the same ones for the same seed.
struct Mutation {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The bytes with a few of them changed, doubled, left out or replaced by awkward ones.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    let awkward: [UInt8] = [
      0, 9, 10, 13, 27, 34, 39, 44, 58, 59, 91, 92, 93, 123, 125, 0xC0, 0xED, 0xFF,
    ]
    var bytes = bytes
    for _ in 0...Int.random(in: 0...6, using: &generator) {
      guard !bytes.isEmpty else { return [0xFF] }
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0...4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.insert(awkward.randomElement(using: &generator) ?? 0, at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}

@Suite struct CSVHostileTests {
  private let sample = Array(
    "ref,text,at\r\n1,\"a, \"\"b\"\"\",2010-09-16\r\n2,é漢🙂,\r\n\"3\r\n\",\"\",x\r\n".utf8
  )

  @Test(arguments: 1...8)
  func `damaged bytes give rows or a fault with its place`(seed: UInt64) {
    var mutation = Mutation(seed: seed)
    for _ in 0..<1000 {
      let bytes = mutation.damaged(sample)
      let table = ReadTable(bytes, limits: TextLimits(fieldBytes: 40, rowBytes: 60, columns: 6))

      let lines = bytes.count { byte in byte == 10 } + 1
      for fault in table.faults {
        #expect((1...lines).contains(fault.line), "seed \(seed): \(bytes)")
        #expect(fault.column >= 1 && fault.byte >= 1, "seed \(seed): \(bytes)")
      }
      #expect(table.lines == table.lines.sorted(), "seed \(seed): \(bytes)")
    }
  }

  @Test(arguments: 1...4)
  func `damaged lists and dates are values or none`(seed: UInt64) {
    var mutation = Mutation(seed: seed)
    let texts = [
      "2010-09-16T14:32:05.250+01:00", "16/09/2010 14:32", "1284647525", "-9;a\\;b;\\\\",
      "2010-10-31 01:30 BST",
    ]
    for text in texts {
      for _ in 0..<500 {
        let damaged = String(decoding: mutation.damaged(Array(text.utf8)), as: UTF8.self)
        for form in DateForm.allCases { _ = form.read(damaged) }
        let values = ListText.values(in: damaged)
        #expect(values == ListText.values(in: ListText.text(of: values)) || values == [""])
        #expect(!shown(damaged).unicodeScalars.contains { scalar in scalar.value < 0x20 })
      }
    }
  }
}
