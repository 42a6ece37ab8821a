public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The slots of the rota that touch a stretch of time, by start.
  public func dutySlots(in interval: Interval) throws -> [DutyRow] {
    try store.read { database in
      try Row.fetchAll(
        try database.cachedStatement(sql: DeskList.dutySQL),
        arguments: [interval.end.milliseconds, interval.start.milliseconds]
      ).compactMap { row in try DeskList.slot(row, in: database) }
    }
  }

  /// The swaps that wait for somebody's word, the soonest slot first.
  public func openSwaps(limit: Int) throws -> [SwapRow] {
    try store.read { database in
      let statement = try database.cachedStatement(sql: DeskList.swapSQL)
      return try Row.fetchAll(statement, arguments: [limit]).compactMap { row in
        try DeskList.swap(row, in: database)
      }
    }
  }

  /// The leave that touches a stretch of time, by its first day.
  public func leave(in interval: Interval) throws -> [LeaveRow] {
    try store.read { database in
      try Row.fetchAll(
        try database.cachedStatement(sql: DeskList.leaveSQL),
        arguments: [interval.end.milliseconds, interval.start.milliseconds]
      ).compactMap { row -> LeaveRow? in
        guard let id = ID<Officer>(bytes: row[0] as Data),
          let from = CivilDate(text: row[1] as String),
          let through = CivilDate(text: row[2] as String)
        else { return nil }
        return LeaveRow(
          id: id,
          officer: try OfficerProjector.label(of: id, in: database),
          leave: Leave(from: from, through: through)
        )
      }
    }
  }

  /// The newest calls that are closed, or that are not, as far as the audience may see them.
  public func adviceCalls(isClosed: Bool, limit: Int, for audience: Audience) throws -> [AdviceRow]
  {
    try store.read { database in
      let places = try ClassMerge.numbers(
        sql: DeskList.newestSQL,
        classes: try ClassTable.numbers(for: audience, in: database),
        arguments: [isClosed],
        limit: limit,
        isDescending: true,
        in: database
      )
      return try places.map { place in try DeskList.call(place.number, in: database) }
    }
  }

  /// The times of the calls that were answered in a stretch, as far as the audience may see them.
  public func callTimes(in interval: Interval, for audience: Audience) throws -> [CallTimes] {
    try store.read { database in
      var times: [CallTimes] = []
      let find = try database.cachedStatement(sql: DeskList.timesSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        for isClosed in [false, true] {
          let range = [interval.start.milliseconds, interval.end.milliseconds]
          let rows = try Row.fetchAll(find, arguments: [number, isClosed, range[0], range[1]])
          times += rows.map(DeskList.times)
        }
      }
      return times
    }
  }

  /// The call of a reference with its history; nil where there is none or it may not be seen.
  public func adviceCall(called name: Reference, for audience: Audience) throws -> AdviceDetail? {
    let id: ID<AdviceCall>? = try store.read { database in
      try Data.fetchOne(
        try database.cachedStatement(sql: DeskList.calledSQL),
        arguments: [name.text]
      ).flatMap { bytes in ID<AdviceCall>(bytes: bytes) }
    }
    return try id.flatMap { id in try adviceCall(id, for: audience) }
  }

  /// The calls that led to a report, an agenda item or a tasking, as far as the audience may see them.
  public func calls(behind target: UInt128, for audience: Audience) throws -> [Named<AdviceCall>] {
    try store.read { database in
      let classes = Set(try ClassTable.numbers(for: audience, in: database))
      return try Row.fetchAll(
        try database.cachedStatement(sql: DeskList.leadSQL),
        arguments: [Data(ID<AdviceCall>(target).bytes)]
      ).compactMap { row -> Named<AdviceCall>? in
        guard classes.contains(row[1]), let reference = Reference(text: row[0] as String),
          let id = ID<AdviceCall>(bytes: row[2] as Data)
        else { return nil }
        return Named(id, reference)
      }.sorted { left, right in left.reference.text < right.reference.text }
    }
  }

  /// The newest handovers that nobody has accepted, as far as the audience may see them.
  public func waitingHandovers(limit: Int, for audience: Audience) throws -> [HandoverRow] {
    try store.read { database in
      let places = try ClassMerge.numbers(
        sql: DeskList.waitingSQL,
        classes: try ClassTable.numbers(for: audience, in: database),
        arguments: [],
        limit: limit,
        isDescending: true,
        in: database
      )
      return try places.compactMap { place in try DeskList.handover(place.number, in: database) }
    }
  }

  /// One call with its history; nil where there is none or it may not be seen.
  public func adviceCall(_ id: ID<AdviceCall>, for audience: Audience) throws -> AdviceDetail? {
    try store.read { database in
      let classes = Set(try ClassTable.numbers(for: audience, in: database))
      let find = try database.cachedStatement(
        sql: "SELECT number, class FROM advice WHERE id = ?"
      )
      guard let place = try Row.fetchOne(find, arguments: [Data(id.bytes)]),
        classes.contains(place[1])
      else { return nil }
      let call = try EventReader.state(AdviceCall.self, of: id, in: database).state
      var officers: [ID<Officer>: String] = [:]
      for officer in Set(call.answered.map(\.by)) {
        officers[officer] = try OfficerProjector.label(of: officer, in: database)
      }
      return AdviceDetail(
        row: try DeskList.call(place[0], in: database),
        call: call,
        history: try History.lines(of: StreamName(.adviceCall, id), in: database),
        officers: officers
      )
    }
  }
}

