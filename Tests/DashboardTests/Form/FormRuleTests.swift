import Testing

@testable import Dashboard

private func filled() -> FormState {
  var state = task(typing: "Visit||mor")
  state.press(.down, .enter, .tab, .tab, .tab)
  state.type("fri 1700||y|12")
  state.press(.tab)
  return state
}

@Suite struct `Fields that depend on others` {
  @Test func `keep their values when a choice changes and changes back`() {
    var state = filled()
    let before = state.savedValues
    state.focus = "authority"

    state.press(.right)
    let bid = state.savedValues
    let fault = state.faults(formContext).first
    state.press(.left)

    #expect(bid["hours"] == nil)
    #expect(fault?.words == "DS Morgan 6 cannot be chosen now: UKBA names its own officer")
    #expect(state.savedValues == before)
    #expect(state.faults(formContext).isEmpty)
  }

  @Test func `say that they changed until somebody goes there`() {
    var state = task(typing: "Visit|")

    state.press(.right)
    let changed = state.changes
    state.press(.tab)

    #expect(changed == ["owner", "cia"])
    #expect(state.changes == ["cia"])
  }

  @Test func `offer only what the rules leave`() {
    var state = task(typing: "Visit|")
    state.press(.right, .tab, .down)

    #expect(state.matches == [dutyDesk])
    state.press(.enter)
    #expect(state.values.option("owner") == "ukba-desk")
  }

  @Test func `change the word for saving`() {
    var state = task(typing: "Visit|")
    let own = taskForm.saveWord(state.savedValues)

    state.press(.right)

    #expect(own == "Task")
    #expect(taskForm.saveWord(state.savedValues) == "Bid to UKBA")
  }

  @Test func `are passed over while they are hidden`() {
    var state = task(typing: "Visit|")
    state.press(.right)
    state.focus = "cia"

    state.press(.tab)

    #expect(state.focus == "notes")
  }

  @Test func `are checked beside the other values`() {
    let form = Form(
      "window",
      title: "Window",
      fields: [
        Field("from", "From", .dateTime(.any)),
        Field("to", "To", .dateTime(.any)) { value, all in
          guard case .moment(let end) = value, let start = all.moment("from") else { return nil }
          return end > start ? nil : "must come after the start"
        },
      ]
    )
    var state = FormState(form)
    state.type("1600|1500")

    let outcome = state.press(.control("s"))

    #expect(
      outcome
        == .blocked([FormFault(field: "to", label: "To", words: "must come after the start")])
    )
  }
}
