internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// Makes what a screen shows of the rows that a search found.
struct SearchHits {
  private let query: SearchQuery
  private let unit: Unit
  private let visibilities: [Int64: VisibilityClass]
  private let seen: Set<Int64>
  private let database: Database

  /// The most characters of an excerpt.
  private static let excerptLength = 320

  /// What a query found, in a unit, for an audience that may see some of the ledger's classes.
  init(
    _ query: SearchQuery,
    unit: Unit,
    seen: Set<Int64>,
    among visibilities: [Int64: VisibilityClass],
    in database: Database
  ) {
    self.query = query
    self.seen = seen
    self.unit = unit
    self.visibilities = visibilities
    self.database = database
  }

  /// The record of a row, nil where it has left the ledger's tables.
  func hit(_ found: Search.Found) throws -> SearchHit? {
    switch found.index {
    case .report: try report(found.number)
    case .record: try SearchRecordTable.record(found.number, in: database).flatMap(record)
    }
  }

  private func report(_ number: Int64) throws -> SearchHit {
    let row = try ReportList.row(number, in: database)
    let find = try database.cachedStatement(
      sql: "SELECT body FROM content WHERE position = ? AND field = 'text'"
    )
    // What is withheld is not even read.
    let text =
      row.isWatched
      ? nil : try find.first(number, in: database) { try $0.read(0, as: String?.self) } ?? nil
    return SearchHit(
      target: .report(row.id),
      place: SearchHit.Place(position: number),
      reference: row.reference.text,
      at: row.receivedAt,
      marking: row.marking,
      status: row.status.words,
      isOpen: row.status.isOpen,
      flags: row.flags.map(\.rawValue),
      headline: SearchText(row.headline.words, for: query),
      excerpt: SearchText.excerpt(of: text ?? "", for: query, length: Self.excerptLength),
      isWithheld: row.isWatched
    )
  }

  private func record(_ record: SearchRecord) throws -> SearchHit? {
    guard let target = target(of: record) else { return nil }
    let classes = [record.classNumber, record.otherClass ?? record.classNumber].compactMap {
      number in visibilities[number]
    }
    let suite = record.suite.map { key -> String in
      (unit.suite(Key(stringLiteral: key))?.name ?? key) + ": "
    }
    let isWithheld =
      try classes.contains(where: \.isWatched) || restsOnWatchedReport(target, record)
    return SearchHit(
      target: target,
      place: SearchHit.Place(position: record.number),
      reference: record.reference,
      at: record.at,
      marking: classes.map(\.marking).max() ?? .topSecret,
      status: record.status,
      isOpen: record.isOpen,
      flags: flags(of: record),
      headline: SearchText((suite ?? "") + record.headline, for: query),
      excerpt: SearchText.excerpt(of: record.text, for: query, length: Self.excerptLength),
      isWithheld: isWithheld
    )
  }

  /// Whether a record is work, or an item about work, that rests on a report at which every look is
  /// noted: its texts often say what the report does.
  ///
  /// A report that the audience may not see says nothing here either.
  private func restsOnWatchedReport(_ target: SearchHit.Target, _ record: SearchRecord) throws
    -> Bool
  {
    let reports: Data
    switch target {
    case .tasking: reports = record.restsOn
    case .item(_, meeting: _, report: nil):
      reports =
        try record.about.flatMap { tasking in
          try SearchRecordTable.record(of: tasking, in: database)
        }?.restsOn ?? Data()
    case .report, .call, .stay, .item, .operation, .library: return false
    }
    let find = try database.cachedStatement(sql: "SELECT class FROM report WHERE id = ?")
    return try SearchRecord.identities(in: reports).contains { report in
      let number = try find.first(report, in: database) { try $0.read(0, as: Int64.self) }
      guard let number, seen.contains(number) else { return false }
      return visibilities[number]?.isWatched == true
    }
  }

  /// A call is found as one about a victim where a victim or a perpetrator is identified (10.B21).
  private func flags(of record: SearchRecord) -> [String] {
    record.flags.split(separator: " ").map { flag in
      record.kind == .call && flag == "victim" ? "fast-time" : String(flag)
    }
  }

  private func target(of record: SearchRecord) -> SearchHit.Target? {
    switch record.kind {
    case .report: nil
    case .tasking: ID<Tasking>(bytes: record.id).map(SearchHit.Target.tasking)
    case .call: ID<AdviceCall>(bytes: record.id).map(SearchHit.Target.call)
    case .stay: ID<Detention>(bytes: record.id).map(SearchHit.Target.stay)
    case .operation: ID<Operation>(bytes: record.id).map(SearchHit.Target.operation)
    case .library: record.libraryKey.map(SearchHit.Target.library)
    case .meeting: item(of: record)
    }
  }

  private func item(of record: SearchRecord) -> SearchHit.Target? {
    guard let item = ID<AgendaItem>(bytes: record.id),
      let meeting = record.parent.flatMap({ bytes in ID<Meeting>(bytes: bytes) })
    else { return nil }
    let isReport = (try? isReport(record.about)) ?? false
    let report = record.about.flatMap { bytes in ID<Report>(bytes: bytes) }
    return .item(item, meeting: meeting, report: isReport ? report : nil)
  }

  private func isReport(_ id: Data?) throws -> Bool {
    guard let id else { return false }
    let find = try database.cachedStatement(sql: "SELECT 1 FROM report WHERE id = ?")
    return try find.first(id, in: database) { _ in true } ?? false
  }
}
