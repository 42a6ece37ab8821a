import Domain
import FoundationEssentials
import Interchange
import Testing

/// The unit of the two reports, as the program carries it.
enum Scd9 {
  /// The text of the file.
  static func text() throws -> String {
    let root = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return try String(
      contentsOfFile: root.joined(separator: "/") + "/Sources/muster/Units/scd9-2010.toml",
      encoding: .utf8
    )
  }

  /// What the reader makes of it, read once for all tests.
  static func file() throws -> UnitFile { try read.get() }

  /// The unit that it establishes.
  static func unit() throws -> Unit { try established.get() }

  /// The day of the committee.
  static let today = CivilDate(year: 2010, month: 9, day: 16) ?? CivilDate(dayNumber: 0)

  private static let read = Result { try UnitFile.read(text: text(), name: "scd9-2010.toml") }
  private static let established = Result { try UnitText.unit(of: file()) }
}
