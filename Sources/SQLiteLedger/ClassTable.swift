internal import Domain
internal import GRDB
internal import Ledger

/// The numbered visibility classes of a ledger file.
enum ClassTable {
  /// The number of a class, given to it on its first use.
  static func number(of visibility: VisibilityClass, in database: Database) throws -> Int64 {
    let find = try database.cachedStatement(
      sql: "SELECT number FROM visibility_class WHERE text = ?"
    )
    if let number = try Int64.fetchOne(find, arguments: [visibility.text]) { return number }
    try database.execute(
      sql: """
        INSERT INTO visibility_class (text, agency, marking, handling, recipients)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        visibility.text, visibility.agency.text, visibility.marking.rawValue,
        visibility.handling?.text,
        visibility.recipients.map(\.text).sorted().joined(separator: ","),
      ]
    )
    return database.lastInsertedRowID
  }

  /// Every class by its number.
  static func all(in database: Database) throws -> [Int64: VisibilityClass] {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: "SELECT number, agency, marking, handling, recipients FROM visibility_class"
      )
    )
    var classes: [Int64: VisibilityClass] = [:]
    for row in rows { classes[try row.read(0)] = try visibility(of: row) }
    return classes
  }

  /// The numbers of the classes that an audience may see, ascending.
  static func numbers(for audience: Audience, in database: Database) throws -> [Int64] {
    numbers(for: audience, among: try all(in: database))
  }

  /// The numbers of those of some classes that an audience may see, ascending.
  static func numbers(for audience: Audience, among classes: [Int64: VisibilityClass]) -> [Int64] {
    classes.filter { pair in audience.permits(pair.value) }.keys.sorted()
  }

  /// The class of a number.
  static func visibility(of number: Int64, in database: Database) throws -> VisibilityClass {
    let find = try database.cachedStatement(
      sql: """
        SELECT number, agency, marking, handling, recipients FROM visibility_class
        WHERE number = ?
        """
    )
    guard let row = try Row.fetchOne(find, arguments: [number]) else {
      throw LedgerError(.damaged, "The ledger names a visibility class that it does not hold.")
    }
    return try visibility(of: row)
  }

  private static func visibility(of row: Row) throws -> VisibilityClass {
    let recipients: String = try row.read(4)
    let handling: String? = try row.read(3)
    let number: Int = try row.read(2)
    guard let marking = ProtectiveMarking(rawValue: number) else {
      throw LedgerError(.damaged, "A visibility class has the unknown marking \(number).")
    }
    return VisibilityClass(
      agency: Key(stringLiteral: try row.read(1)),
      marking: marking,
      handling: handling.flatMap(Handling.init(text:)),
      recipients: Set(
        recipients.split(separator: ",").map { key in Key(stringLiteral: String(key)) }
      )
    )
  }
}

/// The classes that a run of entries was found to have, each looked up once.
final class ClassLookup {
  private var found: [Int64: VisibilityClass] = [:]

  init() {}

  /// The class of a number.
  func visibility(of number: Int64, in database: Database) throws -> VisibilityClass {
    if let known = found[number] { return known }
    let visibility = try ClassTable.visibility(of: number, in: database)
    found[number] = visibility
    return visibility
  }
}
