/// A block of cells in a police station.
public struct CustodySuite: Hashable, Sendable, Codable {
  /// `suite-a`.
  public let key: Key<CustodySuite>
  /// The name.
  public let name: String
  /// The borough whose command unit runs it.
  public let borough: Key<Borough>
  /// How many cells can be used.
  public let cells: Int
  /// The prefix of its custody references.
  public let prefix: String
  /// The paragraph or note it rests on; synthetic suites say so.
  public let paragraph: String

  /// The suite with these attributes.
  public init(
    key: Key<CustodySuite>,
    name: String,
    borough: Key<Borough>,
    cells: Int,
    prefix: String,
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.borough = borough
    self.cells = cells
    self.prefix = prefix
    self.paragraph = paragraph
  }
}
