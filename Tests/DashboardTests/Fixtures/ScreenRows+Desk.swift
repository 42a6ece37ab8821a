import Ledger
import TestSupport

@testable import Dashboard
@testable import Domain

/// Rows of the custody board.
enum CustodyRows {
  private static let lines: [(String, String, Bool?, String, Int, String, String, [String], Bool)] =
    [
      ("SC 2310/10", "suite-c", false, "2010-09-16 02:20", 3, "08:26", "08:56", [], false),
      ("SB 2291/10", "suite-b", true, "2010-09-13 13:55", 2, "08:35", "09:05", [], false),
      ("SA 2304/10", "suite-a", true, "2010-09-15 03:40", 1, "08:02", "09:32", [], true),
      (
        "SA 2311/10", "suite-a", true, "2010-09-16 07:45", 2, "08:42", "09:12",
        ["may be a child", "trafficking indicators"], true
      ),
      ("SB 2312/10", "suite-b", nil, "2010-09-16 08:31", 1, "08:31", "09:31", [], false),
    ]

  static let all: [CustodyRow] = lines.enumerated().map { place, line in
    let arrived = london(line.3)
    return CustodyRow(
      id: ID(UInt128(2300 + place)),
      version: 6,
      reference: line.0,
      suite: Domain.Key(stringLiteral: line.1),
      arrivedAt: arrived,
      isImmigration: line.2,
      episodeFrom: line.2 == nil ? nil : arrived.adding(minutes: 25),
      level: line.4,
      lastCheck: london("2010-09-16 " + line.5),
      nextCheck: london("2010-09-16 " + line.6),
      flags: line.7,
      hasInterpreter: line.8,
      stay: stay(line, arrived: arrived)
    )
  }

  private static let by = ID<Officer>(7)

  /// The record behind a row: as much as the row shows.
  private static func stay(
    _ line: (String, String, Bool?, String, Int, String, String, [String], Bool),
    arrived: Instant
  ) -> Detention {
    let check = london("2010-09-16 " + line.5)
    var events = arrival(line.0, line.1, level: line.4, flags: line.7, at: arrived)
    if let isImmigration = line.2 {
      events.append(
        .episodeBegun(
          Detention.EpisodeBegun(
            regime: isImmigration ? .immigration : .pace,
            until: nil,
            isDual: false,
            occurredAt: arrived.adding(minutes: 25),
            recordedAt: arrived.adding(minutes: 26),
            by: by
          )
        )
      )
    }
    if line.8 {
      let session = InterpreterSession(language: "Yoruba", provider: "list", calledAt: check)
      events.append(
        .interpreterAdded(
          Detention.InterpreterAdded(session: session, recordedAt: check, by: by)
        )
      )
    }
    return Detention(folding: events + checks(from: arrived, until: check))
  }

  private static func arrival(
    _ reference: String,
    _ suite: String,
    level: Int,
    flags: [String],
    at arrived: Instant
  ) -> [Detention.Event] {
    let typed = arrived.adding(minutes: 4)
    let arrival = Detention.Arrived(
      reference: .outside(reference),
      suite: Domain.Key(stringLiteral: suite),
      routeIn: .arrestTeam,
      detainee: "D-0042",
      nationality: "not known",
      flags: CustodyFlag.allCases.filter { flag in flags.contains(flag.words) },
      agency: "mps",
      marking: .restricted,
      occurredAt: arrived,
      recordedAt: typed,
      by: by
    )
    let watch = ObservationLevel(rawValue: level) ?? .general
    let set = Detention.LevelSet(level: watch, occurredAt: arrived, recordedAt: typed, by: by)
    return [.arrived(arrival), .levelSet(set)]
  }

  /// A check at each interval since the arrival, so that none but the last can be late.
  private static func checks(from arrived: Instant, until last: Instant) -> [Detention.Event] {
    var times: [Instant] = []
    var at = arrived.adding(minutes: 29)
    while at < last {
      times.append(at)
      at = at.adding(minutes: 29)
    }
    return (times + [last]).map { time in
      .checked(Detention.Checked(occurredAt: time, recordedAt: time, by: by))
    }
  }

  static func reading(_ rows: [CustodyRow] = all) -> CustodyPane.Reading {
    CustodyPane.Reading(
      board: rows,
      lastYear: rows.isEmpty
        ? none
        : CustodyFigures(
          episodes: 1393,
          ended: 1393,
          minutes: 877_590,
          median: 552,
          ninetieth: 1206,
          longest: 7020,
          unpriced: 12,
          charged: .pounds(486_120)
        ),
      thisYear: rows.isEmpty
        ? none
        : CustodyFigures(
          episodes: 981,
          ended: 978,
          minutes: 620_100,
          median: 560,
          ninetieth: 1190,
          longest: 5200,
          unpriced: 9,
          charged: .pounds(342_007)
        ),
      perDay: rows.isEmpty ? [] : (0..<28).map { day in 2 + day * 5 % 7 }
    )
  }

