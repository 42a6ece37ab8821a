import Domain
import Ledger
import TestSupport

@testable import Dashboard

/// The moment at which the golden screens are drawn.
let screenNow = london("2010-09-16 09:00")

/// Rows of the daily intelligence.
enum DailyRows {
  private static let lines:
    [(String, Domain.Key<Organisation>, String, Grading.Letter, Int, [Report.Flag], Report.Status)] =
      [
        (
          "2010-09-16 08:58", "hft", "Shop premises hold a card printer and blank stock", .b, 3, [],
          .submitted
        ),
        (
          "2010-09-16 07:40", "borough", "Caller says women are kept at a flat above a takeaway",
          .e, 1, [.child, .victim], .evaluated
        ),
        (
          "2010-09-16 04:15", "ukba", "False identity cards seen at a recruitment agency", .b, 1,
          [], .evaluated
        ),
        (
          "2010-09-15 21:50", "scd9", "Same telephone as a subject of a running operation", .c, 4,
          [], .nominated
        ),
        (
          "2010-09-15 16:05", "hft", "Three women moved between two addresses each Tuesday", .b, 1,
          [.victim], .nominated
        ),
        (
          "2010-09-14 11:30", "ukba", "Sham weddings booked at one register office, same witness",
          .b, 2, [], .tasked
        ),
        (
          "2010-09-10 09:10", "borough", "Threats made to a worker who asked for his papers back",
          .d, 5, [.harm], .developing
        ),
        (
          "2010-09-02 18:45", "scd9",
          "College address has no classroom and forty enrolled students", .a, 1, [],
          .noFurtherAction
        ),
      ]

  static let all: [ReportRow] = lines.enumerated().map { place, line in
    let received = london(line.0)
    return ReportRow(
      id: ID(UInt128(1000 + place)),
      version: 2,
      reference: Reference(series: .intelligence, year: 2010, number: 4217 - place),
      origin: line.1,
      occurredAt: received.adding(minutes: -150),
      receivedAt: received,
      grading: .fiveByFiveByFive(source: line.3, information: line.4, handling: place % 3 + 1),
      marking: place == 4 ? .confidential : .restricted,
      level: place % 3 + 1,
      priority: place == 2 ? nil : (place % 2 == 0 ? "documents" : "trafficking"),
      flags: line.5,
      status: line.6,
      meeting: line.6 == .nominated ? AgendaRows.meetingID : nil,
      headline: .present(line.2)
    )
  }

  static func reading(_ rows: [ReportRow] = all) -> DailyPane.Reading {
    DailyPane.Reading(
      offset: 0,
      rows: rows,
      middle: nil,
      hasMore: false,
      total: rows.isEmpty ? 0 : 4217,
      perDay: rows.isEmpty ? [] : (0..<28).map { day in 6 + day * 7 % 11 },
      meeting: rows.isEmpty ? nil : AgendaRows.meeting(isOpen: false)
    )
  }

  /// The page of a row, as the domain folds it from a draft.
  static func page(_ row: ReportRow) throws -> ReportPage {
    let actor = Actor(
      officer: ID(1),
      roles: [.analyst],
      organisation: "scd9",
      clearance: .secret
    )
    var facts = Facts(
      now: row.receivedAt,
      occurredAt: row.occurredAt,
      actor: actor,
      unit: ScreenUnit.unit
    )
    facts.nextNumbers[.intelligence] = row.reference.number
    var report = Report()
    let events = try report.decide(.receive(draft(of: row)), on: row.id, facts: facts)
    for event in events { report.apply(event) }
    guard let received = report.received else {
      preconditionFailure("A report that was received holds what was received.")
    }
    return ReportPage(
      detail: ReportDetail(row: row, received: received, report: report, history: history(of: row))
    )
  }

  private static func draft(of row: ReportRow) -> Report.Draft {
    var draft = Report.Draft(
      origin: row.origin,
      occurredAt: row.occurredAt,
      marking: row.marking,
      grading: row.grading,
      level: row.level,
      headline: row.headline,
      text: """
        Two rooms above the shop hold a card printer and blank stock. Visitors come on Tuesday and \
        Thursday evenings and leave with envelopes. One worker is thought to be under eighteen.
        """
    )
    draft.priority = "trafficking"
    draft.sanitised = "Premises in the area are thought to make false identity documents."
    draft.subjects = [Subject(kind: .address, words: "12 Example Road, E8")]
    return draft
  }

  private static func history(of row: ReportRow) -> [HistoryLine] {
    [
      line(812, "report.received", "DC 17", of: row),
      line(815, "report.evaluated", "IU 2", of: row),
    ]
  }

  private static func line(_ position: Int64, _ kind: String, _ by: String, of row: ReportRow)
    -> HistoryLine
  {
    HistoryLine(
      position: position,
      kind: kind,
      by: by,
      role: .analyst,
      occurredAt: row.occurredAt,
      recordedAt: row.receivedAt,
      words: ""
    )
  }
}

