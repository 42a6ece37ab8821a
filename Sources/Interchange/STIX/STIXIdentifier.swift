internal import Domain
internal import Ledger

/// How a bundle writes the identities of the ledger: as UUIDs of version 4, which the specification
/// recommends for all that a bundle of ours holds.
///
/// A UUID fixes six bits of the 128, so that one of them may stand for 64 of our identities; the
/// other 122 are as good as unique. A report that came in from a bundle keeps the identity it had.
enum STIXIdentifier {
  /// The bits that say which kind of UUID it is: four of the version, two of the variant.
  private static let fixed: UInt128 = 0xF << 76 | 0x3 << 62
  private static let versionFour: UInt128 = 0x4 << 76 | 0x2 << 62

  /// `report--` and the identity as a UUID.
  static func text<Entity>(_ type: String, _ id: ID<Entity>) -> String {
    let digits = Array(ID<Entity>(id.value & ~fixed | versionFour).text.utf8)
    var bytes = Array("\(type)--".utf8)
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { bytes.append(UInt8(ascii: "-")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An identity made of words, the same for the same words in every ledger.
  static func text(_ type: String, naming words: String) -> String {
    text(type, ID<Unit>(naming: "muster/stix/\(type)/\(words)"))
  }

  /// The identity that a text of this type writes; nil for any other text.
  static func identity<Entity>(_ type: String, _ text: String) -> ID<Entity>? {
    let (prefix, bytes) = ("\(type)--", Array(text.lowercased().utf8))
    guard text.hasPrefix(prefix) else { return nil }
    let digits = Array(bytes.dropFirst(prefix.utf8.count))
    let hyphens = [8, 13, 18, 23]
    guard digits.count == 36, hyphens.allSatisfy({ digits[$0] == UInt8(ascii: "-") }) else {
      return nil
    }
    let rest = digits.indices.filter { place in !hyphens.contains(place) }.map { digits[$0] }
    return ID(text: String(decoding: rest, as: UTF8.self))
  }

  /// Every identity that begins as this one: those that a UUID of it could stand for are inside.
  static func range(around id: ID<Report>) -> ClosedRange<ID<Report>> {
    let low: UInt128 = (1 << 80) - 1
    return ID(id.value & ~low)...ID(id.value | low)
  }

  /// Whether two identities are written as the same UUID.
  static func isSame(_ left: ID<Report>, _ right: ID<Report>) -> Bool {
    left.value & ~fixed == right.value & ~fixed
  }
}
