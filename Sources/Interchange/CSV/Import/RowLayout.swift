/// Where the columns of one kind of file stand in the rows at hand, and how their fields are read.
struct RowLayout<Column: ImportColumn>: Sendable {
  /// What a name in the file's head stands for.
  enum Meaning: Equatable {
    case column(Int)
    case leftOut
    case unknown
  }

  /// How one column's fields are read.
  struct Rule {
    let form: DateForm
    let values: [String: String]
    let fallback: String
  }

  /// The field of each column, by the column's number; -1 where the row has none.
  var places: [Int]
  /// The name that the file gives to each column.
  private(set) var names: [String]
  /// What the present row is called, empty where its line and its columns say enough.
  var record = ""
  let rules: [Rule]
  let map: FieldMap
  private let meanings: [String: Meaning]
  private let required: [Column]

  /// The layout of a file that is read through a map.
  init(_ map: FieldMap) {
    self.map = map
    places = Array(repeating: -1, count: Column.allCases.count)
    names = Column.names
    rules = Column.allCases.map { column in
      Rule(
        form: map.dateForms[column.name] ?? map.dateForm,
        values: map.values[column.name] ?? [:],
        fallback: map.defaults[column.name] ?? ""
      )
    }
    required = Column.allCases.filter { column in
      column.isRequired && map.defaults[column.name]?.isEmpty != false
    }
    var meanings: [String: Meaning] = [:]
    for column in Column.allCases { meanings[column.name] = .column(column.rawValue) }
    for (theirs, ours) in map.columns {
      let column = Column.allCases.first { column in column.name == ours }
      meanings[folded(theirs)] = column.map { column in .column(column.rawValue) } ?? .leftOut
    }
    self.meanings = meanings
  }

  /// What a name in the file's head stands for; capitals and blanks do not matter.
  func meaning(of name: String) -> Meaning { meanings[name] ?? meanings[folded(name)] ?? .unknown }

  /// Takes a column's field at a place, under the file's name for it.
  mutating func put(_ column: Int, at place: Int, named name: String) {
    places[column] = place
    names[column] = name
  }

  /// Forgets where the fields stand, before a row that names its own.
  mutating func clear() {
    for column in places.indices { places[column] = -1 }
  }

  /// The columns that an import needs and the file does not have.
  var missing: [String] {
    required.filter { column in places[column.rawValue] < 0 }.map(\.name)
  }
}

/// A name as heads are compared: lower case, blanks and hyphens as underlines.
private func folded(_ name: String) -> String {
  let trimmed = name.utf8.drop { byte in byte == 0x20 }
  var bytes = Array(trimmed)
  while bytes.last == 0x20 { bytes.removeLast() }
  for place in bytes.indices {
    switch bytes[place] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[place] += 32
    case UInt8(ascii: " "), UInt8(ascii: "-"): bytes[place] = UInt8(ascii: "_")
    default: break
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
