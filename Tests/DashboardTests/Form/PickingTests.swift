import Testing

@testable import Dashboard

@Suite struct `A picker` {
  @Test(arguments: [
    ("mor", ["morgan", "morrell", "amor"]), ("free", ["morgan", "rees"]),
    ("pc", ["amor", "lunn"]), ("max 2", ["morrell", "rees"]), ("maxim 1 ds", ["morgan"]),
    ("zz", []),
    ("", ["morgan", "morrell", "amor", "rees", "lunn", "sandhu"]), ("andh", ["sandhu"]),
  ])
  func `finds the starts of words first, then any part`(text: String, ids: [String]) {
    #expect(OptionSearch.matches(of: text, in: people).map(\.id) == ids)
  }

  @Test func `takes the only match with Enter`() {
    var state = blankTask().focused(on: "team")
    state.type("kent")

    state.press(.enter)

    #expect(state.values.option("team") == "kent")
    #expect(state.edits["team"]?.text == "Kent joint crime")
    #expect(state.focus == "priority")
  }

  @Test func `opens its list with Enter where a text can mean several`() {
    var state = blankTask().focused(on: "team")
    state.type("max")

    state.press(.enter)
    let isOpen = state.list != nil
    state.press(.down, .enter)

    #expect(isOpen)
    #expect(state.values.option("team") == "maxim-2")
    #expect(state.list == nil)
  }

  @Test(arguments: ["morrell", "DS Morgan 6", "mor", "rees"])
  func `never picks a person by itself`(text: String) {
    var state = blankTask().focused(on: "owner")
    state.type(text)

    state.press(.enter, .enter, .enter)
    let afterEnter = state.values["owner"]
    state.press(.tab)

    #expect(afterEnter == .unread(text))
    #expect(state.values["owner"] == .unread(text))
  }

  @Test func `takes a person who was pointed at`() {
    var state = blankTask().focused(on: "owner")
    state.type("mor")

    state.press(.enter, .down, .down, .enter)

    #expect(state.values.option("owner") == "morrell")
  }

  @Test func `points at nobody again when the text changes`() {
    var state = blankTask().focused(on: "owner")
    state.type("mo")
    state.press(.down)

    state.type("r")
    state.press(.enter)

    #expect(state.values["owner"] == .unread("mor"))
    #expect(state.list == OpenList(selected: nil))
  }

  @Test func `does not take what is not available, and says why`() {
    var state = blankTask().focused(on: "owner")
    state.type("lunn")

    state.press(.down, .enter)

    #expect(state.values["owner"] == .unread("lunn"))
    #expect(state.list != nil)
  }

  @Test func `begins anew when a choice is typed over, and finds it again on undo`() {
    var state = blankTask().focused(on: "team")
    state.type("kent")
    state.press(.enter, .backTab)

    state.type("c")
    let typed = state.values["team"]
    state.press(.control("z"), .control("z"))

    #expect(typed == .unread("c"))
    #expect(state.values["team"] == .option("kent"))
  }
}

@Suite struct `A radio set` {
  @Test(arguments: [
    ([Key.right], "high"), ([.left], "low"), ([.left, .left], "high"), ([.character("h")], "high"),
    ([.character("L")], "low"), ([.character(" ")], "high"), ([.character("x")], "normal"),
  ])
  func `is chosen with arrows, letters and the space`(keys: [Key], choice: String) {
    var state = blankTask().focused(on: "priority")

    for key in keys { state.press(key) }

    #expect(state.values.option("priority") == choice)
  }

  @Test func `goes through the answers that begin alike`() {
    var state = blankTask().focused(on: "cia")

    let answers = (0..<3).map { _ in
      state.press(.character("n"))
      return state.values.option("cia")
    }

    #expect(answers == ["no", "not-known", "no"])
    #expect(state.values.isYes("cia") == false)
  }

  @Test func `is cleared with Backspace`() {
    var state = blankTask().focused(on: "cia")

    state.press(.character("y"), .backspace)

    #expect(state.values["cia"] == nil)
  }

  @Test func `lists its options with Down`() {
    var state = blankTask().focused(on: "authority")

    state.press(.down, .down, .enter)

    #expect(state.values.option("authority") == "UKBA")
    #expect(state.list == nil)
  }
}

@Suite struct `Typing towards an option` {
  private let exits = Form(
    "stay",
    title: "Stay",
    subtitle: "",
    fields: [
      Field(
        "to",
        "To",
        .choice([
          Option("charged"), Option("collected by escort"), Option("court"), Option("other force"),
          Option("left under escort"),
        ])
      ),
      Field("agrees", "Agrees", .toggle(ofThree: true)),
    ]
  )

  @Test(arguments: [
    ("col", "collected by escort"), ("cou", "court"), ("o", "other force"), ("ccc", "court"),
    ("coll", "collected by escort"), ("collex", "collected by escort"),
    ("cl", "left under escort"), ("COU", "court"), ("force", "other force"),
  ])
  func `is led by the whole of what was typed, not by the last letter`(
    typed: String,
    option: String
  ) {
    var state = FormState(exits).focused(on: "to")
    state.type(typed)
    #expect(state.values.option("to") == option)
  }

  @Test func `begins anew where a letter begins another answer`() {
    var state = FormState(exits).focused(on: "agrees")
    state.type("yn")
    #expect(state.values.option("agrees") == Option.no.id)
    state.type("n")
    #expect(state.values.option("agrees") == Option.notKnown.id)
    state.press(.backspace)
    state.type("yesn")
    #expect(state.values.option("agrees") == Option.no.id)
  }
}
