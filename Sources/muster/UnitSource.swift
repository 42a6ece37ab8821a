internal import Domain
internal import FoundationEssentials
internal import Interchange
internal import Ledger

/// Where a unit comes from: the one inside the program, or a file.
enum UnitSource {
  /// The key of the unit inside the program.
  static let embeddedKey = "scd9-2010"

  /// The unit inside the program.
  static func embedded() throws -> UnitFile {
    try read(PackageResources.scd9_2010_toml, name: "\(embeddedKey).toml")
  }

  /// The unit of a name: the one inside the program, or the one in a file of that path.
  static func named(_ name: String) throws -> UnitFile {
    if name == embeddedKey { return try embedded() }
    guard let data = try? Data(contentsOf: URL(filePath: name)) else {
      throw ProgramFault.refused(
        "There is no unit '\(name)': name a unit file, or \(embeddedKey), the one inside."
      )
    }
    return try read(Array(data), name: name)
  }

  /// The bytes of a unit file, with every fault as a sentence of its own.
  static func read(_ bytes: [UInt8], name: String) throws -> UnitFile {
    do {
      return try UnitFile.read(bytes: bytes, name: name)
    } catch {
      throw ProgramFault.refused(error.sentences.joined(separator: "\n"))
    }
  }
}
