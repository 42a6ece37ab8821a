import Canvas
import Domain
import Ledger

/// Somebody in a cell as a row of the board, without a name.
struct CustodyLine {
  private let stay: CustodyRow
  private let context: PaneContext

  /// The line of a stay.
  init(_ stay: CustodyRow, _ context: PaneContext) {
    self.stay = stay
    self.context = context
  }

  /// What is due first; the departure for those who have left.
  var dueAt: Instant { dues.first?.dueAt ?? stay.stay.departure?.occurredAt ?? stay.nextCheck }

  /// The identity, which settles equal times.
  var id: ID<Detention> { stay.id }

  private var rules: CustodyRules {
    context.unit?.custodyRules(on: LondonTime(context.now).date) ?? CustodyRules()
  }

  /// What falls due, the earliest first; nothing for those who have left.
  private var dues: [CustodyDue] { stay.stay.due(at: context.now, rules: rules) }

  /// The row, its cells in the order of the pane's columns.
  var row: ListRow {
    ListRow(
      id: .detention(stay.id),
      stream: StreamName(.detention, stay.id),
      version: stay.version,
      reference: reference,
      cells: cells,
      mark: isLate ? .urgent : .none,
      flags: stay.flags.map { flag in flag.lowercased() }
        + (stay.hasInterpreter ? ["interpreter"] : []),
      marking: .restricted,
      sentence: sentence
    )
  }

  private var cells: [ListCell] {
    let now = context.now
    return [
      ListCell(reference),
      ListCell(suite),
      ListCell(regime, stay.isImmigration == true ? nil : .muted),
      ListCell(Wording.elapsed(minutes: minutes), rank: Int64(minutes)),
      ListCell(limit, .muted),
      ListCell(level, stay.level >= 3 ? .caution : nil),
      ListCell(
        stay.lastCheck.map { Wording.moment($0, now: now) } ?? "none",
        .muted,
        rank: stay.lastCheck?.milliseconds ?? 0
      ),
      next,
      due,
      charge,
      flags,
    ]
  }

  private var reference: String { stay.shortReference }

  private var isLate: Bool { dues.first.map { due in due.dueAt < context.now } ?? false }

  private var minutes: Int {
    let end = min(context.now, stay.stay.departure?.occurredAt ?? context.now)
    return end.minutes(since: stay.episodeFrom ?? stay.arrivedAt)
  }

  private var next: ListCell {
    guard let left = stay.stay.departure else {
      return ListCell(
        Wording.moment(stay.nextCheck, now: context.now),
        rank: stay.nextCheck.milliseconds
      )
    }
    return ListCell(Wording.moment(left.occurredAt, now: context.now), .muted)
  }

  private var suite: String { context.unit?.suite(stay.suite)?.short ?? stay.suite.text }

  private var regime: String {
    switch stay.isImmigration {
    case true: "IMM"
    case false: "PACE"
    case nil: "-"
    }
  }

  /// The clock of the regime alone: an immigration stay never shows the PACE one.
  private var limit: String {
    switch stay.isImmigration {
    case true: "\(limitDays) day"
    case false: "24 h"
    case nil: ""
    }
  }

  private var limitDays: Int {
    let isDirected = stay.stay.notes.contains { note in
      note.occurrence == .removalDirectionsSet
    }
    return isDirected ? rules.limits.daysWithDirections : rules.limits.days
  }

  private var level: String { "\(stay.level) \(watch?.short ?? "")" }

  private var watch: ObservationLevel? { ObservationLevel(rawValue: stay.level) }

  /// What is due first and how long until then; a check needs no name.
  private var due: ListCell {
    guard let first = dues.first else {
      return ListCell(stay.stay.departure?.kind.words ?? "", .muted)
    }
    let name = first.kind == .check ? "" : first.kind.short + " "
    let left = first.dueAt.minutes(since: context.now)
    if isLate {
      return ListCell(
        name + "LATE " + Wording.age(from: first.dueAt, to: context.now),
        .alert,
        rank: Int64(left)
      )
    }
    return ListCell(
      name + "in " + Wording.length(minutes: left),
      left <= 10 ? .caution : .text,
      rank: Int64(left)
    )
  }

  /// What the stay costs so far, or that nothing prices it.
  private var charge: ListCell {
    guard let unit = context.unit, let (_, charge) = stay.stay.priced(at: context.now, in: unit)
    else { return "" }
    switch charge.amount {
    case .priced(let sum):
      return ListCell(sum.spoken, rank: Int64(sum.value))
    case .supposed(let sum): return ListCell("\(sum.spoken)?", .caution)
    case .unpriced:
      return ListCell(
        charge.tariff == nil ? "no tariff" : "UNPRICED",
        .caution,
        rank: Int64.max
      )
    }
  }

  /// Since when an interpreter is awaited or at work, by how long; nil without one.
  private var interpreter: String? {
    guard stay.stay.departure == nil,
      let session = stay.stay.interpreters.last(where: { known in known.session.leftAt == nil })?
        .session
    else { return nil }
    let minutes = context.now.minutes(since: session.startsAt)
    let state = session.arrivedAt == nil ? "called" : "at work"
    return "interpreter \(state) \(Wording.length(minutes: minutes))"
  }

  private var flags: ListCell {
    var cell = ListCell("")
    for flag in stay.flags {
      cell.append((cell.runs.isEmpty ? "" : " · ") + flag, .alert)
    }
    if let interpreter {
      cell.append((cell.runs.isEmpty ? "" : " · ") + interpreter, .muted)
    }
    let missed = stay.stay.missedChecks(at: context.now, intervals: rules.visits).count
    if missed > 0 {
      cell.append(
        (cell.runs.isEmpty ? "" : " · ") + "\(missed) missed",
        stay.stay.departure == nil ? .alert : .muted
      )
    }
    return cell
  }

  private var dueSentence: String {
    guard let first = dues.first else { return stay.stay.departure?.kind.words ?? "" }
    let name = first.kind == .check ? "check" : first.kind.words
    if isLate { return "\(name) late by \(Wording.spokenAge(from: first.dueAt, to: context.now))" }
    let left = Wording.spokenLength(minutes: first.dueAt.minutes(since: context.now))
    return first.kind == .check ? "next check in \(left)" : "\(name) in \(left)"
  }

  private var sentence: String {
    let law = stay.isImmigration == true ? "immigration" : "PACE"
    let extra = [charge.plain, flags.plain].filter { words in !words.isEmpty }
    return "\(reference), \(suite), \(law), "
      + "\(Wording.spokenLength(minutes: minutes)), level \(stay.level) \(watch?.words ?? ""), "
      + dueSentence
      + (extra.isEmpty ? "" : ", " + extra.joined(separator: ", "))
  }
}

extension CustodyDue.Kind {
  /// What falls due, in a narrow column.
  fileprivate var short: String {
    switch self {
    case .check: "check"
    case .paceReview, .partnerReview: "review"
    case .limit: "limit"
    }
  }
}

extension ObservationLevel {
  /// The level in a narrow column, by how often or how closely.
  var short: String {
    switch self {
    case .general: "hourly"
    case .intermittent: "half-h"
    case .constant: "const"
    case .closeProximity: "close"
    }
  }
}

extension CustodyRow {
  /// The reference as a list shows it: ours shortened, another's as it is.
  var shortReference: String { Reference(text: reference)?.short ?? reference }
}

extension CustodySuite {
  /// The name in a narrow column: of `Camden suite` the place.
  var short: String { name.hasSuffix(" suite") ? String(name.dropLast(6)) : name }
}
