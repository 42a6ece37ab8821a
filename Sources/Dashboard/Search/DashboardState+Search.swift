import Domain
import Ledger

extension DashboardState {
  /// Opens the search over everything.
  mutating func openSearch() {
    let vocabulary = SearchVocabulary(unit ?? Unit())
    layers.append(.search(SearchLayer(origin: focus, vocabulary: vocabulary)))
  }

  /// The search that is open, wherever it lies in the stack.
  var searchLayer: SearchLayer? {
    for layer in layers.reversed() {
      if case .search(let search) = layer { return search }
    }
    return nil
  }

  /// Whether an answer of a search is waited for.
  var isSearching: Bool { searchLayer?.waitsFor != nil }

  /// The searches that are offered while nothing is typed: those kept, then those of this run.
  var offeredSearches: [OfferedSearch] {
    let kept = searches.kept.map { search in OfferedSearch(name: search.name, text: search.query) }
    let recent = searches.recent.filter { text in
      !searches.kept.contains { search in search.query == text }
    }
    return kept + recent.map { text in OfferedSearch(name: nil, text: text) }
  }

  /// Puts a text in the search, and asks for what it finds.
  mutating func search(for text: String) -> [Effect] {
    changeSearch { layer in
      layer.text = String(text.prefix(200))
      layer.choice = 0
      layer.limit = SearchLayer.page
    }
    return askSearch()
  }

  /// Asks again for what is typed, as after a change of the ledger.
  mutating func askSearch() -> [Effect] {
    guard let layer = searchLayer else { return [] }
    let asked: SearchQuery
    do throws(SearchFault) {
      asked = try SearchQuery(layer.text.withoutLoneLetter, in: layer.vocabulary)
    } catch {
      // What was found stays in sight: most faults are words that are still being typed.
      changeSearch { layer in
        layer.fault = error.sentence
        layer.waitsFor = nil
      }
      return []
    }
    guard !asked.isEmpty else {
      changeSearch { layer in
        (layer.found, layer.fault, layer.waitsFor) = (nil, nil, nil)
      }
      return []
    }
    searches.asked += 1
    let number = searches.asked
    changeSearch { layer in
      layer.fault = nil
      layer.waitsFor = number
    }
    return [.search(SearchAsk(number: number, query: asked, limit: layer.limit))]
  }

  /// Takes what a search found; an overtaken answer is dropped.
  mutating func take(_ result: Result<SearchPage, ReadFailure>, of ask: SearchAsk) {
    guard searchLayer?.waitsFor == ask.number else { return }
    changeSearch { layer in
      layer.waitsFor = nil
      switch result {
      case .success(let page):
        layer.take(
          SearchLayer.Found(query: ask.query, hits: page.rows, hasMore: page.next != nil)
        )
      case .failure(let failure): layer.fault = failure.sentence
      }
    }
  }

  /// Changes the search that is open.
  mutating func changeSearch(_ change: (inout SearchLayer) -> Void) {
    guard
      let place = layers.lastIndex(where: { layer in
        if case .search = layer { true } else { false }
      }), case .search(var layer) = layers[place]
    else { return }
    change(&layer)
    layers[place] = .search(layer)
  }

  /// Leaves the search for the place where it was opened.
  mutating func leaveSearch() -> [Effect] {
    guard case .search(let layer) = topLayer else { return [] }
    layers.removeLast()
    noteSearch(layer.text)
    if openPage == nil { focus = layer.origin }
    return layer.waitsFor == nil ? [] : [.dropSearch]
  }

  /// Opens the record of a hit over the search, which going back returns to.
  mutating func open(_ hit: SearchHit) -> [Effect] {
    noteSearch(searchLayer?.text ?? "")
    guard let (pane, row) = page(of: hit) else {
      say("\(hit.short) is not in the list on its pane any more; what it says stands in the box.")
      return []
    }
    openPage(of: row, in: pane)
    return []
  }

  /// Goes from the page of one record that was found to the next; nil where no search lies below.
  mutating func turnFound(by steps: Int) -> [Effect]? {
    guard case .page = topLayer, let layer = searchLayer, !layer.hits.isEmpty else { return nil }
    var place = layer.choice + steps
    while layer.hits.indices.contains(place), page(of: layer.hits[place]) == nil { place += steps }
    guard layer.hits.indices.contains(place) else {
      say("There is no record beyond this one among those found.")
      return []
    }
    layers.removeLast()
    changeSearch { layer in layer.choice = place }
    return open(layer.hits[place])
  }

  /// Leaves the search for the row of a hit in its pane's list.
  mutating func go(to hit: SearchHit) -> [Effect] {
    guard let row = hit.row, let pane = row.pane, self[pane: pane].content.row(row) != nil else {
      say("\(hit.short) is not among the rows that its pane has loaded; Enter opens its page.")
      return []
    }
    noteSearch(searchLayer?.text ?? "")
    layers.removeAll()
    show(pane)
    return select(row)
  }

  /// The pane and the row whose page shows a hit, nil where no page does.
  private func page(of hit: SearchHit) -> (PaneID, RowID)? {
    switch hit.target {
    case .report(let id): return (.daily, .report(id))
    case .tasking(let id): return (.tasking, .tasking(id))
    case .stay(let id): return (.custody, .detention(id))
    case .operation(let id): return (.operations, .operation(id))
    case .library(let key): return (.desk, .library(key))
    case .call(let id):
      let desk = self[pane: .desk].reading as? DeskPane.Reading
      let isListed = desk?.calls.contains { call in call.id == id } == true
      return isListed ? (.desk, .call(id)) : nil
    case .item(let id, let meeting, let report):
      let agenda = (self[pane: .agenda].reading as? AgendaPane.Reading)?.agenda
      let isOpen = agenda?.meeting.id == meeting
      if isOpen, agenda?.items.contains(where: { row in row.item.id == id }) == true {
        return (.agenda, .item(id))
      }
      // An item of another meeting has no page of its own; what it is about has one.
      return report.map { report in (.daily, .report(report)) }
    }
  }

  /// Notes what was looked for, to be offered again.
  private mutating func noteSearch(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty else { return }
    searches.recent.removeAll { other in other == text }
    searches.recent.insert(text, at: 0)
    if searches.recent.count > SearchMemory.mostRecent { searches.recent.removeLast() }
  }
}

extension SearchHit {
  /// The row of a pane that the record is.
  var row: RowID? {
    switch target {
    case .report(let id): .report(id)
    case .tasking(let id): .tasking(id)
    case .call(let id): .call(id)
    case .stay(let id): .detention(id)
    case .operation(let id): .operation(id)
    case .library(let key): .library(key)
    case .item(let id, _, _): .item(id)
    }
  }

  /// The record in one sentence, for somebody who listens.
  func sentence(now: Instant) -> String {
    let marks = flags.isEmpty ? "" : ", \(flags.joined(separator: " and "))"
    let time = Wording.moment(at, now: now)
    return "\(reference), \(kind.words)\(marks), \(time), \(status): \(headline.text)"
  }
}
