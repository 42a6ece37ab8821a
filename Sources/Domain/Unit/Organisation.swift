/// A body that the unit works with, or a part of one that reports and taskings come from.
public struct Organisation: Hashable, Sendable, Codable {
  /// What kind of body it is; sharing under a handling code depends on it.
  public enum Standing: String, Sendable, CaseIterable, Codable {
    /// A police body of the United Kingdom.
    case police
    /// Another law-enforcement or prosecuting body of the United Kingdom.
    case enforcement
    /// A body that does not prosecute: a local authority, a charity.
    case civil
    /// A law-enforcement body outside the European Union.
    case foreign
  }

  /// `scd9`, `ukba`, `hft`.
  public let key: Key<Organisation>
  /// The full name.
  public let name: String
  /// The name on a narrow screen, at most eight columns: `SCD9`, `HFT`, `Borough`.
  public let short: String
  /// Other names in the sources.
  public let aliases: [String]
  /// The agency that owns what this body originates; its own key for an agency.
  public let agency: Key<Organisation>
  /// What kind of body it is.
  public let standing: Standing
  /// Whether reports come from it.
  public let isOrigin: Bool
  /// What the sources say of it, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The body with these attributes.
  public init(
    key: Key<Organisation>,
    name: String,
    short: String,
    aliases: [String] = [],
    agency: Key<Organisation>,
    standing: Standing,
    isOrigin: Bool = false,
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.short = short
    self.aliases = aliases
    self.agency = agency
    self.standing = standing
    self.isOrigin = isOrigin
    self.remark = remark
    self.paragraph = paragraph
  }
}
