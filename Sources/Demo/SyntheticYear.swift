public import Domain
public import Ledger

/// Twenty months in the life of a unit, up to 16 September 2010, 09:00 in London.
///
/// The same seed gives the same months, entry by entry, on every machine. Everything in it obeys the
/// rules of the domain: a refusal is a defect of the generator and ends it with an error that says
/// what was refused.
public struct SyntheticYear: Sendable {
  /// How much of everything there is.
  public struct Scale: Sendable, Equatable {
    /// Graded reports from January 2009 on.
    public var reports = 4000
    /// Immigration episodes begun in 2009 (10.B22).
    public var episodes2009 = 1393
    /// Immigration episodes begun in 2010 that have ended.
    public var episodes2010 = 1000
    /// Calls to the advice line.
    public var adviceCalls = 300

    /// Reports of the archive before 2009, written in bulk.
    public var archive = 0

    /// The scale of the demonstration.
    public init() {}

    /// The scale with so many reports in all: what the months cannot hold goes to the archive.
    public init(reports count: Int) {
      let months = min(count, reports)
      archive = count - months
      reports = months
    }
  }

  private let seed: UInt64
  private let site: SyntheticUnit
  private let scale: Scale

  /// The months of a unit under a seed.
  public init(seed: UInt64, unit: SyntheticUnit, scale: Scale = Scale()) {
    self.seed = seed
    site = unit
    self.scale = scale
  }

  /// The pinned moment at which the months end.
  public static var end: Instant { Calendar2010.now }

  /// Writes the months into an empty ledger whose time is the clock's, and leaves the clock at their
  /// end.
  ///
  /// - Parameters:
  ///   - ledger: an empty ledger.
  ///   - clock: the clock that the ledger asks; it is set from moment to moment.
  ///   - progress: is told how many records of how many are written.
  /// - Throws: `DemoError` where the unit lacks something or the ledger says no, `LedgerError` where
  ///   the store fails, and whatever `progress` throws to break it off.
  public func write(
    into ledger: any BatchLedger,
    clock: DemoClock,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    let ground = try Ground(records: site.records)
    let cast = try site.cast(seed: seed)
    var acts = try timeline(on: ground, cast: cast).inOrder()
    let total = scale.archive + acts.count + ClaimYear.count
    var chronicler = Chronicler(ledger, clock: clock, seed: seed)
    let setUp = scale.archive > 0 ? BulkReports.setUp : Calendar2010.setUp
    try site.establish(cast, from: setUp, by: &chronicler)
    try BulkReports(seed: seed, unit: site, count: scale.archive)
      .write(into: ledger, clock: clock) { done, _ in try progress(done, total) }
    let agency = ground.unit.agency(of: ground.own)
    let claims = ClaimYear(ledger, cast: cast, agency: agency)
    var written = scale.archive
    for month in ClaimYear.months {
      let end = acts.firstIndex { act in act.at > ClaimYear.moment(of: month) } ?? acts.endIndex
      try chronicler.write(Array(acts[..<end]), stretch: Self.stretch) { done in
        try progress(written + done, total)
      }
      // What a claim is drawn up from is what the records say by then.
      if let drawn = try claims.drawingUp(month) {
        try chronicler.write([drawn], stretch: Self.stretch) { _ in }
      }
      written += end + 1
      acts = Timeline(Array(acts[end...]) + (try claims.rest(of: month))).inOrder()
    }
    try chronicler.write(acts, stretch: Self.stretch) { done in
      try progress(written + done, total)
    }
    clock.set(Self.end)
  }

  /// What one transaction takes in: an hour of the past, a minute of the last days.
  private static func stretch(at moment: Instant) -> Int64 {
    let fine = Calendar2010.now.adding(hours: -72)
    return moment < fine ? 3_600_000 : 60_000
  }

  /// Everything that is done.
  func timeline(on ground: Ground, cast: Cast) throws -> Timeline {
    var timeline = Timeline()
    timeline.add(custody(ground, cast))
    var operationYear = OperationYear(
      ground: ground,
      cast: cast,
      chance: Chance(seed: seed, for: .operations)
    )
    let operations = operationYear.write(into: &timeline)
    var dailies = DailyYear(
      ground: ground,
      cast: cast,
      chance: Chance(seed: seed, for: .dailies)
    )
    dailies.write(into: &timeline)
    let taskings = intelligence(
      ground,
      cast,
      operations,
      before: dailies.partnerToday,
      into: &timeline
    )
    var deployments = DeploymentYear(
      ground: ground,
      cast: cast,
      taskings: taskings,
      operations: operations,
      chance: Chance(seed: seed, for: .deployments)
    )
    deployments.write(into: &timeline)
    desk(ground, cast, into: &timeline)
    return timeline
  }

