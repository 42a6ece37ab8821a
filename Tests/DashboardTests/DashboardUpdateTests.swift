import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// What each message changes, and which effects come out.
struct DashboardUpdateTests {
  @Test func `starting asks for the unit and the drafts and nothing else`() {
    var state = DashboardState(desk: DashboardState.sample().desk, now: screenNow)

    #expect(state.start() == [.readUnit, .readDrafts])
  }

  @Test func `the unit lets every pane be read, each with the weekly meeting's series`() {
    var state = DashboardState(desk: DashboardState.sample().desk, now: screenNow)

    let effects = state.update(
      .unitRead(UnitReading(unit: ScreenUnit.unit, officers: [], readOnlyReason: nil))
    )

    #expect(effects.count == PaneCatalogue.ids.count)
    for case .readPane(_, let number, let query) in effects {
      #expect(number == 1)
      #expect(query.series == "wim")
      #expect(query.audience == state.desk.audience)
    }
  }

  @Test func `a change reads every pane once, and once more if it changes meanwhile`() {
    var state = DashboardState.sample()

    let first = state.update(.ledgerChanged)
    let second = state.update(.ledgerChanged)

    #expect(first.count == PaneCatalogue.ids.count)
    #expect(second.isEmpty)
    let number = state[pane: .daily].asked
    let third = state.update(.paneRead(.daily, number: number, .success(DailyRows.reading())))
    #expect(third.contains { effect in effect.isRead(of: .daily) })
  }

  @Test func `an overtaken answer is dropped`() {
    var state = DashboardState.sample()
    _ = state.update(.ledgerChanged)
    let rows = state[pane: .daily].content.rows

    _ = state.update(.paneRead(.daily, number: 1, .success(DailyRows.reading([]))))

    #expect(state[pane: .daily].content.rows == rows)
    #expect(state[pane: .daily].isReading)
  }

  @Test func `a failed read keeps the rows and says why`() {
    var state = DashboardState.sample()
    let rows = state[pane: .custody].content.rows
    _ = state.update(.ledgerChanged)

    state.answer(.custody, CustodyRows.reading(), .failed)

    #expect(state[pane: .custody].failure == "The disk does not answer.")
    #expect(state[pane: .custody].content.rows == rows)
  }

