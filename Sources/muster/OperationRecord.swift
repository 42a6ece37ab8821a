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
    taskings = Self.taskings(of: row.id, place)
  }

  private static func taskings(of id: ID<Operation>, _ place: CommandDesk) -> [String] {
    // Work that cannot be read now only leaves the list of it empty.
    let rows = (try? place.ledger.taskings(TaskingQuery(limit: 1000), for: place.desk.audience))?
      .rows
    return (rows ?? []).compactMap { row in
      let detail = (try? place.ledger.tasking(row.id, for: place.desk.audience)) ?? nil
      return detail?.tasking.draft?.operation == id ? row.reference.text : nil
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
    if let result { lines.append("Result: \(result)") }
    return lines
  }
}
