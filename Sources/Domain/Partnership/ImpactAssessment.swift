/// What an overt operation may do to a community: the decision that must stand before it is ready.
///
/// It is a record of one operation; equality assessments of the unit and its policies are others.
public struct ImpactAssessment: Sendable, Equatable, Codable {
  /// How much was assessed.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case full, short
    case notNeeded = "not-needed"

    /// The decision as a screen shows it.
    public var words: String {
      switch self {
      case .full: "full assessment"
      case .short: "short assessment"
      case .notNeeded: "no assessment needed"
      }
    }
  }

  /// How much was assessed.
  public var kind: Kind
  /// Why so; needed where none is made.
  public var reason: String
  /// Who answers for it, by label.
  public var owner: String
  /// Which communities, where, and who speaks for them.
  public var communities: Body
  /// What may happen, and what is done about it.
  public var mitigation: Body
  /// The tension, 1 to 6 in the unit's own words (AMB-9); nil where nobody graded it.
  public var tension: Int?
  /// The day it is looked at again.
  public var review: CivilDate

  /// An assessment with these attributes.
  public init(
    kind: Kind,
    reason: String = "",
    owner: String,
    communities: Body,
    mitigation: Body,
    tension: Int? = nil,
    review: CivilDate
  ) {
    self.kind = kind
    self.reason = reason
    self.owner = owner
    self.communities = communities
    self.mitigation = mitigation
    self.tension = tension
    self.review = review
  }
}

/// Something that was said or seen while an operation runs, or after it (10.B16).
public enum ImpactPhase: String, Sendable, CaseIterable, Codable {
  case during, after
}