  private static let none = CustodyFigures(
    episodes: 0,
    ended: 0,
    minutes: 0,
    median: 0,
    ninetieth: 0,
    longest: 0,
    unpriced: 0,
    charged: .zero
  )
}

/// Rows of the teams.
enum TeamRows {
  static func reading(isEmpty: Bool = false) -> TeamsPane.Reading {
    guard !isEmpty else { return TeamsPane.Reading(teams: [], deployments: []) }
    let teams = ScreenUnit.unit.teams(on: day("2010-09-16")).map { team in
      TeamRow(
        team: team,
        actual: team.key == "maxim" ? 22 : nil,
        openTaskings: team.key == "maxim" ? 3 : 0,
        openBids: team.key == "swale" ? 1 : 0
      )
    }
    return TeamsPane.Reading(teams: teams, deployments: deployments)
  }

  private static let deployments = [
    deployment(1, "maxim", "2010-09-13 07:00", "2010-09-18 18:00", "Visits in the south"),
    deployment(2, "maxim", "2010-09-20 07:00", "2010-09-24 18:00", "Wedding days"),
    deployment(3, "maxim", "2010-09-23 07:00", "2010-09-26 18:00", "Court protection"),
    deployment(4, "swale", "2010-09-10 07:00", nil, "Enforcement visits"),
  ]

  private static func deployment(
    _ number: UInt128,
    _ team: Domain.Key<Team>,
    _ from: String,
    _ until: String?,
    _ purpose: String
  ) -> DeploymentRow {
    DeploymentRow(
      id: ID(number),
      version: 1,
      team: team,
      boroughs: [],
      purpose: .present(purpose),
      from: london(from),
      until: until.map { london($0) },
      isWithdrawn: false
    )
  }
}

/// Rows of the advice desk.
enum DeskRows {
  static func reading(isEmpty: Bool = false) -> DeskPane.Reading {
    guard !isEmpty else { return DeskPane.Reading(slots: [], open: [], closed: []) }
    return DeskPane.Reading(
      slots: [
        slot(1, "DS 4", true, "2010-09-15 19:00", "2010-09-16 19:00"),
        slot(2, "DI 1", false, "2010-09-15 19:00", "2010-09-16 19:00"),
        slot(3, "DS 9", true, "2010-09-16 19:00", "2010-09-17 07:00"),
      ],
      open: [
        open(
          98,
          "2010-09-16 08:49",
          "victim",
          "Woman in custody says she was made to work",
          isFast: true
        ),
        open(
          97,
          "2010-09-16 06:10",
          "detention",
          "Whether form IS91 can be served at night",
          isFast: false
        ),
      ],
      closed: [
        call(96, "2010-09-15 22:55", "document", "Residence card with two typefaces", true)
      ]
    )
  }

  private static func slot(
    _ number: UInt128,
    _ officer: String,
    _ isPrimary: Bool,
    _ from: String,
    _ to: String
  ) -> DutyRow {
    guard let interval = Interval(from: london(from), to: london(to)) else {
      preconditionFailure("A slot ends after it begins.")
    }
    return DutyRow(id: ID(number), officer: officer, isPrimary: isPrimary, interval: interval)
  }

  private static func open(
    _ number: Int,
    _ at: String,
    _ kind: String,
    _ summary: String,
    isFast: Bool
  ) -> AdviceDetail {
    var row = call(number, at, kind, summary, false)
    guard isFast else { return AdviceDetail(row: row, call: AdviceCall(), history: []) }
    row.response = FastTimeResponse(since: row.answeredAt.adding(minutes: 2))
    row.openSteps = 3
    row.isRemovalOpen = true
    return AdviceDetail(row: row, call: fastCall(row.answeredAt, summary), history: [])
  }

  /// A call in which a victim is identified, as the domain opens it.
  private static func fastCall(_ at: Instant, _ summary: String) -> AdviceCall {
    let actor = Actor(
      officer: TestOfficer.dutyOfficer.id,
      roles: [.dutyOfficer],
      organisation: "scd9",
      clearance: .secret
    )
    var facts = Facts(now: at, occurredAt: at, actor: actor, unit: TestUnit.unit)
    facts.nextNumbers[.advice] = 98
    var opening = AdviceCall.Opening(receivedAt: at, answeredAt: at)
    opening.summary = .present(summary)
    opening.victimOrPerpetrator = .yes
    let events = (try? AdviceCall().decide(.open(opening), on: ID(98), facts: facts)) ?? []
    return AdviceCall(folding: events)
  }

  private static func call(
    _ number: Int,
    _ at: String,
    _ kind: String,
    _ summary: String,
    _ isClosed: Bool
  ) -> AdviceRow {
    AdviceRow(
      id: ID(UInt128(number)),
      version: 1,
      reference: Reference(series: .advice, year: 2010, number: number),
      receivedAt: london(at),
      answeredAt: london(at),
      kind: kind,
      summary: .present(summary),
      isClosed: isClosed
    )
  }
}
