public import Domain

/// The values that a query may name, with the names that people have for them.
public struct SearchVocabulary: Sendable, Equatable {
  /// A value with its names.
  struct Value: Sendable, Equatable {
    /// The key that records hold.
    let key: String
    /// The names, folded: the key, a short name, a code.
    let names: [String]

    /// A value of a key with other names.
    init(_ key: String, _ names: [String]) {
      self.key = key
      self.names = ([key] + names).map(SearchVocabulary.folded).filter { name in !name.isEmpty }
    }
  }

  /// Where records come from.
  let origins: [Value]
  /// The boroughs.
  let boroughs: [Value]
  /// The priorities of every control strategy.
  let priorities: [Value]
  /// The custody suites of a borough.
  let suites: [String: [Key<CustodySuite>]]

  /// The names that a unit has, of any day: a record of an old day is looked for by an old name.
  public init(_ unit: Unit) {
    let bodies = unit.organisations()
    let known = bodies.filter(\.isOrigin) + bodies.filter { body in !body.isOrigin }
    origins = known.map { organisation in
      Value(organisation.key.text, [organisation.short, organisation.name] + organisation.aliases)
    }
    boroughs = unit.boroughs().map { borough in
      Value(borough.key.text, [borough.name, borough.code ?? ""] + borough.aliases)
    }
    priorities = unit.priorities().map { priority in
      Value(priority.key.text, [priority.code, priority.name])
    }
    suites = unit.suites().reduce(into: [:]) { suites, suite in
      suites[suite.borough.text, default: []].append(suite.key)
    }
  }

  /// The keys that a typed value means: the one of that name, else all whose names begin so.
  static func keys(of typed: String, among values: [Value]) -> [String] {
    let typed = folded(typed)
    guard !typed.isEmpty else { return [] }
    let same = values.filter { value in value.names.contains(typed) }
    if !same.isEmpty { return same.map(\.key) }
    return values.filter { value in
      value.names.contains { name in name.hasPrefix(typed) }
    }.map(\.key)
  }

  /// A name as it is compared: lower case, one hyphen between its words.
  static func folded(_ name: String) -> String {
    SearchText.words(in: name).joined(separator: "-")
  }
}
