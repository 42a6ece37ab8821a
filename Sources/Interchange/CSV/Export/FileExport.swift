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
  /// How many reports a bundle leaves out because their handling code keeps them back.
  public internal(set) var keptBack = 0
  /// How many reports were withheld because a look at them must be noted and could not be.
  public internal(set) var withheld = 0
  /// How many reports a bundle leaves out because nobody has evaluated them yet.
  public internal(set) var unevaluated = 0
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
    /// Reports again, as a STIX bundle for partners.
    case stix
  }

  /// How many records are read at a time.
  static let pageRows = 500

  /// What is exported.
  public let kind: Kind
  /// How the rows are written.
  public let format: ExportFormat
  /// The first London day that is written, nil for all: of receipt, of arrival, of raising, and for
  /// a bundle of the evaluation.
  public let since: CivilDate?

  /// An export in a format; a bundle has a form of its own.
  public init(_ kind: Kind, as format: ExportFormat, since: CivilDate? = nil) {
    self.kind = kind
    self.format = format
    self.since = since
  }

  /// Writes every record that the audience may see, in pieces, to the sink.
  ///
  /// Before the texts of reports are written whose every look is noted, `noting` is asked to note
  /// them; where it answers that it could not, they are withheld and counted.
  ///
  /// - Throws: `LedgerError` where the store fails, and whatever the sink throws.
  /// - Complexity: O(n) in the records, in memory that does not grow with them.
  public func write(
    from readings: any Readings,
    for audience: Audience,
    to sink: @escaping ([UInt8]) throws -> Void,
    noting: @escaping ([ID<Report>]) throws -> Bool = { _ in true },
    progress: (Int) -> Void = { _ in }
  ) throws -> ExportSummary {
    let moment = since.map(LondonTime.startOfDay)
    var summary: ExportSummary
    switch kind {
    case .reports:
      let pages = WatchedPages(readings, since: moment, audience, noting: noting)
      summary = try reports(pages, sink, progress)
    case .custody: summary = try stays(from: readings, since: moment, audience, sink, progress)
    case .taskings: summary = try taskings(from: readings, since: moment, audience, sink, progress)
    case .stix:
      summary = try STIXExport(unit: try readings.unit(), since: moment)
        .write(from: readings, for: audience, to: sink, noting: noting, progress: progress)
    }
    summary.leftOut = try readings.countLeftOut(kind.aggregate, since: moment, for: audience)
    return summary
  }

  private func reports(
    _ texts: WatchedPages,
    _ sink: @escaping ([UInt8]) throws -> Void,
    _ progress: (Int) -> Void
  ) throws -> ExportSummary {
    var pages = ExportPages(ReportExport.columns.map(\.name), format, to: sink)
    var withheld = 0
    try pages.addAll(progress) { next in
      let found = try texts.page(after: next, limit: Self.pageRows)
      withheld += found.withheld
      return found.page
    } values: { report in
      ReportExport.values(of: report).map { values in (values, report.received.marking) }
    }
    var summary = try pages.end()
    summary.withheld = withheld
    return summary
  }

  private func stays(
    from readings: any Readings,
    since moment: Instant?,
    _ audience: Audience,
    _ sink: @escaping ([UInt8]) throws -> Void,
    _ progress: (Int) -> Void
  ) throws -> ExportSummary {
    var pages = ExportPages(CustodyExport.columns.map(\.name), format, to: sink)
    // The place of the last stay that could have begun before the moment.
    let start = moment.map { moment in
      TimeCursor(at: moment.adding(milliseconds: -1), id: UInt128(Int64.max))
    }
    try pages.addAll(progress) { next in
      try readings.stays(after: next ?? start, limit: Self.pageRows, for: audience)
    } values: { stay in
      CustodyExport.values(of: stay).map { values in
        (values, stay.detention.arrival?.marking ?? .restricted)
      }
    }
    return try pages.end()
  }

  private func taskings(
    from readings: any Readings,
    since moment: Instant?,
    _ audience: Audience,
    _ sink: @escaping ([UInt8]) throws -> Void,
    _ progress: (Int) -> Void
  ) throws -> ExportSummary {
    var pages = ExportPages(TaskingExport.names, format, to: sink)
    for isOver in [false, true] {
      try pages.addAll(progress) { next in
        let page = try readings.taskings(
          TaskingQuery(isOver: isOver, after: next, limit: Self.pageRows),
          for: audience
        )
        guard let moment else { return page }
        return Page(rows: page.rows.filter { row in row.raisedAt >= moment }, next: page.next)
      } values: { row in
        let detail = try readings.tasking(row.id, for: audience)
        return detail.flatMap(TaskingExport.values).map { values in (values, row.marking) }
      }
    }
    return try pages.end()
  }
}

extension FileExport.Kind {
  /// The records that are counted where they are left out.
  fileprivate var aggregate: AggregateKind {
    switch self {
    case .reports, .stix: .report
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
