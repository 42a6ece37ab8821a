internal import Domain

/// What of the unit a demonstration stands on: looked up once, so that any unit file can carry one.
struct Ground: Sendable {
  /// The unit as its records make it.
  let unit: Unit
  /// The weekly meeting.
  let weekly: MeetingSeries
  /// The daily meetings.
  let dailies: [MeetingSeries]
  /// The organisation that holds the weekly meeting and works its own teams.
  let own: Key<Organisation>
  /// The organisation that most of the other teams must be asked of.
  let partner: Key<Organisation>
  /// The bodies that reports come from.
  let origins: [Organisation]
  /// The custody suites.
  let suites: [CustodySuite]
  /// The boroughs.
  let boroughs: [Borough]

  /// The ground of a unit's records.
  ///
  /// - Throws: `DemoError.lacking` where something is missing that a demonstration needs.
  init(records: [UnitRecord]) throws(DemoError) {
    let unit = try Self.unit(of: records)
    self.unit = unit
    let today = Calendar2010.today
    var series: [MeetingSeries] = []
    for case .series(let one) in unit.records(.series, on: today) { series.append(one) }
    guard let weekly = series.first(where: { $0.cadence == .weekly && !$0.isExternal }) else {
      throw .lacking("weekly meeting of its own")
    }
    self.weekly = weekly
    own = weekly.organisation
    dailies = series.filter { $0.cadence == .daily }
    partner = try Self.partner(of: unit, own: weekly.organisation)
    origins = unit.organisations(on: today).filter(\.isOrigin)
    suites = unit.suites(on: today)
    boroughs = unit.boroughs(on: today)
    if origins.isEmpty { throw .lacking("organisation that reports come from") }
    if suites.isEmpty { throw .lacking("custody suite") }
    if boroughs.isEmpty { throw .lacking("borough") }
  }

  /// The unit that the records make, as a ledger would fold it.
  private static func unit(of records: [UnitRecord]) throws(DemoError) -> Unit {
    let founder = Actor(
      officer: ID(0),
      roles: [],
      organisation: "founder",
      clearance: .topSecret
    )
    let now = Calendar2010.now
    let facts = Facts(now: now, occurredAt: now, actor: founder, unit: Unit())
    let establish = Unit.Command.establish(
      key: "unit",
      name: "",
      isDemonstration: true,
      records: records
    )
    do {
      return Unit(folding: try Unit().decide(establish, on: Unit.only, facts: facts))
    } catch {
      throw .refused("establish", at: now, error)
    }
  }

  /// The other controller of the most teams.
  private static func partner(of unit: Unit, own: Key<Organisation>) throws(DemoError)
    -> Key<Organisation>
  {
    let today = Calendar2010.today
    let controllers = unit.teams(on: today)
      .filter { team in team.exists(on: today) }
      .compactMap { team in team.controller.holding(on: today)?.value }
      .filter { controller in controller != own }
    let known = Set(controllers).sorted()
    let most = known.max { left, right in
      let (fewer, more) = (
        controllers.count { $0 == left }, controllers.count { $0 == right }
      )
      return fewer < more
    }
    guard let most else { throw .lacking("team that another organisation controls") }
    return most
  }

  /// The teams that an organisation gives its tasks to on a day and that are still there on another.
  func teams(of controller: Key<Organisation>, on date: CivilDate, until: CivilDate) -> [Team] {
    unit.teams(on: date).filter { team in
      team.controller.holding(on: date)?.value == controller && team.exists(on: until)
        && team.exists(on: date)
    }
  }

  /// The bodies outside the agency to which a report under the widest code may be passed.
  ///
  /// They are those that the unit counts among its partners of 2010, or any where it counts none.
  var recipients: [Key<Organisation>] {
    let home = unit.agency(of: own)
    let able = unit.organisations(on: Calendar2010.today).filter { body in
      body.agency != home && (body.standing == .enforcement || body.standing == .police)
    }
    var named: Set<Key<Organisation>> = []
    for case .partner(let partner) in unit.records(.partner, on: Calendar2010.today)
    where partner.periods.contains("2010") {
      named.insert(partner.organisation)
    }
    let partners = able.filter { body in named.contains(body.key) }
    return (partners.isEmpty ? able : partners).map(\.key)
  }

  /// The priorities of the control strategy of 2010, first rank first.
  var priorities: [Priority] {
    let all = unit.priorities(on: Calendar2010.today)
    let current = all.filter { priority in priority.period.contains("2010") }
    return (current.isEmpty ? all : current).sorted { left, right in
      (left.rank, left.key) < (right.rank, right.key)
    }
  }
}
