import Domain
import FoundationEssentials
import Ledger
import TestSupport
import Testing

@testable import Interchange

@Suite struct JSONLinesEntryTests {
  private struct Line: Decodable {
    let position: Int64
    let visibility: String
    let hash: String
  }

  @Test func `an entry is one line, its payload the exact bytes that were hashed`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("a \"b\"\n\u{1B}"))
    let entries = try world.ledger.entries(
      after: 0,
      limit: 100,
      for: TestOfficer.administrator.audience
    )

    for entry in entries {
      let line = EntryLines.line(entry)
      let text = String(decoding: line, as: UTF8.self)
      let start = try #require(text.firstRange(of: "\"payload\":")).upperBound

      #expect(line.count { byte in byte == 10 } == 1 && line.last == 10)
      #expect(text[start...].hasPrefix(String(decoding: entry.payload, as: UTF8.self)))
      let read = try JSONDecoder().decode(Line.self, from: Data(line))
      #expect(read.hash == entry.hash.text)
      #expect(read.position == entry.header.position)
      #expect(read.visibility == entry.header.visibility.text)
    }
  }

  @Test func `a payload that is withheld is null`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test(marking: .secret))
    let entry = try #require(
      try world.ledger.entries(after: 0, limit: 100, for: TestOfficer.outsider.audience).last
    )

    let text = String(decoding: EntryLines.line(entry), as: UTF8.self)

    #expect(text.contains("\"payload\":null,\"payload_sha256\":\"\(entry.payloadHash.text)\""))
  }
}
