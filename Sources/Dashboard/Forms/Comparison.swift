import Domain
import Ledger

/// A question for records like what is being typed.
struct Likeness: Sendable, Equatable {
  /// The form, by the name of its draft.
  let form: String
  /// The field.
  let field: FieldID
  /// What was typed.
  let words: String
  /// Its number among the questions of that form.
  let number: Int
  /// The subject that was typed, where the field takes one: it is compared by the rules of 5.2.
  var subject: Subject?
  /// The report whose subjects are looked up, where work is about one.
  var report: ID<Report>?
  /// Whether records of every kind are looked for, and not reports alone.
  var isOverEverything = false

  /// How many records are named at most.
  static let most = 3
  /// How many words are looked for: with more, the one that differs hides the record.
  private static let mostWords = 4
  /// A word shorter than this tells nothing, unless it is a number.
  private static let leastLetters = 3

  /// The words that tell most: numbers, then long words, in the order in which they were typed.
  var telling: [String] {
    let typed = words.split { character in !character.isLetter && !character.isNumber }
    let worth = typed.enumerated().filter { _, word in
      word.count >= Self.leastLetters || word.allSatisfy(\.isNumber)
    }
    let best = worth.sorted { left, right in
      let numbers = (left.element.allSatisfy(\.isNumber), right.element.allSatisfy(\.isNumber))
      if numbers.0 != numbers.1 { return numbers.0 }
      return left.element.count > right.element.count
    }.prefix(Self.mostWords)
    return best.sorted { left, right in left.offset < right.offset }.map { String($0.element) }
  }
}

extension DashboardState {
  /// Asks for records like what was just typed in the focused field, where that field is compared.
  mutating func compare(_ layer: inout FormLayer, since before: FormValues) -> [Effect] {
    guard let field = layer.state.focusedField, field.isCompared,
      layer.state.values[field.id] != before[field.id]
    else { return [] }
    layer.compared += 1
    let line = layer.state.values.text(field.id)
    let entry = SubjectEntry.fields.contains(field.id) ? SubjectEntry(line) : nil
    var likeness = Likeness(
      form: layer.draftKey,
      field: field.id,
      words: entry?.words ?? line,
      number: layer.compared
    )
    likeness.subject = entry?.subject
    if case .call = layer.purpose { likeness.isOverEverything = true }
    // Of one short word everything is like, so nothing is asked yet.
    guard likeness.telling.joined().count > 3 else { return [] }
    return [.findAlike(likeness)]
  }

  /// Looks up the subjects of the report that work is about, so that whoever answers the clash check
  /// sees what there is (10.B4, domain facts 5.2).
  func lookUpClashes() -> [Effect] {
    guard case .form(let layer)? = topLayer, case .task(let subject) = layer.purpose else {
      return []
    }
    var likeness = Likeness(form: layer.draftKey, field: "clash", words: "", number: layer.compared)
    switch subject {
    case .item: likeness.report = chosenRow.flatMap { row in agendaRow(row.id)?.report?.id }
    case .report(let report): likeness.report = report
    case .nothing: break
    }
    return likeness.report == nil ? [] : [.findAlike(likeness)]
  }

  /// Shows what is like what was typed; an overtaken answer is dropped.
  mutating func take(_ words: String, for likeness: Likeness) {
    for index in layers.indices {
      guard case .form(var layer) = layers[index], layer.draftKey == likeness.form,
        layer.compared == likeness.number
      else { continue }
      layer.state.remark(words, on: likeness.field)
      layers[index] = .form(layer)
    }
  }

  /// What was found of a subject: which report, whose it is, and by which rule.
  func words(of found: Result<SubjectHits, ReadFailure>) -> String {
    guard case .success(let found) = found else { return Self.notCompared }
    guard !found.isEmpty else { return "0 matches" }
    let short = { (key: Domain.Key<Organisation>) in
      unit?.organisation(key)?.short ?? key.text.uppercased()
    }
    var words: [String] = []
    if let first = found.hits.first {
      let mark = first.weight == .conflict ? "VICTIM AND SUSPECT: " : ""
      let more = found.hits.count > 1 ? " and \(found.hits.count - 1) more" : ""
      words.append(
        "\(mark)\(first.reference.short) \(short(first.origin)), \(first.match.basis)\(more)"
      )
    }
    if !found.ask.isEmpty { words.append("ask \(found.ask.map(short).joined(separator: " and "))") }
    return "! " + words.joined(separator: "; ")
  }

  private static let notCompared = "not compared: the ledger does not answer"

  static func words(of found: Result<[Reference], ReadFailure>) -> String {
    switch found {
    case .failure: return notCompared
    case .success(let references) where references.isEmpty: return "0 matches"
    case .success(let references):
      let names = references.prefix(Likeness.most).map(\.short).joined(separator: ", ")
      let isMore = references.count > Likeness.most
      return isMore
        ? "more than \(Likeness.most) like this: \(names), …"
        : "\(references.count) like this: \(names)"
    }
  }
}
