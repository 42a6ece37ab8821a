import Canvas
import Testing

@testable import Dashboard

private let small = Size(width: 80, height: 24)
private let large = Size(width: 120, height: 40)
private let tiny = Size(width: 40, height: 12)

@Suite struct `The picture of a form` {
  @Test(arguments: [small, large, tiny])
  func `shows what is asked before anybody types`(size: Size) throws {
    try expectPicture(blankTask(), size, named: "blank")
  }

  @Test(arguments: [small, large, tiny])
  func `shows an open list with what matches`(size: Size) throws {
    var state = task(typing: "Visit premises with HFT, seize printer and stock||mor")

    state.press(.down)

    try expectPicture(state, size, named: "list")
  }

  @Test(arguments: [small, large, tiny])
  func `shows readings and faults after a save was refused`(size: Size) throws {
    var state = task(typing: "Visit premises|||kent|||10/14|y|900")

    state.press(.control("s"))
    state.focus = "due"
    state.type("fri 1700")

    try expectPicture(state, size, named: "faults")
  }

  @Test(arguments: [small, large])
  func `shows what a choice did to other fields`(size: Size) throws {
    var state = task(typing: "Visit premises|")

    state.press(.right)

    try expectPicture(state, size, named: "bid")
  }

  @Test(arguments: [small, tiny])
  func `shows a long text and the help asked for`(size: Size) throws {
    var state = blankTask().focused(on: "notes")
    state.type("First, speak to the owner of the shop next door, who has keys.")
    state.press(.enter, .enter)
    state.type("Second, wide 日本 and an accent e\u{301}.")
    state.press(.enter, .function(1))

    try expectPicture(state, size, named: "long")
  }

  @Test(arguments: [small, large, tiny])
  func `shows a calendar with today, the chosen day and the meeting`(size: Size) throws {
    var state = blankTask().focused(on: "due")
    state.type("fri 1700")

    state.press(.down)

    try expectPicture(state, size, named: "calendar")
  }

  @Test(arguments: [small, tiny])
  func `shows the fields that a search finds`(size: Size) throws {
    var state = task(typing: "Visit premises|||kent|")

    state.press(.control("f"), .down)

    try expectPicture(state, size, named: "finder")
  }

  @Test func `shows why nothing was saved and what to press`() throws {
    var state = task(typing: "Visit premises|")
    state.failure = "The disk is full: free some space in '/srv'."
    state.standing = .unkept

    try expectPicture(state, small, named: "failed")
  }

  @Test func `has the same shape in ASCII`() throws {
    var state = task(typing: "||mor")
    state.press(.down)

    try expectPicture(state, small, named: "list-ascii", glyphs: .ascii)
  }
}
