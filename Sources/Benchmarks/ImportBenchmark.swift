internal import Glibc

/// What an import costs, beside the sqlite3 shell importing the same file into one bare table.
struct ImportBenchmark {
  let workshop: Workshop
  let rows: Int

  func run() throws {
    let csv = "\(workshop.directory)/reports.csv"
    let source = "\(workshop.directory)/demo-\(rows).muster"
    let exported = timed {
      Workshop.run(
        [workshop.muster, "export", "reports", csv, "--ledger", source, "--as", "commander"])
    }
    guard exported.status == 0 else {
      throw BenchmarkFault("'muster export' ended with \(exported.status).")
    }
    print(line("export, rows", Double(rows) / exported.seconds, "a second"))
    let target = "\(workshop.directory)/import.muster"
    guard Workshop.run([workshop.muster, "init", target]) == 0 else {
      throw BenchmarkFault("'muster init' failed.")
    }
    let imported = timed {
      Workshop.run([workshop.muster, "import", "reports", csv, "--ledger", target])
    }
    guard imported.status == 0 else {
      throw BenchmarkFault("'muster import' ended with \(imported.status).")
    }
    let bare = timed {
      Workshop.run([
        "/usr/bin/sqlite3", "\(workshop.directory)/bare.sqlite", ".mode csv",
        ".import '\(csv)' row",
      ])
    }
    print(
      line(
        "import, rows",
        Double(rows) / imported.seconds,
        "a second",
        against: bare.status == 0 ? Double(rows) / bare.seconds : nil
      )
    )
  }

  private func timed(_ body: () -> Int32) -> (status: Int32, seconds: Double) {
    let start = seconds()
    let status = body()
    return (status, seconds() - start)
  }
}
