import Domain
import Ledger
import TestSupport
import Testing

/// The written forms of digests, streams and sealed heads: what is read, and what is not.
@Suite struct ParsingTests {
  private static let digits = String(repeating: "0123456789abcdef", count: 4)

  @Test func `a digest is 64 digits and 32 bytes`() throws {
    let digest = try #require(Digest(text: Self.digits))

    #expect(digest.text == Self.digits)
    #expect(Digest(digest.bytes) == digest)
    #expect(Digest(text: Self.digits.uppercased()) == digest)
    #expect(Digest.zero.text == String(repeating: "0", count: 64))
  }

  @Test(
    arguments: [
      "", "0", String(digits.dropLast()), digits + "0", String(digits.dropLast()) + "g",
      String(digits.dropLast(2)) + "é", " " + digits.dropFirst(),
    ])
  func `a text that is no digest is none`(text: String) {
    #expect(Digest(text: text) == nil)
  }

  @Test(arguments: [0, 31, 33, 64])
  func `another number of bytes than 32 is no digest`(count: Int) {
    #expect(Digest([UInt8](repeating: 0, count: count)) == nil)
  }

  @Test func `the hash of three letters is the one that the standard gives`() {
    #expect(
      Digest(of: "abc".utf8).text
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test(arguments: AggregateKind.allCases)
  func `a stream's name is its kind and its identity`(kind: AggregateKind) throws {
    let id = ID<Report>(0xF00D)
    let name = StreamName(kind, id)

    #expect(name.text == "\(kind.rawValue)/0000000000000000000000000000f00d")
    #expect(StreamName(text: name.text) == name)
    #expect(name.kind == kind)
    #expect(name.id(as: Report.self) == (kind == .report ? id : nil))
  }

  @Test(
    arguments: [
      "", "/", "report", "report/", "report/f00d", "planet/0000000000000000000000000000f00d",
      "report/0000000000000000000000000000f00d/", "Report/0000000000000000000000000000f00d",
      "report/0000000000000000000000000000f00g", " report/0000000000000000000000000000f00d",
    ])
  func `a text that names no stream is none`(text: String) {
    #expect(StreamName(text: text) == nil)
  }

  @Test func `a sealed head is read as it was printed`() throws {
    let head = SealedHead(position: 4217, hash: Digest(of: "abc".utf8))

    #expect(head.text.hasPrefix("muster-head-1 4217 ba7816bf"))
    #expect(SealedHead(text: head.text) == head)
    #expect(SealedHead(text: head.text + "\n") == head)
    #expect(SealedHead(text: "  \(head.text) \n\n") == head)
  }

  @Test(
    arguments: [
      "", "muster-head-1", "muster-head-1 4217", "muster-head-2 4217 \(digits)",
      "muster-head-1 -1 \(digits)", "muster-head-1 x \(digits)", "muster-head-1 4217 abc",
      "muster-head-1 99999999999999999999 \(digits)", "muster-head-1 4217 \(digits) more",
      "muster-head-1 4.5 \(digits)",
    ])
  func `a text that is no sealed head is none`(text: String) {
    #expect(SealedHead(text: text) == nil)
  }

  @Test func `an identity is its 16 bytes and back`() {
    let id = ID<Report>(0x0102_0304_0506_0708_090A_0B0C_0D0E_0F10)

    #expect(id.bytes == Array(1...16))
    #expect(ID<Report>(bytes: id.bytes) == id)
    #expect(ID<Report>(bytes: id.bytes.dropLast()) == nil)
  }

  @Test func `the same words name the same identity and others another`() {
    #expect(ID<Report>(naming: "file.csv 1") == ID(naming: "file.csv 1"))
    #expect(ID<Report>(naming: "file.csv 1") != ID(naming: "file.csv 11"))
  }

  @Test func `a submission keeps its low bits for its entries`() {
    let submission = Submission(id: ID(.max), [], by: .founder)

    #expect(submission.id.value & 0xFFFF == 0)
    #expect(submission.entryID(at: 0).value == submission.id.value)
    #expect(submission.entryID(at: 65_535).value == .max)
  }

  @Test func `a conflict says who and when in a sentence`() {
    let conflict = Conflict(
      stream: StreamName(.report, ID<Report>(1)),
      shown: 1,
      actual: 2,
      by: "DS 4",
      at: london("2010-09-16 09:05")
    )

    #expect(
      conflict.sentence
        == "Not recorded: DS 4 changed it at 09:05. Look at it again, then repeat or leave it."
    )
  }
}
