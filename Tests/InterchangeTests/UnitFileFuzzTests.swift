import Domain
import Interchange
import Testing

/// Law 8: any bytes give a unit or an error with its place, and never a trap.
@Suite struct `Any bytes as a unit file` {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `A file with changed bytes is read or refused`(seed: UInt64) {
    var random = Seeded(state: seed)
    let source = Array(UnitText.small.utf8)
    for _ in 0..<250 {
      var bytes = source
      for _ in 0...random.next(below: 6) { random.mutate(&bytes) }

      check(bytes)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `Any run of TOML's own signs is read or refused`(seed: UInt64) {
    var random = Seeded(state: seed)
    let signs = Array("[]{}=,.#\"'\\\n ab1-_:\u{FEFF}é".utf8)
    for _ in 0..<250 {
      let bytes = (0..<random.next(below: 120)).map { _ in signs[random.next(below: signs.count)] }

      check(bytes)
    }
  }

  @Test func `Every beginning of a file is read or refused`() {
    let source = Array(UnitText.small.utf8)
    for length in stride(from: 0, through: source.count, by: 7) { check(Array(source[..<length])) }
  }

  private func check(_ bytes: [UInt8]) {
    do {
      let file = try UnitFile.read(bytes: bytes, name: "u")
      let again = try UnitFile.read(text: file.text, name: "again")
      #expect(again == file)
    } catch {
      #expect(!error.sentences.isEmpty)
      guard case .faults(let faults) = error else { return }
      #expect(faults.allSatisfy { fault in fault.file == "u" && fault.line >= 1 })
    }
  }
}

/// A small generator whose whole state is its seed.
private struct Seeded {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % max(limit, 1)
  }

  mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = next(below: bytes.count)
    switch next(below: 4) {
    case 0: bytes[place] = UInt8(next(below: 256))
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8(next(below: 128)), at: place)
    default: bytes.swapAt(place, next(below: bytes.count))
    }
  }
}
