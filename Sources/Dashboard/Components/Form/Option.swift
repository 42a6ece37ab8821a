/// One thing that can be chosen in a field.
struct Option: Hashable, Sendable, Identifiable {
  /// What the value is, for the program.
  let id: String
  /// What the value is, for people; unique in its field.
  let words: String
  /// What choosing it means, or what tells it from its neighbours.
  let detail: String
  /// Why it cannot be chosen now, or nil if it can.
  let reasonOff: String?

  /// Declares an option; the name is the words unless one is given.
  init(_ words: String, id: String? = nil, detail: String = "", reasonOff: String? = nil) {
    self.id = id ?? words
    self.words = words
    self.detail = detail
    self.reasonOff = reasonOff
  }

  /// Whether it can be chosen now.
  var isEnabled: Bool { reasonOff == nil }

  /// The answer yes.
  static let yes = Option("yes")
  /// The answer no.
  static let no = Option("no")
  /// The answer that nobody knows yet.
  static let notKnown = Option("not known", id: "not-known")
}
