/// The evaluation of a report: three codes that are never averaged, and the scheme they belong to.
public enum Grading: Hashable, Sendable {
  /// The scheme of 2010: source A to E, information 1 to 5, handling 1 to 5.
  case fiveByFiveByFive(source: Letter, information: Int, handling: Int)
  /// The scheme of 2016: source 1 to 3, information A to E, handling P or C.
  case threeByFiveByTwo(source: Int, information: Letter, handling: Handling)

  /// A letter code, A to E.
  public enum Letter: String, Sendable, CaseIterable, Codable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
  }

  /// The grading of a scheme with these three codes, or nil where a code is not of the scheme.
  public init?(scheme: String, source: String, information: String, handling: String) {
    switch scheme {
    case "5x5x5":
      guard let source = Letter(rawValue: source.uppercased()),
        let information = Int(information), (1...5).contains(information),
        let handling = Int(handling), (1...5).contains(handling)
      else { return nil }
      self = .fiveByFiveByFive(source: source, information: information, handling: handling)
    case "3x5x2":
      guard let source = Int(source), (1...3).contains(source),
        let information = Letter(rawValue: information.uppercased()),
        let handling = Handling(text: handling.uppercased()),
        handling == .permitted || handling == .conditional
      else { return nil }
      self = .threeByFiveByTwo(source: source, information: information, handling: handling)
    default: return nil
    }
  }

  /// `5x5x5` or `3x5x2`.
  public var scheme: String {
    switch self {
    case .fiveByFiveByFive: "5x5x5"
    case .threeByFiveByTwo: "3x5x2"
    }
  }

  /// The source code alone.
  public var source: String {
    switch self {
    case .fiveByFiveByFive(let source, _, _): source.rawValue
    case .threeByFiveByTwo(let source, _, _): "\(source)"
    }
  }

  /// The information code alone.
  public var information: String {
    switch self {
    case .fiveByFiveByFive(_, let information, _): "\(information)"
    case .threeByFiveByTwo(_, let information, _): information.rawValue
    }
  }

  /// The handling code alone.
  public var handling: Handling {
    switch self {
    case .fiveByFiveByFive(_, _, let handling): .fiveByFive(handling)
    case .threeByFiveByTwo(_, _, let handling): handling
    }
  }

  /// The three codes as three fields: `B 2 3`.
  public var spaced: String { "\(source) \(information) \(handling.text)" }
}

extension Grading: Codable {
  private enum CodingKeys: String, CodingKey { case scheme, source, information, handling }

  /// Reads the scheme and the three codes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard
      let grading = Self(
        scheme: try container.decode(String.self, forKey: .scheme),
        source: try container.decode(String.self, forKey: .source),
        information: try container.decode(String.self, forKey: .information),
        handling: try container.decode(String.self, forKey: .handling)
      )
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "The codes are not of the scheme.")
      )
    }
    self = grading
  }

  /// Writes the scheme and the three codes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(scheme, forKey: .scheme)
    try container.encode(source, forKey: .source)
    try container.encode(information, forKey: .information)
    try container.encode(handling.text, forKey: .handling)
  }
}
