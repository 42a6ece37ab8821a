internal import Glibc

/// What an import costs, beside the sqlite3 shell doing the same.
///
/// Two things are the same. One is the file, imported into one table with the same indexes of it: by
/// identity, reference, class and status, and the words for the search. The other is what the import
/// leaves behind: the rows of every table of the ledger, and every index of them, and the words. The
/// shell checks, decides, hashes and numbers nothing, so that in both it has less to do.
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
    let rate = Double(count) / imported
    let file = try timed("sqlite3") {
      Workshop.run(["/usr/bin/sqlite3", "\(workshop.directory)/shell.sqlite"] + script(whole))
    }
    tell(line("import, rows", rate, "a second", against: Double(count) / file))
    let rows = try recordedRows(of: target)
    tell(line("the same by what it leaves", rate, "a second", against: Double(count) / rows))
    tell(line("import, peak memory", Double(peakKiB) / 1024, "MiB"))
  }

  /// How long the shell takes to record what an import left, in seconds.
  private func recordedRows(of ledger: String) throws -> Double {
    let dump = "\(workshop.directory)/dump.sql"
    // The search indexes are made of the words, as they are by the import.
    let tables = """
      SELECT group_concat(name, ' ') FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'
      """
    let list = "\(workshop.directory)/tables.txt"
    let listed = Workshop.measured(["/usr/bin/sqlite3", ledger, tables], output: list)
    guard listed.status == 0, let names = try? text(of: list) else {
      throw BenchmarkFault("The tables of '\(ledger)' could not be listed.")
    }
    let words = Workshop.measured(["/usr/bin/sqlite3", ledger, ".dump \(names)"], output: dump)
    guard words.status == 0 else { throw BenchmarkFault("'\(ledger)' could not be dumped.") }
    return try timed("sqlite3 with the rows") {
      Workshop.run(
        ["/usr/bin/sqlite3", "\(workshop.directory)/rows.sqlite"] + Self.pragmas
          + [".read '\(dump)'", Self.searchTable]
          + [
            """
            INSERT INTO row_search (rowid, words, class)
            SELECT number, reference || ' ' || headline || char(10) || body,
              'c' || class || ' origin' || origin || ' source' || source || ' level' || level
            FROM report JOIN content ON content.position = report.number AND field = 'text'
            """
          ]
      )
    }
  }

  /// The first line of a file.
  private func text(of path: String) throws -> String {
    guard let input = fopen(path, "r") else { throw BenchmarkFault("'\(path)' cannot be read.") }
    defer { fclose(input) }
    var buffer = [CChar](repeating: 0, count: 8192)
    guard fgets(&buffer, 8192, input) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init), as: UTF8.self)
  }

  private static let pragmas = [
    "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -65536",
  ]
  private static let searchTable = """
    CREATE VIRTUAL TABLE row_search USING fts5 (
      words, class, content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
    )
    """

  /// What the shell does.
  private func script(_ file: String) -> [String] {
    [".mode csv"] + Self.pragmas + [
      "BEGIN", ".import '\(file)' row", "COMMIT",
      "CREATE UNIQUE INDEX row_by_reference ON row (reference)",
      "CREATE INDEX row_by_id ON row (source_ref, reference)",
      "CREATE INDEX row_daily ON row (origin, received DESC)",
      "CREATE INDEX row_by_class ON row (origin, reference)",
      "CREATE INDEX row_by_status ON row (origin, status, received DESC)",
      Self.searchTable,
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
