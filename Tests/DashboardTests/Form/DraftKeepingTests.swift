import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Typing is never lost: where drafts go while forms are filled in, left, saved and thrown away.
struct DraftKeepingTests {
  @Test func `what is typed is kept after a second of rest and not before`() {
    var state = formState()
    state.type("Two vans")

    let soon = state.update(.tick(screenNow.adding(milliseconds: 999)))
    let wait = state.millisecondsToDraft
    let rested = state.update(.tick(screenNow.adding(milliseconds: 1000)))
    let again = state.update(.tick(screenNow.adding(milliseconds: 5000)))

    #expect(soon.isEmpty)
    #expect(wait == 1)
    #expect(rested.keptDraft?.values.text("words") == "Two vans")
    #expect(again.isEmpty)
    #expect(state.millisecondsToDraft == nil)
  }

  @Test func `leaving a form keeps it at once, and the same key brings it back`() {
    var state = formState()
    state.type("Two vans")

    let effects = state.strike(.escape)
    let drafts = state.drafts(in: .tasking).map(\.title)
    state.strike(.character("p"))

    #expect(effects.keptDraft != nil)
    #expect(drafts == ["Progress · TSK-61"])
    #expect(state.openForm?.values.text("words") == "Two vans")
    #expect(state.notice?.words == "Your draft of 09:00 is back; Ctrl-X throws it away.")
  }

  @Test func `a form that is as it began leaves no draft`() {
    var state = formState()
    state.type("V")
    state.strike(.escape, .character("p"))

    let effects = state.strike(.backspace, .escape)

    #expect(state.drafts.isEmpty)
    #expect(effects.contains { effect in effect == .dropDraft(taskingForm.text) })
  }

  @Test func `the border says when the draft was kept, or that it was not`() {
    var state = formState()
    state.type("Two vans")
    let draft = state.update(.tick(screenNow.adding(milliseconds: 1000))).keptDraft
    let savedAt = draft?.savedAt ?? screenNow

    _ = state.update(.draftKept(key: taskingForm.text, savedAt: savedAt, nil))
    let kept = state.frame().lines.contains { line in line.contains("draft kept 09:00:01") }
    let failure = ReadFailure(sentence: "The disk is full.")
    _ = state.update(.draftKept(key: taskingForm.text, savedAt: savedAt, failure))
    let said = state.notices.count
    _ = state.update(.draftKept(key: taskingForm.text, savedAt: savedAt, failure))

    #expect(kept)
    #expect(state.frame().lines.contains { line in line.contains("draft NOT kept") })
    #expect(state.notice?.words.contains("The disk is full. What you typed stays") == true)
    #expect(state.notices.count == said, "It is said once, not every second.")
  }

  @Test func `throwing a draft away is undone with u`() {
    var state = formState()
    state.type("Two vans")

    let thrown = state.strike(.control("x"))
    let isGone = state.drafts.isEmpty && state.layers.isEmpty
    let undone = state.strike(.character("u"))

    #expect(!thrown.contains { effect in effect.isKeeping })
    #expect(isGone)
    #expect(undone.keptDraft?.values.text("words") == "Two vans")
    #expect(state.openForm?.values.text("words") == "Two vans")
  }

  @Test func `the list of drafts opens one where it was begun`() {
    var state = formState()
    state.type("Two vans")
    state.strike(.escape, .character("1"), .character("D"))
    let isListed = state.frame().lines.contains { line in line.contains("Progress · TSK-61") }

    state.strike(.enter)

    #expect(isListed)
    #expect(state.focus == .tasking)
    #expect(state.openForm?.values.text("words") == "Two vans")
  }

  @Test func `a save that failed keeps the form, says what failed and what to press`() throws {
    var state = formState()
    state.type("Two vans")
    let act = try #require(state.strike(.control("s")).firstAct)

    _ = state.update(.acted(act, .failed("The disk is full.")))

    #expect(state.openForm?.values.text("words") == "Two vans")
    #expect(state.drafts.count == 1)
    let lines = state.frame().lines
    for words in ["x Not saved: The disk is full.", "Your text is kept. Ctrl-S tries again"] {
      #expect(lines.contains { line in line.contains(words) })
    }
  }

  @Test func `what is recorded needs its draft no more`() throws {
    var state = formState()
    state.type("Two vans")
    let act = try #require(state.strike(.control("s")).firstAct)

    let effects = state.update(.acted(act, .recorded(Made())))

    #expect(effects.contains { effect in effect == .dropDraft(taskingForm.text) })
    #expect(state.drafts.isEmpty)
  }

  @Test func `leaving the program asks only for what the ledger could not keep`() {
    var kept = formState()
    kept.type("Two vans")
    var unkept = kept
    let effects = kept.strike(.escape, .character("q"))
    unkept.readOnlyReason = "The file is read-only."

    unkept.strike(.escape, .character("q"))

    #expect(effects.last == .quit)
    #expect(unkept.mode == .question)
  }

  @Test func `a draft survives the end of the program and comes back to its officer alone`() throws
  {
    let world = try TestWorld.inMemory()
    let tasking = try world.raise()
    let supervisor = DashboardRobot(world, as: .supervisor)
    supervisor.press(.character("5"), .character("p"))
    supervisor.type("Two vans photographed.")

    supervisor.stop()

    let again = DashboardRobot(world, as: .supervisor)
    #expect(again.state.draftList.map(\.origin?.row) == [.tasking(tasking)])
    again.press(.character("5"), .character("p"))
    #expect(again.state.openForm?.values.text("words") == "Two vans photographed.")
    again.press(.control("s"))
    again.stop()
    #expect(try world.ledger.drafts(of: TestOfficer.supervisor.id).isEmpty)
    #expect(DashboardRobot(world, as: .commander).state.drafts.isEmpty)
  }

  @Test func `the name of a draft leads back to its form`() {
    let rows: [RowID?] = [
      nil, .report(ID(7)), .item(ID(8)), .team("maxim"), .detention(ID(9)), .tasking(ID(10)),
      .call(ID(11)),
    ]
    let actings: [Action.Acting] =
      [.task] + Decision.Kind.allCases.map(Action.Acting.decide)
      + StepKind.allCases.map(Action.Acting.step)

    for row in rows {
      for acting in actings {
        let origin = FormOrigin(acting, in: .agenda, on: row)
        #expect(FormOrigin(text: origin.text) == origin, "\(origin.text)")
      }
    }
    for text in ["", "meeting", "meeting/x/task", "nowhere//task", "meeting//fly", "a/b/c/d"] {
      #expect(FormOrigin(text: text) == nil, "\(text)")
    }
  }

  /// The form for a line of progress on the first tasking, opened by keys.
  private func formState() -> DashboardState {
    var state = DashboardState.sample(focus: .tasking)
    state.strike(.character("p"))
    return state
  }

  private var taskingForm: FormOrigin {
    FormOrigin(.step(.progress), in: .tasking, on: .tasking(TaskingRows.all[0].id))
  }
}

extension DashboardState {
  /// The form that is open on top.
  fileprivate var openForm: FormState? {
    guard case .form(let layer) = topLayer else { return nil }
    return layer.state
  }
}

extension Effect {
  fileprivate var isKeeping: Bool {
    if case .keepDraft = self { true } else { false }
  }
}

extension [Effect] {
  /// The first draft that is to be kept.
  fileprivate var keptDraft: Draft? {
    lazy.compactMap { effect in
      if case .keepDraft(let draft) = effect { draft } else { nil }
    }.first
  }
}
