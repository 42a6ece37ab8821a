import Domain
import Ledger

extension Linear {
  /// Says a question before something that cannot be undone.
  mutating func sayQuestion() {
    guard case .question(let question) = state.topLayer else { return }
    say("\(question.title) \(question.words) Say yes or no.")
  }

  /// Takes the answer to a question; only a whole yes is one.
  mutating func hearAnswer(_ text: String) -> [Effect] {
    let asked = state.acts
    switch text.lowercased() {
    case "yes", "y":
      let effects = perform(.answer(.yes))
      if state.acts != asked { awaited = .act }
      return effects
    case "no", "n", "back", "leave":
      say("Nothing changes.")
      return perform(.answer(.no))
    default:
      sayQuestion()
      return []
    }
  }

  /// Says the columns that a list can be put in order by, with numbers.
  mutating func sayColumns() {
    guard case .choice(let layer) = state.topLayer else { return }
    say("In order of which? Say its number; again turns the order round; back leaves it.")
    for (place, title) in state[pane: layer.pane].choosableColumns.enumerated() {
      say("\(place + 1): \(title)")
    }
  }

  /// Takes the number of a column.
  mutating func hearChoice(_ text: String, of pane: PaneID) -> [Effect] {
    guard case .choice(var layer) = state.topLayer else { return [] }
    let columns = state[pane: pane].choosableColumns
    guard let number = Int(text), columns.indices.contains(number - 1) else {
      if "back".hasPrefix(text.lowercased()), !text.isEmpty { return tell(.escape) }
      sayColumns()
      return []
    }
    layer.choice = number - 1
    state.replaceTop(.choice(layer))
    awaited = .list
    return tell(.enter)
  }

  /// Says where the texts of a report may still be after its disposal.
  mutating func sayCopies() {
    guard case .copies(let layer) = state.topLayer else { return }
    state.layers.removeLast()
    for line in layer.copies.lines { say(line) }
  }

  /// Says the reviews that are due.
  mutating func sayReviews() {
    if state.reviewsDue.isEmpty { say("No review that you may see is due.") }
    for row in state.reviewsDue {
      let group = row.group.map { group in "group \(group.rawValue)" } ?? "no group"
      say(
        "\(row.report.reference.text), \(row.matter.words), due \(row.dueOn.spoken), \(group)"
          + (row.isHeld ? ", held" : "") + ": \(row.report.headline.words)"
      )
    }
    if state.hasMoreReviews { say("More are due than these \(state.reviewsDue.count).") }
  }

  /// Says the drafts, with numbers.
  mutating func sayDrafts() {
    let drafts = state.draftList
    for (place, draft) in drafts.enumerated() {
      let time = Wording.moment(draft.savedAt, now: state.now)
      say("\(place + 1): \(draft.title), kept \(time)")
    }
    say("Say the number of the draft to go on with, or back.")
  }

  /// Takes the number of a draft.
  mutating func hearDraft(_ text: String) -> [Effect] {
    guard let number = Int(text), state.draftList.indices.contains(number - 1) else {
      if "back".hasPrefix(text.lowercased()), !text.isEmpty { return tell(.escape) }
      sayDrafts()
      return []
    }
    state.replaceTop(.drafts(choice: number - 1))
    return tell(.enter)
  }

  /// Says the records that a page names, with numbers.
  mutating func sayLinks() {
    guard case .links(let layer) = state.topLayer else { return }
    for (place, link) in layer.links.enumerated() {
      say("\(place + 1): \(link.reference), \(link.words)")
    }
    say("Say the number of the record to go to, or back.")
  }

  /// Takes the number of a record that a page names.
  mutating func hearLink(_ text: String) -> [Effect] {
    guard case .links(var layer) = state.topLayer else { return [] }
    guard let number = Int(text), layer.links.indices.contains(number - 1) else {
      if "back".hasPrefix(text.lowercased()), !text.isEmpty { return tell(.escape) }
      sayLinks()
      return []
    }
    layer.choice = number - 1
    state.replaceTop(.links(layer))
    return tell(.enter)
  }

  /// Presses a key as on the screen.
  mutating func tell(_ key: Key) -> [Effect] {
    change { state in state.update(.key(key)) }
  }
}
