/// What people call a custody record: our own gap-free number, or the number of another system.
public enum CustodyReference: Hashable, Sendable {
  /// Numbered here.
  case own(Reference)
  /// Numbered elsewhere and brought in with the record.
  case outside(String)

  /// `CUS-2010-000042`, or the other system's number as it stands.
  public var text: String {
    switch self {
    case .own(let reference): reference.text
    case .outside(let text): text
    }
  }

  /// The reference written so; what is not one of ours is somebody else's.
  public init(text: String) {
    if let reference = Reference(text: text), reference.series == .custody {
      self = .own(reference)
    } else {
      self = .outside(text)
    }
  }
}

extension CustodyReference: Codable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    self.init(text: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
