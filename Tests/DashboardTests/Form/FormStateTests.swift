import Testing

@testable import Dashboard

@Suite struct `A form being filled in` {
  @Test func `never keeps anybody in a field`() {
    var state = task(typing: "||nobody|xyz||next fri|31/2||abc|")

    let names = state.stops.map(\.id)
    var seen: [FieldID?] = []
    for _ in names {
      seen.append(state.focus)
      state.press(.backTab)
    }

    #expect(Set(seen) == Set(names))
    #expect(state.values["due"] == .unread("next fri"))
  }

  @Test func `goes on with Enter and saves on the last field`() {
    var state = blankTask().focused(on: "cia")

    let next = state.press(.character("y"), .enter)
    let focus = state.focus
    state = FormState(smallForm)
    state.type("Done")
    let saved = state.press(.enter)

    #expect(next == .editing)
    #expect(focus == "hours")
    #expect(saved == .saved(FormValues(["what": .text("Done")])))
  }

  @Test func `is not saved while anything is left, and loses nothing`() {
    var state = task(typing: "Visit||mor||||||900")
    let before = state.values

    let outcome = state.press(.control("s"))

    #expect(
      outcome
        == .blocked([
          FormFault(field: "owner", label: "Owner", words: "3 matches: pick a person"),
          FormFault(field: "due", label: "Due", words: "give a day and a time"),
          FormFault(field: "hours", label: "Hours", words: "give a number from 1 to 80"),
        ])
    )
    #expect(state.values["owner"] == before["owner"])
    #expect(state.values["hours"] == .number(900))
    #expect(state.edits["owner"]?.text == "mor")
  }

  @Test(arguments: [Key.control("n"), .function(8)])
  func `jumps from fault to fault and round again`(key: Key) {
    var state = blankTask()

    let foci = (0..<4).map { _ in
      state.press(key)
      return state.focus
    }

    #expect(foci == ["owner", "due", "action", "owner"])
  }

  @Test(arguments: [Key.control("s"), .function(2)])
  func `is saved from anywhere`(key: Key) {
    var state = task(typing: "Visit||mor")
    state.press(.down, .enter, .tab, .tab, .tab)
    state.type("fri 1700")

    let outcome = state.press(key)

    guard case .saved(let values) = outcome else {
      Issue.record("Nothing is left, but \(outcome)")
      return
    }
    #expect(values.text("action") == "Visit")
    #expect(values.option("owner") == "morgan")
    #expect(values.moment("due") == london(2010, 10, 15, 17, 0))
  }

  @Test func `closes a list with Esc, and only then is left with its draft`() {
    var state = task(typing: "Visit||mor")
    state.press(.down)

    let first = state.press(.escape)
    let second = state.press(.escape)

    #expect(first == .editing)
    #expect(second == .left(state.values))
    #expect(state.values["owner"] == .unread("mor"))
  }

  @Test func `writes out what it read when a field is left`() {
    var state = blankTask().focused(on: "due")
    state.type("fri 1700|7/11")
    state.press(.tab)

    #expect(state.edits["due"]?.text == "15/10/2010 17:00")
    #expect(state.edits["review"]?.text == "07/11/2010")
    state.focus = "due"
    state.press(.control("z"))
    #expect(state.edits["due"]?.text == "fri 1700")
  }

  @Test func `stamps the time now`() {
    var state = blankTask().focused(on: "due")

    let stamped = state.press(.function(5))
    let refused = state.focused(on: "action").handled(.function(5))

    #expect(stamped == .editing)
    #expect(state.values["due"] == .moment(formNow))
    #expect(refused == .notTaken)
  }

  @Test func `keeps nothing of what it does not know`() {
    var state = blankTask()

    #expect(state.press(.function(9)) == .notTaken)
    #expect(state.press(.control("l")) == .notTaken)
    #expect(state.press(.control("e")) == .openEditor("action"))
  }

  @Test func `pastes as text and never as keys`() {
    var state = blankTask()

    let outcome = state.paste("one\r\ntwo\u{1B}\t", context: formContext)

    #expect(outcome != .notTaken)
    #expect(state.focus == "action")
    #expect(state.values.text("action") == "one two")
    #expect(state.focused(on: "cia").pasted("y") == .notTaken)
  }

  @Test func `says how many characters are too many, and keeps them`() {
    var state = blankTask()

    _ = state.paste(String(repeating: "x", count: 205), context: formContext)
    state.press(.tab)

    #expect(
      state.faults(formContext).first?.words == "5 characters too many: at most 200"
    )
    #expect(state.values.text("action").count == 205)
  }

  @Test func `asks nobody anything where there is nothing to fill in`() {
    var state = FormState(
      Form("words", title: "Words", fields: [Field("n", "", .note("Only this."))])
    )

    #expect(state.focus == nil)
    #expect(state.press(.tab, .character("x"), .enter, .down) == .notTaken)
    #expect(state.press(.control("s")) == .saved(FormValues()))
  }
}

private let smallForm = Form(
  "small",
  title: "Small",
  fields: [Field("what", "What", .text(max: 20), isRequired: true)]
)

extension FormState {
  fileprivate func handled(_ key: Key) -> FormOutcome {
    var copy = self
    return copy.press(key)
  }

  fileprivate func pasted(_ text: String) -> FormOutcome {
    var copy = self
    return copy.paste(text, context: formContext)
  }
}
