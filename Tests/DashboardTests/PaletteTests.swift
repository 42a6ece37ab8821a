import Canvas
import Domain
import Testing

@testable import Dashboard

/// What is found by typing: commands by their words, rows by their references.
struct PaletteTests {
  private func found(_ text: String, _ state: DashboardState = .sample()) -> [FoundLine] {
    state.found(for: CommandsLayer(isHelp: false, mode: .list(.daily), text: text))
  }

  private func reference(_ line: FoundLine?) -> String? {
    guard case .record(let record) = line else { return nil }
    return record.reference
  }

  private func word(_ line: FoundLine?) -> String? {
    guard case .command(let command) = line else { return nil }
    return command.entry.phrase
  }

  @Test func `the word of an action finds it`() {
    for entry in ActionRegistry.all where entry.group != .answering {
      let words = found(entry.phrase).compactMap { line in word(line) }
      #expect(words.contains(entry.phrase), "\(entry.phrase)")
    }
    #expect(word(found("sign off").first) == "sign off")
  }

  @Test func `a reference finds its row, however it is typed`() throws {
    let state = DashboardState.sample()
    let row = try #require(state[pane: .tasking].content.choices.first)
    let number = row.reference.filter(\.isNumber)

    let ways = [
      row.reference, row.reference.lowercased(), "tsk \(number)", "TSK-2010-000\(number)",
    ]
    for text in ways {
      #expect(reference(found(text, state).first) == row.reference, "\(text)")
    }
    #expect(found(number, state).contains { line in reference(line) == row.reference })
    #expect(reference(found("vans", state).first) == nil)
  }

  @Test func `enter on a found row goes to it in its pane`() throws {
    var state = DashboardState.sample()
    let row = try #require(state[pane: .tasking].content.choices.last)

    state.strike(.character(":"))
    state.type(row.reference)
    state.strike(.enter)

    #expect(state.focus == .tasking)
    #expect(state.focused.selection == row.id)
    #expect(state.layers.isEmpty)
  }

  @Test func `a command that was used comes first the next time`() {
    var state = DashboardState.sample()
    state.strike(.character(":"))
    state.type("freeze")
    state.strike(.enter)
    #expect(state.frozenAt != nil)
    #expect(word(found("", state).first) == "freeze")

    state.strike(.character(":"))
    state.type("zoom")
    state.strike(.enter)

    #expect(found("", state).prefix(2).map { line in word(line) } == ["zoom", "freeze"])
  }

  @Test func `a better fit comes before one that was used`() {
    var state = DashboardState.sample()
    state.noteUse(of: .move(.first))

    #expect(word(found("nominate", state).first) == "nominate")
  }

  @Test func `the letters that match are told`() {
    let all = MatchedLetters(of: ["nom", "week"], in: "Nominate for the weekly meeting")
    #expect(all.places == Set(0..<3).union(17..<21))
    #expect(MatchedLetters(of: ["wkly"], in: "the weekly").places.count == 4)
    #expect(MatchedLetters(of: ["xyz"], in: "the weekly").places.isEmpty)
    #expect(MatchedLetters(of: [], in: "the weekly").places.isEmpty)
    #expect(all.styled("Nominate for the weekly meeting", .text).plain.string.hasPrefix("Nominate"))
  }

  @Test func `a match is drawn in the style of matches`() {
    var state = DashboardState.sample()
    state.strike(.character(":"))
    state.type("next")
    let picture = CanvasPicture(state.frame()).text

    #expect(picture.contains("rrrr"))
  }
}
