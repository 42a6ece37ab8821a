internal import Domain
public import Ledger

/// The import of one file: a pass that checks all of it, and one that records it.
///
/// Rows are recorded under identities made of the file and the row, so that a rerun after any
/// interruption continues where it stopped, without a row twice.
public struct FileImport: Sendable {
  /// What the file holds.
  public enum Kind: String, Sendable, CaseIterable {
    case reports, custody
    /// Reports again, in a STIX bundle.
    case stix

    /// The names of the columns that the file may have.
    public var columns: [String] {
      switch self {
      case .reports, .stix: ReportColumn.names
      case .custody: CustodyColumn.names
      }
    }

    /// What whoever imports the file must be allowed to do.
    fileprivate var permission: Permission {
      switch self {
      case .reports, .stix: .receiveReport
      case .custody: .recordCustody
      }
    }
  }

  /// What the file holds.
  public let kind: Kind
  /// The file.
  public let file: InputFile
  /// How its columns are named and its dates written.
  public var map = FieldMap()
  /// How its rows are written down.
  public var format: FileFormat
  /// How much of it is held at once.
  public var limits = TextLimits()

  /// The import of a file, whose name tells its format.
  public init(_ kind: Kind, from file: InputFile) {
    self.kind = kind
    self.file = file
    format = FileFormat(fileName: file.name)
  }

  /// Reads the whole file and finds everything that is wrong with it; nothing is recorded.
  ///
  /// - Throws: `ImportError` where the file cannot be read, and where the officer may not record
  ///   what it holds.
  /// - Complexity: O(n) in the file, in memory that does not grow with it.
  public func check(
    in context: ImportContext,
    progress: (ImportProgress) -> Void = { _ in },
    account: ((RowAccount) -> Void)? = nil
  ) throws -> ImportCheck {
    if !context.actor.roles.isDisjoint(with: kind.permission.roles) {
      return try checkRows(in: context, progress: progress, account: account)
    }
    throw ImportError(kind.permission.refusalSentence)
  }

  private func checkRows(
    in context: ImportContext,
    progress: (ImportProgress) -> Void,
    account: ((RowAccount) -> Void)?
  ) throws -> ImportCheck {
    switch (kind, format) {
    case (.reports, .csv):
      try run(ReportTable.self, context).check(progress: progress, account: account)
    case (.reports, .jsonLines):
      try run(ReportObjects.self, context).check(progress: progress, account: account)
    case (.custody, .csv):
      try run(CustodyTable.self, context).check(progress: progress, account: account)
    case (.custody, .jsonLines):
      try run(CustodyObjects.self, context).check(progress: progress, account: account)
    case (.stix, _):
      try run(ReportBundle.self, context, try bundleMap(context))
        .check(progress: progress, account: account)
    }
  }

  /// Records the rows of a file that was checked and found sound.
  ///
  /// - Throws: `ImportError` where the file is no longer the one that was checked, `LedgerError`
  ///   where the store fails; what was recorded before stays, and a rerun continues.
  public func record(
    _ check: ImportCheck,
    into ledger: any BatchLedger,
    in context: ImportContext,
    stopwatch: Stopwatch,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportResult {
    switch (kind, format) {
    case (.reports, .csv):
      try run(ReportTable.self, context)
        .record(check, into: ledger, stopwatch: stopwatch, progress: progress)
    case (.reports, .jsonLines):
      try run(ReportObjects.self, context)
        .record(check, into: ledger, stopwatch: stopwatch, progress: progress)
    case (.custody, .csv):
      try run(CustodyTable.self, context)
        .record(check, into: ledger, stopwatch: stopwatch, progress: progress)
    case (.custody, .jsonLines):
      try run(CustodyObjects.self, context)
        .record(check, into: ledger, stopwatch: stopwatch, progress: progress)
    case (.stix, _):
      try run(ReportBundle.self, context, try bundleMap(context))
        .record(check, into: ledger, stopwatch: stopwatch, progress: progress)
    }
  }

  private typealias ReportTable = ImportRun<ReportImport, TableRows<ReportColumn>>
  private typealias ReportObjects = ImportRun<ReportImport, ObjectRows<ReportColumn>>
  private typealias ReportBundle = ImportRun<ReportImport, BundleRows>
  private typealias CustodyTable = ImportRun<CustodyImport, TableRows<CustodyColumn>>
  private typealias CustodyObjects = ImportRun<CustodyImport, ObjectRows<CustodyColumn>>

  private func run<Kind: RecordImport, Rows: RowSource>(
    _ type: ImportRun<Kind, Rows>.Type,
    _ context: ImportContext,
    _ map: FieldMap? = nil
  ) -> ImportRun<Kind, Rows> {
    ImportRun(file: file, context: context, map: map ?? self.map, limits: limits)
  }

  /// The map by which the identities of a bundle are organisations of the unit.
  private func bundleMap(_ context: ImportContext) throws -> FieldMap {
    try file.read { source in
      BundleOrigins(unit: context.unit, map: map, limits: limits).read(source)
    }
  }
}
