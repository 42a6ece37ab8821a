/// A settings file: TOML read as a row of values with their places, and written again.
///
/// What the values mean is decided by whoever asks for the file; here only their form is known.
public enum SettingsText {
  /// The values of a file's bytes, in the order of the file.
  ///
  /// - Throws: `SettingsFileError` where the bytes are no TOML; no value is known then.
  public static func entries(bytes: [UInt8], file: String) throws(SettingsFileError)
    -> [SettingsEntry]
  {
    let top = try TOMLText.parse(bytes: bytes, file: file)
    var entries: [SettingsEntry] = []
    collect(top.node, path: [], file: file, &entries)
    return entries
  }

  /// The text of some values: those of the top first, then a table for each first name.
  ///
  /// A path has one name, or a table's names and then the value's.
  public static func text(of values: [(path: [String], value: SettingsEntry.Value)]) -> String {
    var lines: [String] = []
    var table: [String] = []
    let sorted = values.sorted { left, right in
      (left.path.count, left.path.joined(separator: "\0"))
        < (right.path.count, right.path.joined(separator: "\0"))
    }
    for (path, value) in sorted {
      let own = Array(path.dropLast())
      if own != table {
        table = own
        lines.append("\n[" + own.map(named).joined(separator: ".") + "]")
      }
      guard let name = path.last, let written = written(value) else { continue }
      lines.append("\(named(name)) = \(written)")
    }
    return lines.map { line in line + "\n" }.joined()
  }

  private static func collect(
    _ node: TOMLNode,
    path: [String],
    file: String,
    _ entries: inout [SettingsEntry]
  ) {
    if case .table(let members) = node.value {
      if members.isEmpty, path.isEmpty { return }
      for member in members {
        collect(member.node, path: path + [member.name], file: file, &entries)
      }
      return
    }
    entries.append(
      SettingsEntry(file: file, line: node.line, path: path, value: SettingsEntry.Value(node.value))
    )
  }

  private static func written(_ value: SettingsEntry.Value) -> String? {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .texts(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
    case .other: nil
    }
  }

  /// The name, in quotes only where it needs them.
  private static func named(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isBare ? name : quoted(name)
  }

  /// The text in quotes, what TOML does not take as it is written by its number.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": return "\\" + String(scalar)
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return String(scalar)
      }
    }
    return "\"" + scalars.joined() + "\""
  }
}

extension SettingsEntry.Value {
  /// The value of a node that is no table.
  init(_ content: TOMLContent) {
    switch content {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .number(number)
    case .boolean(let flag): self = .flag(flag)
    case .list(let nodes):
      let texts = nodes.compactMap { node -> String? in
        if case .text(let text) = node.value { text } else { nil }
      }
      self = texts.count == nodes.count ? .texts(texts) : .other("a list")
    case .decimal, .date, .time, .table: self = .other(content.found)
    }
  }
}
