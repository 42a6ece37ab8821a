import Testing

@testable import Dashboard

@Suite struct `The search for a field` {
  @Test func `goes to the field whose name begins so`() {
    var state = blankTask()

    state.press(.control("f"))
    state.type("rev")
    state.press(.enter)

    #expect(state.focus == "review")
    #expect(state.finder == nil)
    #expect(state.values.isEmpty == false)
  }

  @Test func `opens with a slash where no text is typed`() {
    var choice = blankTask().focused(on: "cia")
    var text = blankTask()

    choice.type("/")
    text.type("/")

    #expect(choice.finder != nil)
    #expect(text.finder == nil)
    #expect(text.values.text("action") == "/")
  }

  @Test func `looks in the help only where no name fits`() {
    var state = blankTask()
    state.press(.control("f"))

    state.type("assessment")
    let byHelp = state.foundFields.map(\.id)
    state.press(.control("u"))
    state.type("o")
    let byName = state.foundFields.map(\.id)

    #expect(byHelp == ["cia"])
    #expect(byName == ["owner"])
  }

  @Test func `is walked with the arrows and left with Esc`() {
    var state = blankTask()
    state.press(.control("f"), .down, .down, .enter)
    let found = state.focus
    state.press(.control("f"), .down)

    let outcome = state.press(.escape)

    #expect(found == "owner")
    #expect(outcome == .editing)
    #expect(state.focus == "owner")
  }
}

@Suite struct `Pasting into a form` {
  @Test func `says what became of many lines in one`() {
    var state = blankTask()

    let outcome = state.paste("one\ntwo\r\nthree", context: formContext)

    #expect(
      outcome == .said("3 lines became one in Action, which takes one line. Ctrl-Z takes it back.")
    )
    #expect(state.values.text("action") == "one two three")
    state.press(.control("z"))
    #expect(state.values["action"] == nil)
  }

  @Test func `says what did not fit`() {
    var state = blankTask().focused(on: "notes")

    let outcome = state.paste(
      String(repeating: "x", count: TextEdit.largestCount + 5),
      context: formContext
    )

    #expect(
      outcome == .said("Long text is full: what did not fit was left out. Ctrl-Z takes it back.")
    )
  }

  @Test func `keeps the lines of a long text and says nothing`() {
    var state = blankTask().focused(on: "notes")

    let outcome = state.paste("one\ntwo", context: formContext)

    #expect(outcome == .editing)
    #expect(state.values.text("notes") == "one\ntwo")
  }
}
