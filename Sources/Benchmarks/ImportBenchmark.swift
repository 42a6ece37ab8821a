internal import Glibc

/// What an import costs, beside the sqlite3 shell importing the same file into one bare table.
struct ImportBenchmark {
  let workshop: Workshop
  /// The ledger whose reports are exported, and how many it has.
  let ledger: String
  let reports: Int
  /// How many of them are imported again.
  let rows: Int

  func run() throws {
    let whole = "\(workshop.directory)/reports.csv"
    let exported = try timed("muster export") {
      Workshop.run(
        [workshop.muster, "export", "reports", whole, "--ledger", ledger, "--as", "commander"])
    }
    tell(line("export, rows", Double(reports) / exported, "a second"))
    let part = "\(workshop.directory)/part.csv"
    let count = try copyRows(of: whole, to: part)
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
        workshop.muster, "import", "reports", part, "--ledger", target,
      ])
      peakKiB = ended.peakKiB
      return ended.status
    }
    let bare = try timed("sqlite3") {
      Workshop.run([
        "/usr/bin/sqlite3", "\(workshop.directory)/bare.sqlite", ".mode csv",
        ".import '\(part)' row",
      ])
    }
    tell(
      line(
        "import of \(count), rows",
        Double(count) / imported,
        "a second",
        against: Double(count) / bare
      )
    )
    tell(line("import, peak memory", Double(peakKiB) / 1024, "MiB"))
  }

  /// Copies the head and the first rows; a row goes on where its quotation marks are uneven.
  private func copyRows(of path: String, to copy: String) throws -> Int {
    guard let input = fopen(path, "r"), let output = fopen(copy, "w") else {
      throw BenchmarkFault("'\(path)' cannot be copied.")
    }
    defer { for file in [input, output] { fclose(file) } }
    var text: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(text) }
    var count = -1
    var isOpen = false
    while count < rows {
      let length = getline(&text, &room, input)
      guard length > 0, let text else { break }
      fwrite(text, 1, length, output)
      for place in 0..<length where text[place] == 34 { isOpen.toggle() }
      if !isOpen { count += 1 }
    }
    return count
  }

  private func timed(_ name: String, _ body: () -> Int32) throws -> Double {
    let start = seconds()
    let status = body()
    guard status == 0 else { throw BenchmarkFault("'\(name)' ended with \(status).") }
    return seconds() - start
  }
}
