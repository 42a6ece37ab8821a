import Domain
import Ledger
import SQLiteLedger
import Synchronization
import TestSupport

@testable import Interchange

extension ImportContext {
  /// An import by an officer of the test unit at the time of the tests.
  static func test(_ officer: TestOfficer = .intelligenceUnit, at time: String = "2010-09-16 09:00")
    -> ImportContext
  {
    ImportContext(
      unit: TestUnit.unit,
      actor: Actor(
        officer: officer.id,
        roles: [officer.role],
        organisation: officer.organisation,
        clearance: officer.clearance
      ),
      now: london(time)
    )
  }
}

extension Stopwatch {
  /// A stopwatch on which every look costs a millisecond, so that tests need no time.
  static func test() -> Stopwatch {
    let ticks = Ticks()
    return Stopwatch {
      ticks.next()
    } pause: {
    }
  }
}

private final class Ticks: Sendable {
  private let count = Mutex<Int64>(0)

  func next() -> Int64 {
    count.withLock { count in
      count += 1_000_000
      return count
    }
  }
}

/// Files to be imported.
enum Sample {
  static let reportHead =
    "origin,occurred,marking,scheme,source_eval,info_eval,handling,level,priority,headline,text"
  static let reportRow =
    "hft,2010-09-15T20:40:00Z,RESTRICTED,5x5x5,B,2,1,2,trafficking,Vans at night,Two vans were seen."

  /// A file of reports under the head, one for each line.
  static func reports(_ rows: [String], head: String = reportHead) -> String {
    ([head] + rows).joined(separator: "\r\n") + "\r\n"
  }

  /// A file of so many reports that differ.
  static func reports(count: Int) -> String {
    reports(
      (1...count).map { number in
        "ukba,2010-09-15T20:40:00Z,RESTRICTED,5x5x5,E,4,1,1,trafficking,Headline \(number),"
          + "\"Text \(number), with a comma\""
      }
    )
  }
}

/// A file that a test took for sound.
struct UnsoundSample: Error {
  let sentences: [String]
}

extension FileImport {
  /// The import of a text in memory.
  init(_ kind: Kind, _ text: String, named name: String = "rows.csv") {
    self.init(kind, from: InputFile(bytes: Array(text.utf8), name: name))
  }

  /// The sentences of everything that is wrong with the file.
  func faults(_ context: ImportContext = .test()) throws -> [String] {
    try check(in: context).faults.map(\.sentence)
  }

  /// Checks and records the file.
  @discardableResult
  func record(into ledger: any BatchLedger, _ context: ImportContext = .test()) throws
    -> ImportResult
  {
    let check = try check(in: context)
    guard check.isSound else {
      throw UnsoundSample(sentences: check.faults.map(\.sentence))
    }
    return try record(check, into: ledger, in: context, stopwatch: .test())
  }
}

extension FileExport {
  /// What is written before an officer, and what is told beside it.
  func text(of ledger: any Readings, for officer: TestOfficer = .intelligenceUnit) throws
    -> (text: String, summary: ExportSummary)
  {
    var bytes: [UInt8] = []
    let summary = try write(from: ledger, for: officer.audience) { piece in bytes += piece }
    return (String(decoding: bytes, as: UTF8.self), summary)
  }
}
