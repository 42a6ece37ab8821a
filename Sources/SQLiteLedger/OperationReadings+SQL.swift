public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The operations, the soonest first.
  public func operations(isOver: Bool, for audience: Audience) throws -> [OperationRow] {
    try store.read { database in
      var rows: [OperationRow] = []
      let statement = try database.cachedStatement(sql: OperationList.sql)
      for number in try ClassTable.numbers(for: audience, in: database) {
        let ids = try Data.fetchAll(statement, arguments: [number, isOver])
        rows += try ids.compactMap { bytes in try OperationList.row(bytes, in: database) }
      }
      return rows.sorted { left, right in
        let starts = [left, right].map { row in
          row.operation.plan?.draft.window.start.milliseconds ?? 0
        }
        return (starts[0], left.reference) < (starts[1], right.reference)
      }
    }
  }

  /// The operation that people call so.
  public func operation(called reference: Reference, for audience: Audience) throws
    -> OperationRow?
  {
    try store.read { database in
      let find = try database.cachedStatement(
        sql: "SELECT id, class FROM operation WHERE reference = ?"
      )
      guard let row = try Row.fetchOne(find, arguments: [reference.text]),
        try ClassTable.numbers(for: audience, in: database).contains(row[1])
      else { return nil }
      return try OperationList.row(row[0], in: database)
    }
  }

  /// One operation with what is linked to it.
  public func operation(_ id: ID<Operation>, for audience: Audience) throws -> OperationDetail? {
    try store.read { database in
      let classes = Set(try ClassTable.numbers(for: audience, in: database))
      let find = try database.cachedStatement(sql: "SELECT class FROM operation WHERE id = ?")
      guard let number = try Int64.fetchOne(find, arguments: [Data(id.bytes)]),
        classes.contains(number), let row = try OperationList.row(Data(id.bytes), in: database)
      else { return nil }
      var detail = OperationDetail(
        row: row,
        history: try History.lines(of: StreamName(.operation, id), in: database)
      )
      try OperationList.addLinks(to: &detail, classes: classes, in: database)
      detail.check = try OperationCheck.stored(row.operation, classes: classes, in: database)
      return detail
    }
  }
}

/// The operations, in SQL.
enum OperationList {
  /// The latest first; beyond so many a page tells nobody more.
  static let linksSQL = """
    SELECT tasking, meeting, item FROM operation_link
    WHERE operation = ? ORDER BY position DESC LIMIT 100
    """

  static let sql = """
    SELECT id FROM operation WHERE class = ? AND is_over = ? ORDER BY starts_at
    """

  static func row(_ bytes: Data, in database: Database) throws -> OperationRow? {
    guard let id = ID<Operation>(bytes: bytes) else { return nil }
    let (state, version) = try EventReader.state(Operation.self, of: id, in: database)
    return state.plan.map { plan in
      OperationRow(id: id, version: version, operation: state, reference: plan.reference)
    }
  }

  /// Adds the work and the agenda items that are linked to an operation.
  static func addLinks(
    to detail: inout OperationDetail,
    classes: Set<Int64>,
    in database: Database
  ) throws {
    let links = try Row.fetchAll(
      database.cachedStatement(sql: linksSQL),
      arguments: [Data(detail.row.id.bytes)]
    )
    for link in links {
      if let tasking = (link[0] as Data?).flatMap(ID<Tasking>.init(bytes:)) {
        if let row = try TaskingList.visible(tasking, classes: classes, in: database) {
          detail.taskings.append(row)
        } else {
          detail.withheld += 1
        }
      }
      guard let meeting = (link[1] as Data?).flatMap(ID<Meeting>.init(bytes:)),
        let item = (link[2] as Data?).flatMap(ID<AgendaItem>.init(bytes:)),
        !detail.items.contains(where: { known in known.id == item })
      else { continue }
      try add(item, of: meeting, to: &detail, classes: classes, in: database)
    }
  }

  /// Adds an item that still stands for the operation: one taken off its agenda, or whose link was
  /// undone, does not.
  private static func add(
    _ id: ID<AgendaItem>,
    of meeting: ID<Meeting>,
    to detail: inout OperationDetail,
    classes: Set<Int64>,
    in database: Database
  ) throws {
    let (state, _) = try EventReader.state(Meeting.self, of: meeting, in: database)
    guard let scheduled = state.scheduled, let item = state.item(id) else { return }
    let decision = state.decisions[id]?.decision
    var isLinked = item.matters.contains(.operation(detail.row.id))
    if case .link(let terms) = decision { isLinked = isLinked || terms.operation == detail.row.id }
    guard isLinked else { return }
    guard try AgendaList.row(item, of: state, classes: classes, in: database) != nil else {
      detail.withheld += 1
      return
    }
    detail.items.append(
      OperationDetail.Item(
        id: id,
        meeting: scheduled.reference,
        startsAt: state.startsAt ?? scheduled.startsAt,
        title: item.title,
        decision: decision?.kind
      )
    )
  }
}