  /// The reports, the weekly meetings that take them, and what became of the work they gave out.
  private func intelligence(
    _ ground: Ground,
    _ cast: Cast,
    _ operations: [OperationYear.Plan],
    before partner: PartnerAgenda.Called?,
    into timeline: inout Timeline
  ) -> [TaskingPlan] {
    var reportYear = ReportYear(
      ground: ground,
      cast: cast,
      writer: ReportWriter(ground: ground),
      chance: Chance(seed: seed, for: .reports)
    )
    var reports = reportYear.reports(scale.reports)
    let maker = DecisionMaker(
      ground: ground,
      cast: cast,
      operations: operations,
      chance: Chance(seed: seed, for: .decisions)
    )
    var meetings = WeeklyYear(
      ground: ground,
      cast: cast,
      maker: maker,
      chance: Chance(seed: seed, for: .meetings)
    )
    meetings.write(&reports, into: &timeline)
    var theirs = PartnerAgenda(
      ground: ground,
      cast: cast,
      chance: Chance(seed: seed, for: .partnerAgenda)
    )
    theirs.choose(&reports, before: meetings.next)
    reportYear.write(reports, into: &timeline)
    let overdue = write(meetings.taskings, cast, into: &timeline)
    theirs.write(partner, reports, overdue: overdue, into: &timeline)
    writeAgenda(of: meetings.next, cast, overdue, operations, into: &timeline)
    return meetings.taskings
  }

  /// What stands on the next meeting's agenda beside the nominations.
  private func writeAgenda(
    of next: WeeklyYear.Called?,
    _ cast: Cast,
    _ overdue: [TaskingPlan],
    _ operations: [OperationYear.Plan],
    into timeline: inout Timeline
  ) {
    guard let next else { return }
    var agenda = NextAgenda(of: next, cast: cast, chance: Chance(seed: seed, for: .nextAgenda))
    agenda.write(
      overdue: overdue,
      operations: operations.filter(\.isRunning),
      into: &timeline
    )
  }

  /// Who is where and who is on call: postings, daily meetings, the rota and the advice line.
  private func desk(_ ground: Ground, _ cast: Cast, into timeline: inout Timeline) {
    var postings = PostingYear(
      ground: ground,
      cast: cast,
      chance: Chance(seed: seed, for: .postings)
    )
    postings.write(into: &timeline)
    var rota = RotaYear(cast: cast, chance: Chance(seed: seed, for: .rota))
    rota.write(into: &timeline)
    var advice = AdviceYear(ground: ground, cast: cast, chance: Chance(seed: seed, for: .advice))
    advice.write(scale.adviceCalls, into: &timeline)
  }

  /// What became of the work, and which of it is overdue; the newest bids show every answer that a
  /// bid can have.
  private func write(_ taskings: [TaskingPlan], _ cast: Cast, into timeline: inout Timeline)
    -> [TaskingPlan]
  {
    var life = TaskingLife(cast: cast, chance: Chance(seed: seed, for: .taskings))
    var chance = Chance(seed: seed, for: .fates)
    let fates = TaskingFate.fates(of: taskings, &chance)
    for (tasking, fate) in zip(taskings, fates) { life.write(tasking, fate, into: &timeline) }
    return zip(taskings, fates).filter { _, fate in fate.isOverdue }.map { tasking, _ in tasking }
  }

  private func custody(_ ground: Ground, _ cast: Cast) -> Timeline {
    var timeline = Timeline()
    var planner = StayPlanner(
      suites: ground.suites,
      chance: Chance(seed: seed, for: .custody)
    )
    var record = StayRecord(
      sergeants: cast.holding(.custody).map(\.id),
      chance: Chance(seed: seed, for: .custodyNow)
    )
    let stays =
      planner.stays2009(scale.episodes2009) + planner.stays2010(scale.episodes2010)
      + planner.staysWithoutImmigration(30)
    for stay in stays { record.write(stay, into: &timeline) }
    var cells = CellsNow(
      suites: ground.suites,
      sergeants: cast.holding(.custody).map(\.id),
      chance: Chance(seed: seed, for: .custodyNow)
    )
    cells.write(into: &timeline)
    return timeline
  }
}
