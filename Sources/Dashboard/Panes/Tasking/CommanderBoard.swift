import Canvas
import Domain
import Ledger

/// Where work piles up, what waits on the other side, and what came of it: the commander's board.
///
/// Each number is a way to its records: `#` and the word beside it finds them in the list.
struct CommanderBoard {
  private let reading: TaskingPane.Reading
  private let context: PaneContext

  /// The board of what a pane read.
  init(_ reading: TaskingPane.Reading, _ context: PaneContext) {
    self.reading = reading
    self.context = context
  }

  /// The five queues in one line, each with its count and its oldest; nil where none holds work.
  var queues: PaneBlock? {
    let queues = reading.board.queues
    guard !queues.isEmpty else { return nil }
    return PaneBlock(
      kind: .queues(
        TaskingQueue.allCases.map { queue in
          let tally = queues[queue] ?? QueueTally()
          return PaneBlock.Queue(
            label: queue.short,
            count: tally.count,
            oldest: tally.oldest.map { oldest in
              Wording.age(from: oldest, to: context.now)
            } ?? ""
          )
        }
      ),
      needs: 10
    )
  }

  /// What waits on either side, the outcomes of four weeks, and the teams with their states.
  var below: [PaneBlock] {
    var blocks: [PaneBlock] = []
    if !waiting.isEmpty { blocks.append(.facts(waiting, needs: 10)) }
    if !outcomes.isEmpty { blocks.append(.facts(outcomes, needs: 11)) }
    if !teams.isEmpty { blocks.append(.table(teamTable, needs: 24)) }
    return blocks
  }

  /// The queues in a sentence, for those who listen.
  var sentence: String {
    let queues = reading.board.queues
    let words = TaskingQueue.allCases.map { queue in
      let tally = queues[queue] ?? QueueTally()
      let age = tally.oldest.map { oldest in
        ", the oldest \(Wording.spokenAge(from: oldest, to: context.now))"
      }
      return "\(tally.count) \(queue.words)\(age ?? "")"
    }
    return words.joined(separator: "; ") + "."
  }

  /// The bids on the other side and the counter-offers on this one, with the longest wait of each.
  private var waiting: [StyledText] {
    var facts: [StyledText] = []
    let bids = reading.open.filter { row in row.status == .bidFiled }
    let bodies = Set(bids.map(\.authority)).sorted()
    for body in bodies {
      let own = bids.filter { row in row.authority == body }
      facts.append(fact("\(name(of: body)) has", own, "bid"))
    }
    let offers = reading.open.filter { row in row.status == .countered }
    if !offers.isEmpty { facts.append(fact("countered, the bidder answers:", offers, "offer")) }
    return facts
  }

  private func fact(_ words: String, _ rows: [TaskingRow], _ noun: String) -> StyledText {
    var text = StyledText(SafeText("\(words) "), .muted)
    text.append(SafeText(Wording.count(rows.count, noun)), .bid)
    if let oldest = rows.map(\.since).min() {
      text.append(SafeText(", longest \(Wording.age(from: oldest, to: context.now))"), .muted)
    }
    return text
  }

  /// The outcome totals of the last four weeks, each with that of the four before.
  private var outcomes: [StyledText] {
    let today = LondonTime(context.now).date
    let middle = today.adding(days: 1 - TaskingPane.outcomeDays)
    var now: [Outcome.Code: Int] = [:]
    var before: [Outcome.Code: Int] = [:]
    for row in reading.outcomes {
      if row.day >= middle {
        now[row.count.code, default: 0] += row.count.number
      } else {
        before[row.count.code, default: 0] += row.count.number
      }
    }
    let codes = Outcome.Code.allCases.filter { code in
      (now[code] ?? 0) + (before[code] ?? 0) > 0
    }
    guard !codes.isEmpty else { return [] }
    let head = StyledText("4 weeks (and the 4 before)", .muted)
    return [head]
      + codes.sorted { left, right in (now[left] ?? 0) > (now[right] ?? 0) }.map { code in
        let words = { (number: Int) in code.isMoney ? Pence(number).spoken : "\(number)" }
        var text = StyledText(SafeText("\(code.words) "), .muted)
        text.append(SafeText(words(now[code] ?? 0)), Style.good.bold)
        text.append(SafeText(" (\(words(before[code] ?? 0)))"), .muted)
        return text
      }
  }

  /// The teams that have work open, the fullest first.
  private var teams: [Domain.Key<Team>] {
    let loads = Dictionary(grouping: reading.board, by: \.team).mapValues { tallies in
      tallies.reduce(0) { sum, tally in sum + tally.count }
    }
    return loads.sorted { left, right in
      (right.value, left.key) < (left.value, right.key)
    }.map(\.key)
  }

  private var teamTable: ChartTable {
    let queues = TaskingQueue.allCases
    let rows = teams.map { team -> [String] in
      let own = reading.board.filter { tally in tally.team == team }
      let sums = own.queues
      let open = reading.open.filter { row in row.team == team }
      let late = open.count { row in row.due < context.now }
      let oldest = open.map(\.raisedAt).min()
        .map { raised in Wording.age(from: raised, to: context.now) }
      return [context.unit?.team(team)?.short ?? team.text]
        + queues.map { queue in "\(sums[queue]?.count ?? 0)" } + ["\(late)", oldest ?? "-"]
    }
    return ChartTable(
      title: "By team and queue",
      heads: ["Team"] + queues.map(\.short) + ["late", "oldest"],
      rows: rows
    )
  }

  private func name(of body: Domain.Key<Organisation>) -> String {
    context.unit?.organisation(body)?.short ?? body.text
  }
}