/// Rows of the agenda.
enum AgendaRows {
  static let meetingID = ID<Meeting>(7)

  static func meeting(isOpen: Bool) -> MeetingRow {
    MeetingRow(
      id: meetingID,
      version: 9,
      reference: Reference(series: .meeting, year: 2010, number: 37),
      series: "wim",
      startsAt: london("2010-09-16 10:00"),
      isOpen: isOpen,
      isClosed: false,
      items: 6,
      decided: 1
    )
  }

  static func agenda(isOpen: Bool = true) -> Agenda {
    Agenda(
      meeting: meeting(isOpen: isOpen),
      items: items,
      withheld: 1,
      present: isOpen
        ? [
          Attendance(label: "DCI 2", organisation: "scd9", clearance: .secret),
          Attendance(label: "DI 1", organisation: "scd9", clearance: .secret),
          Attendance(label: "CIO 3", organisation: "ukba", clearance: .confidential),
        ] : [],
      current: nil
    )
  }

  private static var items: [AgendaRow] {
    let reports = DailyRows.all
    return [
      row(1, .attendance, .topic, "Attendance and marking of this meeting"),
      row(
        2,
        .mattersArising,
        .tasking(ID(500)),
        "Result of the Croydon visits",
        tasking: TaskingRows.all[0]
      ),
      row(3, .risk, .report(reports[4].id), reports[4].headline, report: reports[4], isRisk: true),
      row(4, .nominations, .report(reports[3].id), reports[3].headline, report: reports[3]),
      row(
        5,
        .nominations,
        .report(reports[5].id),
        reports[5].headline,
        report: reports[5],
        tasking: TaskingRows.all[1],
        decision: .task(TaskingRows.all[1].id)
      ),
      row(6, .nominations, .topic, "Register office: same witness in nine weddings", carried: 3),
    ]
  }

  private static func row(
    _ number: Int,
    _ heading: AgendaItem.Heading,
    _ matter: AgendaItem.Matter,
    _ title: Body,
    report: ReportRow? = nil,
    tasking: TaskingRow? = nil,
    decision: Decision? = nil,
    isRisk: Bool = false,
    carried: Int = 0
  ) -> AgendaRow {
    AgendaRow(
      item: AgendaItem(
        id: ID(UInt128(700 + number)),
        heading: heading,
        matter: matter,
        title: title,
        isRisk: isRisk,
        carried: carried
      ),
      report: report,
      decision: decision,
      decidedBy: decision == nil ? "" : "DCI 2",
      decidedAt: decision == nil ? nil : london("2010-09-16 08:50"),
      tasking: tasking
    )
  }
}

/// Rows of the taskings.
enum TaskingRows {
  private static let lines: [(String, Domain.Key<Team>, Bool, Tasking.Status, String, Int)] = [
    (
      "Visit premises with the partner, seize printer and stock", "maxim", false, .inProgress,
      "2010-09-14 17:00", 2
    ),
    ("Photograph the flat and who comes and goes", "maxim", false, .raised, "2010-09-17 12:00", 0),
    ("Attend the register office on wedding days", "swale", true, .bidFiled, "2010-09-24 17:00", 0),
    ("Search the college's enrolment records", "ict", true, .countered, "2010-09-30 17:00", 1),
    ("Interview the worker with an interpreter", "maxim", false, .resulted, "2010-09-22 17:00", 0),
  ]

  static let all: [TaskingRow] = lines.enumerated().map { place, line in
    TaskingRow(
      id: ID(UInt128(500 + place)),
      version: 3,
      reference: Reference(series: .tasking, year: 2010, number: 61 + place),
      action: .present(line.0),
      team: line.1,
      owner: place % 2 == 0 ? "DS 4" : "DS 9",
      authority: line.2 ? "ukba" : "scd9",
      isBid: line.2,
      status: line.3,
      due: london(line.4),
      slips: line.5,
      marking: .restricted,
      raisedAt: london("2010-09-09 11:00")
    )
  }

  static func reading(_ rows: [TaskingRow] = all) -> TaskingPane.Reading {
    var counts: [Tasking.Status: Int] = [:]
    for row in rows { counts[row.status, default: 0] += 1 }
    let over = rows.isEmpty ? [] : [closed]
    if !rows.isEmpty { counts[.closed] = 1 }
    return TaskingPane.Reading(
      open: rows,
      over: over,
      counts: counts,
      overdue: rows.count { row in row.due < screenNow && !row.status.isOver }
    )
  }

  private static let closed = TaskingRow(
    id: ID(599),
    version: 8,
    reference: Reference(series: .tasking, year: 2010, number: 40),
    action: "Close the document factory in Hackney",
    team: "maxim",
    owner: "DS 4",
    authority: "scd9",
    isBid: false,
    status: .closed,
    due: london("2010-08-20 17:00"),
    slips: 1,
    marking: .restricted,
    raisedAt: london("2010-07-30 10:00")
  )
}
