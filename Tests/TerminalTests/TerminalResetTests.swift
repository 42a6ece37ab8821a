import Testing

@testable import Terminal

@Suite struct TerminalResetTests {
  @Test func `the reset switches off all that a session switches on`() {
    let sent = TerminalReset.sequence(["TERM": "xterm-256color"])

    for mode in ["2004", "1004", "2031", "1000", "1006", "2026", "1049"] {
      #expect(sent.contains("\u{1B}[?\(mode)l"), "\(mode)")
    }
    #expect(sent.contains("\u{1B}[?25h"))
  }

  @Test(arguments: [
    ("linux", "\u{1B}[0m\u{1B}[?25h"), ("vt100", "\u{1B}[0m"), ("dumb", ""), ("", ""),
  ])
  func `a plain terminal is sent only what it knows`(term: String, expected: String) {
    #expect(TerminalReset.sequence(["TERM": term]) == expected)
  }
}
