import Domain
import Testing

@testable import Dashboard

@Suite struct `A calendar over a field` {
  @Test func `opens on the day that is typed, or today`() {
    var empty = blankTask().focused(on: "due")
    var typed = blankTask().focused(on: "review")
    typed.type("7/11")

    empty.press(.down)
    typed.press(.control(" "))

    #expect(empty.calendar?.day == CivilDate(year: 2010, month: 10, day: 14))
    #expect(typed.calendar?.day == CivilDate(year: 2010, month: 11, day: 7))
  }

  @Test(arguments: [
    ([Dashboard.Key.right], "15/10/2010"), ([.down], "21/10/2010"), ([.left, .up], "06/10/2010"),
    ([.pageDown], "14/11/2010"), ([.pageUp, .pageUp], "14/08/2010"), ([.home], "11/10/2010"),
    ([.end], "17/10/2010"), ([.pageDown, .character("t")], "14/10/2010"),
    ([.character("w")], "20/10/2010"),
  ])
  func `is walked with arrows and letters, and Enter takes the day`(
    keys: [Dashboard.Key],
    day: String
  ) {
    var state = blankTask().focused(on: "review")
    state.press(.down)

    for key in keys { state.press(key) }
    state.press(.enter)

    #expect(state.edits["review"]?.text == day)
    #expect(state.calendar == nil)
    #expect(state.focus == "review")
  }

  @Test func `keeps the time that was typed, and leaves room for one that was not`() {
    var typed = blankTask().focused(on: "due")
    typed.type("fri 1700")
    var bare = blankTask().focused(on: "due")

    typed.press(.down, .right, .enter)
    bare.press(.down, .right, .enter)
    bare.type("9")

    #expect(typed.values.moment("due") == london(2010, 10, 16, 17, 0))
    #expect(bare.values.moment("due") == london(2010, 10, 15, 9, 0))
  }

  @Test func `gives the time of the meeting with its day`() {
    var state = blankTask().focused(on: "due")

    state.press(.down, .character("w"), .enter)

    #expect(state.values.moment("due") == formContext.nextMeeting)
  }

  @Test func `goes to the last day of a shorter month`() {
    var state = blankTask().focused(on: "review")
    state.type("31/1/2011")

    state.press(.down, .pageDown)

    #expect(state.calendar?.day == CivilDate(year: 2011, month: 2, day: 28))
  }

  @Test func `closes with Esc without leaving the form, and for typing`() {
    var state = blankTask().focused(on: "due")
    state.press(.down)
    let first = state.press(.escape)
    state.press(.down)

    state.type("9")

    #expect(first == .editing)
    #expect(state.calendar == nil)
    #expect(state.edits["due"]?.text == "9")
  }
}

@Suite struct `The hour that comes twice` {
  @Test(arguments: [("b", 1_288_485_000), ("G", 1_288_488_600)] as [(Character, Int64)])
  func `is asked for and answered with a letter`(letter: Character, seconds: Int64) {
    var state = blankTask().focused(on: "due")
    state.type("31/10 0130")

    state.press(.character(letter))

    #expect(state.values.moment("due") == Instant(seconds: seconds))
  }

  @Test func `holds nobody in the field`() {
    var state = blankTask().focused(on: "due")
    state.type("31/10 0130")

    state.press(.tab)

    #expect(state.focus == "review")
    #expect(state.values["due"] == .unread("31/10 0130"))
    #expect(
      state.shownFault(of: state.form.fields[5], formContext)?.contains("b for BST") == true
    )
  }

  @Test func `leaves the letters alone where nothing is asked`() {
    var state = blankTask().focused(on: "due")

    state.type("b")

    #expect(state.edits["due"]?.text == "b")
  }
}
