import Canvas
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("£12.00 – café", "£12.00 – café"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("\u{1B}]52;c;aGk=\u{7}", "␛]52;c;aGk=␇"),
    ("\u{1B}]0;title\u{1B}\\", "␛]0;title␛\\"),
    ("\u{1B}P1$r\u{1B}\\", "␛P1$r␛\\"),
    ("\u{1B}_apc\u{1B}\\", "␛_apc␛\\"),
    ("\u{1B}[6n", "␛[6n"),
    ("\u{1B}c", "␛c"),
    ("a\u{9B}31mb", "a�31mb"),
    ("\u{85}\u{90}", "�"),
    ("one\r\ntwo\tthree\0", "one␍␊two␉three␀"),
    ("\u{7F}", "␡"),
    ("abc\u{202E}fed\u{202C}", "abc�fed�"),
    ("\u{2066}x\u{2069}", "�x�"),
    ("a\u{200E}\u{200F}b", "a�b"),
    ("ze\u{200B}ro", "ze�ro"),
    ("\u{FEFF}bom", "�bom"),
    ("soft\u{AD}hyphen", "soft�hyphen"),
    ("⚠\u{FE0F}", "⚠�"),
    ("👮\u{200D}♀\u{FE0F}", "👮�♀�"),
    ("👮\u{1F3FD}", "👮�"),
    ("\u{1F1EC}\u{1F1E7}", "�"),
    ("1\u{FE0F}\u{20E3}", "1�"),
    ("\u{E0067}\u{E007F}", "�"),
    ("\u{E000}", "�"),
    ("\u{10FFFF}", "�"),
    ("\u{2028}\u{2029}", "�"),
    ("\u{3164}\u{115F}", "�"),
    ("\u{301}e", "�e"),
    ("e\u{301}", "e\u{301}"),
    ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}\u{303}\u{304}"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "e\u{301}\u{302}\u{303}\u{304}�"),
    ("\u{1B}\u{301}", "␛�"),
    ("日本", "日本"),
  ])
  func `hostile text becomes visible`(_ given: String, _ shown: String) {
    let text = SafeText(given)

    #expect(Array(text.string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `four thousand combining marks become one stand-in`() {
    let marks = String(repeating: "\u{301}", count: 4096)

    #expect(SafeText(marks).string == "�")
    #expect(SafeText("e" + marks).columns == 2)
  }

  @Test func `invalid UTF-8 is shown as stand-ins`() {
    let text = SafeText(
      String(decoding: [0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80], as: UTF8.self)
    )

    #expect(text.string.unicodeScalars.first == "a")
    #expect(text.string.contains("("))
    #expect(text.columns == text.string.unicodeScalars.count)
  }

  @Test func `a literal and an interpolation pass the same door`() {
    let literal: SafeText = "a\u{1B}b"
    let name = "\u{202E}evil"
    let interpolated: SafeText = "name: \(name)"

    #expect(literal.string == "a␛b")
    #expect(interpolated.string == "name: �evil")
  }

  @Test func `equality goes by what is shown`() {
    let cut = SafeText("a日").prefix(columns: 1)

    #expect(cut == "a")
    #expect(Set([cut, "a"]).count == 1)
  }

  @Test(arguments: 1...30)
  func `safe text is safe again, alone and joined`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    for _ in 0..<50 {
      let (one, other) = (SafeText(wild.string()), SafeText(wild.string()))
      let joined = one + other

      #expect(SafeText(one.string).string == one.string)
      #expect(Array(SafeText(joined.string).string.unicodeScalars) == scalars(of: joined))
      #expect(SafeText(joined.string).columns == joined.columns)
    }
  }

  @Test(arguments: 1...20)
  func `no control, direction or invisible character ever passes`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    for _ in 0..<50 {
      for scalar in scalars(of: SafeText(wild.string())) {
        let category = scalar.properties.generalCategory

        #expect(![.control, .format, .privateUse, .unassigned].contains(category))
        #expect(!scalar.properties.isDefaultIgnorableCodePoint)
      }
    }
  }

  private func scalars(of text: SafeText) -> [Unicode.Scalar] {
    Array(text.string.unicodeScalars)
  }
}
