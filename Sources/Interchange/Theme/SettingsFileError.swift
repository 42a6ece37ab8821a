/// Why a theme file or a field map cannot be used: a sentence for each fault, with its place.
public struct SettingsFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The sentences, in the order of the file's lines: file, line, way, what was found and expected.
  public let sentences: [String]

  /// A fault for each sentence.
  init(_ sentences: [String]) {
    self.sentences = sentences
  }

  /// The faults of a text that is no TOML, or not the TOML that it should be.
  init(_ error: UnitFileError) {
    sentences = error.sentences
  }

  /// Every fault that one reading came upon.
  init(_ reading: UnitReading) {
    sentences = reading.faults.sorted { ($0.line, $0.path) < ($1.line, $1.path) }.map(\.sentence)
  }

  /// The sentences, one a line.
  public var description: String { sentences.joined(separator: "\n") }
}

extension TOMLText {
  /// The top table of a file's bytes.
  ///
  /// - Throws: `SettingsFileError` for bytes that are no UTF-8 or no TOML.
  static func parse(bytes: [UInt8], file: String) throws(SettingsFileError) -> TOMLPlace {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingsFileError(["\(file): the bytes are no UTF-8, expected a TOML text."])
    }
    do throws(UnitFileError) {
      return TOMLPlace(node: try parse(text, file: file), path: "")
    } catch {
      throw SettingsFileError(error)
    }
  }
}

extension TOMLPlace {
  /// The members of the table here; anything else is noted as a fault and has none.
  func members(expected: String, _ reading: UnitReading) -> [(name: String, place: TOMLPlace)] {
    guard case .table(let members) = node.value else {
      reading.fault(self, expected: expected)
      return []
    }
    return members.map { member in (member.name, self.member(member)) }
  }

  /// The text here; anything else is noted as a fault.
  func text(expected: String, _ reading: UnitReading) -> String? {
    if case .text(let text) = node.value { return text }
    reading.fault(self, expected: expected)
    return nil
  }
}
