internal import Domain

/// The objects that the reports of a bundle refer to: who, and under which conditions.
enum STIXDefinition {
  /// When our definitions were made: they stay the same, so they all bear the day on which the levels
  /// of TLP 2.0 were published.
  private static let created = "2022-10-01T00:00:00.000Z"

  /// The identity of an organisation, the same in every bundle.
  static func id(of organisation: Key<Organisation>) -> String {
    STIXIdentifier.text("identity", naming: organisation.text)
  }

  /// An organisation: its name and nothing else.
  static func identity(_ id: String, _ name: String) -> JSONObject {
    var object = JSONObject("identity", id)
    object.add("created", created)
    object.add("modified", created)
    object.add("name", name)
    object.add("identity_class", "organization")
    return object
  }

  /// The identity of the body that publishes TLP 2.0 for STIX.
  static let publisherID = STIXIdentifier.text("identity", naming: "oasis-cti")
  /// That body.
  static var publisher: JSONObject {
    identity(publisherID, "OASIS Cyber Threat Intelligence Technical Committee")
  }

  /// The extension that brings TLP 2.0 to STIX 2.1.
  static var extensionDefinition: JSONObject {
    var object = JSONObject("extension-definition", TLP.extensionID)
    object.add("created_by_ref", publisherID)
    object.add("created", created)
    object.add("modified", created)
    object.add("name", "TLP 2.0")
    object.add("description", "The levels of the Traffic Light Protocol 2.0 as data markings.")
    object.add(
      "schema",
      "https://raw.githubusercontent.com/oasis-open/cti-stix-common-objects/main/"
        + "extension-definition-specifications/tlp-2.0/\(TLP.extensionID).json"
    )
    object.add("version", "1.0.0")
    object.add("extension_types", ["property-extension"])
    return object
  }

  /// The identity of a statement.
  static func id(ofStatement statement: String) -> String {
    STIXIdentifier.text("marking-definition", naming: statement)
  }

  /// A marking in words.
  static func statement(_ statement: String, named name: String) -> JSONObject {
    var object = JSONObject("marking-definition", id(ofStatement: statement))
    object.add("created", created)
    object.add("definition_type", "statement")
    object.add("name", name)
    object.add("definition", [("statement", statement)])
    return object
  }

  /// The protective marking and what the handling code means, in words.
  static func words(
    _ marking: ProtectiveMarking,
    _ grading: Grading,
    recipients: [String]
  ) -> String {
    "Protectively marked \(marking.words) under the scheme in force to 1 April 2014. Handling code "
      + "\(grading.handling.text) of \(grading.scheme): \(meaning(grading.handling, recipients))."
  }

  private static func meaning(_ handling: Handling, _ recipients: [String]) -> String {
    switch handling {
    case .fiveByFive(1): "may go to police and other law-enforcement agencies"
    case .fiveByFive(2): "may go to bodies that do not prosecute, with authority and a record"
    case .fiveByFive(3): "may go to law-enforcement agencies abroad, under conditions"
    case .fiveByFive: "is not passed on; ask the originator"
    case .permitted: "lawful sharing is permitted"
    case .conditional where recipients.isEmpty:
      "lawful sharing is permitted with conditions; ask the originator before passing it on"
    case .conditional:
      "lawful sharing is permitted with conditions, to \(listed(recipients, or: "and")) alone"
    }
  }
}
