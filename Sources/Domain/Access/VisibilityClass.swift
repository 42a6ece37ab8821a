/// What decides who may see a record: where it comes from, its marking, its handling, its recipients.
public struct VisibilityClass: Hashable, Sendable, Codable {
  /// The agency that owns the record: for SCD9, the HFT and a borough it is the force.
  public let agency: Key<Organisation>
  /// The protective marking.
  public let marking: ProtectiveMarking
  /// The handling code of a graded report, nil for other records.
  public let handling: Handling?
  /// The agencies named as recipients, beside the owner.
  public let recipients: Set<Key<Organisation>>

  /// The class with these terms.
  public init(
    agency: Key<Organisation>,
    marking: ProtectiveMarking,
    handling: Handling? = nil,
    recipients: Set<Key<Organisation>> = []
  ) {
    self.agency = agency
    self.marking = marking
    self.handling = handling
    self.recipients = recipients
  }

  /// One line that names the class: agency, marking, handling and recipients, sorted.
  public var text: String {
    let names = recipients.map(\.text).sorted().joined(separator: ",")
    return "\(agency.text)|\(marking.rawValue)|\(handling?.text ?? "-")|\(names)"
  }
}

/// How a report may be passed on, in the words of the scheme that graded it.
///
/// 5x5x5 has the codes 1 to 5, 3x5x2 has P and C. The two are never mixed in one record.
public enum Handling: Hashable, Sendable {
  /// A 5x5x5 handling code, 1 to 5.
  case fiveByFive(Int)
  /// Lawful sharing permitted (3x5x2).
  case permitted
  /// Lawful sharing permitted with conditions (3x5x2).
  case conditional

  /// `1` to `5`, `P` or `C`.
  public var text: String {
    switch self {
    case .fiveByFive(let code): "\(code)"
    case .permitted: "P"
    case .conditional: "C"
    }
  }

  /// The handling written so, or nil for any other text.
  public init?(text: String) {
    switch text {
    case "1", "2", "3", "4", "5":
      guard let code = Int(text) else { return nil }
      self = .fiveByFive(code)
    case "P": self = .permitted
    case "C": self = .conditional
    default: return nil
    }
  }
}

extension Handling: Codable {
  /// Reads the code.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let handling = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A handling code is 1 to 5, P or C, not '\(text)'."
        )
      )
    }
    self = handling
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
