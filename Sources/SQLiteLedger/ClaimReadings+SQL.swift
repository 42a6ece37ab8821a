public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The claims, the latest month first.
  public func claims(limit: Int, for audience: Audience) throws -> [ClaimRow] {
    try store.read { database in
      var rows: [ClaimRow] = []
      for number in try ClassTable.numbers(for: audience, in: database) {
        rows += try Row.fetchAll(
          try database.cachedStatement(sql: ClaimList.listSQL),
          arguments: [number, limit]
        ).map(ClaimList.row)
      }
      return Array(rows.sorted { left, right in left.month > right.month }.prefix(limit))
    }
  }

  /// One claim with its history, its reconciliation and what has moved since.
  public func claim(_ id: ID<Claim>, for audience: Audience) throws -> ClaimDetail? {
    try store.read { database in
      let find = try database.cachedStatement(sql: "SELECT class FROM claim WHERE id = ?")
      guard let number = try Int64.fetchOne(find, arguments: [Data(id.bytes)]),
        try ClassTable.numbers(for: audience, in: database).contains(number)
      else { return nil }
      let (claim, version) = try EventReader.state(Claim.self, of: id, in: database)
      let unit = try units.unit(in: database)
      return ClaimDetail(
        id: id,
        version: version,
        claim: claim,
        reconciliation: Reconciliation(of: claim, in: unit),
        history: try History.lines(of: StreamName(.claim, id), in: database),
        moved: try ClaimList.moved(since: claim, unit: unit, in: database),
        sources: try ClaimList.sources(of: claim, in: database)
      )
    }
  }

  /// The stays that a month's claim is drawn up from, by departure.
  public func claimable(in month: ClaimMonth, for audience: Audience) throws -> [StayRow] {
    try store.read { database in
      let span = month.interval
      let earliest = span.start.adding(hours: -24 * 366)
      let claimed = try Set(String.fetchAll(database, sql: "SELECT month FROM claim"))
      var stays: [(end: Instant, row: StayRow)] = []
      let statement = try database.cachedStatement(sql: ClaimList.claimableSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        let rows = try Row.fetchAll(
          statement,
          arguments: [
            number, earliest.milliseconds, span.end.milliseconds, Data(month.claim.bytes),
          ]
        )
        for row in rows {
          let end = Instant(milliseconds: row[1])
          let own = ClaimMonth(LondonTime(end).date)
          guard own == month || claimed.contains(own.text),
            let id = ID<Detention>(bytes: row[0] as Data)
          else { continue }
          let stay = try EventReader.state(Detention.self, of: id, in: database).state
          stays.append((end, StayRow(id: id, detention: stay)))
        }
      }
      return stays.sorted { left, right in (left.end, left.row.id) < (right.end, right.row.id) }
        .map(\.row)
    }
  }
}

/// The claims, in SQL.
enum ClaimList {
  static let listSQL = """
    SELECT id, version, reference, month, status, stays, unpriced, total, paid, outstanding, invoice
    FROM claim WHERE class = ? ORDER BY month DESC LIMIT ?
    """
  static let claimableSQL = """
    SELECT id, departed_at FROM detention
    WHERE class = ? AND departed_at IS NOT NULL AND departed_at >= ? AND departed_at < ?
      AND (claim IS NULL OR claim = ?)
    ORDER BY departed_at, number
    """

  static func row(_ row: Row) throws -> ClaimRow {
    guard let id = ID<Claim>(bytes: row[0] as Data),
      let month = ClaimMonth(text: row[3] as String),
      let status = Claim.Status(rawValue: row[4])
    else { throw LedgerError(.damaged, "A claim cannot be read; run 'muster rebuild'.") }
    return ClaimRow(
      id: id,
      version: row[1],
      reference: row[2],
      month: month,
      status: status,
      stays: row[5],
      unpriced: row[6],
      total: Pence(row[7]),
      paid: Pence(row[8]),
      outstanding: Pence(row[9]),
      invoice: row[10]
    )
  }

  /// The stays whose records give another charge now than when the claim was drawn up.
  static func moved(since claim: Claim, unit: Unit, in database: Database) throws -> [MovedCharge] {
    var order: [ID<Detention>] = []
    var sums: [ID<Detention>: (custody: String, sum: Pence)] = [:]
    for line in claim.drafted?.lines ?? [] {
      guard let id = line.detention else { continue }
      if sums[id] == nil { order.append(id) }
      sums[id] = (line.custody, (sums[id]?.sum ?? .zero) + line.amount)
    }
    return try order.compactMap { id in
      guard let (custody, claimed) = sums[id] else { return nil }
      let stay = try EventReader.state(Detention.self, of: id, in: database).state
      let now: Pence? =
        switch ClaimReckoning(of: stay, id: id, unit: unit) {
        case .lines(let lines): lines.reduce(.zero) { sum, line in sum + line.amount }
        case .unpriced: nil
        case .nothing: .zero
        }
      return now == claimed ? nil : MovedCharge(custody: custody, claimed: claimed, now: now)
    }
  }

  /// The last entry of each stay that the claim was drawn up from.
  static func sources(of claim: Claim, in database: Database) throws -> [ID<Detention>: LineSource]
  {
    var sources: [ID<Detention>: LineSource] = [:]
    for id in Set(claim.lines.compactMap(\.detention)) {
      let entries = try EntryTable.entries(
        of: StreamName(.detention, id),
        after: 0,
        upTo: .max,
        in: database
      )
      let claimed = entries.last { numbered in numbered.entry.header.kind == "detention.claimed" }
      guard let source = (claimed ?? entries.last)?.entry else { continue }
      sources[id] = LineSource(position: source.header.position, hash: source.hash.text)
    }
    return sources
  }
}
