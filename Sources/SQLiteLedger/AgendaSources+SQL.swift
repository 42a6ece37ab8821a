public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// What the sources put forward for a meeting and its agenda does not hold yet.
  public func proposals(for meeting: ID<Meeting>, for audience: Audience) throws
    -> [AgendaProposal]
  {
    try store.read { database in
      let (state, _) = try EventReader.state(Meeting.self, of: meeting, in: database)
      guard let startsAt = state.startsAt, let scheduled = state.scheduled, !state.isClosed else {
        return []
      }
      let sources = AgendaSources(
        meeting: meeting,
        state: state,
        startsAt: startsAt,
        intakeFrom: scheduled.intakeFrom,
        unit: try units.unit(in: database),
        audience: audience,
        classes: try ClassTable.numbers(for: audience, in: database)
      )
      return try sources.proposals(in: database)
    }
  }
}

/// Where an agenda comes from (domain facts 1.5, 10.B4): late and outstanding work, the daily
/// meetings of both sides, what comes back, running operations, clashes, and teams under strain.
struct AgendaSources {
  let meeting: ID<Meeting>
  let state: Meeting
  let startsAt: Instant
  let intakeFrom: Instant
  let unit: Unit
  let audience: Audience
  let classes: [Int64]

  /// The most that one source puts forward: an agenda is for two hours.
  private static let most = 8

  static let workSQL = """
    SELECT number FROM tasking
    WHERE class = ? AND is_over = 0 AND due < ?
    ORDER BY due, number LIMIT \(most)
    """
  static let returningSQL = """
    SELECT report, decision, returns_on FROM agenda_item
    WHERE returns_on IS NOT NULL AND returns_on BETWEEN ? AND ?
    ORDER BY returns_on
    """
  static let dailySQL = """
    SELECT id, series FROM meeting WHERE starts_at >= ? AND starts_at < ? ORDER BY starts_at
    """

  /// What every source puts forward, in agenda order, without what the agenda holds already.
  func proposals(in database: Database) throws -> [AgendaProposal] {
    let matters = Set(state.items.flatMap(\.matters))
    let titles = Set(state.items.compactMap(\.title.text))
    var seen: Set<AgendaItem.Matter> = []
    let found =
      try work(in: database) + daily(in: database) + returning(in: database)
      + operations(in: database) + clashes(in: database) + strain(in: database)
    return found.filter { proposal in
      if proposal.matter == .topic { return !titles.contains(proposal.title.text ?? "") }
      return !matters.contains(proposal.matter) && seen.insert(proposal.matter).inserted
    }
    .enumerated().sorted { left, right in
      (left.element.heading, left.offset) < (right.element.heading, right.offset)
    }
    .map(\.element)
  }

  /// Work that is due before the meeting, the longest due first.
  private func work(in database: Database) throws -> [AgendaProposal] {
    let numbers = try classes.flatMap { number in
      try Int64.fetchAll(
        database.cachedStatement(sql: Self.workSQL),
        arguments: [number, startsAt.milliseconds]
      )
    }
    let rows = try numbers.map { number in try TaskingList.row(number, in: database) }
      .sorted { left, right in (left.due, left.reference) < (right.due, right.reference) }
    return rows.prefix(Self.most).map { row in
      let slips = row.slips == 0 ? "" : ", moved \(row.slips == 1 ? "once" : "\(row.slips) times")"
      return AgendaProposal(
        heading: .mattersArising,
        matter: .tasking(row.id),
        title: row.action,
        because: "\(row.reference.short) was due \(LondonTime(row.due).date.short)\(slips)"
      )
    }
  }

  /// What the daily meetings since the last one have on their agendas and did not settle.
  private func daily(in database: Database) throws -> [AgendaProposal] {
    let meetings = try Row.fetchAll(
      database.cachedStatement(sql: Self.dailySQL),
      arguments: [intakeFrom.milliseconds, startsAt.milliseconds]
    )
    return try meetings.flatMap { row -> [AgendaProposal] in
      guard let id = ID<Meeting>(bytes: row[0] as Data),
        let series = unit.series(Key(stringLiteral: row[1])), series.cadence == .daily
      else { return [] }
      let (daily, _) = try EventReader.state(Meeting.self, of: id, in: database)
      return try daily.undecided.compactMap { item in
        guard
          try AgendaList.row(item, of: daily, classes: Set(classes), in: database) != nil,
          try isFree(item.matter, in: database)
        else { return nil }
        return AgendaProposal(
          heading: item.isRisk ? .risk : .picture,
          matter: item.matter,
          title: item.title,
          isRisk: item.isRisk,
          because: "from \(series.short) of \(LondonTime(daily.startsAt ?? startsAt).date.short)"
        )
      }
    }
  }

  /// Whether a report can be put forward now: it is on no other agenda and not settled.
  private func isFree(_ matter: AgendaItem.Matter, in database: Database) throws -> Bool {
    guard case .report(let id) = matter else { return true }
    let (report, _) = try EventReader.state(Report.self, of: id, in: database)
    switch report.status {
    case .submitted, .evaluated, .deferred, .held: return true
    case .returned, .nominated, .filed, .tasked, .developing, .productCommissioned, .referred,
      .linked, .noFurtherAction, .escalated:
      return false
    }
  }

