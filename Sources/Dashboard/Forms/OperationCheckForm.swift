import Canvas
import Domain
import Ledger

/// The form in which somebody answers for what was found beside an operation (10.B4, domain facts
/// 5.1): what was compared, each finding in a line, and what is done about it.
struct OperationCheckForm {
  private let row: OperationRow
  private let comparison: OperationComparison
  private let unit: Unit

  /// So many findings of a kind are named; the rest is counted.
  private static let most = 4

  /// The form about what was found.
  init(_ comparison: OperationComparison, of row: OperationRow, _ unit: Unit) {
    self.comparison = comparison
    self.row = row
    self.unit = unit
  }

  /// The form.
  var form: Form {
    Form(
      "operation-check-\(row.reference.short)",
      title: "Check before it begins",
      subtitle: row.called,
      fields: notes + (comparison.findings.isNone ? [none, asked] : [answer, reason, asked]),
      saveWord: { _ in "state" }
    )
  }

  private var none: Field {
    .one(
      "answer",
      "Stated",
      of: [Option("checked, none", id: Operation.CheckAnswer.none.rawValue)],
      help: "You state it; the check is kept with what was compared."
    )
  }

  private var answer: Field {
    .one(
      "answer",
      "It",
      of: Operation.CheckAnswer.allCases.filter { answer in answer != .none }.map { answer in
        Option(answer.words, id: answer.rawValue)
      },
      help: "What is done about what was found; one that waits does not begin."
    )
  }

  private var reason: Field { .words("reason", "Because", rows: 2, help: "Why; it stays.") }

  private var asked: Field {
    Field(
      "asked",
      "Asked",
      .longText(rows: 2),
      help: "Who was asked, and what they said; may be left empty."
    )
  }

  private var notes: [Field] {
    lines.enumerated().map { place, line in
      Field(FieldID("found\(place)"), "", .note(line.words), tone: line.tone)
    }
  }

  /// The findings, the gravest first, and what was compared.
  private var lines: [(words: String, tone: Style)] {
    let findings = comparison.findings
    var lines: [(words: String, tone: Style)] = []
    if findings.isConflict {
      lines.append(("VICTIM AND SUSPECT: one person is both in two records.", .alert))
    }
    lines += named(comparison.hits.map(hit), more: "more records name the same")
    lines += named(comparison.clashes.map(clash), more: "more operations are there then")
    lines += ask.map { words in (words, Style.caution) }
    if findings.isNone { lines.append(("Nothing was found.", .good)) }
    lines.append((CheckWords.compared(findings), .muted))
    return lines
  }

  private func named(_ all: [(words: String, tone: Style)], more: String) -> [(
    words: String, tone: Style
  )] {
    guard all.count > Self.most + 1 else { return all }
    return all.prefix(Self.most) + [("· \(all.count - Self.most) \(more)", .caution)]
  }

  private func hit(_ hit: SubjectHit) -> (words: String, tone: Style) {
    let isConflict = hit.weight == .conflict
    let words =
      "· \(hit.reference.short) \(short(hit.origin)) may name the same "
      + "\(hit.subject.kind.rawValue): \(hit.match.basis), \(hit.match.strength.rawValue)"
    return (words, isConflict ? .alert : .caution)
  }

  private func clash(_ clash: OperationComparison.Clash) -> (words: String, tone: Style) {
    let shared = CheckWords.shared(clash.shared, unit)
    return ("· \(clash.row.called) at the same time: \(shared)", .caution)
  }

  private var ask: [String] {
    let named = comparison.owners.map { owner in "\(owner.officer) of \(short(owner.agency))" }
    let known = Set(comparison.owners.map(\.agency))
    let others = comparison.findings.ask.filter { key in !known.contains(key) }.map(short)
    return (named + others).map { who in
      "· Ask \(who): something is there that you may not see."
    }
  }

  private func short(_ key: Domain.Key<Organisation>) -> String { CheckWords.short(key, unit) }

  /// The command that the values ask for, and what is said once it is recorded.
  static func command(_ findings: Operation.Findings, _ values: FormValues) -> (
    Operation.Command, String
  )? {
    guard let answer = values.option("answer").flatMap(Operation.CheckAnswer.init) else {
      return nil
    }
    let (reason, asked) = (values.text("reason"), values.text("asked"))
    let statement = Operation.CheckStatement(
      answer,
      because: reason.isEmpty ? nil : .present(reason),
      asked: asked.isEmpty ? nil : .present(asked)
    )
    let words =
      answer == .none
      ? answer.words : "checked, \(findings.count) found, it \(answer.words)"
    return (.check(findings, statement), words)
  }
}

/// The words for a check, wherever it shows.
enum CheckWords {
  /// What was compared, in a sentence.
  static func compared(_ findings: Operation.Findings) -> String {
    var parts = [
      Wording.count(findings.compared, "operation") + " of that time",
      Wording.count(findings.subjects, "subject") + " of its reports",
    ]
    if findings.links > 0 {
      parts.append(Wording.count(findings.links, "own report") + " with the same subjects")
    }
    let withheld =
      findings.withheld == 0
      ? "" : " Not compared: \(Wording.count(findings.withheld, "record")) that you may not see."
    return "Compared: \(listed(parts, or: "and")).\(withheld)"
  }

  /// Why an operation does not begin yet, and the key that helps, short enough for the message line.
  static func barrier(_ refusal: Operation.Refusal, _ name: String) -> String {
    switch refusal {
    case .notChecked: "\(name) is not checked yet for what else is there; l checks it first."
    case .checkOvertaken: "Another has come since \(name) was checked; l checks it again first."
    case .checkSaysWait: "The check of \(name) says that it waits; l checks it again first."
    default: refusal.sentence
    }
  }

  /// What two operations share, by the names that people use.
  static func shared(_ words: [String], _ unit: Unit?) -> String {
    listed(words.map { word in name(of: word, unit) }, or: "and")
  }

  /// What people call an organisation.
  static func short(_ key: Domain.Key<Organisation>, _ unit: Unit?) -> String {
    unit?.organisation(key)?.short ?? key.text.uppercased()
  }

  private static func name(of word: String, _ unit: Unit?) -> String {
    let key = word.split(separator: " ").last.map(String.init) ?? word
    if word.hasPrefix("team ") {
      return Domain.Key<Team>(key).flatMap { key in unit?.team(key)?.short } ?? word
    }
    return Domain.Key<Borough>(word).flatMap { key in unit?.borough(key)?.name } ?? word
  }
}
