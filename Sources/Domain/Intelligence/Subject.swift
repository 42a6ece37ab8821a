/// A person, place or thing that a report names.
public struct Subject: Sendable, Equatable, Codable {
  /// What the subject is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case person, address, vehicle, phone, business, document, online, event
  }

  /// What the subject is.
  public let kind: Kind
  /// As it was written: a name, an address, a registration mark.
  public let words: Body

  /// The subject as it was written.
  public init(kind: Kind, words: Body) {
    self.kind = kind
    self.words = words
  }
}
