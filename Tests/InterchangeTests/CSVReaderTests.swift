import Testing

@testable import Interchange

/// Everything that a reader answers for some bytes: its rows, its faults and their lines.
struct ReadTable: Equatable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var faults: [TextFault] = []

  /// Reads all of it, and fails where the reader does not come to an end.
  init(_ bytes: [UInt8], limits: TextLimits = TextLimits()) {
    var reader = CSVReader(.bytes(bytes), limits: limits)
    var row = FieldRow()
    for _ in 0...bytes.count + 1 {
      switch reader.next(into: &row) {
      case .end: return
      case .fault(let fault): faults.append(fault)
      case .row:
        rows.append(row.texts)
        lines.append(row.line)
      }
    }
    Issue.record("The reader does not come to an end.")
  }

  init(_ text: String, limits: TextLimits = TextLimits()) {
    self.init(Array(text.utf8), limits: limits)
  }
}

@Suite struct CSVReaderTests {
  @Test(
    arguments: [
      ("", []),
      ("a", [["a"]]),
      ("a\n", [["a"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,,c\n,,\n", [["a", "", "c"], ["", "", ""]]),
      ("a,\n", [["a", ""]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
      ("\"say \"\"so\"\"\",c", [["say \"so\"", "c"]]),
      ("\"\"\n", [[""]]),
      ("\"\"", [[""]]),
      ("\"\"\"\"\n", [["\""]]),
      ("\"\",\"\"\n", [["", ""]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
      ("\n\na\n\r\n\nb\n\n", [["a"], ["b"]]),
      (" a , b \n", [[" a ", " b "]]),
      ("é,漢字,🙂\n", [["é", "漢字", "🙂"]]),
      ("a;b\tc\n", [["a;b\tc"]]),
    ] as [(String, [[String]])]
  )
  func `a file reads as RFC 4180 has it`(text: String, rows: [[String]]) {
    let table = ReadTable(text)

    #expect(table.rows == rows)
    #expect(table.faults == [])
  }

  @Test(
    arguments: [
      ("a\nb\"c\nd\n", TextFault.Kind.quoteInField, 2, 1, 2),
      ("a\nx,\"b\"c\nd\n", .textAfterQuote, 2, 2, 2),
      ("a\nx,b\rc\nd\n", .carriageReturnAlone, 2, 2, 2),
      ("a\nx\u{0}y\nd\n", .zeroByte, 2, 1, 2),
      ("a\n\"x\n\u{0}\"\nd\n", .zeroByte, 3, 1, 3),
    ] as [(String, TextFault.Kind, Int, Int, Int)]
  )
  func `a fault has its line, column and byte, and the next line is read`(
    text: String,
    kind: TextFault.Kind,
    line: Int,
    column: Int,
    byte: Int
  ) throws {
    let table = ReadTable(text)

    let fault = try #require(table.faults.first)
    #expect(fault.kind == kind)
    #expect([fault.line, fault.column, fault.byte] == [line, column, byte])
    #expect(table.faults.count == 1)
    #expect(table.rows == [["a"], ["d"]])
  }

  @Test func `a byte that is no UTF-8 is named with its place`() throws {
    let table = ReadTable(Array("a,b\nc,\"d\n".utf8) + [0xE9] + Array("e\"\nf,g\n".utf8))

    let fault = try #require(table.faults.first)
    #expect(fault.kind == .notUTF8(byte: 0xE9))
    #expect([fault.line, fault.column, fault.byte] == [3, 2, 3])
    #expect(fault.found == "the byte 0xE9 at byte 3, which is no UTF-8")
    #expect(table.rows == [["a", "b"], ["f", "g"]])
  }

  @Test func `a quotation mark that is never closed is named where it opens`() throws {
    let table = ReadTable("a,b\nc,\"d\ne,f\n")

    let fault = try #require(table.faults.first)
    #expect(fault.kind == .quoteUnclosed)
    #expect([fault.line, fault.column] == [2, 2])
    #expect(table.rows == [["a", "b"]])
  }

  @Test func `a row keeps the line on which it begins`() {
    let table = ReadTable("a\n\"b\n\nb\"\n\nc\n")

    #expect(table.lines == [1, 2, 6])
  }

  @Test(
    arguments: [
      (String(repeating: "a", count: 9), TextFault.Kind.fieldTooLong(bytes: 8), 1),
      ("a,\"" + String(repeating: "a", count: 9), .fieldTooLong(bytes: 8), 2),
      ("aaaaaaaa,aaaaaaaa,a", .rowTooLong(bytes: 16), 3),
      ("a,b,c,d,e", .tooManyColumns(4), 5),
    ] as [(String, TextFault.Kind, Int)]
  )
  func `a file beyond the limits ends with its place`(
    text: String,
    kind: TextFault.Kind,
    column: Int
  ) throws {
    let limits = TextLimits(fieldBytes: 8, rowBytes: 16, columns: 4)
    let table = ReadTable(text + "\nb\n", limits: limits)

    let fault = try #require(table.faults.first)
    #expect(fault.kind == kind)
    #expect(fault.line == 1)
    #expect(fault.column == column)
    #expect(fault.isFinal)
    #expect(table.rows == [])
  }

  @Test func `rows may lie across the pieces of a file`() {
    let fields = ["plain", "with, comma", "with \"quotes\"", "two\r\nlines", "é漢🙂", ""]
    let line = "plain,\"with, comma\",\"with \"\"quotes\"\"\",\"two\r\nlines\",é漢🙂,\r\n"
    let count = 3 * 131_072 / line.utf8.count

    let table = ReadTable(String(repeating: line, count: count))

    #expect(table.faults == [])
    #expect(table.rows.count == count)
    #expect(table.rows.allSatisfy { row in row == fields })
  }

  @Test func `a line of a hundred megabytes is refused early`() {
    var served = 0
    let source = ByteSource { (buffer) throws(ByteSource.Failure) in
      buffer.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "x"))
      served += buffer.count
      return served > 100_000_000 ? 0 : buffer.count
    }
    var reader = CSVReader(source)
    var row = FieldRow()

    guard case .fault(let fault) = reader.next(into: &row) else {
      Issue.record("The line was read.")
      return
    }

    #expect(fault.kind == .fieldTooLong(bytes: 1 << 20))
    #expect(served < 2_000_000)
    #expect(reader.next(into: &row) == .end)
  }
}
