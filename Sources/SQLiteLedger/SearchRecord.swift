internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// A record that is not a report, as the search shows it and as its index holds it.
struct SearchRecord: Equatable {
  /// The position of the entry that brought it.
  let number: Int64
  /// What kind of record it is.
  let kind: SearchQuery.Kind
  /// The identity.
  let id: Data
  /// The meeting of an agenda item.
  var parent: Data?
  /// The report or tasking that an agenda item is about.
  var about: Data?
  /// The visibility class.
  var classNumber: Int64
  /// The class of the other record that it rests on; nil where it rests on none.
  var otherClass: Int64?
  /// The reports that a tasking rests on, the bytes of one identity after the other.
  var restsOn = Data()
  /// What people call it.
  var reference: String
  /// When it came about.
  var at: Instant
  /// Where it stands.
  var status: String
  /// Whether something is still to come.
  var isOpen: Bool
  /// One line.
  var headline: String
  /// Its other texts, from which an excerpt is made.
  var text = ""
  /// Names and codes, by which it is found and which no excerpt shows.
  var names = ""
  /// The boroughs of an operation, separated by blanks.
  var boroughs = ""
  /// The custody suite of a stay.
  var suite: String?
  /// What makes it urgent, separated by blanks.
  var flags = ""
  /// The NIM level of a tasking.
  var level: Int?
  /// Where a call comes from.
  var origin: String?
  /// The priority of a tasking.
  var priority: String?

  /// The record as the index holds it.
  var row: SearchRow {
    var terms = SearchTerms(class: classNumber, and: otherClass)
    terms.add(kind)
    for borough in boroughs.split(separator: " ") {
      terms.add(borough: Key(stringLiteral: String(borough)))
    }
    if let suite { terms.add(suite: Key(stringLiteral: suite)) }
    if let level { terms.add(level: level) }
    if let origin { terms.add(origin: Key(stringLiteral: origin)) }
    if kind == .tasking { terms.add(priority: priority.map(Key.init(stringLiteral:))) }
    for flag in flags.split(separator: " ") {
      if let state = SearchQuery.State(rawValue: String(flag)) { terms.add(state) }
    }
    return SearchRow(
      number: number,
      words: "\(reference) \(headline)\n\(text)\n\(names) \(status)",
      terms: terms.text
    )
  }
}

extension SearchRecord {
  /// The bytes of identities one after the other.
  static func bytes(of reports: [ID<Report>]) -> Data {
    reports.reduce(into: Data()) { bytes, report in bytes += report.bytes }
  }

  /// The identities whose bytes stand one after the other.
  static func identities(in bytes: Data) -> [ID<Report>] {
    let size = 16
    return stride(from: 0, to: bytes.count, by: size).compactMap { start in
      ID(bytes: bytes.dropFirst(start).prefix(size))
    }
  }
}

/// The records that the second search index is of, in SQL.
enum SearchRecordTable {
  static let schema = """
    CREATE TABLE search_record (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id BLOB NOT NULL,
      parent BLOB,
      about BLOB,
      class INTEGER NOT NULL,
      other_class INTEGER,
      rests_on BLOB NOT NULL,
      reference TEXT NOT NULL,
      at INTEGER NOT NULL,
      status TEXT NOT NULL,
      is_open INTEGER NOT NULL,
      headline TEXT NOT NULL,
      text TEXT NOT NULL,
      names TEXT NOT NULL,
      boroughs TEXT NOT NULL,
      suite TEXT,
      flags TEXT NOT NULL,
      level INTEGER,
      origin TEXT,
      priority TEXT
    ) STRICT;
    -- The search: the record behind a row, and the row of an entry's record.
    CREATE INDEX search_record_by_id ON search_record (id);
    -- The search: the agenda items about a report, which are seen and erased as it is.
    CREATE INDEX search_record_about ON search_record (about) WHERE about IS NOT NULL;
    """
  private static let columns = """
    number, kind, id, parent, about, class, other_class, reference, at, status, is_open, headline,
    text, names, boroughs, suite, flags, level, origin, priority, rests_on
    """
  static let oneSQL = "SELECT \(columns) FROM search_record WHERE number = ?"
  static let ofIDSQL = "SELECT \(columns) FROM search_record WHERE id = ?"
  static let aboutSQL = "SELECT \(columns) FROM search_record WHERE about = ? ORDER BY number"

  /// Puts a record in the place of an earlier one, and answers what that changes in the index.
  static func put(_ record: SearchRecord, over earlier: SearchRecord?, in database: Database) throws
    -> [SearchChange]
  {
    guard record != earlier else { return [] }
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO search_record (\(columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      record.number, record.kind.rawValue, record.id, record.parent, record.about,
      record.classNumber, record.otherClass, record.reference, record.at.milliseconds,
      record.status, record.isOpen, record.headline, record.text, record.names, record.boroughs,
      record.suite, record.flags, record.level, record.origin, record.priority,
      record.restsOn,
    ])
    guard let earlier else { return [.add(record.row, to: .record)] }
    guard record.row != earlier.row else { return [] }
    return [.remove(earlier.row, from: .record), .add(record.row, to: .record)]
  }

  /// Takes a record out.
  static func drop(_ record: SearchRecord, in database: Database) throws -> [SearchChange] {
    try database.execute(
      sql: "DELETE FROM search_record WHERE number = ?",
      arguments: [record.number]
    )
    return [.remove(record.row, from: .record)]
  }

  /// The record of a row of the index.
  static func record(_ number: Int64, in database: Database) throws -> SearchRecord? {
    try database.cachedStatement(sql: oneSQL).first(number, in: database, read: record)
  }

  /// The record of an identity; of an item that was carried forward the one of a meeting.
  static func record(of id: Data, parent: Data? = nil, in database: Database) throws
    -> SearchRecord?
  {
    try database.cachedStatement(sql: ofIDSQL).all(id, in: database, read: record)
      .first { record in record.parent == parent }
  }

  /// The agenda items about a record.
  static func records(about id: Data, in database: Database) throws -> [SearchRecord] {
    try database.cachedStatement(sql: aboutSQL).all(id, in: database, read: record)
  }

  private static func record(_ row: Columns) throws -> SearchRecord {
    guard let kind = SearchQuery.Kind(rawValue: try row.read(1)) else {
      throw LedgerError(.damaged, "A row of the search cannot be read; run 'muster rebuild'.")
    }
    return SearchRecord(
      number: try row.read(0),
      kind: kind,
      id: try row.read(2),
      parent: try row.read(3, as: Data?.self),
      about: try row.read(4, as: Data?.self),
      classNumber: try row.read(5),
      otherClass: try row.read(6, as: Int64?.self),
      restsOn: try row.read(20),
      reference: try row.read(7),
      at: Instant(milliseconds: try row.read(8)),
      status: try row.read(9),
      isOpen: try row.read(10),
      headline: try row.read(11),
      text: try row.read(12),
      names: try row.read(13),
      boroughs: try row.read(14),
      suite: try row.read(15, as: String?.self),
      flags: try row.read(16),
      level: try row.read(17, as: Int?.self),
      origin: try row.read(18, as: String?.self),
      priority: try row.read(19, as: String?.self)
    )
  }
}
