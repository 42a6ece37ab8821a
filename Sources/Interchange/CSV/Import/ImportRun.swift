internal import Domain
internal import Ledger

/// The two passes over one file of one kind and one format.
struct ImportRun<Kind: RecordImport, Rows: RowSource> where Rows.Column == Kind.Column {
  let file: InputFile
  let context: ImportContext
  let map: FieldMap
  let limits: TextLimits

  /// Reads the whole file and finds everything that is wrong with it.
  ///
  /// - Throws: `ImportError` where the file cannot be read.
  func check(
    progress: (ImportProgress) -> Void,
    account: ((RowAccount) -> Void)?
  ) throws -> ImportCheck {
    var check = ImportCheck()
    try file.read { source in
      var rows = Rows(source, map: map, limits: limits, hashes: true)
      rows.begin().forEach { fault in check.add(fault) }
      guard check.isSound else { return }
      var line = CheckLine<Kind>(context, wantsSummary: account != nil)
      var piece: [CheckLine<Kind>.Sighting] = []
      var isOver = false
      while !isOver {
        var row = FieldRow()
        let step = rows.next(into: &row)
        if step != .end {
          piece.append(CheckLine<Kind>.Sighting(step: step, row: row, layout: rows.layout))
        }
        isOver = step.isLast
        guard isOver || piece.count == CheckLine<Kind>.pieceRows else { continue }
        check.take(line.add(piece), account)
        piece = []
        progress(progressed(.checking, check.rows, rows))
      }
      check.take(line.finish(), account)
      check.leftOut.merge(rows.leftOut) { one, other in one + other }
      check.digests = rows.digests
      progress(progressed(.checking, check.rows, rows))
    }
    return check
  }

  /// Reads the file a second time and records its rows, batch by batch.
  ///
  /// - Throws: `ImportError` where the file is no longer what was checked, and `LedgerError`.
  func record(
    _ check: ImportCheck,
    into ledger: any BatchLedger,
    stopwatch: Stopwatch,
    progress: (ImportProgress) -> Void
  ) throws -> ImportResult {
    precondition(check.isSound, "A file with faults is not recorded.")
    let line = RecordingLine(ImportBatch(ledger: ledger, stopwatch: stopwatch))
    var held = 0
    let isWhole: Bool
    do {
      isWhole = try read(check, from: ledger, onto: line, counting: &held, progress: progress)
    } catch {
      _ = try line.finish()
      throw error
    }
    var result = try line.finish()
    result.repeated += held
    guard isWhole else { throw changed(result) }
    return result
  }

  /// Reads the rows again and gives those to be recorded that the ledger does not hold.
  ///
  /// False where the file is no longer what was checked.
  private func read(
    _ check: ImportCheck,
    from ledger: any BatchLedger,
    onto line: RecordingLine,
    counting held: inout Int,
    progress: (ImportProgress) -> Void
  ) throws -> Bool {
    try file.read { source in
      var rows = Rows(source, map: map, limits: limits, hashes: true)
      guard rows.begin().isEmpty else { return false }
      var row = FieldRow()
      var piece: [RecordingLine.Wanted] = []
      let fingerprint = check.fingerprint
      var number = 0
      while !line.isOver, case .row = rows.next(into: &row) {
        number += 1
        var cursor = RowCursor(row, rows.layout)
        guard let read = Kind.read(&cursor, in: context) else { return false }
        let known = rows.recordID.map { value in ID<Kind.Record>(value) }
        if let known, try Kind.isHeld(known, in: ledger, for: context.audience) {
          held += 1
          continue
        }
        let name = known.map { id in "bundle/\(id.text)" } ?? "\(fingerprint)/\(number)"
        piece.append(.init(submission: submission(read, as: known, name: name), line: row.line))
        guard piece.count == RecordingLine.pieceRows else { continue }
        // Every piece that a row came from must be the piece that was checked.
        guard check.holds(rows.digests) else { return false }
        line.add(piece)
        piece = []
        progress(progressed(.recording, number, rows))
      }
      if line.isOver { return true }
      guard number == check.rows, rows.digests == check.digests else { return false }
      line.add(piece)
      progress(progressed(.recording, number, rows))
      return true
    }
  }

  private func submission(
    _ row: ImportedRow<Kind.Record>,
    as known: ID<Kind.Record>?,
    name: String
  ) -> Submission {
    let id = known ?? ID<Kind.Record>(naming: "\(name)/record")
    return Submission(
      id: ID(naming: "\(name)/submission"),
      row.commands.map { command in Kind.command(id, command) },
      by: .officer(context.actor.officer),
      occurredAt: row.occurredAt,
      durability: .bulk
    )
  }

  private func changed(_ result: ImportResult) -> ImportError {
    ImportError(
      "'\(file.name)' changed while it was read; \(result.recorded) of its rows are recorded. "
        + "Restore the file and import it again: rows are never recorded twice."
    )
  }

  private func progressed(_ pass: ImportProgress.Pass, _ number: Int, _ rows: Rows)
    -> ImportProgress
  {
    ImportProgress(
      pass: pass,
      rows: number,
      bytesDone: rows.bytesRead,
      bytesTotal: file.totalBytes
    )
  }
}
