import Canvas
import Testing

@testable import Dashboard

private func edit(_ text: String, caret: Int? = nil, isMultiline: Bool = false) -> TextEdit {
  var edit = TextEdit(text, isMultiline: isMultiline)
  if let caret { edit.move(to: caret) }
  return edit
}

extension TextEdit {
  /// The text with a bar where the caret is.
  fileprivate var shown: String {
    String(characters[..<caret]) + "|" + String(characters[caret...])
  }

  fileprivate mutating func press(_ keys: [Key]) {
    for key in keys { _ = handle(key) }
  }
}

@Suite struct `A text being typed` {
  @Test(arguments: [
    ([Key.character("c")], "abc|"), ([.left, .character("c")], "ac|b"),
    ([.home, .character("c")], "c|ab"), ([.backspace], "a|"), ([.home, .delete], "|b"),
    ([.home, .right, .right, .right], "ab|"), ([.left, .control("u")], "|b"),
    ([.left, .control("k")], "a|"), ([.home, .end], "ab|"), ([.control("a"), .control("d")], "|b"),
  ])
  func `takes keys`(keys: [Key], shown: String) {
    var text = edit("ab")

    text.press(keys)

    #expect(text.shown == shown)
  }

  @Test(arguments: [
    ([Key.alt("b")], "seize the |printer"), ([.alt("b"), .alt("b")], "seize |the printer"),
    ([.home, .alt("f")], "seize| the printer"), ([.control("w")], "seize the |"),
    ([.control("w"), .control("w")], "seize |"), ([.home, .alt("d")], "| the printer"),
  ])
  func `moves and deletes by words`(keys: [Key], shown: String) {
    var text = edit("seize the printer")

    text.press(keys)

    #expect(text.shown == shown)
  }

  @Test(arguments: ["e\u{301}", "👮‍♀️", "🇬🇧", "日", "각"])
  func `deletes what a person sees as one character`(character: String) {
    var text = edit("a\(character)b", caret: 2)

    text.press([.backspace])

    #expect(text.shown == "a|b")
  }

  @Test func `joins a mark to the letter before it`() {
    var text = edit("cafe!", caret: 4)

    text.press([.character("\u{301}")])

    #expect(text.shown == "café|!")
    #expect(text.characters.count == 5)
  }

  @Test func `never holds a control character`() {
    var line = edit("")
    var lines = edit("", isMultiline: true)

    line.paste("a\u{1B}[31m\r\nb\tc\u{7}\u{9B}\u{2028}d")
    lines.paste("a\r\nb\rc\u{85}d\u{0}")
    line.press([.character("\n"), .character("\u{1B}")])

    #expect(line.text == "a[31m b c d ")
    #expect(lines.text == "a\nb\nc\nd")
  }

  @Test func `takes steps back and does them again`() {
    var text = edit("")
    text.press([.character("a"), .character("b"), .control("w"), .character("c")])

    text.press([.control("z")])
    let emptied = text.text
    text.press([.control("z")])
    let typed = text.text
    text.press([.control("z"), .control("z")])
    let start = text.text
    text.press([.control("y"), .control("r"), .control("y"), .control("y")])

    #expect([emptied, typed, start, text.text] == ["", "ab", "", "c"])
  }

  @Test func `forgets what was taken back once something else is typed`() {
    var text = edit("")
    text.press([.character("a"), .control("z"), .character("b")])

    text.press([.control("y")])

    #expect(text.text == "b")
  }

  @Test func `keeps a hundred steps`() {
    var text = edit("")
    for _ in 0..<150 { text.paste("x") }

    for _ in 0..<200 { text.press([.control("z")]) }

    #expect(text.text.count == 50)
  }

  @Test func `stays within its largest length`() {
    var text = edit("")

    text.paste(String(repeating: "x", count: TextEdit.largestCount + 10))
    text.press([.character("y")])

    #expect(text.characters.count == TextEdit.largestCount)
  }

  @Test func `goes to the ends of its lines`() {
    var text = edit("one\ntwo\nthree", caret: 5, isMultiline: true)

    text.press([.home])
    let start = text.caret
    text.press([.end])

    #expect(start == 4)
    #expect(text.caret == 7)
  }
}

@Suite struct `The rows of a long text` {
  @Test(arguments: [
    ("", [""]), ("one two", ["one two"]), ("one two three", ["one two ", "three"]),
    ("one\n\ntwo", ["one", "", "two"]), ("abcdefghij", ["abcdefgh", "ij"]),
    ("日本日本日", ["日本日本", "日"]), ("onetwo88 x", ["onetwo88 ", "x"]), ("a\n", ["a", ""]),
  ])
  func `break between words`(text: String, rows: [String]) {
    let laid = TextRows(Array(text), width: 8)

    #expect(laid.rows.map { String(Array(text)[$0]) } == rows)
  }

  @Test func `give each place a position and back`() {
    let text = Array("one two three\n日本 four")
    let rows = TextRows(text, width: 8)

    for place in 0...text.count {
      let position = rows.position(of: place)
      #expect(rows.place(row: position.y, column: position.x) == place)
    }
  }
}
