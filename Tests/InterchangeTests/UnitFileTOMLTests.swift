import Domain
import Testing

@testable import Interchange

@Suite struct `Reading TOML` {
  @Test(arguments: [
    ("a = 1", "{a: 1}"),
    ("a.b = 1\na.c = 2", "{a: {b: 1, c: 2}}"),
    ("[a]\nb = 1\n[a.c]\nd = 2", "{a: {b: 1, c: {d: 2}}}"),
    ("[a.b]\n[a]\nc = 1", "{a: {b: {}, c: 1}}"),
    ("[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2", "{a: [{b: 1}, {c: {d: 2}}]}"),
    ("a = [1, [2, \"x\"], {b = true}, # c\n]", "{a: [1, [2, 'x'], {b: true}]}"),
    ("a = {b.c = 1, d = {}}", "{a: {b: {c: 1}, d: {}}}"),
    ("\"a b\".'c.d' = ''", "{a b: {c.d: ''}}"),
    ("a = 'C:\\x'\r\nb = \"t\\tu\\u00e9\\U0001F600\"", "{a: 'C:\\x', b: 't\tu\u{E9}\u{1F600}'}"),
    ("a = \"\"\"\nx\r\n\"\"y\\\n   z\"\"\"\"\"", "{a: 'x\n\"\"yz\"\"'}"),
    ("a = '''x'y\nz'''", "{a: 'x'y\nz'}"),
    ("a = 1_000\nb = -7\nc = 0xFF\nd = 0o17\ne = 0b11", "{a: 1000, b: -7, c: 255, d: 15, e: 3}"),
    ("a = 1.5\nb = -2e3\nc = +0.25E-1\nd = -inf", "{a: 1.5, b: -2000.0, c: 0.025, d: -inf}"),
    (
      "a = 2010-09-16\nb = 07:32:00\nc = 2010-09-16 07:32:00.5+01:00",
      "{a: 2010-09-16, b: time, c: time}"
    ),
    ("\u{FEFF}# nothing\n\n", "{}"),
  ])
  func `A text gives its values in their order`(text: String, expected: String) throws {
    let node = try TOMLText.parse(text, file: "x")

    #expect(node.value.written == expected)
  }

  @Test(arguments: [
    ("a =", "1:4: expected a value, found the end of the file"),
    ("a = 1 b = 2", "1:7: expected the end of the line, found 'b'"),
    ("[=", "1:2: expected a key, found '='"),
    ("[a", "1:3: expected ']' at the end of the header, found the end of the file"),
    ("[[a]\n", "1:5: expected ']' at the end of the header, found the end of the line"),
    ("a = [}", "1:6: expected a value, found '}'"),
    ("a = [1 2]", "1:8: expected ',' or ']' in the list, found '2'"),
    ("a = {b = 1,}", "1:12: expected a key, found '}'"),
    ("a = {b = 1\n}", "1:11: expected ',' or '}' in the table, found the end of the line"),
    ("a = 1979-05-27 0,", "1:5: '1979-05-27 0' is no value; a text stands in quotes"),
    ("x = 1\na = yes", "2:5: 'yes' is no value; a text stands in quotes"),
    ("a = 012", "1:5: '012' is no value; a text stands in quotes"),
    ("a = 1__0", "1:5: '1__0' is no value; a text stands in quotes"),
    ("a = 9223372036854775808", "1:5: '9223372036854775808' is no value; a text stands in quotes"),
    ("a = \"x", "1:5: a string without its closing quote"),
    ("a = 'x\n'", "1:7: a control character in a string, or no closing quote"),
    ("a = \"\"\"x", "1:5: a string without its closing quotes"),
    ("a = \"\\q\"", "1:6: an escape that TOML does not know"),
    ("a = \"\\ud800\"", "1:6: an escape that is no character"),
    ("a = 1\na = 2", "2:1: 'a' stands twice, or is no table"),
    ("[a]\n[a]", "2:1: 'a' stands twice, or is no table"),
    ("a = {}\n[a.b]", "2:1: 'a.b' stands twice, or is no table"),
    ("a.b = 1\n[a]", "2:1: 'a' stands twice, or is no table"),
    ("a = [1]\n[[a]]", "2:1: 'a' stands twice, or is no table"),
    ("é = 1", "1:1: expected a key, found another character"),
    ("a = \"é\" x", "1:9: expected the end of the line, found 'x'"),
    ("# \u{1}", "1:3: a control character in a comment"),
  ])
  func `A text that is no TOML is told at its place`(text: String, expected: String) {
    var told: String?
    do {
      _ = try TOMLText.parse(text, file: "x")
    } catch {
      told = error.sentences.first
    }

    #expect(told == "x:" + expected)
  }

  @Test func `Lists within lists end at a depth, not in a trap`() {
    let deep = "a = " + String(repeating: "[", count: 100_000)
    let tables = "a = " + String(repeating: "{a=", count: 100_000)

    #expect(throws: UnitFileError.self) { try TOMLText.parse(deep, file: "x") }
    #expect(throws: UnitFileError.self) { try TOMLText.parse(tables, file: "x") }
  }

  @Test func `Each value knows its line`() throws {
    let text = "a = 1\nb = [\n  2,\n  { c = 3 },\n]\n[[d]]\ne = 4\n"

    let node = try TOMLText.parse(text, file: "x")

    #expect(node.lines == "1{a:1 b:2[3 4{c:4}] d:6[6{e:7}]}")
  }
}

extension TOMLContent {
  /// The value in short: tables in braces, texts in single quotes.
  fileprivate var written: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .boolean(let truth): "\(truth)"
    case .date(let date): date.text
    case .time: "time"
    case .list(let nodes): "[\(nodes.map(\.value.written).joined(separator: ", "))]"
    case .table(let members):
      "{\(members.map { "\($0.name): \($0.node.value.written)" }.joined(separator: ", "))}"
    }
  }
}

extension TOMLNode {
  /// The lines of the values, in the order of the text.
  fileprivate var lines: String {
    switch value {
    case .text, .integer, .decimal, .boolean, .date, .time: "\(line)"
    case .list(let nodes): "\(line)[\(nodes.map(\.lines).joined(separator: " "))]"
    case .table(let members):
      "\(line){\(members.map { "\($0.name):\($0.node.lines)" }.joined(separator: " "))}"
    }
  }
}
