/// One officer in one team, from a day on; people are identities, never names (AMB-20).
public struct Posting: Hashable, Sendable, Codable {
  /// Who.
  public let officer: ID<Officer>
  /// The team.
  public let team: Key<Team>
  /// The first day.
  public let from: CivilDate
  /// The first day no longer, nil while it lasts.
  public internal(set) var until: CivilDate?
  /// Whether the officer is lent by another body and goes back to it when the team ends (10.C3).
  public let isSecondee: Bool

  /// The posting with these attributes.
  public init(
    officer: ID<Officer>,
    team: Key<Team>,
    from: CivilDate,
    until: CivilDate? = nil,
    isSecondee: Bool = false
  ) {
    self.officer = officer
    self.team = team
    self.from = from
    self.until = until
    self.isSecondee = isSecondee
  }

  /// Whether the officer is in the team on a day.
  public func holds(on date: CivilDate) -> Bool {
    guard date >= from else { return false }
    return until.map { end in date < end } ?? true
  }

  /// How many officers a team has on a day; one posted twice counts once.
  ///
  /// - Complexity: O(n) in the postings.
  public static func headcount(
    of team: Key<Team>,
    on date: CivilDate,
    in postings: some Sequence<Posting>
  ) -> Int {
    var officers: Set<ID<Officer>> = []
    for posting in postings where posting.team == team && posting.holds(on: date) {
      officers.insert(posting.officer)
    }
    return officers.count
  }
}

/// A time during which an officer is posted to a team and not at its work.
public struct Abstraction: Hashable, Sendable, Codable {
  /// Why.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case leave, training, court, sickness
    case otherDuty = "other-duty"

    /// The reason as a screen shows it.
    public var words: String {
      switch self {
      case .leave: "leave"
      case .training: "training"
      case .court: "court"
      case .sickness: "sickness"
      case .otherDuty: "other duty"
      }
    }
  }

  /// Why.
  public let kind: Kind
  /// The first day.
  public let from: CivilDate
  /// The first day back.
  public let until: CivilDate

  /// The abstraction between two days.
  public init(kind: Kind, from: CivilDate, until: CivilDate) {
    self.kind = kind
    self.from = from
    self.until = until
  }

  /// Whether the officer is away on a day.
  public func holds(on date: CivilDate) -> Bool { from <= date && date < until }
}
