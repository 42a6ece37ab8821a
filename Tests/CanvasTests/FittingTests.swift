import Canvas
import Testing

@Suite struct FittingTests {
  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("abcd", -1, ""),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 1, "…"),
    ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
  ])
  func `a long text is cut at the end`(_ text: String, _ width: Int, _ expected: String) {
    #expect(SafeText(text).truncated(to: width).string == expected)
  }

  @Test(arguments: [
    ("INT-2010-004217", 15, "INT-2010-004217"), ("INT-2010-004217", 9, "INT-…4217"),
    ("abcdef", 4, "ab…f"), ("abcdef", 1, "…"), ("日本語日", 5, "日…日"), ("abcdef", 0, ""),
  ])
  func `a reference is cut in the middle`(_ text: String, _ width: Int, _ expected: String) {
    #expect(SafeText(text).truncatedInMiddle(to: width).string == expected)
  }

  @Test func `padding goes to either side`() {
    #expect(SafeText("ab").padded(to: 4) == "ab  ")
    #expect(SafeText("ab").padded(to: 4, alignment: .right) == "  ab")
    #expect(SafeText("ab").padded(to: 5, alignment: .centre) == " ab  ")
    #expect(SafeText("日").padded(to: 3) == "日 ")
    #expect(SafeText("abc").padded(to: 2) == "abc")
  }

  @Test(arguments: [
    ("", 5, [""]),
    ("one two three", 20, ["one two three"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one  two", 4, ["one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh ij", 4, ["ab", "cdef", "gh", "ij"]),
    ("日本語 text", 4, ["日本", "語", "text"]),
    ("日本語", 5, ["日本", "語"]),
    ("日a", 1, ["�", "a"]),
    ("a b", 0, []),
  ])
  func `text wraps at words`(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(SafeText(text).wrapped(to: width).map(\.string) == expected)
  }

  @Test func `a string of several lines is split at every kind of line end`() {
    let lines = SafeText.lines(of: "a\nb\r\nc\rd\u{2028}e\tf\n")

    #expect(lines.map(\.string) == ["a", "b", "c", "d", "e    f", ""])
  }

  @Test func `wrapping stops at the line it was asked for`() {
    #expect(SafeText("a b c d").wrapped(to: 1, maxLines: 2).map(\.string) == ["a", "b"])
  }

  @Test(arguments: 1...30)
  func `nothing is wider than its room`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = SafeText(wild.string(upTo: 60))
      let width = wild.number(1...20)

      #expect(text.truncated(to: width).columns <= width)
      #expect(text.truncatedInMiddle(to: width).columns <= width)
      #expect(text.fitted(to: width).columns == width)
      #expect(text.wrapped(to: width).allSatisfy { $0.columns <= width })
      #expect((text + .spaces(3)).suffix(columns: width).columns <= width)
    }
  }

  @Test(arguments: 1...30)
  func `a known width is the width counted again`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = SafeText(wild.string(upTo: 60))
      let width = wild.number(1...20)
      for part in text.wrapped(to: width) + [text.prefix(columns: width)] {
        #expect(SafeText(part.string).columns == part.columns)
      }
    }
  }

  @Test(arguments: 1...20)
  func `wrapping loses no letter`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = SafeText(wild.string(upTo: 80))
      let lines = text.wrapped(to: wild.number(2...20))

      #expect(letters(lines.map(\.string).joined()) == letters(text.string))
    }
  }

  @Test func `a line of several styles is cut as one`() {
    let line = StyledText("ab", .heading) + StyledText("cd") + StyledText("ef", .alert)

    #expect(line.truncated(to: 6) == line)
    #expect(line.truncated(to: 5).plain == "abcd…")
    #expect(line.truncated(to: 4).plain == "abc…")
    #expect(line.truncated(to: 2).plain == "a…")
    #expect(line.truncated(to: 0).plain == "")
  }

  private func letters(_ string: String) -> [Unicode.Scalar] {
    string.unicodeScalars.filter { $0 != " " }
  }
}