  @Test func `w nominates the report that is chosen, with the version that was shown`() throws {
    var state = DashboardState.sample()
    let report = DailyRows.all[1]

    let effects = state.strike(.down, .character("w"))

    let act = try #require(effects.firstAct)
    #expect(
      act.intent
        == .nominate(
          report.id,
          title: report.headline,
          meeting: AgendaRows.meetingID,
          isRisk: true
        )
    )
    #expect(act.shown == [StreamName(.report, report.id): report.version])
    #expect(state.pending == [act])
  }

  @Test func `a recorded act is said with its undo, and the undo asks for a reason`() throws {
    var state = DashboardState.sample()
    let act = try #require(state.strike(.character("w")).firstAct)
    let item = ID<AgendaItem>(99)

    _ = state.update(.acted(act, .recorded(Made(item: item))))

    #expect(state.notice?.words == "INT-4217 nominated for MTG-37")
    #expect(state.notice?.canUndo == true)
    #expect(state.pending.isEmpty)
    state.strike(.character("u"))
    state.type("wrong one")
    let undo = try #require(state.strike(.control("s")).firstAct)
    #expect(
      undo.intent
        == .withdrawNomination(
          DailyRows.all[0].id,
          item: item,
          meeting: AgendaRows.meetingID,
          reason: "wrong one"
        )
    )
    _ = state.update(.acted(undo, .recorded(Made())))
    #expect(state.undo.isEmpty)
    #expect(state.layers.isEmpty)
  }

  @Test func `doing again at once is no clash with one's own undo, though no pane has read it yet`()
    throws
  {
    var state = DashboardState.sample()
    let act = try #require(state.strike(.character("w")).firstAct)
    let (stream, shown) = try #require(act.shown.first)
    var made = Made(item: ID(99))
    made.versions = [stream: shown + 1]
    _ = state.update(.acted(act, .recorded(made)))
    state.strike(.character("u"))
    state.type("wrong one")
    let undo = try #require(state.strike(.control("s")).firstAct)
    made.versions = [stream: shown + 2]
    _ = state.update(.acted(undo, .recorded(made)))

    let again = try #require(state.strike(.control("r")).firstAct)

    #expect(again.shown == [stream: shown + 2])
  }

  @Test func `a refusal becomes the sentence and the form keeps what was typed`() throws {
    var state = DashboardState.sample(focus: .tasking)
    state.strike(.down, .character("p"))
    state.type("Two photographs taken")
    let act = try #require(state.strike(.control("s")).firstAct)

    _ = state.update(.acted(act, .refused("That does not fit.")))

    #expect(state.notice?.words == "Not saved: That does not fit.")
    guard case .form(let layer) = state.topLayer else {
      Issue.record("The form is gone.")
      return
    }
    #expect(layer.state.values.text("words") == "Two photographs taken")
    #expect(layer.sending == nil)
  }

  @Test func `a form that is left keeps its draft and opens with it again`() {
    var state = DashboardState.sample(focus: .tasking)
    state.strike(.down, .character("p"))
    state.type("Half a sen")

    state.strike(.escape, .character("p"))

    guard case .form(let layer) = state.topLayer else {
      Issue.record("The form is not open.")
      return
    }
    #expect(layer.state.values.text("words") == "Half a sen")
  }

  @Test func `q at the top leaves at once, and asks where a draft would be lost`() {
    var state = DashboardState.sample()
    #expect(state.strike(.character("q")) == [.quit])

    var drafting = DashboardState.sample(focus: .tasking)
    drafting.strike(.down, .character("p"))
    drafting.type("Half")
    drafting.readOnlyReason = "The file is read-only."
    drafting.strike(.escape)
    #expect(drafting.strike(.character("q")).isEmpty)
    #expect(drafting.mode == .question)
    #expect(drafting.strike(.character("y")) == [.quit])
  }

  @Test func `pasted text outside a field does nothing and says so`() {
    var state = DashboardState.sample()
    let before = state.focused.selection

    let effects = state.update(.pasted("w\nq\n:"))

    #expect(effects.isEmpty)
    #expect(state.focused.selection == before)
    #expect(state.notice?.tone == .refused)
  }

  @Test func `what a role may not do stays in sight and says who can`() {
    var state = DashboardState.sample(roles: [.finance])

    #expect(state.strike(.character("w")).firstAct == nil)
    #expect(state.notice?.words == Permission.nominateReport.refusalSentence)
  }

  @Test func `a ledger that can only be read records nothing and says why`() {
    var state = DashboardState.sample()
    _ = state.update(
      .unitRead(
        UnitReading(unit: ScreenUnit.unit, officers: [], readOnlyReason: "the disk is full.")
      )
    )

    #expect(state.strike(.character("w")).firstAct == nil)
    #expect(state.notice?.words == "This ledger can only be read: the disk is full.")
  }

  @Test func `an item cannot be decided before the meeting is open, and o opens it`() throws {
    var state = DashboardState.sample(focus: .agenda, isMeetingOpen: false)
    state.strike(.down, .down, .enter)

    #expect(state.strike(.character("n")).firstAct == nil)
    #expect(state.notice?.words == "MTG-37 is not open yet; o opens it.")
    #expect(state.strike(.character("o"), .enter).firstAct == nil)
    let act = try #require(state.strike(.character("o"), .character("y")).firstAct)
    #expect(act.intent == .openMeeting(AgendaRows.meetingID))
  }

  @Test func `the exclamation mark walks past what has no row, the most pressing first`() {
    var state = DashboardState.sample()

    state.strike(.character("!"))
    #expect(state.focus == .custody)
    #expect(state.focused.selection == .detention(CustodyRows.all[0].id))
    state.strike(.character("!"))
    #expect(state.focus == .desk)
    state.strike(.character("!"))
    #expect(state.focus == .desk)
    #expect(state.notice?.words == "Nobody is on call from Fri 07:00")
    state.strike(.character("!"))
    #expect(state.focus == .tasking)
  }

  @Test func `a filter finds rows as it is typed, and Esc clears it`() {
    var state = DashboardState.sample(focus: .tasking)

    state.strike(.character("/"))
    state.type("register")
    #expect(state.focused.content.choices.map(\.reference) == ["TSK-63"])
    state.strike(.escape)
    #expect(state.focused.content.choices.count == 6)
  }

  @Test func `the ledger looks for the words of a filter on the daily intelligence`() {
    var state = DashboardState.sample()

    state.strike(.character("/"))
    let effects = state.type("flat")

    let words = effects.compactMap { effect -> String? in
      if case .readPane(.daily, _, let query) = effect { query.filter.plainWords } else { nil }
    }
    #expect(words == ["f", "fl", "fla", "flat"])
  }

  @Test func `a filter that takes the chosen row away chooses the first that it finds`() {
    var state = DashboardState.sample()
    state.strike(.character("/"), .character("v"))
    let found = Array(DailyRows.all.dropFirst(2).prefix(1))

    state.answer(.daily, DailyRows.reading(found))

    #expect(state.focused.selection == .report(found[0].id))
    #expect(state.chosenRow != nil)
  }

  @Test func `a pane that waits for its answer says so after a fifth of a second`() {
    var state = DashboardState.sample()
    _ = state.update(.ledgerChanged)
    #expect(state.millisecondsToNextChange == 200)
    #expect(!state.frame().text.contains("reading…"))

    _ = state.update(.tick(screenNow.adding(milliseconds: 250)))

    #expect(state.frame().text.contains("newest first · reading…"))
    state.strike(.character("j"))
    #expect(state.focused.selection == .report(DailyRows.all[1].id))
  }

  @Test func `Esc and a letter that came as one are taken as two`() {
    var state = DashboardState.sample(focus: .tasking)
    state.strike(.character("/"))
    state.type("register")

    state.strike(.alt("?"))

    #expect(state.focused.words.isEmpty)
    guard case .commands(let layer) = state.topLayer else {
      Issue.record("The help is not open.")
      return
    }
    #expect(layer.isHelp)
  }
}