/// The rota and the calls, in SQL.
enum DeskList {
  static let dutySQL = """
    SELECT id, officer, label, is_primary, starts_at, ends_at, slot_starts_at, slot_ends_at, changes,
      version
    FROM duty WHERE starts_at < ? AND ends_at > ? ORDER BY starts_at, is_primary DESC
    """
  static let swapSQL = "SELECT id FROM duty_swap ORDER BY starts_at, id LIMIT ?"
  static let leaveSQL = """
    SELECT officer, first_day, last_day FROM duty_leave WHERE starts_at < ? AND ends_at > ?
    ORDER BY starts_at, officer
    """
  static let newestSQL = """
    SELECT answered_at, number FROM advice WHERE class = ? AND is_closed = ?
    ORDER BY answered_at DESC, number DESC LIMIT ?
    """

  static let timesSQL = """
    SELECT received_at, answered_at, advised_at, fast_since, acknowledged_at FROM advice
    WHERE class = ? AND is_closed = ? AND answered_at >= ? AND answered_at < ?
    """

  static func times(_ row: Row) -> CallTimes {
    let moment = { (place: Int) in (row[place] as Int64?).map(Instant.init(milliseconds:)) }
    return CallTimes(
      receivedAt: Instant(milliseconds: row[0]),
      answeredAt: Instant(milliseconds: row[1]),
      advisedAt: moment(2),
      fastSince: moment(3),
      acknowledgedAt: moment(4)
    )
  }

  static let calledSQL = "SELECT id FROM advice WHERE reference = ?"
  static let leadSQL = """
    SELECT advice.reference, advice.class, advice.id FROM advice_lead
    JOIN advice ON advice.id = advice_lead.call WHERE advice_lead.target = ?
    """
  static let waitingSQL = """
    SELECT drafted_at, number FROM handover WHERE class = ? AND is_waiting = 1
    ORDER BY drafted_at DESC, number DESC LIMIT ?
    """

  static func handover(_ number: Int64, in database: Database) throws -> HandoverRow? {
    let find = try database.cachedStatement(sql: "SELECT id FROM handover WHERE number = ?")
    guard let bytes = try Data.fetchOne(find, arguments: [number]),
      let id = ID<Handover>(bytes: bytes)
    else { return nil }
    let (state, version) = try EventReader.state(Handover.self, of: id, in: database)
    guard let drafted = state.drafted else { return nil }
    return HandoverRow(
      id: id,
      version: version,
      from: try OfficerProjector.label(of: drafted.by, in: database),
      drafted: drafted
    )
  }

