/// What a body outside the unit does for it, or for the people it meets.
public struct Partner: Hashable, Sendable, Codable {
  /// `poppy-project`.
  public let key: Key<Partner>
  /// The body.
  public let organisation: Key<Organisation>
  /// What it does, in our words.
  public let offers: String
  /// The topics that it supports; empty where none is named.
  public let topics: [Key<Topic>]
  /// The document whose world it belongs to: `2006`, `2010`.
  public let periods: [String]
  /// What else the sources say, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The partner with these attributes.
  public init(
    key: Key<Partner>,
    organisation: Key<Organisation>,
    offers: String,
    topics: [Key<Topic>] = [],
    periods: [String],
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.organisation = organisation
    self.offers = offers
    self.topics = topics
    self.periods = periods
    self.remark = remark
    self.paragraph = paragraph
  }
}

/// A part that somebody plays, by role and never by name: whom to ring, and in which order.
public struct Contact: Hashable, Sendable, Codable {
  /// `ocu-commander`.
  public let key: Key<Contact>
  /// The role in words.
  public let role: String
  /// The body in which it is held.
  public let organisation: Key<Organisation>
  /// The rung of the escalation ladder, from 1; nil beside it.
  public let rung: Int?
  /// What else the sources say, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The role with these attributes.
  public init(
    key: Key<Contact>,
    role: String,
    organisation: Key<Organisation>,
    rung: Int? = nil,
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.role = role
    self.organisation = organisation
    self.rung = rung
    self.remark = remark
    self.paragraph = paragraph
  }
}
