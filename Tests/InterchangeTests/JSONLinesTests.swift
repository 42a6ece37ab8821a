import Testing

@testable import Interchange

@Suite struct JSONLinesTests {
  /// The values of each row by column, or the fault in its place.
  private func read(_ bytes: [UInt8]) -> [[ReportColumn: String]] {
    rows(bytes).map { row in
      switch row {
      case .success(let values): values
      case .failure(let fault): [.status: fault.sentence]
      }
    }
  }

  private func rows(_ bytes: [UInt8]) -> [Result<[ReportColumn: String], ImportFault>] {
    var map = FieldMap()
    for column in ReportColumn.allCases where column.isRequired { map.defaults[column.name] = "-" }
    map.columns["Their Ref"] = "reference"
    map.columns["junk"] = ""
    var source = ObjectRows<ReportColumn>(
      .bytes(bytes),
      map: map,
      limits: TextLimits(rowBytes: 4096),
      hashes: false
    )
    var row = FieldRow()
    var results: [Result<[ReportColumn: String], ImportFault>] = []
    for _ in 0...bytes.count + 1 {
      switch source.next(into: &row) {
      case .end: return results
      case .fault(let fault, _): results.append(.failure(fault))
      case .row:
        var values: [ReportColumn: String] = [:]
        for column in ReportColumn.allCases where source.layout.places[column.rawValue] >= 0 {
          values[column] = row[source.layout.places[column.rawValue]]
        }
        results.append(.success(values))
      }
    }
    Issue.record("The reader does not come to an end.")
    return results
  }

  @Test(
    arguments: [
      ("{}", [:]),
      (" { \"text\" : \"a\" , \"level\":2} \r\n", [.text: "a", .level: "2"]),
      ("{\"text\":null,\"level\":-1.5e3}", [.text: "", .level: "-1.5e3"]),
      (
        "{\"text\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude42\"}",
        [.text: "\"\\/\u{8}\u{C}\n\r\té🙂"]
      ),
      ("{\"boroughs\":[\"a\",\"b;c\",null,1,true]}", [.boroughs: "a;b\\;c;;1;true"]),
      ("{\"boroughs\":[]}", [.boroughs: ""]),
      ("{\"their ref\":\"x\",\"junk\":[1,2]}", [.reference: "x"]),
      ("\u{FEFF}{\"text\":\"a\"}", [.text: "a"]),
    ] as [(String, [ReportColumn: String])]
  )
  func `an object is a row`(text: String, values: [ReportColumn: String]) {
    #expect(read(Array(text.utf8)) == [values])
  }

  @Test(
    arguments: [
      ("[1]", "no object at byte 1"),
      ("{\"text\":\"a\"", "a value without a comma or brace at byte 12"),
      ("{\"text\" \"a\"}", "a key without a colon"),
      ("{text:1}", "no key at byte 2"),
      ("{\"text\":}", "no value at byte 9"),
      ("{\"text\":\"a}", "a text that is never closed"),
      ("{\"text\":\"a\u{9}b\"}", "a control character in a text"),
      ("{\"text\":\"\\x\"}", "an unknown escape"),
      ("{\"text\":\"\\ud83d\"}", "half of a surrogate pair"),
      ("{\"text\":\"\\ude42\"}", "half of a surrogate pair"),
      ("{\"text\":\"\\u0000\"}", "a zero character"),
      ("{\"text\":01}", "a number that is none"),
      ("{\"text\":{\"a\":1}}", "an object inside"),
      ("{\"boroughs\":[[1]]}", "a list inside a list"),
      ("{\"text\":[1]}", "a list at byte 9"),
      ("{\"nothing\":1}", "the unknown key 'nothing'"),
      ("{\"text\":1,\"text\":2}", "the key 'text' a second time"),
      ("{\"text\":1}}", "text after the object"),
      ("{\"text\":nul}", "no value"),
    ])
  func `anything else is a fault with its byte`(text: String, found: String) throws {
    let results = rows(Array("\(text)\n{\"text\":\"b\"}\n".utf8))

    #expect(results.count == 2)
    guard case .failure(let fault) = try #require(results.first) else {
      Issue.record("The line was read.")
      return
    }
    #expect(fault.line == 1)
    #expect(fault.found.hasPrefix(found), "\(fault.found)")
    #expect((try? results.last?.get()) == [.text: "b"])
  }

  @Test func `brackets of any depth are refused without going in`() {
    let deep = String(repeating: "[", count: 2000)

    let results = rows(Array("{\"boroughs\":\(deep)\n{\"text\":\(deep)".utf8))

    #expect(results.count == 2)
  }

  @Test func `a line beyond the limit ends the reading`() {
    let long = "{\"text\":\"\(String(repeating: "x", count: 5000))\"}\n{\"text\":\"b\"}"

    #expect(
      read(Array(long.utf8)) == [
        [
          .status:
            "line 1, column 1: found a row of more than 4096 bytes, expected a shorter row."
        ]
      ]
    )
  }

  @Test(arguments: 1...8)
  func `damaged lines are rows or faults`(seed: UInt64) {
    var mutation = Mutation(seed: seed)
    let sample =
      "{\"text\":\"a\\u00e9\\ud83d\\ude42\",\"level\":-1.5e3,\"boroughs\":[\"a\",null]}\n{\"flags\":[]}"
    for _ in 0..<1000 {
      let bytes = mutation.damaged(Array(sample.utf8))
      #expect(rows(bytes).count <= bytes.count { byte in byte == 10 } + 1, "seed \(seed)")
    }
  }

  @Test(arguments: 1...4)
  func `a text that was written reads back`(seed: UInt64) {
    var mutation = Mutation(seed: seed)
    for _ in 0..<500 {
      let damaged = mutation.damaged(Array("a\"b\\c\u{1B}[31m\u{7F}é🙂\u{2028}".utf8))
      let text = String(decoding: damaged.filter { byte in byte != 0 }, as: UTF8.self)
      var bytes = Array("{\"text\":".utf8)
      JSONText.append(text, to: &bytes)
      bytes.append(UInt8(ascii: "}"))

      #expect(read(bytes) == [[.text: text]], "seed \(seed)")
    }
  }
}
