internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The words of taskings, operations, agenda items, calls for advice, stays in custody and the
/// reference library, for the search.
///
/// Reports have an index of their own, which is not written twice. A row's number is the position of
/// the entry that brought the record, as it is in the reports' index, so that one order goes over
/// both. It must pass an entry after every other projector: an agenda item has the class that the
/// report it is about has now.
enum RecordSearchProjector: Projector {
  static let name = "record-search"
  static let version = 4
  static let tables = ["record_search", "search_record"]
  static let compared = ["record_search_docsize", "search_record"]
  static let schema =
    SearchRecordTable.schema + """
      CREATE VIRTUAL TABLE record_search USING fts5 (
        words, class, content = '', prefix = '2 3', tokenize = "unicode61 remove_diacritics 2"
      );
      \(SearchIndex.record.mergesEarly)
      """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    for change in try changes(by: entry, in: database) { try change.apply(in: database) }
  }

  /// Brings the table of records up to date with an entry, and answers what changes in the index.
  static func changes(by entry: ProjectedEntry, in database: Database) throws -> [SearchChange] {
    switch entry.event {
    case .tasking: try tasking(entry, in: database)
    case .adviceCall: try call(entry, in: database)
    case .detention(let event): try stay(event, entry, in: database)
    case .meeting(let event): try AgendaSearch.changes(by: event, entry, in: database)
    case .report(let event): try AgendaSearch.changes(by: event, entry, in: database)
    case .operation: try operation(entry, in: database)
    case .unit(let event): try library(event, entry, in: database)
    case .officer, .deployment, .claim, .duty, .handover: []
    }
  }

  private static func tasking(_ entry: ProjectedEntry, in database: Database) throws
    -> [SearchChange]
  {
    guard let id = entry.header.stream.id(as: Tasking.self) else { return [] }
    let past = try EventReader.past(of: entry, in: database)
    let state = Tasking(folding: past.compactMap { past in Tasking.own(past.event) })
    guard let draft = state.draft, let reference = state.reference, let first = past.first,
      let raisedAt = first.event.raisedAt
    else { return [] }
    let lines = state.log.filter { line in line.withdrawn == nil }.compactMap(\.words.text)
    let outcome = state.outcome?.outcome
    var record = SearchRecord(
      number: first.header.position,
      kind: .tasking,
      id: Data(id.bytes),
      classNumber: entry.classNumber,
      reference: reference.text,
      at: raisedAt,
      status: state.status.words,
      isOpen: !state.status.isOver,
      headline: draft.action.text ?? ""
    )
    record.text = (lines + [outcome?.result.text, outcome?.analysis.text].compactMap { $0 })
      .joined(separator: "\n")
    let teams = ([draft.team] + draft.support).map(\.text)
    let codes = (outcome?.counts ?? []).map(\.code.words)
    record.names = (teams + [draft.owner, draft.tactic] + codes).joined(separator: " ")
    record.restsOn = SearchRecord.bytes(of: draft.reports)
    record.level = draft.level
    record.priority = draft.priority?.text
    let earlier = try SearchRecordTable.record(of: record.id, in: database)
    return try SearchRecordTable.put(record, over: earlier, in: database)
  }

  private static func operation(_ entry: ProjectedEntry, in database: Database) throws
    -> [SearchChange]
  {
    guard let id = entry.header.stream.id(as: Operation.self) else { return [] }
    let past = try EventReader.past(of: entry, in: database)
    let state = Operation(folding: past.compactMap { past in Operation.own(past.event) })
    guard let plan = state.plan, let first = past.first else { return [] }
    var record = SearchRecord(
      number: first.header.position,
      kind: .operation,
      id: Data(id.bytes),
      classNumber: entry.classNumber,
      reference: plan.reference.text,
      at: plan.at,
      status: state.status.rawValue,
      isOpen: !state.isOver,
      headline: plan.draft.name.text ?? ""
    )
    record.text = (state.milestones.map(\.words) + [state.result?.text].compactMap { $0 })
      .joined(separator: "\n")
    let keys = plan.draft.teams.map(\.text) + plan.draft.boroughs.map(\.text)
    record.names = (keys + [plan.draft.style.rawValue]).joined(separator: " ")
    record.boroughs = plan.draft.boroughs.map(\.text).joined(separator: " ")
    let earlier = try SearchRecordTable.record(of: record.id, in: database)
    return try SearchRecordTable.put(record, over: earlier, in: database)
  }

  /// An entry of the reference library as it was last written; one that was withdrawn goes out.
  private static func library(
    _ event: Unit.Event,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws -> [SearchChange] {
    switch event {
    case .recorded(let recorded):
      guard case .library(let item) = recorded.record else { return [] }
      let id = SearchRecord.libraryID(item.key)
      let earlier = try SearchRecordTable.record(of: id, in: database)
      var record = SearchRecord(
        number: earlier?.number ?? entry.header.position,
        kind: .library,
        id: id,
        classNumber: entry.classNumber,
        reference: SearchRecord.libraryWord,
        at: entry.header.recordedAt,
        status: item.kind.rawValue,
        isOpen: true,
        headline: item.title
      )
      record.text = item.text
      record.names = "\(item.key.text) \(item.paragraph)"
      return try SearchRecordTable.put(record, over: earlier, in: database)
    case .withdrawn(let withdrawn):
      guard withdrawn.address.section == .library else { return [] }
      let id = SearchRecord.libraryID(Key(stringLiteral: withdrawn.address.key))
      let earlier = try SearchRecordTable.record(of: id, in: database)
      return try earlier.map { earlier in try SearchRecordTable.drop(earlier, in: database) } ?? []
    case .established, .backedUp, .requirementRaised, .requirementClosed, .scenarioKept,
      .scenarioSettled:
      return []
    }
  }

  private static func call(_ entry: ProjectedEntry, in database: Database) throws -> [SearchChange]
  {
    guard let id = entry.header.stream.id(as: AdviceCall.self) else { return [] }
    let past = try EventReader.past(of: entry, in: database)
    let state = AdviceCall(folding: past.compactMap { past in AdviceCall.own(past.event) })
    guard let opened = state.opened, let first = past.first else { return [] }
    let kind = (state.details.kind ?? .other).words
    var record = SearchRecord(
      number: first.header.position,
      kind: .call,
      id: Data(id.bytes),
      classNumber: entry.classNumber,
      reference: opened.reference.text,
      at: opened.answeredAt,
      status: state.status.rawValue,
      isOpen: state.status != .closed,
      headline: state.summary?.text ?? kind
    )
    record.text = state.texts.joined(separator: "\n")
    let who = [state.details.caller, state.details.rank, state.details.unit].compactMap { body in
      body?.text
    }
    let told = state.referrals.map(\.recipient.text)
    record.names = ([kind] + who + told + state.followUps.map(\.owner)).joined(separator: " ")
    let flags = [
      (SearchQuery.State.child, state.child == .yes), (.victim, state.fastSince != nil),
    ]
    record.flags = flags.filter(\.1).map(\.0.rawValue).joined(separator: " ")
    record.origin = state.details.organisation?.text
    let earlier = try SearchRecordTable.record(of: record.id, in: database)
    return try SearchRecordTable.put(record, over: earlier, in: database)
  }

  /// A stay is read back only for the few entries that change what is looked for: thousands come in
  /// by files, each of many entries.
  private static func stay(
    _ event: Detention.Event,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws -> [SearchChange] {
    guard let id = entry.header.stream.id(as: Detention.self) else { return [] }
    switch event {
    case .episodeBegun, .episodeEnded, .levelSet, .interpreterAdded, .interpreterUpdated, .checked,
      .noted, .revealed, .claimed:
      return []
    case .arrived, .arrivalAmended, .flagRaised, .flagAnswered, .departed, .voided: break
    }
    let past = try EventReader.past(of: entry, in: database)
    let stay = Detention(folding: past.compactMap { past in Detention.own(past.event) })
    guard let arrival = stay.arrival, let first = past.first else { return [] }
    let flags = stay.flags.sorted()
    var record = SearchRecord(
      number: first.header.position,
      kind: .stay,
      id: Data(id.bytes),
      classNumber: entry.classNumber,
      reference: arrival.reference.text,
      at: arrival.occurredAt,
      status: stay.departure?.kind.words ?? "in a cell",
      isOpen: stay.departure == nil,
      headline: ([arrival.routeIn.words] + flags.map(\.words)).joined(separator: ", ")
    )
    record.names = arrival.suite.text
    record.suite = arrival.suite.text
    record.text = stay.departure?.destination ?? ""
    let states = Set(flags.compactMap(\.state))
    record.flags = [SearchQuery.State.child, .victim].filter(states.contains).map(\.rawValue)
      .joined(separator: " ")
    let earlier = try SearchRecordTable.record(of: record.id, in: database)
    return try SearchRecordTable.put(record, over: earlier, in: database)
  }
}

extension SearchRecord {
  /// What the search calls an entry of the library, which has no reference.
  static let libraryWord = "LIB"
  private static let libraryPrefix = "library:"

  /// The identity of a library entry, which no other record has.
  static func libraryID(_ key: Key<LibraryItem>) -> Data { Data((libraryPrefix + key.text).utf8) }

  /// The key of a library entry's identity; nil for the identity of anything else.
  var libraryKey: Key<LibraryItem>? {
    let text = String(decoding: id, as: UTF8.self)
    guard kind == .library, text.hasPrefix(Self.libraryPrefix) else { return nil }
    return Key(String(text.dropFirst(Self.libraryPrefix.count)))
  }
}

extension Event {
  /// When a tasking or bid was raised, nil for any other event.
  fileprivate var raisedAt: Instant? {
    switch self {
    case .tasking(.raised(let raised)), .tasking(.bidFiled(let raised)): raised.at
    default: nil
    }
  }
}

extension AdviceCall {
  /// What was advised and what is to follow, in order.
  fileprivate var texts: [String] {
    let advised = advice.map(\.advice).flatMap { advice in
      [
        advice.text.text, advice.rationale.text, advice.source, advice.dissent?.text,
        advice.reply?.text,
      ].compactMap { $0 }
    }
    return advised + followUps.compactMap(\.words.text) + referrals.compactMap(\.outcome?.text)
  }
}

extension CustodyFlag {
  /// The flag as a query asks for it, nil where none does.
  fileprivate var state: SearchQuery.State? {
    switch self {
    case .childPossible, .ageDisputed: .child
    case .traffickingIndicators: .victim
    case .pregnant, .vulnerable: nil
    }
  }
}
