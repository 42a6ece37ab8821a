import Domain
import Testing

@testable import Interchange

@Suite struct CSVWriterTests {
  private func written(_ rows: [[String]], guardsFormulas: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows { CSVWriter(guardsFormulas: guardsFormulas).write(row, to: &bytes) }
    return bytes
  }

  @Test func `lines end in CRLF and quotation marks stand where they are needed`() {
    let bytes = written([["a", "b,c", "say \"so\"", "two\nlines", " d ", ""], [""]])

    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\", d ,\r\n\"\"\r\n"
    )
  }

  @Test(
    arguments: [
      "=1+1", "+44 20", "-1", "@name", "\tx", "\rx", "\u{1B}]0;title\u{7}", "\u{202E}abc",
      "e\u{301}\u{301}", "a\u{0}".replacing("\u{0}", with: ""), "\u{FEFF}x", "'",
    ])
  func `what was written reads back, hostile as it may be`(field: String) {
    let rows = [["head", "other"], [field, field], [field, ""]]

    #expect(ReadTable(written(rows)).rows == rows)
  }

  @Test(arguments: ["=1+1", "+44 20", "-1", "@name", "\tx", "\rx"])
  func `the guard makes a text of a formula`(field: String) {
    let rows = ReadTable(written([[field, "plain"]], guardsFormulas: true)).rows

    #expect(rows == [["'" + field, "plain"]])
  }

  @Test(arguments: 1...4)
  func `any rows read back as they were`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", ",", "\"", "\r", "\n", "\r\n", "é", "🙂", ";", " ", "=", "\u{FEFF}", "\t"]
    for _ in 0..<300 {
      let columns = Int.random(in: 1...5, using: &generator)
      var rows = [Array(repeating: "head", count: columns)]
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        rows.append(
          (0..<columns).map { _ in
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
              pieces.randomElement(using: &generator) ?? ""
            }.joined()
          }
        )
      }
      #expect(ReadTable(written(rows)).rows == rows, "seed \(seed)")
    }
  }
}
