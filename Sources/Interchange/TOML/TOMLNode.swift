internal import Domain

/// One value of a TOML text, with the line it stands on.
struct TOMLNode: Sendable {
  /// The line, from 1.
  let line: Int
  /// The value.
  let value: TOMLContent
}

/// A value as TOML knows them.
indirect enum TOMLContent: Sendable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case date(CivilDate)
  /// A time, or a date with a time: nothing here is one.
  case time
  case list([TOMLNode])
  case table([TOMLMember])

  /// What the value is, for a sentence: `the text 'x'`, `a list`.
  var found: String {
    switch self {
    case .text(let text): "the text '\(text.prefix(60))'"
    case .integer(let number): "the number \(number)"
    case .decimal(let number): "the number \(number)"
    case .boolean(let truth): "\(truth)"
    case .date(let date): "the date \(date.text)"
    case .time: "a time"
    case .list: "a list"
    case .table: "a table"
    }
  }
}

/// One named value of a TOML table.
struct TOMLMember: Sendable {
  /// The name.
  let name: String
  /// The value.
  let node: TOMLNode
}

/// A value and the way to it from the top of the file.
struct TOMLPlace: Sendable {
  /// The value with its line.
  let node: TOMLNode
  /// The way: `team[3].level`; empty at the top.
  let path: String

  /// The place of a member of this table.
  func member(_ member: TOMLMember) -> TOMLPlace {
    TOMLPlace(node: member.node, path: path.isEmpty ? member.name : "\(path).\(member.name)")
  }

  /// The place of an element of this list.
  func element(_ index: Int, _ node: TOMLNode) -> TOMLPlace {
    TOMLPlace(node: node, path: "\(path)[\(index)]")
  }
}
