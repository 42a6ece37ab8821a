public import Domain
public import Ledger

/// What went into an export, told beside it and never inside it.
public struct ExportSummary: Sendable, Equatable {
  /// How many rows were written.
  public internal(set) var rows = 0
  /// How many records the audience may not see; they were left out.
  public internal(set) var leftOut = 0
  /// How many records were left out because disposal has erased their texts.
  public internal(set) var erased = 0
  /// The highest marking of what was written; nil for an empty export.
  public internal(set) var marking: ProtectiveMarking?

  mutating func note(_ marking: ProtectiveMarking) {
    rows += 1
    self.marking = max(self.marking ?? marking, marking)
  }
}

/// The export of one kind of record, page by page and before an audience.
public struct FileExport: Sendable {
  /// What is exported.
  public enum Kind: String, Sendable, CaseIterable {
    case reports, custody, taskings
  }

  /// How many records are read at a time.
  static let pageRows = 500

  /// What is exported.
  public let kind: Kind
  /// How the rows are written.
  public let format: ExportFormat

  /// An export in a format.
  public init(_ kind: Kind, as format: ExportFormat) {
    self.kind = kind
    self.format = format
  }

  /// Writes every record that the audience may see, in pieces, to the sink.
  ///
  /// - Throws: `LedgerError` where the store fails, and whatever the sink throws.
  /// - Complexity: O(n) in the records, in memory that does not grow with them.
  public func write(
    from readings: any Readings,
    for audience: Audience,
    to sink: @escaping ([UInt8]) throws -> Void,
    progress: (Int) -> Void = { _ in }
  ) throws -> ExportSummary {
    var pages: ExportPages
    switch kind {
    case .reports:
      pages = ExportPages(ReportExport.columns.map(\.name), format, to: sink)
      try pages.addAll(progress) { next in
        try readings.reportTexts(after: next, limit: Self.pageRows, for: audience)
      } values: { report in
        ReportExport.values(of: report).map { values in (values, report.received.marking) }
      }
    case .custody:
      pages = ExportPages(CustodyExport.columns.map(\.name), format, to: sink)
      try pages.addAll(progress) { next in
        try readings.stays(after: next, limit: Self.pageRows, for: audience)
      } values: { stay in
        CustodyExport.values(of: stay).map { values in
          (values, stay.detention.arrival?.marking ?? .restricted)
        }
      }
    case .taskings:
      pages = ExportPages(TaskingExport.names, format, to: sink)
      for isOver in [false, true] {
        try pages.addAll(progress) { next in
          try readings.taskings(
            TaskingQuery(isOver: isOver, after: next, limit: Self.pageRows),
            for: audience
          )
        } values: { row in
          let detail = try readings.tasking(row.id, for: audience)
          return detail.flatMap(TaskingExport.values).map { values in (values, row.marking) }
        }
      }
    }
    var summary = try pages.end()
    summary.leftOut = try readings.countLeftOut(kind.aggregate, for: audience)
    return summary
  }
}

extension FileExport.Kind {
  /// The records that are counted where they are left out.
  fileprivate var aggregate: AggregateKind {
    switch self {
    case .reports: .report
    case .custody: .detention
    case .taskings: .tasking
    }
  }
}

/// The rows of an export while they are written, page by page.
private struct ExportPages {
  private var writer: RowWriter
  private var summary = ExportSummary()

  init(_ names: [String], _ format: ExportFormat, to sink: @escaping ([UInt8]) throws -> Void) {
    writer = RowWriter(names, format: format, to: sink)
  }

  /// Writes the rows of page after page; a row without values has texts that are erased.
  mutating func addAll<Row, Cursor>(
    _ progress: (Int) -> Void,
    page: (Cursor?) throws -> Page<Row, Cursor>,
    values: (Row) throws -> (values: [ExportValue], marking: ProtectiveMarking)?
  ) throws {
    var next: Cursor?
    repeat {
      let page = try page(next)
      for row in page.rows {
        guard let found = try values(row) else {
          summary.erased += 1
          continue
        }
        try writer.write(found.values)
        summary.note(found.marking)
      }
      next = page.next
      progress(summary.rows)
    } while next != nil
  }

  mutating func end() throws -> ExportSummary {
    try writer.flush()
    return summary
  }
}
