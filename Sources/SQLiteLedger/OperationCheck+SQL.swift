public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// What else there is beside an operation, as far as the audience may see it.
  public func compared(_ id: ID<Operation>, for audience: Audience) throws -> OperationComparison? {
    try store.read { database in
      let classes = try ClassTable.all(in: database)
      let find = try database.cachedStatement(sql: "SELECT class FROM operation WHERE id = ?")
      guard let number = try Int64.fetchOne(find, arguments: [Data(id.bytes)]),
        let visibility = classes[number], audience.permits(visibility),
        let row = try OperationList.row(Data(id.bytes), in: database)
      else { return nil }
      var check = OperationCheck(row, classes: classes, audience: audience)
      try check.compareOperations(in: database)
      try check.compareSubjects(in: database)
      return check.comparison
    }
  }
}

/// Compares an operation with the other operations of its time and with other records of the subjects
/// of the reports that it rests on (domain facts 5.1, 5.2).
struct OperationCheck {
  private let row: OperationRow
  private let classes: [Int64: VisibilityClass]
  private let visible: Set<Int64>
  private let audience: Audience
  private var clashes: [OperationComparison.Clash] = []
  private var compared = 0
  private var subjects = 0
  private var withheld = 0
  private var links: Set<ID<Report>> = []
  private var hits: [ID<Report>: SubjectHit] = [:]
  private var owners: Set<SubjectOwner> = []
  private var ask: Set<Key<Organisation>> = []

  init(_ row: OperationRow, classes: [Int64: VisibilityClass], audience: Audience) {
    self.row = row
    self.classes = classes
    self.audience = audience
    visible = Set(classes.filter { pair in audience.permits(pair.value) }.keys)
  }

  private var plan: Operation.Planned? { row.operation.plan }

  /// What was found so far.
  var comparison: OperationComparison {
    let sorted = hits.values.sorted { left, right in
      (left.weight, left.match.strength, left.receivedAt)
        > (right.weight, right.match.strength, right.receivedAt)
    }
    let shown = clashes.sorted { left, right in left.row.reference < right.row.reference }
    return OperationComparison(
      clashes: shown,
      hits: sorted,
      owners: owners.sorted(),
      findings: Operation.Findings(
        compared: compared,
        subjects: subjects,
        operations: shown.map(\.row.id),
        reports: sorted.map(\.report),
        links: links.subtracting(hits.keys).count,
        isConflict: sorted.contains { hit in hit.weight == .conflict },
        ask: Array(ask),
        withheld: withheld
      )
    )
  }

  /// The operations that are not over and touch a stretch of time, whoever may see them.
  static func open(during interval: Interval, in database: Database) throws
    -> [ID<Operation>: Operation]
  {
    var found: [ID<Operation>: Operation] = [:]
    for number in try ClassTable.all(in: database).keys {
      for row in try open(of: number, during: interval, in: database) {
        found[row.id] = row.operation
      }
    }
    return found
  }

  private static func open(of number: Int64, during interval: Interval, in database: Database)
    throws -> [OperationRow]
  {
    let ids = try Data.fetchAll(
      database.cachedStatement(sql: OperationList.sql),
      arguments: [number, false]
    )
    return try ids.compactMap { bytes in
      guard let row = try OperationList.row(bytes, in: database),
        row.operation.plan?.draft.window.overlaps(interval) == true
      else { return nil }
      return row
    }
  }

  mutating func compareOperations(in database: Database) throws {
    guard let own = plan?.draft else { return }
    for number in classes.keys.sorted() {
      for other in try Self.open(of: number, during: own.window, in: database) {
        guard other.id != row.id, let theirs = other.operation.plan else { continue }
        let shared = own.shared(with: theirs.draft)
        guard visible.contains(number) else {
          if !shared.isEmpty { ask.insert(theirs.agency) }
          continue
        }
        compared += 1
        if !shared.isEmpty { clashes.append(.init(row: other, shared: shared)) }
      }
    }
  }

