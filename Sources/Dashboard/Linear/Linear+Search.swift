import Domain
import Ledger

extension Linear {
  /// Searches everything for some words, or says what can be searched for.
  mutating func searchEverything(_ words: String) -> [Effect] {
    if case .search = state.topLayer {
    } else {
      _ = change { state in
        state.layers.removeAll()
        state.openSearch()
        return []
      }
    }
    guard !words.isEmpty else {
      saySearches()
      return []
    }
    awaited = .search
    return change { state in state.search(for: words) }
  }

  /// Takes a line among what a search found.
  mutating func hearInSearch(_ text: String) -> [Effect] {
    guard let layer = state.searchLayer else { return [] }
    if let number = Int(text) { return openFound(number - 1, in: layer) }
    switch text.lowercased() {
    case "", "list":
      if layer.text.isEmpty { saySearches() } else { sayFound(from: 0) }
      return []
    case "more": return sayMoreFound(layer)
    case "back", "leave": return tell(.escape)
    default: break
    }
    let words = text.split(separator: " ", maxSplits: 1)
    if words.first?.lowercased() == "keep", layer.found != nil {
      let name = words.count > 1 ? String(words[1]) : layer.text
      return change { state in state.keepSearch(layer.text, as: name) }
    }
    // Any other line means what it means everywhere.
    _ = tell(.escape)
    return hearCommand(text)
  }

  private mutating func openFound(_ place: Int, in layer: SearchLayer) -> [Effect] {
    if layer.text.isEmpty {
      let offered = state.offeredSearches
      guard offered.indices.contains(place) else {
        say("No search was said with that number.")
        return []
      }
      return searchEverything(offered[place].text)
    }
    guard layer.hits.indices.contains(place) else {
      say("No record was said with the number \(place + 1); list says them.")
      return []
    }
    state.changeSearch { layer in layer.choice = place }
    return change { state in
      let effects = state.open(layer.hits[place])
      return effects + state.pageRequests()
    }
  }

  private mutating func sayMoreFound(_ layer: SearchLayer) -> [Effect] {
    if numbers.said < layer.hits.count {
      sayFound(from: numbers.said)
      return []
    }
    guard layer.found?.hasMore == true, layer.limit < SearchLayer.most else {
      say("That was all; list begins again.")
      return []
    }
    awaited = .moreFound
    return change { state in
      state.changeSearch { layer in layer.limit += SearchLayer.page }
      return state.askSearch()
    }
  }

  /// Says some of what was found, from a place on.
  mutating func sayFound(from start: Int) {
    guard let layer = state.searchLayer else { return }
    if let fault = layer.fault {
      say(fault)
      return
    }
    let hits = layer.hits
    if hits.isEmpty { say("Nothing that you may see fits \"\(layer.text)\".") }
    let end = min(start + Self.rowsAtOnce, hits.count)
    if start == 0, let marking = hits.map(\.marking).max() {
      let more = layer.found?.hasMore == true ? " and more" : ""
      say(marking.words)
      say("\(Wording.count(hits.count, "record"))\(more), the newest first.")
    }
    for place in min(start, end)..<end {
      say("\(place + 1): \(hits[place].sentence(now: state.now))")
    }
    numbers.said = end
    if end < hits.count || layer.found?.hasMore == true {
      say("\(end) said; more says the next, a number opens one.")
    }
  }

  /// Says what can stand in a search, and the searches that are offered.
  mutating func saySearches() {
    say("Say search and what to look for. \(SearchQuery.help)")
    for (place, search) in state.offeredSearches.enumerated() {
      say("\(place + 1): \(search.name.map { name in "\(name): " } ?? "")\(search.text)")
    }
  }
}
