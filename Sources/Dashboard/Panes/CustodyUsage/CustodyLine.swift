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
      ListCell(Wording.moment(stay.nextCheck, now: now), rank: stay.nextCheck.milliseconds),
      due,
      charge,
      flags,
    ]
  }

  private var reference: String { stay.shortReference }

  private var isLate: Bool { stay.nextCheck < context.now }

  private var minutes: Int {
    context.now.minutes(since: stay.episodeFrom ?? stay.arrivedAt)
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
    case true: "5 day"
    case false: "24 h"
    case nil: ""
    }
  }

  private var level: String { "\(stay.level) \(watch?.short ?? "")" }

  private var watch: ObservationLevel? { ObservationLevel(rawValue: stay.level) }

  private var due: ListCell {
    let left = stay.nextCheck.minutes(since: context.now)
    if isLate {
      return ListCell(
        "LATE " + Wording.age(from: stay.nextCheck, to: context.now),
        .alert,
        rank: Int64(left)
      )
    }
    return ListCell(
      "in " + Wording.length(minutes: left),
      left <= 10 ? .caution : .text,
      rank: Int64(left)
    )
  }

  /// The band that the stay is in, or that none is; the page shows the sum itself.
  private var charge: ListCell {
    guard stay.isImmigration == true, let from = stay.episodeFrom else { return "" }
    guard let tariff = context.unit?.tariff(on: LondonTime(from).date) else {
      return ListCell("no tariff", .caution)
    }
    guard case .banded(let bands) = tariff.form else { return ListCell(tariff.name) }
    if let band = bands.first(where: { band in minutes <= band.upToMinutes }) {
      return ListCell("\(band.label) h")
    }
    let last = (bands.last?.upToMinutes ?? 0) / 60
    return ListCell("unpriced >\(last)h", .caution)
  }

  private var flags: ListCell {
    var cell = ListCell("")
    for flag in stay.flags {
      cell.append((cell.runs.isEmpty ? "" : " · ") + flag, .alert)
    }
    if stay.hasInterpreter {
      cell.append((cell.runs.isEmpty ? "" : " · ") + "interpreter", .muted)
    }
    return cell
  }

  private var sentence: String {
    let law = stay.isImmigration == true ? "immigration" : "PACE"
    let extra = [charge.plain, flags.plain].filter { words in !words.isEmpty }
    return "\(reference), \(suite), \(law), "
      + "\(Wording.spokenLength(minutes: minutes)), level \(stay.level) \(watch?.words ?? ""), "
      + (isLate
        ? "check late by \(Wording.spokenAge(from: stay.nextCheck, to: context.now))"
        : "next check in \(Wording.spokenLength(minutes: stay.nextCheck.minutes(since: context.now)))")
      + (extra.isEmpty ? "" : ", " + extra.joined(separator: ", "))
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