  mutating func compareSubjects(in database: Database) throws {
    guard let agency = plan?.agency else { return }
    let own = try reports(in: database)
    for id in own.sorted() {
      let (report, _) = try EventReader.state(Report.self, of: id, in: database)
      guard let received = report.received else { continue }
      var search = SubjectSearch(
        classes: classes,
        audience: audience,
        ask: SubjectAsk(by: agency, about: id)
      )
      try search.look(for: received.subjects, in: database)
      subjects += received.subjects.count
      take(search.found, own: own)
    }
  }

  /// Keeps what was found: the gravest hit of a report; one of the operation's own reports is a hit
  /// only where the two make a victim a suspect.
  private mutating func take(_ found: SubjectHits, own: Set<ID<Report>>) {
    ask.formUnion(found.ask)
    ask.formUnion(found.owners.map(\.agency))
    owners.formUnion(found.owners)
    for hit in found.hits where hit.weight == .conflict || !own.contains(hit.report) {
      guard hit.weight > .link else {
        links.insert(hit.report)
        continue
      }
      if let known = hits[hit.report], known.weight >= hit.weight { continue }
      hits[hit.report] = hit
    }
  }

  /// The reports that the work and the agenda items of the operation rest on, as far as the audience
  /// may see them and what leads there.
  private mutating func reports(in database: Database) throws -> Set<ID<Report>> {
    var found: Set<ID<Report>> = []
    let links = try Row.fetchAll(
      database.cachedStatement(sql: OperationList.linksSQL),
      arguments: [Data(row.id.bytes)]
    )
    for link in links {
      if let id = (link[0] as Data?).flatMap(ID<Tasking>.init(bytes:)) {
        guard try TaskingList.visible(id, classes: visible, in: database) != nil else {
          withheld += 1
          continue
        }
        let (tasking, _) = try EventReader.state(Tasking.self, of: id, in: database)
        found.formUnion(tasking.draft?.reports ?? [])
      }
      found.formUnion(try reports(of: link, in: database))
    }
    return try found.filter { id in
      let isVisible =
        try TaskingList.reference(of: id, classes: visible, in: database) != nil
      if !isVisible { withheld += 1 }
      return isVisible
    }
  }

  /// The reports of an agenda item that stands for the operation; none for other links.
  private func reports(of link: Row, in database: Database) throws -> [ID<Report>] {
    guard let meeting = (link[1] as Data?).flatMap(ID<Meeting>.init(bytes:)),
      let id = (link[2] as Data?).flatMap(ID<AgendaItem>.init(bytes:))
    else { return [] }
    let (state, _) = try EventReader.state(Meeting.self, of: meeting, in: database)
    guard let item = state.item(id) else { return [] }
    var isLinked = item.matters.contains(.operation(row.id))
    if case .link(let terms) = state.decisions[id]?.decision {
      isLinked = isLinked || terms.operation == row.id
    }
    guard isLinked else { return [] }
    return item.matters.compactMap { matter in
      if case .report(let report) = matter { report } else { nil }
    }
  }

  /// The stored check of an operation, with what may be seen of what was found; nil while none is.
  static func stored(_ operation: Operation, classes: Set<Int64>, in database: Database) throws
    -> OperationDetail.Check?
  {
    guard let made = operation.checked else { return nil }
    let find = try database.cachedStatement(
      sql: "SELECT reference, class FROM operation WHERE id = ?"
    )
    var found: [Reference] = []
    for id in made.findings.operations {
      guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]),
        classes.contains(row[1]), let reference = Reference(text: row[0] as String)
      else { continue }
      found.append(reference)
    }
    found += try made.findings.reports.compactMap { id in
      try TaskingList.reference(of: id, classes: classes, in: database)
    }
    return OperationDetail.Check(
      made: made,
      by: try OfficerProjector.label(of: made.by, in: database),
      found: found,
      withheld: made.findings.operations.count + made.findings.reports.count - found.count
    )
  }
}
