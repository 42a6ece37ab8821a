/// A count as its source gives it: exact, or 'about'.
public struct Approximate: Hashable, Sendable, Codable {
  /// The number given.
  public let value: Int
  /// Whether the source says 'about', 'approximately' or 'c'.
  public let isAbout: Bool

  /// The count with this precision.
  public init(_ value: Int, isAbout: Bool = false) {
    self.value = value
    self.isAbout = isAbout
  }

  /// `70`, or `about 83`.
  public var spoken: String { isAbout ? "about \(value)" : "\(value)" }
}
