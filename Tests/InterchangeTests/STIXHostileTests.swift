import Domain
import TestSupport
import Testing

@testable import Interchange

/// Bundles that somebody made to do harm, and bundles that came to harm.
@Suite struct STIXHostileTests {
  /// How far a reader gets into a source without an end, and what it says there.
  private func end(of head: String, thenForever byte: String) -> (bytes: Int64, fault: ImportFault?)
  {
    var (rest, filler) = (Array(head.utf8)[...], UInt8(ascii: "x"))
    filler = byte.utf8.first ?? filler
    let source = ByteSource { buffer in
      for place in buffer.indices { buffer[place] = rest.popFirst() ?? filler }
      return buffer.count
    }
    var reader = BundleReader(source, limits: TextLimits(), hashes: false)
    guard case .fault(let fault) = reader.next() else { return (reader.bytesRead, nil) }
    return (reader.bytesRead, fault)
  }

  @Test func `a line without an end is refused after a mebibyte`() throws {
    let head = "{\"type\":\"bundle\",\"objects\":[{\"name\":\""

    let (bytes, fault) = end(of: head, thenForever: "x")

    #expect(try #require(fault).sentence.contains("a text of more than 1048576 bytes"))
    #expect(bytes < 2 << 20)
  }

  @Test(arguments: [
    ("{\"type\":\"bundle\",\"objects\":[{\"a\":", "["), ("{\"a\":", "["), ("{\"type\":", "1"),
    ("{\"type\":\"bundle\",\"objects\":[{\"a\":", "1"), ("{\"", "k"), ("{\"a\":[", " "),
    ("{\"type\":\"bundle\",\"objects\":[{\"a\":", "\\"), ("x", "x"),
  ])
  func `nothing goes on for ever`(head: String, filler: String) throws {
    let (bytes, fault) = end(of: head, thenForever: filler)

    #expect(fault != nil)
    #expect(bytes < 8 << 20)
  }

  @Test func `brackets sixty-four deep are refused where they begin`() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    let text = "{\"type\":\"bundle\",\"objects\":[\n{\"a\":\(deep)}]}"

    let sentences = try FileImport.bundle(text).faults()

    #expect(sentences.count == 1)
    #expect(sentences[0].hasPrefix("line 2: found brackets more than 32 deep"))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `damaged bundles give reports or a sentence that is fit to be shown`(seed: UInt64) throws {
    var mutation = Mutation(seed: seed)
    let sample = Array(try GoldenBundle.text().utf8)
    for _ in 0..<40 {
      let bytes = mutation.damaged(sample)
      let work = FileImport(.stix, from: InputFile(bytes: bytes, name: "in.json"))

      let check = try work.check(in: .test(at: "2026-01-01 00:00"))

      let lines = bytes.count { byte in byte == 10 } + 1
      for fault in check.faults {
        #expect((1...lines).contains(fault.line), "seed \(seed)")
        let shown = fault.sentence.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control
        }
        #expect(shown, "seed \(seed): \(fault.sentence)")
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `any run of JSON's own signs is read or refused`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let signs = Array("{}[]\",:\\u01e-.truefalsn \n".utf8)
    for _ in 0..<500 {
      let count = Int.random(in: 0...60, using: &generator)
      let noise = (0..<count).compactMap { _ in signs.randomElement(using: &generator) }
      for head in ["", "{\"type\":\"bundle\",\"objects\":[{"] {
        let bytes = Array(head.utf8) + noise
        let work = FileImport(.stix, from: InputFile(bytes: bytes, name: "in.json"))
        _ = try work.check(in: .test())
      }
    }
  }
}
