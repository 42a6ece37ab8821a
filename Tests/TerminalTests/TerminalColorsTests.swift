import Canvas
import Testing

@testable import Terminal

@Suite struct TerminalColorsTests {
  @Test(arguments: [
    (0, ColorDepth.mono), (2, .mono), (8, .eight), (16, .eight), (88, .eight), (256, .many),
    (0x100_0000, .many),
  ])
  func `the depth follows the number of colours`(_ count: Int, _ expected: ColorDepth) {
    #expect(TerminalColors(count: count).depth == expected)
  }

  @Test func `with a palette a colour keeps its place`() {
    let colors = TerminalColors(count: 256)

    #expect(colors.number(of: .terminal) == -1)
    #expect([0, 7, 8, 117, 255].map { colors.number(of: .palette($0)) } == [0, 7, 8, 117, 255])
  }

  @Test func `with direct colours a colour is its red, green and blue`() {
    let colors = TerminalColors(count: 0x100_0000)

    #expect(colors.number(of: .terminal) == -1)
    #expect(colors.number(of: .palette(1)) == 1)
    #expect(colors.number(of: .palette(117)) == 0x87D7FF)
    #expect(colors.number(of: .palette(16)) == 0)
    #expect(colors.number(of: .palette(252)) == 0xD0D0D0)
  }
}
