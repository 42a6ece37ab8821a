import Canvas
import Testing

@testable import Terminal

@Suite struct TerminalTraitsTests {
  @Test(arguments: [
    ([:], false), (["TERM": "dumb"], false), (["TERM": "xterm-256color"], true),
    (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "xterm", "NO_COLOR": ""], true),
  ])
  func `colours follow the environment`(_ environment: [String: String], _ expected: Bool) {
    #expect(TerminalTraits(environment: environment, isUTF8: true).wantsColor == expected)
  }

  @Test func `a wish for colours beats NO_COLOR and nothing beats a dumb terminal`() {
    let noColor = ["TERM": "xterm", "NO_COLOR": "1"]

    #expect(TerminalTraits(environment: noColor, isUTF8: true, color: .always).wantsColor)
    #expect(!TerminalTraits(environment: [:], isUTF8: true, color: .always).wantsColor)
    #expect(!TerminalTraits(environment: ["TERM": "xterm"], isUTF8: true, color: .never).wantsColor)
  }

  @Test(arguments: [
    ("xterm-256color", true, Glyphs.unicode), ("xterm-256color", false, .ascii),
    ("tmux-256color", true, .unicode), ("linux", true, .ascii), ("vt100", true, .ascii),
    ("dumb", true, .ascii),
  ])
  func `the look follows the terminal`(_ term: String, _ isUTF8: Bool, _ expected: Glyphs) {
    #expect(TerminalTraits(environment: ["TERM": term], isUTF8: isUTF8).glyphs == expected)
  }

  @Test(arguments: [
    ([:], 25), (["ESCDELAY": "80"], 80), (["ESCDELAY": "80", "MUSTER_ESCDELAY": "50"], 50),
    (["ESCDELAY": "soon"], 25), (["ESCDELAY": "-5"], 1), (["ESCDELAY": "99999"], 2000),
  ])
  func `the escape delay can be set`(_ environment: [String: String], _ expected: Int) {
    let traits = TerminalTraits(environment: environment, isUTF8: true)

    #expect(traits.escapeDelayMilliseconds == expected)
  }

  @Test func `frames are held back only by terminals known to do it`() {
    let kitty = ["TERM": "xterm-kitty"]

    #expect(TerminalTraits(environment: kitty, isUTF8: true).synchronizes)
    #expect(
      !TerminalTraits(environment: kitty.merging(["TMUX": "x"]) { $1 }, isUTF8: true).synchronizes
    )
    #expect(!TerminalTraits(environment: ["TERM": "xterm"], isUTF8: true).synchronizes)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("é£", "w6nCow==")])
  func `the clipboard takes a text in base 64`(_ text: String, _ expected: String) {
    #expect(TerminalModes.base64(Array(text.utf8)) == expected)
  }

  @Test func `a text too long for the clipboard is refused`() {
    #expect(TerminalModes.clipboard(String(repeating: "x", count: 74_001)) == nil)
    #expect(TerminalModes.clipboard("x") == "\u{1B}]52;c;eA==\u{07}")
  }

  @Test(arguments: [("é", "e"), ("£", "L"), ("─", "-"), ("Ž", "?"), ("a", "a"), ("ß", "s")])
  func `a screen without UTF-8 shows the nearest character`(_ given: String, _ shown: String) {
    #expect(given.unicodeScalars.map { PlainScreen.nearest($0) } == Array(shown.unicodeScalars))
  }

  @Test func `an ending tells the shell why`() {
    #expect(TerminalEnd.finished.exitStatus == 0)
    #expect(TerminalEnd.signal(15).exitStatus == 143)
    #expect(TerminalEnd.hangup.exitStatus == 129)
  }

  @Test func `a bell rings once however often it is rung`() throws {
    let bell = try WakePipe()
    for _ in 0..<1000 { bell.wake() }

    #expect(bell.drain())
    #expect(!bell.drain())
  }
}
