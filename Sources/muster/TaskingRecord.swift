internal import Domain
internal import Ledger

/// A tasking as JSON.
struct TaskingRecord: Encodable {
  let reference: String
  let action: String
  let team: String
  let owner: String
  let authority: String
  let isBid: Bool
  let status: String
  let queue: String?
  let due: String
  let isLate: Bool
  let slips: Int
  let since: String
  let marking: String
  let boroughs: [String]
  var workedMinutes: Int?
  var withControllerMinutes: Int?
  var withBidderMinutes: Int?
  var offeredDue: String?
  var progress: [String]?
  var outcomes: [String: Int]?
  var route: String?
  var routeReason: String?

  init(_ row: TaskingRow, _ place: CommandDesk) {
    reference = row.reference.text
    action = row.action.words
    team = row.team.text
    owner = row.owner
    authority = row.authority.text
    isBid = row.isBid
    status = row.status.rawValue
    queue = row.status.queue?.rawValue
    due = LondonTime(row.due).stamp
    isLate = !row.status.isOver && row.due < place.now
    slips = row.slips
    since = LondonTime(row.since).stamp
    marking = row.marking.words
    boroughs = row.boroughs.map(\.text)
  }

  init(_ detail: TaskingDetail, _ place: CommandDesk) {
    self.init(detail.row, place)
    let tasking = detail.tasking
    workedMinutes = tasking.work.minutes(at: place.now)
    if tasking.isBid {
      withControllerMinutes = tasking.withController.minutes(at: place.now)
      withBidderMinutes = tasking.withBidder.minutes(at: place.now)
    }
    offeredDue = tasking.offer?.offeredDue.map { due in LondonTime(due).stamp }
    progress = tasking.log.map(\.words.words)
    outcomes = tasking.outcome.map { resulted in
      Dictionary(
        resulted.outcome.counts.map { count in (count.code.rawValue, count.number) },
        uniquingKeysWith: +
      )
    }
    route = tasking.draft?.route?.rule.text
    routeReason = tasking.draft?.route?.reason
  }
}

extension LondonTime {
  /// `2010-09-16 09:00`.
  var stamp: String { "\(date.text) \(clock)" }
}

/// The board as JSON.
struct BoardRecord: Encodable {
  struct Queue: Encodable {
    let queue: String
    let count: Int
    let oldest: String?
  }
  struct Count: Encodable {
    let status: String
    let count: Int
  }
  struct Line: Encodable {
    let team: String
    let counts: [Count]
  }
  struct Total: Encodable {
    let code: String
    let words: String
    let number: Int
    let spoken: String
    let taskings: [String]
  }

  let queues: [Queue]
  let teams: [Line]
  let outcomes: [Total]

  init(_ board: [TaskingTally], _ outcomes: [OutcomeRow], _ place: CommandDesk) {
    let tallies = board.queues
    queues = TaskingQueue.allCases.map { queue in
      let tally = tallies[queue] ?? QueueTally()
      return Queue(
        queue: queue.words,
        count: tally.count,
        oldest: tally.oldest.map { oldest in LondonTime(oldest).stamp }
      )
    }
    let teams = Dictionary(grouping: board, by: \.team)
    self.teams = teams.sorted { left, right in left.key < right.key }.map { team, tallies in
      Line(
        team: place.unit.team(team)?.short ?? team.text,
        counts: tallies.map { tally in Count(status: tally.status.words, count: tally.count) }
      )
    }
    let codes = Dictionary(grouping: outcomes, by: \.count.code)
    self.outcomes = Outcome.Code.allCases.compactMap { code in
      guard let rows = codes[code] else { return nil }
      let number = rows.reduce(0) { sum, row in sum + row.count.number }
      return Total(
        code: code.rawValue,
        words: code.words,
        number: number,
        spoken: code.isMoney ? Pence(number).spoken : "\(number)",
        taskings: rows.map(\.reference.short)
      )
    }
  }
}
