/// A London borough or the City: one of the 33 areas of the map.
public struct Borough: Hashable, Sendable, Codable {
  /// `hackney`, `city-of-london`.
  public let key: Key<Borough>
  /// The name.
  public let name: String
  /// The statistical code, `E09000012`; in use from 2011.
  public let gss: String
  /// The force's two-letter code [GK], nil for the City, which has a force of its own.
  public let code: String?
  /// The column of the tile map, 0 to 7 from the west.
  public let column: Int
  /// The row of the tile map, 0 to 6 from the north.
  public let row: Int
  /// Other codes and names by which sources call it.
  public let aliases: [String]
  /// Where its place and codes come from.
  public let paragraph: String

  /// The area with these attributes.
  public init(
    key: Key<Borough>,
    name: String,
    gss: String,
    code: String?,
    column: Int,
    row: Int,
    aliases: [String] = [],
    paragraph: String = "R1"
  ) {
    self.key = key
    self.name = name
    self.gss = gss
    self.code = code
    self.column = column
    self.row = row
    self.aliases = aliases
    self.paragraph = paragraph
  }
}
