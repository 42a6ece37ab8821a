import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("a", [Key.character("a")]),
    ("é日👮", [.character("é"), .character("日"), .character("👮")]),
    ("\r", [.named(.enter)]), ("\n", [.named(.enter)]), ("\t", [.named(.tab)]),
    ("\u{7F}", [.named(.backspace)]), ("\u{8}", [.named(.backspace)]),
    ("\u{1}\u{1A}", [.control("a"), .control("z")]),
    ("\0", [.control(" ")]), ("\u{1C}\u{1F}", [.control("\\"), .control("_")]),
    ("\u{1B}[A\u{1B}OB", [.named(.up), .named(.down)]),
    (
      "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~",
      [.named(.home), .named(.end), .named(.home), .named(.end)]
    ),
    ("\u{1B}[7~\u{1B}[8~", [.named(.home), .named(.end)]),
    ("\u{1B}[2~\u{1B}[3~", [.named(.insert), .named(.delete)]),
    ("\u{1B}[5~\u{1B}[6~", [.named(.pageUp), .named(.pageDown)]),
    ("\u{1B}[Z", [.named(.backtab)]),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
    ("\u{1B}[11~\u{1B}[[A\u{1B}[[E", [.function(1), .function(1), .function(5)]),
    ("\u{1B}[1;5C\u{1B}[1;2D", [.named(.right, .control), .named(.left, .shift)]),
    ("\u{1B}[3;5~\u{1B}[1;3P", [.named(.delete, .control), .function(1, .alt)]),
    (
      "\u{1B}[a\u{1B}Oc\u{1B}[5^",
      [
        .named(.up, .shift), .named(.right, .control), .named(.pageUp, .control),
      ]
    ),
    ("\u{1B}x\u{1B}é", [.alt("x"), .alt("é")]),
    ("\u{1B}\r\u{1B}\u{7F}", [.named(.enter, .alt), .named(.backspace, .alt)]),
    ("\u{1B}OM", [.named(.enter)]),
  ])
  func `a sequence is its key`(_ bytes: String, _ keys: [Key]) {
    var decoder = KeyDecoder()

    #expect(decoder.take(bytes.utf8) == keys.map { .key($0) })
    #expect(decoder.wait == nil)
  }

  @Test func `a lone escape is a key once nothing follows`() {
    var decoder = KeyDecoder()

    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.wait == .sequence)
    #expect(decoder.settle() == [.key(.named(.escape))])
    #expect(decoder.wait == nil)
  }

  @Test func `two escapes are two keys`() {
    var decoder = KeyDecoder()
    let first = decoder.take([0x1B, 0x1B])

    #expect(first + decoder.settle() == [.key(.named(.escape)), .key(.named(.escape))])
  }

  @Test func `an opened sequence that ends there is a key with alt`() {
    var decoder = KeyDecoder()
    _ = decoder.take("\u{1B}[".utf8)

    #expect(decoder.settle() == [.key(.alt("["))])
  }

  @Test func `late replies to queries are swallowed`() {
    var decoder = KeyDecoder()
    let replies =
      "\u{1B}[?64;1;2c\u{1B}[>0;1c\u{1B}]10;rgb:ff/ff/ff\u{7}\u{1B}P1$r0m\u{1B}\\\u{1B}[12;3R"

    #expect(decoder.take((replies + "q").utf8) == [.key(.character("q"))])
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}", true), ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", false),
    ("\u{1B}]11;rgb:ff/ff/e0\u{7}", false), ("\u{1B}[?997;1n", true), ("\u{1B}[?997;2n", false),
  ])
  func `the terminal says whether it is dark`(_ bytes: String, _ isDark: Bool) {
    var decoder = KeyDecoder()

    #expect(decoder.take(bytes.utf8) == [.background(isDark: isDark)])
  }

  @Test func `focus and mouse are told`() {
    var decoder = KeyDecoder()
    let inputs = decoder.take("\u{1B}[I\u{1B}[O\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;300;1M".utf8)

    #expect(
      inputs == [
        .focusIn, .focusOut,
        .mouse(MouseInput(action: .press, x: 4, y: 2)),
        .mouse(MouseInput(action: .release, x: 4, y: 2)),
        .mouse(MouseInput(action: .wheelUp, x: 299, y: 0)),
      ]
    )
  }

  @Test func `invalid bytes are stand-ins`() {
    var decoder = KeyDecoder()
    let inputs = decoder.take([0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xC0, 0x80, 0x61])

    #expect(inputs.first == .key(.character("\u{FFFD}")))
    #expect(inputs.contains(.key(.character("("))))
    #expect(inputs.last == .key(.character("a")))
  }

  @Test func `a character may come in two reads`() {
    var decoder = KeyDecoder()

    #expect(decoder.take([0xE6, 0x97]) == [])
    #expect(decoder.take([0xA5]) == [.key(.character("日"))])
  }

  @Test func `without UTF-8 each byte is a character`() {
    var decoder = KeyDecoder(isUTF8: false)

    #expect(decoder.take([0xE9, 0xA3]) == [.key(.character("é")), .key(.character("£"))])
  }

  @Test func `a reply without end is thrown away in bounded space`() {
    var decoder = KeyDecoder()
    var inputs = decoder.take("\u{1B}]11;".utf8)
    for _ in 0..<40 { inputs += decoder.take([UInt8](repeating: 0x71, count: 1000)) }
    inputs += decoder.take([0x1B])
    inputs += decoder.take("\\z".utf8)

    #expect(inputs == [.key(.character("z"))])
  }

  @Test func `a sequence without end does not hold up the keyboard`() {
    var decoder = KeyDecoder()
    let inputs = decoder.take("\u{1B}[".utf8) + decoder.take([UInt8](repeating: 0x31, count: 500))

    #expect(inputs == [])
    #expect(decoder.settle() == [])
    #expect(decoder.take("a".utf8) == [.key(.character("a"))])
  }

  @Test(arguments: 1...40)
  func `any bytes in any pieces give the same inputs and never trap`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<4000).map { _ in generator.terminalByte() }
    var whole = KeyDecoder()
    var pieces = KeyDecoder()
    let expected = whole.take(bytes) + whole.settle()
    var inputs: [TerminalInput] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...9, using: &generator))
      inputs += pieces.take(piece)
      rest = rest.dropFirst(piece.count)
    }
    inputs += pieces.settle()

    #expect(inputs == expected, "seed \(seed)")
    #expect(pieces.wait == nil)
  }
}

extension SeededGenerator {
  /// A byte as a terminal might send it: often part of a sequence.
  fileprivate mutating func terminalByte() -> UInt8 {
    let pool = Array("\u{1B}\u{1B}[[O]P;;0123459~ABMmRcI<?\\\u{7}\u{9b}é日".utf8)
    return Bool.random(using: &self)
      ? pool[Int.random(in: 0..<pool.count, using: &self)]
      : UInt8.random(in: 0...255, using: &self)
  }
}
