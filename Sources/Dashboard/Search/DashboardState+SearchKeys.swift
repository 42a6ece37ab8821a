import Domain
import Ledger

extension DashboardState {
  /// What a key does while somebody searches.
  mutating func press(_ key: Key, searching layer: SearchLayer) -> [Effect] {
    if let name = layer.name { return press(key, naming: name, layer) }
    switch key {
    case .character(let character): return search(for: layer.text + String(character))
    case .backspace:
      guard !layer.text.isEmpty else { return leaveSearch() }
      return search(for: String(layer.text.dropLast()))
    case .control("u"): return search(for: "")
    case .control("w"): return search(for: layer.text.withoutLastWord)
    case .control("s"):
      beginNaming(layer)
      return []
    case .delete, .control("x"): return forgetChosen(layer)
    case .escape: return leaveSearch()
    case .enter, .right: return openChosen(layer)
    case .tab:
      guard layer.hits.indices.contains(layer.choice) else { return [] }
      return go(to: layer.hits[layer.choice])
    case .down: return chooseHit(layer.choice + 1)
    case .up: return chooseHit(layer.choice - 1)
    case .pageDown: return chooseHit(layer.choice + 10)
    case .pageUp: return chooseHit(layer.choice - 10)
    case .home: return chooseHit(0)
    case .end: return chooseHit(.max)
    case .control, .alt, .backTab, .insert, .left, .function: return []
    }
  }

  /// How many lines can be chosen among.
  private func choices(of layer: SearchLayer) -> Int {
    layer.text.isEmpty ? offeredSearches.count : layer.hits.count
  }

  /// Chooses a line, and asks for more as the last one nears.
  private mutating func chooseHit(_ place: Int) -> [Effect] {
    guard let layer = searchLayer else { return [] }
    let count = choices(of: layer)
    let choice = max(0, min(place, count - 1))
    changeSearch { layer in layer.choice = choice }
    guard layer.found?.hasMore == true, layer.waitsFor == nil, choice > count - 10,
      layer.limit < SearchLayer.most
    else { return [] }
    changeSearch { layer in layer.limit += SearchLayer.page }
    return askSearch()
  }

  private mutating func openChosen(_ layer: SearchLayer) -> [Effect] {
    if layer.text.isEmpty {
      let offered = offeredSearches
      guard offered.indices.contains(layer.choice) else { return [] }
      return search(for: offered[layer.choice].text)
    }
    guard layer.hits.indices.contains(layer.choice) else { return [] }
    return open(layer.hits[layer.choice])
  }

  // MARK: - Searches that are kept

  private mutating func beginNaming(_ layer: SearchLayer) {
    guard !layer.text.trimmed.isEmpty, layer.fault == nil else {
      say("There is no search to keep: type one that finds something first.", .refused)
      return
    }
    let known = searches.kept.first { search in search.query == layer.text.trimmed }
    changeSearch { layer in layer.name = known?.name ?? layer.text.trimmed }
  }

  /// What a key does while a search is given its name.
  private mutating func press(_ key: Key, naming name: String, _ layer: SearchLayer) -> [Effect] {
    switch key {
    case .character(let character):
      changeSearch { layer in layer.name = String((name + String(character)).prefix(60)) }
    case .backspace: changeSearch { layer in layer.name = String(name.dropLast()) }
    case .control("u"): changeSearch { layer in layer.name = "" }
    case .control("w"): changeSearch { layer in layer.name = name.withoutLastWord }
    case .escape: changeSearch { layer in layer.name = nil }
    case .enter, .control("s"):
      guard !name.trimmed.isEmpty else { return [] }
      return keepSearch(layer.text.trimmed, as: name.trimmed)
    case .control, .alt, .tab, .backTab, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .function:
      break
    }
    return []
  }

  /// Keeps a search under a name; one that had the name or was this search gives way.
  mutating func keepSearch(_ text: String, as name: String) -> [Effect] {
    searches.kept.removeAll { search in search.name == name || search.query == text }
    searches.kept.append(Preferences.Search(name: name, query: text))
    if searches.kept.count > SearchMemory.mostKept { searches.kept.removeFirst() }
    changeSearch { layer in layer.name = nil }
    say("\"\(name)\" is kept; the empty search box offers it.", .done)
    return [.keep(preferences)]
  }

  /// Forgets the search that is chosen among those offered.
  private mutating func forgetChosen(_ layer: SearchLayer) -> [Effect] {
    let offered = offeredSearches
    guard layer.text.isEmpty, offered.indices.contains(layer.choice) else { return [] }
    let chosen = offered[layer.choice]
    searches.kept.removeAll { search in search.name == chosen.name && search.query == chosen.text }
    searches.recent.removeAll { text in text == chosen.text }
    say("\"\(chosen.name ?? chosen.text)\" is not offered any more.")
    let count = offeredSearches.count
    changeSearch { layer in layer.choice = max(0, min(layer.choice, count - 1)) }
    return [.keep(preferences)]
  }
}

extension String {
  /// The text without a letter that stands by itself at its end.
  ///
  /// It begins a word that nearly every record holds one of, so it says nothing before the next letter;
  /// a digit may be all that is looked for.
  var withoutLoneLetter: String {
    guard let last, last.isASCII, last.isLetter else { return self }
    let rest = dropLast()
    return rest.last.map { before in before == " " || before == "\"" } ?? true
      ? String(rest) : self
  }

  /// The text without its last word and the blanks around it.
  fileprivate var withoutLastWord: String {
    let end = trimmed
    guard let blank = end.lastIndex(of: " ") else { return "" }
    return String(end[...blank])
  }
}
