import Canvas
import Domain
import Ledger

/// A tasking or bid as a row of the list.
struct TaskingLine {
  private let tasking: TaskingRow
  private let context: PaneContext

  /// The line of a tasking.
  init(_ tasking: TaskingRow, _ context: PaneContext) {
    self.tasking = tasking
    self.context = context
  }

  /// The row, its cells in the order of the pane's columns.
  var row: ListRow {
    ListRow(
      id: .tasking(tasking.id),
      stream: StreamName(.tasking, tasking.id),
      version: tasking.version,
      reference: tasking.reference.short,
      cells: cells,
      mark: mark,
      flags: tasking.isBid ? ["bid"] : [],
      finders: finders,
      style: tasking.status.isOver ? .muted : .text,
      marking: tasking.marking,
      sentence: sentence
    )
  }

  private var cells: [ListCell] {
    [
      ListCell(tasking.reference.short),
      ListCell(
        Wording.moment(tasking.due, now: context.now),
        tasking.status.isOver ? nil : dueStyle,
        rank: tasking.due.milliseconds
      ),
      late,
      ListCell(team),
      ListCell(tasking.owner),
      ListCell(authority, tasking.isBid ? .bid : nil),
      ListCell(tasking.status.words, tasking.status.style),
      age,
      tasking.slips > 0 ? ListCell("\(tasking.slips)", .caution) : ListCell("0", .muted),
      ListCell(tasking.action.words),
    ]
  }

  /// What `#` finds the row by: its queue, what presses, and whose answer is awaited.
  private var finders: [String] {
    var flags: [String] = []
    if let queue = tasking.status.queue { flags.append(queue.flag) }
    if isLate { flags.append("late") }
    if tasking.status == .blocked { flags.append("blocked") }
    if tasking.slips > 0 { flags.append("slipped") }
    switch tasking.status {
    case .bidFiled: flags += ["waiting", "controller"]
    case .countered: flags += ["waiting", "countered"]
    default: break
    }
    flags += outcomes.map(\.rawValue) + tasking.boroughs.map(\.text)
    return flags
  }

  private var outcomes: [Outcome.Code] {
    let lines = (context.reading as? TaskingPane.Reading)?.outcomes ?? []
    return lines.filter { line in line.tasking == tasking.id }.map(\.count.code)
  }

  /// How long it stands where it stands, once that says something.
  private var age: ListCell {
    let days = context.now.minutes(since: tasking.since) / 1440
    guard !tasking.status.isOver, days > 0 else { return "" }
    return ListCell("\(days)d", days >= 14 ? .caution : .muted, rank: -Int64(days))
  }

  private var isLate: Bool { !tasking.status.isOver && tasking.due < context.now }

  private var dueStyle: Style {
    if isLate { return .alert }
    return tasking.due.minutes(since: context.now) < 1440 ? .caution : .text
  }

  private var late: ListCell {
    guard isLate else { return "" }
    let age = Wording.age(from: tasking.due, to: context.now)
    return ListCell(
      "LATE " + age,
      .alert,
      rank: -context.now.milliseconds + tasking.due.milliseconds
    )
  }

  private var mark: RowMark {
    if tasking.status.isOver { return .done }
    if isLate { return .urgent }
    return tasking.raisedAt > context.seen ? .new : .none
  }

  private var team: String { context.unit?.team(tasking.team)?.short ?? tasking.team.text }

  private var body: String {
    context.unit?.organisation(tasking.authority)?.short ?? tasking.authority.text
  }

  private var authority: String { tasking.isBid ? "\(body) (bid)" : body }

  private var sentence: String {
    let kind = tasking.isBid ? "bid to \(body)" : "tasked by \(body)"
    let lateness =
      isLate ? ", late by \(Wording.spokenAge(from: tasking.due, to: context.now))" : ""
    let slips = tasking.slips > 0 ? ", slipped \(Wording.count(tasking.slips, "time"))" : ""
    return "\(tasking.reference.short), \(kind), \(team), owner \(tasking.owner), "
      + "\(tasking.status.words) since \(LondonTime(tasking.since).spoken), due \(LondonTime(tasking.due).spoken)\(lateness)\(slips): "
      + tasking.action.words
  }
}

extension TaskingQueue {
  /// The word that `#` finds its work by.
  var flag: String {
    switch self {
    case .allocation: "unallocated"
    case .allocated: "allocated"
    case .inProgress: "in-progress"
    case .review: "for-review"
    case .signOff: "for-sign-off"
    }
  }

  /// The queue on a narrow screen.
  var short: String {
    switch self {
    case .allocation: "allocate"
    case .allocated: "allocated"
    case .inProgress: "in hand"
    case .review: "review"
    case .signOff: "sign off"
    }
  }
}

extension Domain.Tasking.Status {
  /// How the status looks in a list.
  var style: Style? {
    switch self {
    case .bidFiled, .countered: .bid
    case .blocked, .declined: .alert
    case .awaitingResult: .caution
    case .resulted, .reviewed, .closed: .good
    case .raised, .accepted, .inProgress: .text
    case .cancelled: .muted
    }
  }
}
