internal import Domain
internal import GRDB
internal import Ledger
internal import SQLiteLedger
internal import Synchronization

/// What recording, verifying and rebuilding cost, beside SQLite doing the least of the same.
struct LedgerBenchmark {
  let workshop: Workshop
  let ledger: String

  func run() throws {
    let generator = Mutex(SeededGenerator(seed: 7))
    let opened = try SQLiteLedger.open(
      at: ledger,
      time: .fixed(Instant(seconds: 1_284_627_600)),
      ids: IDSource { generator.withLock { generator in generator.next128() } }
    )
    let entries = Double(try opened.head().position)
    try append(to: opened, ids: generator)
    let bare = try scan()
    let checked = try timed { _ = try opened.verify(isFull: false, against: nil) { _ in } }
    tell(line("verify, entries", entries / checked, "a second", against: entries / bare))
    let rebuilt = try timed { try opened.rebuild { _ in } }
    tell(line("rebuild, entries", entries / rebuilt, "a second", against: entries / bare))
    let full = try timed { _ = try opened.verify(isFull: true, against: nil) { _ in } }
    tell(line("verify --full, entries", entries / full, "a second", against: entries / bare))
  }

  /// One typed command a transaction, beside one row a transaction in the same way of writing.
  private func append(to opened: SQLiteLedger, ids generator: borrowing Mutex<SeededGenerator>)
    throws
  {
    let officers = try opened.officers()
    guard let duty = officers.first(where: { row in row.officer.alias == "duty" }) else {
      throw BenchmarkFault("The demonstration has no duty officer.")
    }
    let count = 300
    var draft = Report.Draft(
      origin: "scd9",
      occurredAt: Instant(seconds: 1_284_627_000),
      marking: .restricted,
      grading: .fiveByFiveByFive(source: .b, information: 2, handling: 1),
      level: 2,
      headline: "A measured line",
      text: "A text of the length that a caller dictates."
    )
    draft.outsideReason = "measured"
    let ours = try timed {
      for _ in 0..<count {
        let (first, second) = generator.withLock { ($0.next128(), $0.next128()) }
        let outcome = try opened.submit(
          Submission(
            id: ID(first),
            [.report(ID(second), .receive(draft))],
            by: .officer(duty.id)
          )
        )
        guard case .recorded = outcome else { throw BenchmarkFault("A report was not recorded.") }
      }
    }
    let plain = try bareAppend(count)
    tell(
      line(
        "typed commands",
        Double(count) / ours,
        "a second",
        against: Double(count) / plain
      )
    )
  }

  private func bareAppend(_ count: Int) throws -> Double {
    let pool = try DatabasePool(path: "\(workshop.directory)/bare-\(seconds()).sqlite")
    try pool.write { try $0.execute(sql: "CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)") }
    return try timed {
      for _ in 0..<count {
        try pool.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA synchronous = FULL")
          try database.execute(
            sql: "INSERT INTO row (text) VALUES ('A text of the length that a caller dictates.')"
          )
        }
      }
    }
  }

  /// Reading every entry and text once, and doing nothing with them.
  private func scan() throws -> Double {
    let plain = try DatabaseQueue(path: ledger)
    return try timed {
      try plain.read { database in
        for table in ["entry", "content"] {
          let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table)")
          while try rows.next() != nil {}
        }
      }
    }
  }

  private func timed(_ body: () throws -> Void) throws -> Double {
    let start = seconds()
    try body()
    return seconds() - start
  }
}
