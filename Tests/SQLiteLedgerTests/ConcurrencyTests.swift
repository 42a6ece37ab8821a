import Dispatch
import Domain
import GRDB
import Ledger
import SQLiteLedger
import Synchronization
import TestSupport
import Testing

/// Several threads and several connections on one ledger file.
@Suite struct ConcurrencyTests {
  @Test func `a second connection hears of a change at once`() throws {
    let file = try FileWorld()
    let other = try file.reopened()
    let expected = try file.ledger.head().position + 1
    let seen = DispatchSemaphore(value: 0)
    let observation = other.observeChanges {
      if (try? other.head().position) == expected { seen.signal() }
    }
    let start = DispatchTime.now()

    try file.world.receive()

    #expect(seen.wait(timeout: .now() + .seconds(5)) == .success)
    let milliseconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000
    #expect(milliseconds < 1500, "a loaded machine is slow, yet not this slow")
    observation.cancel()
  }

  @Test func `every change reaches the second connection whatever the moment`() throws {
    let file = try FileWorld()
    let other = try file.reopened()
    let seen = DispatchSemaphore(value: 0)
    let wanted = Mutex<Int64>(.max)
    let observation = other.observeChanges {
      let head = (try? other.head().position) ?? 0
      let isWanted = wanted.withLock { wanted in
        guard head >= wanted else { return false }
        wanted = .max
        return true
      }
      if isWanted { seen.signal() }
    }

    for round in 1...50 {
      let next = try file.ledger.head().position + 1
      wanted.withLock { wanted in wanted = next }
      try file.world.receive()
      #expect(seen.wait(timeout: .now() + .seconds(5)) == .success, "round \(round)")
    }
    observation.cancel()
  }

  @Test func `eight writers lose nothing`() throws {
    let (writers, submissions) = (8, 25)
    let file = try FileWorld()
    let first = try file.ledger.head().position
    let failures = Mutex<[String]>([])

    DispatchQueue.concurrentPerform(iterations: writers) { writer in
      do {
        let ledger = try writer.isMultiple(of: 2) ? file.ledger : file.reopened()
        let world = TestWorld(
          continuing: ledger,
          clock: file.world.clock,
          seed: UInt64(1000 + writer)
        )
        for number in 1...submissions {
          try world.receive(.test("Report \(writer).\(number)"))
        }
      } catch {
        failures.withLock { failures in failures.append("\(error)") }
      }
    }

    #expect(failures.withLock { failures in failures }.isEmpty)
    #expect(try file.ledger.head().position == first + Int64(writers * submissions))
    #expect(try file.ledger.faults(isFull: true).isEmpty)
    let page = try file.ledger.reports(
      ReportQuery(limit: 1000),
      for: TestOfficer.analyst.audience
    )
    let numbers = page.rows.map(\.reference.number).sorted()
    #expect(numbers == Array(1...writers * submissions))
  }

  @Test func `of eight who decide on one report, one wins and seven learn why`() throws {
    let file = try FileWorld()
    let report = try file.world.receive()
    let stream = StreamName(.report, report)
    let outcomes = Mutex<[String]>([])

    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      let world = TestWorld(
        continuing: file.ledger,
        clock: file.world.clock,
        seed: UInt64(2000 + writer)
      )
      let outcome = try? world.outcome(
        of: [.report(report, .file(reason: "known"))],
        by: .supervisor,
        shown: [stream: 1]
      )
      outcomes.withLock { outcomes in
        switch outcome {
        case .recorded: outcomes.append("recorded")
        case .conflict(let conflict): outcomes.append(conflict.by)
        case .refused, nil: outcomes.append("lost")
        }
      }
    }

    let sorted = outcomes.withLock { outcomes in outcomes.sorted() }
    #expect(
      sorted == ["recorded"] + Array(repeating: TestOfficer.supervisor.label, count: 7)
    )
  }

  @Test func `readers go on while somebody writes`() throws {
    let file = try FileWorld()
    try file.world.receive()
    let reader = try file.reopened()
    let before = try reader.head()

    try file.tamper { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(try reader.head() == before)
      #expect(
        try reader.reports(ReportQuery(limit: 5), for: TestOfficer.analyst.audience)
          .rows.count == 1
      )
      try database.execute(sql: "ROLLBACK")
    }
  }
}
