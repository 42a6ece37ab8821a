/// Who takes a case of a kind: one line of the routing table built from the sources.
///
/// The answer to a case is the first matching lead in table order and every matching rule of the
/// other kinds. A rule suggests; a person decides.
public struct RoutingRule: Hashable, Sendable, Codable {
  /// What the rule adds to an answer.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Who leads; the first that matches.
    case lead
    /// Who is told in addition to the lead.
    case additional
    /// Who supports.
    case support
    /// Through whom it goes.
    case conduit
  }

  /// `r5`.
  public let key: Key<RoutingRule>
  /// The number it is quoted by: 5.
  public let number: Int
  /// The place in the table, from 1; not the number (R19 and R20 stand before R15).
  public let place: Int
  /// What the rule adds.
  public let kind: Kind
  /// What it matches, in our words.
  public let words: String
  /// What it matches, as fields.
  public let conditions: Conditions
  /// What it answers, one for each period that has its own answer.
  public let answers: [Answer]
  /// What else is to be known, in our words.
  public let remark: String

  /// The rule with these attributes.
  public init(
    key: Key<RoutingRule>,
    number: Int,
    place: Int,
    kind: Kind,
    words: String,
    conditions: Conditions,
    answers: [Answer],
    remark: String = ""
  ) {
    self.key = key
    self.number = number
    self.place = place
    self.kind = kind
    self.words = words
    self.conditions = conditions
    self.answers = answers
    self.remark = remark
  }

  /// What one period answers.
  public struct Answer: Hashable, Sendable, Codable {
    /// The document whose world it belongs to: `2006` or `2010`.
    public let period: String
    /// The first day it answers, nil for always so far.
    public let from: CivilDate?
    /// The first day it answers no longer, nil while it does.
    public let until: CivilDate?
    /// Who takes it.
    public let takes: [Destination]
    /// Who takes it where those cannot; the reason is to be saved.
    public let fallback: [Destination]
    /// Who helps.
    public let support: [Destination]
    /// Whether the takers do so only where they have capacity (06.B20).
    public let isSubjectToCapacity: Bool
    /// What else the source says, in our words.
    public let remark: String
    /// The paragraphs it rests on.
    public let paragraph: String

    /// The answer with these attributes.
    public init(
      period: String,
      from: CivilDate? = nil,
      until: CivilDate? = nil,
      takes: [Destination],
      fallback: [Destination] = [],
      support: [Destination] = [],
      isSubjectToCapacity: Bool = false,
      remark: String = "",
      paragraph: String
    ) {
      self.period = period
      self.from = from
      self.until = until
      self.takes = takes
      self.fallback = fallback
      self.support = support
      self.isSubjectToCapacity = isSubjectToCapacity
      self.remark = remark
      self.paragraph = paragraph
    }

    /// Whether it answers on a day.
    public func holds(on date: CivilDate) -> Bool {
      if let from, date < from { return false }
      if let until, date >= until { return false }
      return true
    }
  }

  /// The answer that holds on a day, nil where the table has none for it.
  public func answer(on date: CivilDate) -> Answer? {
    answers.first { answer in answer.holds(on: date) }
  }
}

/// Whom a case goes to: a team, or a body.
public enum Destination: Hashable, Sendable {
  case team(Key<Team>)
  case organisation(Key<Organisation>)

  /// The destination written `team:maxim` or `organisation:ukhtc`; nil for any other text.
  public init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "team":
      guard let key = Key<Team>(String(parts[1])) else { return nil }
      self = .team(key)
    case "organisation":
      guard let key = Key<Organisation>(String(parts[1])) else { return nil }
      self = .organisation(key)
    default: return nil
    }
  }

  /// The written form that `init(text:)` reads.
  public var text: String {
    switch self {
    case .team(let key): "team:\(key.text)"
    case .organisation(let key): "organisation:\(key.text)"
    }
  }
}

extension Destination: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let destination = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A destination reads team:maxim or organisation:ukhtc, not '\(text)'."
        )
      )
    }
    self = destination
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
