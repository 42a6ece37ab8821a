internal import Domain

/// What one reading of a unit file has come upon: its faults, and the records it refers to.
final class UnitReading {
  private struct Use {
    let address: Unit.Address
    let place: TOMLPlace
  }

  let file: String
  private(set) var faults: [UnitFault] = []
  private var uses: [Use] = []

  /// A reading of a file that has met nothing yet.
  init(file: String) {
    self.file = file
  }

  /// Notes a value that is not what it should be.
  func fault(_ place: TOMLPlace, expected: String) {
    fault(place, found: place.node.value.found, expected: expected)
  }

  /// Notes a fault, with words of its own for what was found.
  func fault(_ place: TOMLPlace, found: String, expected: String) {
    faults.append(
      UnitFault(
        file: file,
        line: place.node.line,
        path: place.path,
        found: found,
        expected: expected
      )
    )
  }

  /// Notes that a value names another record, to be looked up when all are read.
  func refer(to section: UnitRecord.Section, _ key: String, at place: TOMLPlace) {
    uses.append(Use(address: Unit.Address(section: section, key: key), place: place))
  }

  /// Notes a fault for each reference to a record that the file does not hold.
  func resolve(in known: Set<Unit.Address>) {
    for use in uses where !known.contains(use.address) {
      fault(
        use.place,
        found: "'\(use.address.key)', which no \(use.address.section.rawValue) here is called",
        expected: "the key of \(use.address.section.withArticle)"
      )
    }
    uses = []
  }
}

extension UnitRecord.Section {
  /// The section with its article, for a sentence: `a team`, `an offence`.
  var withArticle: String {
    let isVowel = rawValue.first.map { letter in "aeiou".contains(letter) } ?? false
    return "\(isVowel ? "an" : "a") \(rawValue)"
  }
}
