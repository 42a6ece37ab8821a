import Testing

@testable import Interchange

/// Tables for people, which no record can turn into a program.
struct TableCSVTests {
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"x\")"])
  func `a field that would be a formula has an apostrophe in front`(field: String) {
    let text = String(decoding: TableCSV.bytes(of: [["Head"], [field]]), as: UTF8.self)
    let line = text.dropFirst("Head\r\n".count)

    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"), "\(line)")
  }

  @Test func `a table is its rows, each on a line`() {
    let bytes = TableCSV.bytes(of: [["A", "B"], ["1", "two, three"]])

    #expect(String(decoding: bytes, as: UTF8.self) == "A,B\r\n1,\"two, three\"\r\n")
  }
}
