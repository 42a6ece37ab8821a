import Domain
import Ledger

extension DashboardState {
  /// The series of the weekly meeting that the officer's organisation holds.
  var weeklySeries: Domain.Key<MeetingSeries>? {
    guard let unit else { return nil }
    let weekly = unit.records(.series, on: today).compactMap { record -> MeetingSeries? in
      guard case .series(let series) = record, series.cadence == .weekly else { return nil }
      return series
    }
    let own = weekly.first { series in
      series.organisation == desk.organisation && !series.isExternal
    }
    return (own ?? weekly.first { series in !series.isExternal })?.key
  }

  /// Asks for every pane again; one that is being read is asked again when its answer is here.
  mutating func readAll() -> [Effect] {
    PaneCatalogue.ids.filter { id in !isWall || id == .agenda }.flatMap { id in read(id) }
  }

  /// Asks for a pane, overtaking an earlier read if the question is another one.
  mutating func read(_ id: PaneID, overtaking: Bool = false) -> [Effect] {
    guard unit != nil else { return [] }
    guard overtaking || !self[pane: id].isReading else {
      self[pane: id].isOverdue = true
      return []
    }
    self[pane: id].asked += 1
    self[pane: id].isReading = true
    self[pane: id].isOverdue = false
    self[pane: id].askedAt = now
    return [.readPane(id, number: self[pane: id].asked, query(for: id))]
  }

  /// Takes what was read for a pane; an overtaken answer is dropped.
  mutating func take(
    _ result: Result<any PaneReading, ReadFailure>,
    of id: PaneID,
    number: Int
  ) -> [Effect] {
    guard number == self[pane: id].asked else { return [] }
    self[pane: id].isReading = false
    switch result {
    case .success(let reading) where frozenAt != nil && self[pane: id].reading != nil:
      self[pane: id].held = reading
    case .success(let reading):
      let before = self[pane: id]
      self[pane: id].reading = reading
      self[pane: id].failure = nil
      self[pane: id].readAt = now
      self[pane: id].pageRow = nil
      remake(id)
      if self[pane: id].isFilterNew { reselect(id) } else { toast(in: id, since: before) }
    case .failure(let failure):
      self[pane: id].failure = failure.sentence
    }
    let again = self[pane: id].isOverdue ? read(id) : []
    return again + performPostponedIfRead()
  }

  /// Takes the page of a row; an overtaken answer is dropped.
  mutating func takePage(
    _ result: Result<(any RowReading)?, ReadFailure>,
    of row: RowID,
    in id: PaneID,
    number: Int
  ) {
    guard number == self[pane: id].pageAsked else { return }
    switch result {
    case .success(let reading):
      self[pane: id].page = RowPage(row: row, reading: reading)
      let marking = detail(of: row, in: id)?.marking
      self[pane: id].page?.marking = marking
    case .failure(let failure):
      // What could not be read is said, and not waited for.
      self[pane: id].page = RowPage(row: row, reading: nil)
      self[pane: id].failure = failure.sentence
    }
  }

  /// Asks for the pages that are in view and not of their rows any more.
  mutating func pageRequests() -> [Effect] {
    let places = plan.places
    var effects: [Effect] = []
    noteLook()
    for id in PaneCatalogue.ids {
      let isInView = places.contains { place in place.pane == id && place.detail != nil }
      let opened = openPage.flatMap { page in page.pane == id ? page.row : nil }
      guard let row = opened ?? (isInView ? self[pane: id].selection : nil) else { continue }
      let look = opened == nil ? 0 : look(at: row)
      guard self[pane: id].pageRow != row || self[pane: id].pageLook != look else { continue }
      // What one look showed is not shown for another before that is noted.
      if self[pane: id].pageLook != look { self[pane: id].page = nil }
      self[pane: id].pageAsked += 1
      self[pane: id].pageRow = row
      self[pane: id].pageLook = look
      var query = query(for: id)
      query.look = look
      effects.append(.readRow(id, number: self[pane: id].pageAsked, row, query))
    }
    return effects
  }

  /// Counts a look as soon as another page is opened.
  private mutating func noteLook() {
    if let page = openPage, page.row != looking { looks += 1 }
    looking = openPage?.row
  }

  /// The number of the look that the open page of a row is; 0 where looks at it are not noted.
  private func look(at row: RowID) -> Int {
    switch row {
    // A report that is not in the list may be one whose looks are noted.
    case .report: report(row)?.isWatched == false ? 0 : looks
    case .item: agendaRow(row)?.report?.isWatched == true ? looks : 0
    case .team, .detention, .tasking, .call, .claim, .usage, .sheet, .operation, .meeting,
      .foreseen, .week, .library, .scenarios, .equality, .heading:
      0
    }
  }

  /// Makes a pane's content anew from what was read, and keeps the selection where it was.
  mutating func remake(_ id: PaneID) {
    let pane = PaneCatalogue.pane(id)
    let state = self[pane: id]
    var content = pane.content(context(for: id))
    if !pane.isSearchedByLedger { content.keep(Filter(state.words), me: desk.label) }
    if let order = state.choices.order, !pane.isSearchedByLedger { content.sort(order) }
    content.choices(state.choices)
    content.measure()
    self[pane: id].content = content
    settle(id)
  }

  /// What a pane knows when it makes its content.
  func context(for id: PaneID) -> PaneContext {
    let state = self[pane: id]
    return PaneContext(
      reading: state.reading,
      now: frozenAt ?? now,
      unit: unit,
      desk: desk,
      words: state.words,
      seen: state.seen,
      revealed: revealedStay
    )
  }

  /// What is asked of the ledger for a pane.
  func query(for id: PaneID) -> PaneQuery {
    let state = self[pane: id]
    let isSearched = PaneCatalogue.pane(id).isSearchedByLedger
    return PaneQuery(
      audience: desk.audience,
      now: now,
      series: weeklySeries,
      filter: isSearched ? Filter(state.words) : Filter(""),
      unit: unit,
      desk: desk,
      start: state.windows.last,
      offset: state.windows.count * DailyPane.pageRows,
      isWall: isWall
    )
  }
}

extension PaneContent {
  /// Leaves only the rows that a filter lets through, and the headings that still have rows.
  mutating func keep(_ filter: Filter, me: String) {
    guard !filter.terms.isEmpty else { return }
    var kept: [ListRow] = []
    for row in rows where row.isHeading || filter.matches(row, columns, me: me) {
      if row.isHeading, kept.last?.isHeading == true { kept.removeLast() }
      kept.append(row)
    }
    if kept.last?.isHeading == true { kept.removeLast() }
    rows = kept
    total = nil
  }

  /// Marks the columns that the user does not want or passes over.
  mutating func choices(_ choices: ListChoices) {
    for index in columns.indices {
      let isPassed = index > 0 && index <= choices.passed
      columns[index].isUnwanted = isPassed || choices.hidden.contains(columns[index].title)
    }
  }
}