  static func slot(_ row: Row, in database: Database) throws -> DutyRow? {
    guard let id = ID<Duty>(bytes: row[0] as Data),
      let interval = Interval(
        from: Instant(milliseconds: row[4]),
        to: Instant(milliseconds: row[5])
      )
    else { return nil }
    let officer = (row[1] as Data?).flatMap { bytes in ID<Officer>(bytes: bytes) }
    let label = try officer.map { id in try OfficerProjector.label(of: id, in: database) }
    return DutyRow(
      id: id,
      officer: label ?? (row[2] as String?) ?? "",
      isPrimary: row[3],
      interval: interval,
      whole: Interval(
        from: Instant(milliseconds: row[6]),
        to: Instant(milliseconds: row[7])
      ),
      changes: row[8],
      version: row[9]
    )
  }

  static func swap(_ row: Row, in database: Database) throws -> SwapRow? {
    guard let id = ID<Duty>(bytes: row[0] as Data) else { return nil }
    let (duty, version) = try EventReader.state(Duty.self, of: id, in: database)
    guard let slot = duty.slot, let proposal = duty.proposal else { return nil }
    return SwapRow(
      slot: DutyRow(
        id: id,
        officer: try name(of: slot.holder, in: database),
        isPrimary: slot.part == .primary,
        interval: slot.interval,
        changes: duty.swaps,
        version: version
      ),
      to: try name(of: proposal.proposed.to, in: database),
      by: try OfficerProjector.label(of: proposal.proposed.by, in: database),
      reason: proposal.proposed.reason,
      at: proposal.proposed.at,
      acceptedAt: proposal.accepted?.at
    )
  }

  private static func name(of holder: Duty.Holder, in database: Database) throws -> String {
    switch holder {
    case .officer(let id): try OfficerProjector.label(of: id, in: database)
    case .label(let label): label
    }
  }

  static func call(_ number: Int64, in database: Database) throws -> AdviceRow {
    let find = try database.cachedStatement(
      sql: """
        SELECT id, version, reference, received_at, answered_at, advised_at, closed_at, kind,
          summary, child, fast_since, timers, acknowledged_at, told_at, open_steps,
          is_removal_open, open_referrals, is_closed
        FROM advice WHERE number = ?
        """
    )
    guard let row = try Row.fetchOne(find, arguments: [number]),
      let id = ID<AdviceCall>(bytes: row[0] as Data),
      let reference = Reference(text: row[2] as String)
    else { throw LedgerError(.damaged, "A call cannot be read; run 'muster rebuild'.") }
    let moment = { (place: Int) in (row[place] as Int64?).map(Instant.init(milliseconds:)) }
    var call = AdviceRow(
      id: id,
      version: row[1],
      reference: reference,
      receivedAt: Instant(milliseconds: row[3]),
      answeredAt: Instant(milliseconds: row[4]),
      kind: row[7],
      summary: (row[8] as String?).map(Body.present),
      isClosed: row[17]
    )
    call.advisedAt = moment(5)
    call.closedAt = moment(6)
    call.child = AdviceCall.Answer(rawValue: row[9] as String) ?? .notKnown
    call.response = moment(10).map { since in
      FastTimeResponse(
        since: since,
        timers: FastTimeTimers(minutes: numbers(row[11]).map(Int.init)),
        acknowledgedAt: moment(12),
        escalatedAt: numbers(row[13]).map(Instant.init(milliseconds:))
      )
    }
    call.openSteps = row[14]
    call.isRemovalOpen = row[15]
    call.openReferrals = row[16]
    return call
  }

  private static func numbers(_ text: String) -> [Int64] {
    text.split(separator: ",").compactMap { number in Int64(number) }
  }
}
