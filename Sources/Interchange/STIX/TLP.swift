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
      + "\"created\":\"2022-10-01T00:00:00.000Z\",\"name\":\"TLP:\(word.uppercased())\","
      + "\"extensions\":{\"\(Self.extensionID)\":"
      + "{\"extension_type\":\"property-extension\",\"tlp_2_0\":\"\(word)\"}}}"
  }

  /// The identity of the extension by which STIX 2.1 has the levels of TLP 2.0.
  static let extensionID = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"

  /// The more open first.
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// At which level of the Traffic Light Protocol a report is passed on: the stricter of what its
/// handling code and its marking ask for.
///
/// These two tables are the whole rule. The protocol and the codes were not made for one another, so
/// each line errs to the stricter side, and nothing is ever CLEAR: intelligence is not for the world.
enum SharingTable {
  /// By handling code (domain facts 2.1 and 2.2); without a level, the report is never passed on.
  static let byHandling: [(handling: Handling, level: TLP?)] = [
    (.fiveByFive(1), .green),  // Police and other law enforcement: a community.
    (.fiveByFive(2), .amber),  // Bodies that do not prosecute, each with authority and a record.
    (.fiveByFive(3), .amberStrict),  // Law enforcement abroad, under conditions.
    (.fiveByFive(4), nil),  // The originating agency alone.
    (.fiveByFive(5), nil),  // Conditions that a file cannot keep: ask the originator.
    (.permitted, .green),
    (.conditional, .amberStrict),  // The recipients that are named, and nobody else.
  ]

  /// By protective marking.
  static let byMarking: [(marking: ProtectiveMarking, level: TLP)] = [
    (.notProtectivelyMarked, .green),
    (.protect, .amber),
    (.restricted, .amber),
    (.confidential, .amberStrict),
    (.secret, .red),
    (.topSecret, .red),
  ]

  /// The level for a handling code and a marking; nil where the report stays where it is.
  static func level(_ handling: Handling, _ marking: ProtectiveMarking) -> TLP? {
    let asked = byHandling.first { line in line.handling == handling }?.level
    let marked = byMarking.first { line in line.marking == marking }?.level ?? .red
    return asked.map { asked in max(asked, marked) }
  }
}
