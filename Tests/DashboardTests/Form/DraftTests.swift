import Domain
import FoundationEssentials
import Testing

@testable import Dashboard

@Suite struct `A draft` {
  @Test func `holds what was typed, read or not`() throws {
    var state = task(typing: "Visit||mor|||fri 1700|10/14|y|900|Two")
    state.press(.enter)
    state.type("lines")
    guard case .left(let draft) = state.press(.escape) else {
      Issue.record("Esc leaves the form.")
      return
    }

    let stored = try JSONEncoder().encode(draft)
    let restored = try FormState(
      taskForm,
      restoring: JSONDecoder().decode(FormValues.self, from: stored)
    )

    #expect(restored.values == draft)
    #expect(restored.edits["owner"]?.text == "mor")
    #expect(restored.edits["due"]?.text == "15/10/2010 17:00")
    #expect(restored.edits["review"]?.text == "10/14")
    #expect(restored.edits["notes"]?.text == "Two\nlines")
    #expect(restored.faults(formContext) == state.faults(formContext))
  }

  @Test func `is there once anything differs from the start`() {
    var state = blankTask()
    let before = state.hasUnsavedText

    state.type("V")
    let typed = state.hasUnsavedText
    state.press(.backspace)

    #expect(before == false)
    #expect(typed)
    #expect(state.hasUnsavedText == false)
  }

  @Test func `of an older form is kept as text where a field takes other values now`() {
    let draft = FormValues(["due": .text("on Friday"), "cia": .number(3), "gone": .text("x")])

    let state = FormState(taskForm, restoring: draft)

    #expect(state.values["due"] == .unread("on Friday"))
    #expect(state.values["gone"] == nil)
    #expect(state.faults(formContext).map(\.field) == ["action", "owner", "due", "cia"])
  }

  @Test func `is stored under the names of the fields`() throws {
    let draft = FormValues(["hours": .number(4)])

    let stored = try JSONEncoder().encode(draft)

    #expect(
      String(decoding: stored, as: UTF8.self) == #"{"entries":{"hours":{"number":{"_0":4}}}}"#
    )
  }

  @Test func `keeps the seconds of a moment that is only visited`() {
    let moment = london(2010, 10, 15, 17, 0).adding(milliseconds: 30_000)
    var state = FormState(taskForm, restoring: FormValues(["due": .moment(moment)]))
      .focused(on: "due")

    state.press(.tab, .backTab, .left, .tab)

    #expect(state.values.moment("due") == moment)
  }
}
