import GRDB
import TestSupport
import Testing

@testable import SQLiteLedger

/// Whether each query of a screen is answered from the index that names the screen.
@Suite struct QueryPlanTests {
  /// A query and the index that it must go by.
  struct Query: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let index: String
  }

  private static let queries = [
    Query(testDescription: "daily", sql: ReportList.newestSQL, index: "report_daily"),
    Query(
      testDescription: "daily, one status",
      sql: ReportList.newestOfStatusSQL,
      index: "report_by_status"
    ),
    Query(testDescription: "search", sql: ReportList.foundSQL, index: "VIRTUAL TABLE INDEX"),
    Query(
      testDescription: "search of reports",
      sql: Search.foundSQL(.report),
      index: "VIRTUAL TABLE INDEX"
    ),
    Query(
      testDescription: "search of other records",
      sql: Search.foundSQL(.record),
      index: "VIRTUAL TABLE INDEX"
    ),
    Query(testDescription: "few reports", sql: Search.statusSQL, index: "report_by_status"),
    Query(testDescription: "reports since", sql: Search.sinceSQL, index: "report_daily"),
    Query(testDescription: "a hit", sql: SearchRecordTable.oneSQL, index: "PRIMARY KEY"),
    Query(
      testDescription: "a record of the search",
      sql: SearchRecordTable.ofIDSQL,
      index: "search_record_by_id"
    ),
    Query(
      testDescription: "items about a report",
      sql: SearchRecordTable.aboutSQL,
      index: "search_record_about"
    ),
    Query(testDescription: "like subjects", sql: SubjectSearch.keySQL, index: "PRIMARY KEY"),
    Query(testDescription: "linked subjects", sql: ClearPeriods.linkSQL, index: "PRIMARY KEY"),
    Query(testDescription: "any link", sql: ClearPeriods.anySQL, index: "PRIMARY KEY"),
    Query(testDescription: "reviews due", sql: RetentionList.dueSQL, index: "retention_due"),
    Query(
      testDescription: "the last daily meeting",
      sql: PictureList.meetingSQL,
      index: "meeting_current"
    ),
    Query(testDescription: "the picture, new", sql: PictureList.newSQL, index: "report_daily"),
    Query(
      testDescription: "the picture, changed",
      sql: PictureList.changedSQL,
      index: "report_changed"
    ),
    Query(
      testDescription: "the picture, oldest to evaluate",
      sql: PictureList.oldestSQL,
      index: "report_by_status"
    ),
    Query(
      testDescription: "the picture, reviews",
      sql: PictureList.reviewRowsSQL,
      index: "retention_due"
    ),
    Query(
      testDescription: "the clearing queue",
      sql: ClearingList.queueSQL,
      index: "clearing_queue"
    ),
    Query(
      testDescription: "answers to a requirement",
      sql: ClearingList.answersSQL,
      index: "requirement_answer_newest"
    ),
    Query(
      testDescription: "how many answers",
      sql: ClearingList.answerCountSQL,
      index: "PRIMARY KEY"
    ),
    Query(testDescription: "passed on", sql: DisclosureList.newestSQL, index: "disclosure_log"),
    Query(
      testDescription: "what rests on an agreement",
      sql: DisclosureList.underSQL,
      index: "disclosure_by_agreement"
    ),
    Query(testDescription: "tasking", sql: TaskingList.soonestSQL, index: "tasking_due"),
    Query(testDescription: "tasking, over", sql: TaskingList.latestSQL, index: "tasking_due"),
    Query(testDescription: "overdue", sql: TaskingList.overdueSQL, index: "tasking_due"),
    Query(testDescription: "board", sql: TaskingList.boardSQL, index: "tasking_board"),
    Query(testDescription: "outcomes", sql: TaskingList.outcomeSQL, index: "PRIMARY KEY"),
    Query(testDescription: "map", sql: TeamList.boroughSQL, index: "PRIMARY KEY"),
    Query(testDescription: "postings", sql: TeamList.postingSQL, index: "posting_by_end"),
    Query(testDescription: "absences", sql: TeamList.absenceSQL, index: "PRIMARY KEY"),
    Query(testDescription: "operations", sql: OperationList.sql, index: "operation_by_start"),
    Query(
      testDescription: "a week's meetings",
      sql: WeekReader.meetingsSQL,
      index: "meeting_by_start"
    ),
    Query(testDescription: "a week's bids", sql: WeekReader.bidsSQL, index: "tasking_by_authority"),
    Query(
      testDescription: "what an operation links",
      sql: OperationList.linksSQL,
      index: "PRIMARY KEY"
    ),
    Query(testDescription: "agenda", sql: MeetingList.currentSQL, index: "meeting_current"),
    Query(testDescription: "calendar", sql: MeetingList.fromSQL, index: "meeting_by_start"),
    Query(
      testDescription: "a meeting by name",
      sql: MeetingList.calledSQL,
      index: "meeting_by_reference"
    ),
    Query(
      testDescription: "decided before",
      sql: AgendaList.previousSQL,
      index: "agenda_item_by_report"
    ),
    Query(
      testDescription: "what comes back",
      sql: AgendaSources.returningSQL,
      index: "agenda_item_returning"
    ),
    Query(testDescription: "late work", sql: AgendaSources.workSQL, index: "tasking_due"),
    Query(testDescription: "daily items", sql: AgendaSources.dailySQL, index: "meeting_by_start"),
    Query(
      testDescription: "the board's figures",
      sql: MeetingFigureList.decidedSQL,
      index: "agenda_item_by_decision"
    ),
    Query(testDescription: "custody", sql: CustodyList.boardSQL, index: "custody_board"),
    Query(testDescription: "left", sql: CustodyList.leftSQL, index: "stay_by_departure"),
    Query(testDescription: "called", sql: CustodyList.calledSQL, index: "stay_by_reference"),
    Query(testDescription: "usage", sql: CustodyList.usageSQL, index: "episode_by_begin"),
    Query(testDescription: "claims", sql: ClaimList.listSQL, index: "claim_by_month"),
    Query(testDescription: "claimable", sql: ClaimList.claimableSQL, index: "stay_by_departure"),
    Query(testDescription: "custody by hour", sql: CustodyList.staySQL, index: "stay_by_arrival"),
    Query(testDescription: "figures", sql: CustodyList.episodeSQL, index: "episode_by_begin"),
    Query(testDescription: "lengths", sql: EpisodeLengths.lengthSQL, index: "PRIMARY KEY"),
    Query(testDescription: "first year", sql: EpisodeLengths.firstSQL, index: "PRIMARY KEY"),
    Query(testDescription: "last year", sql: EpisodeLengths.lastSQL, index: "PRIMARY KEY"),
    Query(testDescription: "deployments", sql: TeamList.deploymentSQL, index: "deployment_by_time"),
    Query(testDescription: "advice", sql: DeskList.newestSQL, index: "advice_newest"),
    Query(testDescription: "handover", sql: DeskList.waitingSQL, index: "handover_waiting"),
    Query(testDescription: "rota", sql: DeskList.dutySQL, index: "duty_by_time"),
    Query(testDescription: "times of calls", sql: DeskList.timesSQL, index: "advice_newest"),
    Query(testDescription: "a call by name", sql: DeskList.calledSQL, index: "advice_called"),
    Query(testDescription: "what a call led to", sql: DeskList.leadSQL, index: "PRIMARY KEY"),
    Query(testDescription: "swaps", sql: DeskList.swapSQL, index: "duty_swap_by_time"),
    Query(testDescription: "leave", sql: DeskList.leaveSQL, index: "duty_leave_by_time"),
    Query(testDescription: "reports out", sql: ExportList.reportSQL, index: "report_by_class"),
    Query(
      testDescription: "reports out, from a day on",
      sql: ExportList.reportSinceSQL,
      index: "report_by_class"
    ),
    Query(
      testDescription: "a report known elsewhere",
      sql: ExportList.identitySQL,
      index: "report_by_id"
    ),
    Query(testDescription: "stays out", sql: ExportList.staySQL, index: "stay_by_arrival"),
  ]

  @Test(arguments: queries)
  func `a screen's query goes by its index and sorts nothing`(query: Query) throws {
    let file = try FileWorld()

    try file.tamper { database in
      let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(query.sql)")
      statement.setUncheckedArguments(StatementArguments())
      let plan = try Row.fetchAll(statement).map { row in row["detail"] as String }
      #expect(plan.contains { line in line.contains(query.index) }, "\(plan)")
      #expect(!plan.contains { line in line.contains("TEMP B-TREE") }, "\(plan)")
      #expect(!plan.contains { line in line.hasPrefix("SCAN") && !line.contains("INDEX") })
    }
  }
}
