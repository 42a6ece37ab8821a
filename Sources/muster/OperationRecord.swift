internal import Domain
internal import Ledger
internal import SQLiteLedger

/// An operation as JSON and in sentences.
struct OperationRecord: Encodable {
  struct Mark: Encodable {
    let words: String
    let due: String
    let reached: String?
    let isOverdue: Bool
  }

  let reference: String
  let name: String
  let style: String
  let status: String
  let from: String
  let until: String
  let boroughs: [String]
  let teams: [String]
  let milestones: [Mark]
  let impact: String?
  let impactReason: String?
  let consultations: [String]
  let notes: [String]
  let override: String?
  let missingToBeReady: [String]
  let missingToClose: [String]
  let result: String?
  let taskings: [String]
  let meetings: [String]
  let clashes: [String]
  let check: String?
  let withheld: Int

  init(_ row: OperationRow, _ place: CommandDesk) {
    let operation = row.operation
    let draft = operation.plan?.draft
    reference = row.reference.text
    name = draft?.name.words ?? ""
    style = draft?.style.rawValue ?? ""
    status = operation.status.rawValue
    from = draft.map { draft in LondonTime(draft.window.start).stamp } ?? ""
    until = draft.map { draft in LondonTime(draft.window.end).stamp } ?? ""
    boroughs = (draft?.boroughs ?? []).map(\.text)
    teams = (draft?.teams ?? []).map(\.text)
    milestones = operation.milestones.map { milestone in
      Mark(
        words: milestone.words,
        due: LondonTime(milestone.due).stamp,
        reached: milestone.reachedAt.map { at in LondonTime(at).stamp },
        isOverdue: milestone.isOverdue(at: place.now)
      )
    }
    impact = operation.impact?.kind.words
    impactReason = operation.impact?.reason
    consultations = operation.consultations.map { asked in
      "\(LondonTime(asked.at).stamp) \(asked.with.words), through \(asked.through): "
        + "\(asked.advice.words)\(asked.changed.map { " Changed: \($0.words)" } ?? "")"
    }
    notes = operation.impactNotes.map { note in
      "\(LondonTime(note.occurredAt).stamp) \(note.phase.rawValue): \(note.words.words)"
    }
    override = operation.impactOverride.map { override in
      "OVERRIDDEN \(LondonTime(override.at).stamp): \(override.reason) "
        + "(missing: \(override.missing.joined(separator: "; ")))"
    }
    missingToBeReady = operation.status == .planned ? operation.missingToBeReady : []
    missingToClose = operation.isOver ? [] : operation.missingToClose
    result = operation.result?.words
    let links = Self.links(of: row, place)
    (taskings, meetings, withheld) = (links.taskings, links.meetings, links.withheld)
    check = links.check
    clashes = Self.clashes(of: row, place)
  }

  /// What is linked to it; what cannot be read now only leaves the lists of it empty.
  private static func links(of row: OperationRow, _ place: CommandDesk)
    -> (taskings: [String], meetings: [String], withheld: Int, check: String?)
  {
    let detail = (try? place.ledger.operation(row.id, for: place.desk.audience)) ?? nil
    let meetings = (detail?.items ?? []).map { item in
      "\(item.meeting.text) \(item.title.words): \(item.decision?.words ?? "undecided")"
    }
    return (
      (detail?.taskings ?? []).map(\.reference.text), meetings, detail?.withheld ?? 0,
      detail?.check.map { check in OperationCheckRecord.words(of: check) }
    )
  }

  /// The others that are in one place with it at one time.
  private static func clashes(of row: OperationRow, _ place: CommandDesk) -> [String] {
    guard let own = row.operation.plan?.draft, !row.operation.isOver else { return [] }
    let others = (try? place.ledger.operations(isOver: false, for: place.desk.audience)) ?? []
    return others.compactMap { other in
      guard other.id != row.id, let theirs = other.operation.plan?.draft else { return nil }
      let shared = own.shared(with: theirs)
      return shared.isEmpty
        ? nil : "\(other.reference.text) \(theirs.name.words): \(listed(shared, or: "and"))"
    }
  }

  /// The operation in one line.
  var line: String {
    let gate = missingToBeReady.isEmpty ? "" : ", NOT READY: \(listed(missingToBeReady, or: "and"))"
    return "\(reference) \(name), \(style), \(status), \(from) to \(until)\(gate)"
  }

  /// The operation in sentences.
  var lines: [String] {
    var lines = [line]
    if let override { lines.append(override) }
    if let impact { lines.append("Impact: \(impact)\(impactReason.map { " \($0)" } ?? "")") }
    lines += consultations.map { "Consulted \($0)" }
    lines += notes.map { "Impact \($0)" }
    if !missingToClose.isEmpty {
      lines.append("Before it closes: \(listed(missingToClose, or: "and"))")
    }
    lines += milestones.enumerated().map { place, mark in
      let state = mark.reached.map { "reached \($0)" } ?? (mark.isOverdue ? "OVERDUE" : "to come")
      return "\(place + 1). \(mark.words), due \(mark.due), \(state)"
    }
    if !taskings.isEmpty { lines.append("Work: \(taskings.joined(separator: ", "))") }
    lines += meetings.map { "Meeting \($0)" }
    lines += clashes.map { "CLASH \($0)" }
    if let check { lines.append("Check \(check)") }
    if withheld > 0 { lines.append("\(withheld) linked to it withheld") }
    if let result { lines.append("Result: \(result)") }
    return lines
  }
}
