internal import Glibc

/// What an import costs, beside the sqlite3 shell importing the same file into one table and building
/// the same indexes of it: by identity, reference, class and status, and the words for the search.
///
/// The shell keeps no texts apart, no hashes and no keys of subjects, so that it has less to do.
struct ImportBenchmark {
  let workshop: Workshop
  /// The ledger whose reports are exported, and how many it has.
  let ledger: String
  let reports: Int

  func run() throws {
    let whole = "\(workshop.directory)/reports.csv"
    let exported = try timed("muster export") {
      Workshop.run(
        [workshop.muster, "export", "reports", whole, "--ledger", ledger, "--as", "commander"])
    }
    let count = try countRows(of: whole)
    tell(line("export, rows", Double(count) / exported, "a second"))
    let target = "\(workshop.directory)/import.muster"
    _ = try timed("muster init") { Workshop.run([workshop.muster, "init", target]) }
    _ = try timed("muster officer grant") {
      Workshop.run([
        workshop.muster, "officer", "grant", "Administrator 1", "intelligence-unit", "--ledger",
        target,
      ])
    }
    var peakKiB = 0
    let imported = try timed("muster import") {
      let ended = Workshop.measured([
        workshop.muster, "import", "reports", whole, "--ledger", target,
      ])
      peakKiB = ended.peakKiB
      return ended.status
    }
    let shell = try timed("sqlite3") {
      Workshop.run(["/usr/bin/sqlite3", "\(workshop.directory)/shell.sqlite"] + script(whole))
    }
    tell(
      line(
        "import, rows",
        Double(count) / imported,
        "a second",
        against: Double(count) / shell
      )
    )
    tell(line("import, peak memory", Double(peakKiB) / 1024, "MiB"))
  }

  /// What the shell does.
  private func script(_ file: String) -> [String] {
    [
      ".mode csv", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
      "PRAGMA cache_size = -65536", "BEGIN", ".import '\(file)' row", "COMMIT",
      "CREATE UNIQUE INDEX row_by_reference ON row (reference)",
      "CREATE INDEX row_by_id ON row (source_ref, reference)",
      "CREATE INDEX row_daily ON row (origin, received DESC)",
      "CREATE INDEX row_by_class ON row (origin, reference)",
      "CREATE INDEX row_by_status ON row (origin, status, received DESC)",
      """
      CREATE VIRTUAL TABLE row_search USING fts5 (
        words, class, content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
      )
      """,
      """
      INSERT INTO row_search (rowid, words, class)
      SELECT rowid, reference || ' ' || headline || char(10) || text,
        'c1 origin' || origin || ' source' || source_eval || ' level' || level || ' ' || priority
      FROM row
      """,
    ]
  }

  /// How many rows a file has; a row goes on where its quotation marks are uneven.
  private func countRows(of path: String) throws -> Int {
    guard let input = fopen(path, "r") else { throw BenchmarkFault("'\(path)' cannot be read.") }
    defer { fclose(input) }
    var text: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(text) }
    var count = -1
    var isOpen = false
    while true {
      let length = getline(&text, &room, input)
      guard length > 0, let text else { return count }
      for place in 0..<length where text[place] == 34 { isOpen.toggle() }
      if !isOpen { count += 1 }
    }
  }

  private func timed(_ name: String, _ body: () -> Int32) throws -> Double {
    let start = seconds()
    let status = body()
    guard status == 0 else { throw BenchmarkFault("'\(name)' ended with \(status).") }
    return seconds() - start
  }
}
