import Testing

@testable import Terminal

@Suite struct PasteTests {
  private let start = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  @Test func `a paste is one input with its line ends in order`() {
    var decoder = KeyDecoder()
    let inputs = decoder.take("x\(start)one\r\ntwo\rthree\tfour\n\(end)y".utf8)

    #expect(
      inputs == [
        .key(.character("x")),
        .paste("one\ntwo\nthree\tfour\n", isCut: false),
        .key(.character("y")),
      ]
    )
  }

  @Test func `controls and sequences in a paste are no keys`() {
    var decoder = KeyDecoder()
    let inputs = decoder.take("\(start)rm\u{1B}[A\u{3}\u{7F}\u{9B}x\(end)".utf8)

    #expect(inputs == [.paste("rm[Ax", isCut: false)])
  }

  @Test func `an end mark may come in pieces`() {
    var decoder = KeyDecoder()
    var inputs: [TerminalInput] = []
    for byte in "\(start)a\u{1B}[20b\(end)".utf8 { inputs += decoder.take([byte]) }

    #expect(inputs == [.paste("a[20b", isCut: false)])
  }

  @Test func `a paste without end is given out after a silence`() {
    var decoder = KeyDecoder()

    #expect(decoder.take("\(start)half\u{1B}[2".utf8) == [])
    #expect(decoder.wait == .paste)
    #expect(decoder.settle() == [.paste("half", isCut: false)])
    #expect(decoder.take("k".utf8) == [.key(.character("k"))])
  }

  @Test func `a paste over 64 KiB is cut between characters and says so`() {
    var decoder = KeyDecoder()
    let long = "a" + String(repeating: "é", count: 40_000)
    let inputs = decoder.take("\(start)\(long)\(end)k".utf8)

    guard case .paste(let text, let isCut) = inputs.first else {
      Issue.record("There is no paste.")
      return
    }
    #expect(isCut)
    #expect(text.utf8.count == 64 * 1024 - 1)
    #expect(text.hasSuffix("é"))
    #expect(inputs.last == .key(.character("k")))
  }
}
