internal import Domain

/// The levels of the Traffic Light Protocol 2.0, the most open first.
enum TLP: Int, Sendable, CaseIterable, Comparable {
  case clear, green, amber, amberStrict, red

  /// The word that the extension has for it.
  var word: String {
    switch self {
    case .clear: "clear"
    case .green: "green"
    case .amber: "amber"
    case .amberStrict: "amber+strict"
    case .red: "red"
    }
  }

  /// The level as a person writes it: `AMBER+STRICT`.
  var name: String { word.uppercased() }

  /// The identity that OASIS gave to the level.
  var id: String {
    switch self {
    case .clear: "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
    case .green: "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
    case .amber: "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
    case .amberStrict: "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"
    case .red: "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
    }
  }

  /// The level's object as OASIS publishes it, without the blanks between its parts.
  ///
  /// The specification wants it so to the letter: names, dates and their order are not ours.
  var object: String {
    "{\"type\":\"marking-definition\",\"spec_version\":\"2.1\",\"id\":\"\(id)\","
      + "\"created\":\"2022-10-01T00:00:00.000Z\",\"name\":\"TLP:\(name)\","
      + "\"extensions\":{\"\(Self.extensionID)\":"
      + "{\"extension_type\":\"property-extension\",\"tlp_2_0\":\"\(word)\"}}}"
  }

  /// The identity of the extension by which STIX 2.1 has the levels of TLP 2.0.
  static let extensionID = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"

  /// The more open first.
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
