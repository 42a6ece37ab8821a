internal import Domain
internal import Ledger

/// The two passes over one file of one kind and one format.
struct ImportRun<Kind: RecordImport, Rows: RowSource> where Rows.Column == Kind.Column {
  /// How many rows pass between two reports of progress.
  private static var stride: Int { 512 }

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
      var row = FieldRow()
      var step = rows.next(into: &row)
      while step != .end {
        check.rows += 1
        examine(step, row, rows.layout, into: &check, account: account)
        if case .fault(_, isFinal: true) = step { break }
        if check.rows % Self.stride == 0 { progress(progressed(.checking, check.rows, rows)) }
        step = rows.next(into: &row)
      }
      check.leftOut.merge(rows.leftOut) { one, other in one + other }
      check.digests = rows.digests
      progress(progressed(.checking, check.rows, rows))
    }
    return check
  }

  private func examine(
    _ step: RowStep,
    _ row: FieldRow,
    _ layout: RowLayout<Kind.Column>,
    into check: inout ImportCheck,
    account: ((RowAccount) -> Void)?
  ) {
    var faults: [ImportFault] = []
    var summary = ""
    var line = row.line
    if case .fault(let fault, _) = step {
      faults = [fault]
      line = fault.line
    } else {
      var cursor = RowCursor(row, layout)
      if let read = Kind.read(&cursor, in: context) {
        if let refusal = context.refusal(of: read, on: ID(1), as: Kind.command) {
          cursor.refuse(refusal)
        }
        if !read.leftOut.isEmpty { check.leftOut[read.leftOut, default: 0] += 1 }
        if account != nil { summary = Kind.summary(of: read) }
      }
      faults = cursor.faults
    }
    for fault in faults { check.add(fault) }
    account?(RowAccount(row: check.rows, line: line, summary: summary, faults: faults))
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
    var batch = ImportBatch(
      ledger: ledger,
      stopwatch: stopwatch,
      author: .officer(context.actor.officer)
    )
    try file.read { source in
      var rows = Rows(source, map: map, limits: limits, hashes: true)
      guard rows.begin().isEmpty else { throw changed(batch.result) }
      var row = FieldRow()
      let fingerprint = check.fingerprint
      var number = 0
      while case .row = rows.next(into: &row) {
        number += 1
        var cursor = RowCursor(row, rows.layout)
        guard let read = Kind.read(&cursor, in: context) else { throw changed(batch.result) }
        let known = rows.recordID.map { value in ID<Kind.Record>(value) }
        if let known, try Kind.isHeld(known, in: ledger, for: context.audience) {
          batch.addHeld()
          continue
        }
        let name = known.map { id in "bundle/\(id.text)" } ?? "\(fingerprint)/\(number)"
        batch.add(
          submission(read, as: known, name: name, author: batch.author),
          line: row.line
        )
        guard batch.isFull else { continue }
        try require(rows.digests, in: check, batch.result)
        guard try batch.record() else { return }
        progress(progressed(.recording, number, rows))
      }
      guard number == check.rows, rows.digests == check.digests else {
        throw changed(batch.result)
      }
      _ = try batch.record()
      progress(progressed(.recording, number, rows))
    }
    return batch.result
  }

  private func submission(
    _ row: ImportedRow<Kind.Record>,
    as known: ID<Kind.Record>?,
    name: String,
    author: Submission.Author
  ) -> Submission {
    let id = known ?? ID<Kind.Record>(naming: "\(name)/record")
    return Submission(
      id: ID(naming: "\(name)/submission"),
      row.commands.map { command in Kind.command(id, command) },
      by: author,
      occurredAt: row.occurredAt,
      durability: .bulk
    )
  }

  /// Every piece that a row came from must be the piece that was checked.
  private func require(_ digests: [Digest], in check: ImportCheck, _ result: ImportResult) throws {
    let place = digests.count - 1
    guard place < check.digests.count, digests.last == check.digests[place] else {
      throw changed(result)
    }
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
