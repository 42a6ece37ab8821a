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
    let likeness = Likeness(
      form: layer.draftKey,
      field: field.id,
      words: SubjectEntry.fields.contains(field.id)
        ? SubjectEntry(layer.state.values.text(field.id))?.words ?? ""
        : layer.state.values.text(field.id),
      number: layer.compared
    )
    // Of one short word everything is like, so nothing is asked yet.
    guard likeness.telling.joined().count > 3 else { return [] }
    return [.findAlike(likeness)]
  }

  /// Shows how many records are like what was typed; an overtaken answer is dropped.
  mutating func take(_ found: Result<[Reference], ReadFailure>, for likeness: Likeness) {
    for index in layers.indices {
      guard case .form(var layer) = layers[index], layer.draftKey == likeness.form,
        layer.compared == likeness.number
      else { continue }
      layer.state.remark(Self.words(of: found), on: likeness.field)
      layers[index] = .form(layer)
    }
  }

  private static func words(of found: Result<[Reference], ReadFailure>) -> String {
    switch found {
    case .failure: return "not compared: the ledger does not answer"
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
