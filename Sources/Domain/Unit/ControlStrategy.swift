/// One priority of the unit's control strategy.
public struct Priority: Hashable, Sendable, Codable {
  /// `oic`, `trafficking`.
  public let key: Key<Priority>
  /// The short code on a screen: `CS-2`.
  public let code: String
  /// The priority in words.
  public let name: String
  /// The period it belongs to: `2006` or `2010`.
  public let period: String
  /// 1 is first.
  public let rank: Int
  /// The paragraph it rests on.
  public let paragraph: String

  /// The priority with these attributes.
  public init(
    key: Key<Priority>,
    code: String,
    name: String,
    period: String,
    rank: Int,
    paragraph: String
  ) {
    self.key = key
    self.code = code
    self.name = name
    self.period = period
    self.rank = rank
    self.paragraph = paragraph
  }
}

/// A kind of work that a report or tasking is about: sham marriage, document factory.
public struct WorkType: Hashable, Sendable, Codable {
  /// `sham-marriage`.
  public let key: Key<WorkType>
  /// The kind in words.
  public let name: String
  /// The paragraph it rests on.
  public let paragraph: String

  /// The kind with these attributes.
  public init(key: Key<WorkType>, name: String, paragraph: String) {
    self.key = key
    self.name = name
    self.paragraph = paragraph
  }
}
