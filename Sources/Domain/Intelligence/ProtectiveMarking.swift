/// The protective marking scheme in force to 1 April 2014, lowest first.
public enum ProtectiveMarking: Int, Sendable, CaseIterable, Codable, Comparable {
  case notProtectivelyMarked = 0
  case protect
  case restricted
  case confidential
  case secret
  case topSecret

  /// The marking as it is printed.
  public var words: String {
    switch self {
    case .notProtectivelyMarked: "NOT PROTECTIVELY MARKED"
    case .protect: "PROTECT"
    case .restricted: "RESTRICTED"
    case .confidential: "CONFIDENTIAL"
    case .secret: "SECRET"
    case .topSecret: "TOP SECRET"
    }
  }

  /// The marking printed so, in any case, or nil for any other text.
  public init?(words: String) {
    let upper = words.uppercased()
    guard let marking = Self.allCases.first(where: { $0.words == upper }) else { return nil }
    self = marking
  }

  /// Lower first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
