internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

extension OperationCommand {
  /// `muster operation check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare an operation with what else there is, and state the result.",
      discussion: """
        Without --state it only shows what is found. What you may not see is not shown: it says whom \
        to ask. --state none where nothing is found; otherwise goes-on, jointly or waits, with --because.
        """
    )

    @OptionGroup var step: OperationStep

    @Option(
      help: ArgumentHelp("none, goes-on, jointly or waits.", valueName: "answer"),
      transform: readWord
    )
    var state: Operation.CheckAnswer?

    @Option(help: ArgumentHelp("Why; needed where anything is found.", valueName: "text"))
    var because = ""

    @Option(help: ArgumentHelp("Who was asked, and what they said.", valueName: "text"))
    var asked: String?

    func run() throws {
      let place = try CommandDesk(step.options)
      let row = try place.operation(step.reference)
      guard let found = try place.ledger.compared(row.id, for: place.desk.audience) else {
        throw ProgramFault.refused("There is no operation '\(step.reference)' that you may see.")
      }
      guard let state else {
        let record = OperationCheckRecord(row, found)
        if step.json { return print(try JSONText.page(record)) }
        for line in record.lines { print(SafeText(line).string) }
        return
      }
      let statement = Operation.CheckStatement(
        state,
        because: because.isEmpty ? nil : .present(because),
        asked: asked.map(Body.present)
      )
      try step.take("is checked: \(state.words)") { _ in .check(found.findings, statement) }
    }
  }
}

/// What was found beside an operation, as JSON and in sentences.
struct OperationCheckRecord: Encodable {
  struct Clash: Encodable {
    let reference: String
    let name: String
    let shared: [String]
  }

  struct Hit: Encodable {
    let reference: String
    let origin: String
    let kind: String
    let basis: String
    let strength: String
    let isVictimAndSuspect: Bool
  }

  let operation: String
  let comparedOperations: Int
  let comparedSubjects: Int
  let ownReports: Int
  let notCompared: Int
  let clashes: [Clash]
  let hits: [Hit]
  let ask: [String]
  let isVictimAndSuspect: Bool

  init(_ row: OperationRow, _ found: OperationComparison) {
    operation = row.reference.text
    comparedOperations = found.findings.compared
    comparedSubjects = found.findings.subjects
    ownReports = found.findings.links
    notCompared = found.findings.withheld
    clashes = found.clashes.map { clash in
      Clash(
        reference: clash.row.reference.text,
        name: clash.row.operation.plan?.draft.name.words ?? "",
        shared: clash.shared
      )
    }
    hits = found.hits.map { hit in
      Hit(
        reference: hit.reference.text,
        origin: hit.origin.text,
        kind: hit.subject.kind.rawValue,
        basis: hit.match.basis,
        strength: hit.match.strength.rawValue,
        isVictimAndSuspect: hit.weight == .conflict
      )
    }
    let named = Set(found.owners.map(\.agency))
    ask =
      found.owners.map { owner in "\(owner.agency.text) \(owner.officer)" }
      + found.findings.ask.filter { key in !named.contains(key) }.map(\.text)
    isVictimAndSuspect = found.findings.isConflict
  }

  /// What was found in sentences.
  var lines: [String] {
    var lines = hits.map { hit in
      (hit.isVictimAndSuspect ? "VICTIM AND SUSPECT " : "")
        + "\(hit.reference) \(hit.origin) may name the same \(hit.kind): \(hit.basis), \(hit.strength)"
    }
    lines += clashes.map { clash in
      "CLASH \(clash.reference) \(clash.name): \(listed(clash.shared, or: "and"))"
    }
    lines += ask.map { who in "Ask \(who): something is there that you may not see." }
    if lines.isEmpty { lines.append("Nothing was found beside \(operation).") }
    var compared =
      "Compared: \(comparedOperations) operations of that time, \(comparedSubjects) subjects of its reports."
    if notCompared > 0 { compared += " Not compared: \(notCompared) that you may not see." }
    return lines + [compared]
  }

  /// A stored check in a sentence.
  static func words(of check: OperationDetail.Check) -> String {
    let made = check.made
    let when = "\(LondonTime(made.at).stamp) by \(check.by)"
    let compared =
      "\(made.findings.compared) operations and \(made.findings.subjects) subjects compared"
    guard !made.findings.isNone else { return "\(when): none, \(compared)" }
    var found = check.found.map(\.text)
    if check.withheld > 0 { found.append("\(check.withheld) withheld") }
    found += made.findings.ask.map { key in "ask \(key.text)" }
    let mark = made.findings.isConflict ? "VICTIM AND SUSPECT, " : ""
    return "\(when): \(mark)\(made.findings.count) found (\(found.joined(separator: ", "))), "
      + "\(made.statement.answer.words): \(made.statement.reason?.words ?? ""), \(compared)"
  }
}
