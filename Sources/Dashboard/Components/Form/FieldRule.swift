/// What the values of some fields do to another field.
///
/// A rule never changes a value: what it hides or no longer allows comes back with the choice that
/// allowed it.
enum FieldRule: Hashable, Sendable {
  /// The field is not asked, and its value is not saved.
  case hide(FieldID)
  /// The field must be filled in.
  case require(FieldID, because: String)
  /// Only these options can be chosen.
  case narrow(FieldID, to: [Option], because: String)
  /// The field says something more.
  case note(FieldID, String)

  /// The field that the rule is about.
  var field: FieldID {
    switch self {
    case .hide(let field), .require(let field, _), .narrow(let field, _, _), .note(let field, _):
      field
    }
  }

  /// Why the field changed, in words for the officer; nil for a field that is gone.
  var reason: String? {
    switch self {
    case .hide: nil
    case .require(_, let because), .narrow(_, _, let because): because
    case .note(_, let words): words
    }
  }
}

/// The rules of a form as they stand for some values.
struct RuleEffects: Hashable, Sendable {
  /// The fields that are not asked.
  let hidden: Set<FieldID>
  private let rules: [FieldID: [FieldRule]]

  /// Sorts rules by their fields.
  init(_ rules: [FieldRule]) {
    self.rules = Dictionary(grouping: rules, by: \.field)
    var hidden: Set<FieldID> = []
    for case .hide(let field) in rules { hidden.insert(field) }
    self.hidden = hidden
  }

  /// Whether a rule wants the field filled in.
  func requires(_ field: FieldID) -> Bool {
    of(field).contains { rule in
      if case .require = rule { true } else { false }
    }
  }

  /// The options that rules leave of a field's own; the last rule that narrows it counts.
  func options(of field: Field) -> [Option] {
    var options = field.kind.options
    for case .narrow(_, let narrowed, _) in of(field.id) { options = narrowed }
    return options
  }

  /// What the rules say about a field, or nil if they say nothing.
  func words(for field: FieldID) -> String? {
    let words = of(field).compactMap(\.reason).filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// The fields that stand otherwise under these rules than under others, without those now hidden.
  func changed(from other: RuleEffects) -> Set<FieldID> {
    let fields = Set(rules.keys).union(other.rules.keys)
    return fields.filter { of($0) != other.of($0) }.subtracting(hidden)
  }

  private func of(_ field: FieldID) -> [FieldRule] { rules[field] ?? [] }
}
