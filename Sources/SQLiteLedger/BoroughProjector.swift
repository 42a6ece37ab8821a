internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The boroughs that reports speak of, and how many came in about each on a day.
enum BoroughProjector: Projector {
  static let name = "borough"
  static let version = 1
  static let tables = ["report_borough", "borough_day"]
  static let schema = """
    -- The boroughs of a report: work that rests on it touches them too.
    CREATE TABLE report_borough (
      report BLOB NOT NULL,
      borough TEXT NOT NULL,
      class INTEGER NOT NULL,
      day INTEGER NOT NULL,
      PRIMARY KEY (report, borough)
    ) STRICT, WITHOUT ROWID;

    -- The map of London, shaded by reports: London days since 1970.
    CREATE TABLE borough_day (
      class INTEGER NOT NULL,
      day INTEGER NOT NULL,
      borough TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (class, day, borough)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event,
      let id = entry.header.stream.id(as: Report.self)
    else { return }
    switch event {
    case .received(let received):
      let day = LondonTime(received.receivedAt).date.dayNumber
      for borough in Set(received.boroughs) {
        try database.cachedStatement(
          sql: "INSERT INTO report_borough (report, borough, class, day) VALUES (?, ?, ?, ?)"
        ).run(id, borough.text, entry.classNumber, day, in: database)
        try entry.change(
          .borough(borough.text, day: day, class: entry.classNumber),
          by: 1,
          in: database
        )
      }
    case .evaluated: try move(id, entry, in: database)
    default: break
    }
  }

  /// A grade may change who may see a report, and so who may count it.
  private static func move(_ id: ID<Report>, _ entry: ProjectedEntry, in database: Database) throws
  {
    let number = entry.classNumber
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: "SELECT borough, class, day FROM report_borough WHERE report = ? AND class <> ?"
      ),
      arguments: [Data(id.bytes), number]
    )
    for row in rows {
      try entry.change(.borough(row[0], day: row[2], class: row[1]), by: -1, in: database)
      try entry.change(.borough(row[0], day: row[2], class: number), by: 1, in: database)
    }
    guard !rows.isEmpty else { return }
    try database.cachedStatement(sql: "UPDATE report_borough SET class = ? WHERE report = ?")
      .execute(arguments: [number, Data(id.bytes)])
  }
}
