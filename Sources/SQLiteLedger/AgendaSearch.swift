internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The agenda items of the meetings, with minutes and decisions, in the search.
///
/// An item about a report has the report's class and not the meeting's, as on the agenda, and leaves
/// the search when the report's texts are erased: its line is often the report's own.
enum AgendaSearch {
  /// What an event of a meeting changes.
  static func changes(
    by event: Meeting.Event,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws -> [SearchChange] {
    guard let id = entry.header.stream.id(as: Meeting.self) else { return [] }
    let parent = Data(id.bytes)
    switch event {
    case .itemPlaced(let placed):
      return try place(placed.item, at: placed.at, on: parent, entry, in: database)
    case .itemSplit(let split):
      return try place(split.item, at: split.at, on: parent, entry, in: database)
    case .itemRemoved(let removed):
      guard let found = try item(removed.item, of: parent, in: database) else { return [] }
      return try SearchRecordTable.drop(found, in: database)
    case .decided(let decided): return try take(decided, on: parent, in: database)
    case .decisionRevoked(let revoked):
      return try change(revoked.item, of: parent, in: database) { record in
        record.status = Self.undecided
        record.isOpen = true
        record.names = ""
        record.otherClass = nil
      }
    case .noted(let noted):
      return try change(noted.item, of: parent, in: database) { record in
        let words = [record.text, noted.words.text ?? ""].filter { text in !text.isEmpty }
        record.text = words.joined(separator: "\n")
      }
    case .closed(let closed):
      return try closed.carried.flatMap { item in
        try change(item, of: parent, in: database) { record in
          record.status = "carried forward"
          record.isOpen = false
        }
      }
    case .itemsMerged(let merged):
      return try change(merged.item, of: parent, in: database) { record in
        record.status = "merged"
        record.isOpen = false
      }
    case .scheduled, .opened, .arrived, .left, .itemOpened, .clockPaused, .itemMoved, .itemParked,
      .apologised,
      .wallHidden, .rescheduled, .cancelled, .minutesApproved, .addendumMade:
      return []
    }
  }

  /// What an event of a report changes about the items that stand for it.
  static func changes(
    by event: Report.Event,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws -> [SearchChange] {
    guard let id = entry.header.stream.id(as: Report.self) else { return [] }
    let about = Data(id.bytes)
    switch event {
    case .evaluated:
      return try SearchRecordTable.records(about: about, in: database).flatMap { found in
        var record = found
        record.classNumber = entry.classNumber
        return try SearchRecordTable.put(record, over: found, in: database)
      }
    case .disposed:
      return try SearchRecordTable.records(about: about, in: database).flatMap { found in
        try SearchRecordTable.drop(found, in: database)
      }
    case .received, .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed,
      .retentionSet, .retained, .holdPlaced, .holdLifted, .checked, .disclosed,
      .disclosureRecalled, .looked, .interestSet, .passed, .passAcknowledged,
      .passWithdrawn, .answered, .answerWithdrawn, .subjectLinked, .subjectParted:
      return []
    }
  }

  private static let undecided = "undecided"

  private static func place(
    _ item: AgendaItem,
    at moment: Instant,
    on parent: Data,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws -> [SearchChange] {
    let find = try database.cachedStatement(sql: "SELECT reference FROM meeting WHERE id = ?")
    guard let reference = try String.fetchOne(find, arguments: [parent]),
      let title = item.title.text,
      let (about, number) = try matter(of: item, entry, in: database)
    else { return [] }
    var record = SearchRecord(
      number: entry.header.position,
      kind: .meeting,
      id: Data(item.id.bytes),
      classNumber: number,
      reference: reference,
      at: moment,
      status: undecided,
      isOpen: true,
      headline: title
    )
    record.parent = parent
    record.about = about
    record.text = item.heading.words
    return try SearchRecordTable.put(record, over: nil, in: database)
  }

  /// What an item is about and the class of that; nil where the texts of it are erased.
  private static func matter(of item: AgendaItem, _ entry: ProjectedEntry, in database: Database)
    throws -> (about: Data?, classNumber: Int64)?
  {
    switch item.matter {
    case .report(let id):
      let find = try database.cachedStatement(
        sql: "SELECT class FROM report WHERE id = ? AND headline IS NOT NULL"
      )
      let number = try Int64.fetchOne(find, arguments: [Data(id.bytes)])
      return number.map { number in (Data(id.bytes), number) }
    case .tasking(let id):
      let number = try classNumber(of: id, in: database)
      return (Data(id.bytes), number ?? entry.classNumber)
    case .operation, .topic: return (nil, entry.classNumber)
    }
  }

  /// A tasking keeps the class that it was raised in: its marking and its authority do not change.
  private static func classNumber(of id: ID<Tasking>, in database: Database) throws -> Int64? {
    let find = try database.cachedStatement(sql: "SELECT class FROM tasking WHERE id = ?")
    return try Int64.fetchOne(find, arguments: [Data(id.bytes)])
  }

  private static func take(_ decided: Meeting.Decided, on parent: Data, in database: Database)
    throws
    -> [SearchChange]
  {
    let other = try decided.decision.tasking.flatMap { id in
      try classNumber(of: id, in: database)
    }
    return try change(decided.item, of: parent, in: database) { record in
      record.status = decided.decision.kind.words
      record.isOpen = false
      record.names = decided.decision.texts.joined(separator: " ")
      record.otherClass = other
    }
  }

  private static func item(_ id: ID<AgendaItem>, of parent: Data, in database: Database) throws
    -> SearchRecord?
  {
    try SearchRecordTable.record(of: Data(id.bytes), parent: parent, in: database)
  }

  private static func change(
    _ id: ID<AgendaItem>,
    of parent: Data,
    in database: Database,
    _ change: (inout SearchRecord) -> Void
  ) throws -> [SearchChange] {
    guard let found = try item(id, of: parent, in: database) else { return [] }
    var record = found
    change(&record)
    return try SearchRecordTable.put(record, over: found, in: database)
  }
}

extension Decision {
  /// What was decided in words, beside the kind of decision.
  fileprivate var texts: [String] {
    switch self {
    case .task, .link, .monitor: []
    case .develop(let terms): [terms.owner, terms.questions.text ?? ""]
    case .commission(let terms): [terms.author, terms.terms.text ?? ""]
    case .deferred(let terms): [terms.reason.text ?? ""]
    case .refer(let terms): [terms.recipient.text]
    case .joint(let terms): [terms.owner.text] + terms.support.map(\.text)
    case .noFurtherAction(let terms): [terms.reason.words]
    case .escalate(let terms): [terms.to, terms.reason.text ?? ""]
    case .withdraw(let terms): [terms.result.text ?? "", terms.outcome.words]
    }
  }
}