  /// What was deferred, developed, commissioned or held until a day since the last meeting.
  private func returning(in database: Database) throws -> [AgendaProposal] {
    let first = LondonTime(intakeFrom).date.dayNumber
    let last = LondonTime(startsAt).date.dayNumber
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: Self.returningSQL),
      arguments: [first, last]
    )
    return try rows.compactMap { row in
      guard let bytes = row[0] as Data?, let id = ID<Report>(bytes: bytes),
        let word = row[1] as String?, let kind = Decision.Kind(rawValue: word),
        let find = try Row.fetchOne(
          database,
          sql: "SELECT number, class FROM report WHERE id = ?",
          arguments: [bytes]
        ), classes.contains(find[1])
      else { return nil }
      let report = try ReportList.row(find[0], in: database)
      let day = CivilDate(dayNumber: row[2]).short
      return proposal(of: report, id, kind, day)
    }
  }

  /// A deferred report comes back itself; of developed and commissioned work the answer is due.
  private func proposal(
    of report: ReportRow,
    _ id: ID<Report>,
    _ kind: Decision.Kind,
    _ day: String
  )
    -> AgendaProposal?
  {
    switch kind {
    case .deferred where report.status == .deferred, .monitor where report.status == .held:
      return AgendaProposal(
        heading: .nominations,
        matter: .report(id),
        title: report.headline,
        because: "\(report.reference.short): \(kind.words) until \(day)"
      )
    case .develop where report.status == .developing,
      .commission where report.status == .productCommissioned:
      let what = kind == .develop ? "Development due" : "Product due"
      return AgendaProposal(
        heading: .learning,
        matter: .topic,
        title: .present("\(what): \(report.reference.short) \(report.headline.words)"),
        because: "due \(day)"
      )
    case .task, .develop, .commission, .deferred, .refer, .joint, .monitor, .link, .noFurtherAction,
      .escalate, .withdraw:
      return nil
    }
  }

  /// Operations that run or are ready.
  private func operations(in database: Database) throws -> [AgendaProposal] {
    try OperationFinder.open(for: audience, unit: unit, in: database).map { found in
      AgendaProposal(
        heading: .operations,
        matter: .operation(found.id),
        title: .present("Review: Operation \(found.name)"),
        because: found.words
      )
    }
  }

  /// Reports on the agenda whose subjects another agency's reports name too.
  private func clashes(in database: Database) throws -> [AgendaProposal] {
    try state.items.compactMap { item -> AgendaProposal? in
      guard case .report(let id) = item.matter,
        let row = try Row.fetchOne(
          database,
          sql: "SELECT number, class FROM report WHERE id = ?",
          arguments: [Data(id.bytes)]
        ), classes.contains(row[1])
      else { return nil }
      let report = try ReportList.row(row[0], in: database)
      let (about, _) = try EventReader.state(Report.self, of: id, in: database)
      guard let received = about.received, !received.subjects.isEmpty else { return nil }
      var search = SubjectSearch(
        classes: try ClassTable.all(in: database),
        audience: audience,
        ask: SubjectAsk(by: received.agency, about: id)
      )
      try search.look(for: received.subjects, in: database)
      let others = search.found.hits.filter { hit in hit.weight > .link }
      guard let first = others.first else { return nil }
      let origin = unit.organisation(first.origin)?.short ?? first.origin.text
      return AgendaProposal(
        heading: .deconfliction,
        matter: .topic,
        title: .present(
          "Clash: \(report.reference.short) and \(first.reference.short) \(origin)"
        ),
        because: first.match.basis
      )
    }
  }

  /// Teams whose bids wait for an answer.
  private func strain(in database: Database) throws -> [AgendaProposal] {
    try unit.teams(on: LondonTime(startsAt).date).compactMap { team -> AgendaProposal? in
      let waiting = try TeamList.open(of: team.key, isBid: true, in: database)
      guard waiting > 0 else { return nil }
      return AgendaProposal(
        heading: .resources,
        matter: .topic,
        title: .present("\(team.name): \(waiting) \(waiting == 1 ? "bid waits" : "bids wait")"),
        because: "no answer yet"
      )
    }
  }
}

/// The operations of a ledger, found by their streams: they are few.
enum OperationFinder {
  /// An operation that is not over.
  struct Found {
    let id: ID<Operation>
    let name: String
    let words: String
  }

  private static let streamsSQL = """
    SELECT stream FROM entry
    WHERE stream > 'operation/' AND stream < 'operation0' AND version = 1 ORDER BY position
    """

  /// The operations that are not over and that an audience may see, the oldest first.
  static func open(for audience: Audience, unit: Unit, in database: Database) throws -> [Found] {
    try String.fetchAll(database, sql: streamsSQL).compactMap { name in
      guard let id = StreamName(text: name)?.id(as: Operation.self) else { return nil }
      let (state, _) = try EventReader.state(Operation.self, of: id, in: database)
      guard let plan = state.plan?.draft, !state.isOver, let called = plan.name.text,
        audience.permits(state.visibility(in: unit))
      else { return nil }
      let late = state.milestones.count { milestone in
        milestone.isOverdue(at: plan.window.end)
      }
      let words = "\(state.status.rawValue), \(plan.style.rawValue)"
      return Found(
        id: id,
        name: called,
        words: late == 0 ? words : "\(words), \(late) milestones not reached"
      )
    }
  }
}
