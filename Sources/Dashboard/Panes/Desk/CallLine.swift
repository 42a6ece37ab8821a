import Canvas
import Domain
import Ledger

/// A call as a row of the desk.
struct CallLine {
  private let call: AdviceRow
  private let context: PaneContext
  private let next: String?

  /// The row of a call, with who is told next of a fast-time one.
  init(_ call: AdviceRow, _ context: PaneContext, next: String?) {
    self.call = call
    self.context = context
    self.next = next
  }

  /// The row.
  var row: ListRow {
    let age = Wording.age(from: call.answeredAt, to: context.now)
    let spokenAge = Wording.spokenAge(from: call.answeredAt, to: context.now)
    let asked = call.summary?.words ?? "nothing typed yet: e goes on with the call"
    return ListRow(
      id: .call(call.id),
      stream: StreamName(.adviceCall, call.id),
      version: call.version,
      reference: call.reference.short,
      cells: [
        ListCell(call.reference.short),
        ListCell(
          Wording.moment(call.answeredAt, now: context.now),
          .muted,
          rank: call.answeredAt.milliseconds
        ),
        ListCell(age, .muted, rank: -call.answeredAt.milliseconds), ListCell(call.kind), state,
        ListCell(asked, call.summary == nil ? .muted : nil),
      ],
      mark: call.isAlarming || call.isRemovalOpen && !call.isClosed ? .urgent : .none,
      flags: flags,
      marking: .restricted,
      sentence: "\(call.reference.short), answered \(spokenAge) ago, \(call.kind), "
        + "\(state.plain): \(warnings)\(asked)"
    )
  }

  private var flags: [String] {
    var flags = call.isFastTime ? ["fast", "fast-time"] : []
    if call.child == .yes { flags.append("child") }
    if call.isFastTime { flags.append("victim") }
    return flags
  }

  private var state: ListCell {
    if call.isClosed { return ListCell("closed", .muted) }
    if call.isAlarming { return ListCell("FAST-TIME", .alert) }
    if call.isFastTime { return ListCell("taken on", .caution) }
    return ListCell(call.advisedAt == nil ? "open" : "advised", .caution)
  }

  private var warnings: String {
    guard !call.isClosed else { return "" }
    let removal = call.isRemovalOpen ? "do not detain or remove yet; " : ""
    return removal + (next.map { next in call.isAlarming ? "next is \(next); " : "" } ?? "")
  }
}

extension AdviceCall {
  /// Who stands on the next rung that somebody holds; nil at the top.
  func nextRole(held: [Duty.Part: String]) -> String? {
    guard let rung = nextRung(held: held), let ladder = response?.ladder else { return nil }
    let next = ladder[rung - 1]
    return next.part.flatMap { part in held[part] }.map { holder in "\(next.role), \(holder)" }
      ?? next.role
  }
}