extension Effect {
  /// Whether it reads a pane.
  fileprivate func isRead(of pane: PaneID) -> Bool {
    if case .readPane(pane, _, _) = self { true } else { false }
  }
}

extension [Effect] {
  /// The first act that is asked of the ledger.
  var firstAct: Act? {
    lazy.compactMap { effect in if case .submit(let act) = effect { act } else { nil } }.first
  }
}

/// Keys that come before the unit is read.
struct EarlyKeyTests {
  private func opening() -> DashboardState {
    var state = DashboardState(desk: DashboardState.sample().desk, now: screenNow)
    _ = state.update(.resized(Size(width: 120, height: 40)))
    return state
  }

  private var unit: Message {
    .unitRead(UnitReading(unit: ScreenUnit.unit, officers: [], readOnlyReason: nil))
  }

  @Test func `a key typed before the unit is read opens its form once it is, with what follows`() {
    var state = opening()
    for key in "aVans" { state.strike(.character(key)) }
    #expect(state.topLayer == nil)

    _ = state.update(unit)

    guard case .form(let layer)? = state.topLayer else {
      Issue.record("no form is open")
      return
    }
    #expect(layer.state.values.text("title") == "Vans")
  }

  @Test func `looking and leaving wait for nothing`() {
    var state = opening()
    state.strike(.character("?"))
    #expect(state.topLayer != nil)
    state.strike(.escape)
    #expect(state.update(.key(.character("q"))).contains(.quit))
  }

  @Test func `a unit that cannot be read drops the keys that waited, and says why`() {
    var state = opening()
    state.strike(.character("a"))
    _ = state.update(.unitFailed(ReadFailure(sentence: "The disk is gone.")))

    #expect(state.notice?.words == "The disk is gone.")
    state.strike(.character("a"))
    #expect(state.topLayer == nil && state.notice?.words == "The unit is still being read.")
  }
}
