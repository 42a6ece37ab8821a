public import Domain
public import Ledger

/// What goes on at other desks while somebody watches: something new every few seconds.
///
/// It reads the ledger to choose what it adds to, so that a check is one that is due and a line of
/// progress belongs to work that goes on. Whoever calls it submits what it answers; a refusal means
/// that another desk was quicker.
public struct LiveTraffic {
  private let ledger: any BatchLedger
  private let cast: Cast
  private let ground: Ground
  private let writer: ReportWriter
  private let audience: Audience
  private var chance: Chance

  /// The kinds of things that go on.
  enum Kind { case report, check, arrival, departure, progress, call }

  /// The traffic of a unit under a seed; a ledger that has grown has another sequence.
  ///
  /// - Throws: `DemoError.lacking` where the unit cannot carry a demonstration, `LedgerError` where
  ///   the store fails.
  public init(seed: UInt64, unit: SyntheticUnit, ledger: any BatchLedger) throws {
    self.ledger = ledger
    ground = try Ground(records: unit.records)
    cast = try unit.cast(seed: seed)
    writer = ReportWriter(ground: ground)
    let agency = ground.unit.agency(of: ground.own)
    audience = Audience([Viewer(agency: agency, standing: .police, clearance: .topSecret)])
    let grown = UInt64(bitPattern: try ledger.head().position)
    chance = Chance(seed: seed ^ grown &* 0x9E37_79B9_7F4A_7C15, for: .live)
  }

  /// How long to wait before the next, in milliseconds.
  public mutating func pauseMilliseconds() -> Int { chance.int(1500...6500) }

  /// The next thing that goes on.
  ///
  /// - Throws: `LedgerError` where the store fails.
  public mutating func nextSubmission(now: Instant) throws -> Submission {
    let kind: Kind = chance.pick([
      (.report, weight: 38), (.check, weight: 30), (.progress, weight: 12), (.call, weight: 8),
      (.arrival, weight: 7), (.departure, weight: 5),
    ])
    switch kind {
    case .report: break
    case .check: if let submission = try check(now) { return submission }
    case .arrival: return arrival(now)
    case .departure: if let submission = try departure(now) { return submission }
    case .progress: if let submission = try progress(now) { return submission }
    case .call: return call(now)
    }
    return report(now)
  }

  private mutating func submission(_ commands: [Command], by officer: ID<Officer>, at now: Instant)
    -> Submission
  {
    Submission(id: chance.mint(at: now), commands, by: .officer(officer), durability: .bulk)
  }
}

extension LiveTraffic {
  private mutating func report(_ now: Instant) -> Submission {
    let draft = writer.write(ReportWriter.Brief(receivedAt: now), &chance).draft
    let id: ID<Report> = chance.mint(at: now)
    let by = chance.pick(cast.holding(.dutyOfficer)).id
    return submission([.report(id, .receive(draft))], by: by, at: now)
  }

  /// A visit to whoever is due for one next, if it is due within ten minutes.
  private mutating func check(_ now: Instant) throws -> Submission? {
    let due = try ledger.custodyBoard(for: audience)
      .filter { row in row.nextCheck < now.adding(minutes: 10) }
    guard !due.isEmpty else { return nil }
    let row = due[0]
    let by = chance.pick(cast.holding(.custody)).id
    return submission([.detention(row.id, .check(at: now))], by: by, at: now)
  }

  private mutating func arrival(_ now: Instant) -> Submission {
    let sergeant = chance.pick(cast.holding(.custody)).id
    var planner = StayPlanner(suites: ground.suites, chance: chance)
    let stay = planner.arriving(at: now.adding(minutes: -6))
    _ = chance.bits()
    var record = StayRecord(sergeants: [sergeant], chance: chance)
    return submission(stay.asks(Array(record.arrival(of: stay).prefix(1))), by: sergeant, at: now)
  }

  /// Somebody without an open flag is collected after some hours.
  private mutating func departure(_ now: Instant) throws -> Submission? {
    let able = try ledger.custodyBoard(for: audience).filter { row in
      row.flags.isEmpty && row.isImmigration == true && !row.hasInterpreter
        && row.arrivedAt < now.adding(hours: -5) && row.arrivedAt > now.adding(hours: -47)
    }
    guard able.count > 5 else { return nil }
    let row = chance.pick(able)
    let destination = chance.pick(CustodyWords.destinations(of: .escort))
    let by = chance.pick(cast.holding(.custody)).id
    return submission(
      [.detention(row.id, .depart(.escort, destination: destination, at: now))],
      by: by,
      at: now
    )
  }

  private mutating func progress(_ now: Instant) throws -> Submission? {
    let open = try ledger.taskings(TaskingQuery(limit: 60), for: audience).rows.filter { row in
      row.status == .inProgress || row.status == .accepted
    }
    guard !open.isEmpty else { return nil }
    let row = chance.pick(open)
    let by = row.isBid ? cast.first(.partnerTasking).id : chance.pick(cast.detectives).id
    let words = chance.pick(TaskingWords.progress)
    return submission([.tasking(row.id, .progress(.present(words)))], by: by, at: now)
  }

  private mutating func call(_ now: Instant) -> Submission {
    let (kind, question) = chance.pick(AdviceWords.questions)
    var opening = AdviceCall.Opening(receivedAt: now.adding(minutes: -1), answeredAt: now)
    opening.details = AdviceCall.Details(
      caller: .present(chance.pick(AdviceWords.callers)),
      callBack: nil,
      organisation: chance.pick(ground.origins).key,
      kind: kind
    )
    opening.summary = .present(question)
    let id: ID<AdviceCall> = chance.mint(at: now)
    let by = cast.first(.dutyOfficer).id
    return submission([.adviceCall(id, .open(opening))], by: by, at: now)
  }
}
