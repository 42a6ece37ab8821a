internal import ArgumentParser
internal import Domain
internal import FoundationEssentials
internal import Ledger
internal import SQLiteLedger

/// `muster verify`: re-hash the ledger, and find what was changed or cut.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Re-hash every entry and text, and find what was changed.",
    discussion: """
      Exits with 0 where the ledger is sound and with 1 where it is not. A rewrite of the whole \
      file cannot be told from inside: keep a seal elsewhere and verify against it.
      """
  )

  @OptionGroup var options: LedgerOptions

  @Flag(help: "Also make the projections anew and compare them row for row.")
  var full = false

  @Flag(help: "Print the head of the ledger, to be kept elsewhere.")
  var seal = false

  @Option(help: ArgumentHelp("Compare with a head printed by --seal.", valueName: "seal"))
  var against: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let ledger = try options.open()
    if seal {
      print(try ledger.head().text)
      return
    }
    let head = try against.map(Self.readSeal)
    let bar = ProgressBar()
    let result = try ledger.verify(isFull: full, against: head) { progress in bar.show(progress) }
    bar.end()
    print(try json ? JSONText.page(VerificationRecord(result)) : words(for: result))
    guard result.isSound else { throw ExitCode(1) }
  }

  /// The head that a seal names: the text itself, or a file that holds it.
  private static func readSeal(_ text: String) throws -> SealedHead {
    if let head = SealedHead(text: text) { return head }
    let content = try? String(contentsOfFile: text, encoding: .utf8)  // No file: said below.
    guard let head = content.flatMap(SealedHead.init(text:)) else {
      throw ProgramFault.refused(
        "'\(text)' is no seal and no file with one; a seal reads 'muster-head-1 POSITION HASH'."
      )
    }
    return head
  }

  private func words(for result: Verification) -> String {
    let scope = full ? "Entries, texts and projections" : "Entries and texts"
    let counts =
      "\(grouped(Int(result.entries))) entries, \(grouped(Int(result.bodies))) texts, "
      + "\(grouped(Int(result.erased))) erased by disposal"
    guard let first = result.faults.first else {
      return "\(scope) are sound: \(counts).\nHead: \(result.head.text)"
    }
    let lines = result.faults.map { fault in
      fault.position > 0 ? "  entry \(fault.position): \(fault.words)" : "  \(fault.words)"
    }
    let place = first.position > 0 ? " The first bad position is \(first.position)." : ""
    return "The ledger is NOT sound: \(counts).\(place)\n" + lines.joined(separator: "\n")
  }
}

/// A verification as scripts read it.
private struct VerificationRecord: Encodable {
  let isSound: Bool
  let entries: Int64
  let bodies: Int64
  let erased: Int64
  let head: String
  let faults: [FaultRecord]

  struct FaultRecord: Encodable {
    let position: Int64
    let words: String
  }

  init(_ result: Verification) {
    isSound = result.isSound
    entries = result.entries
    bodies = result.bodies
    erased = result.erased
    head = result.head.text
    faults = result.faults.map { fault in
      FaultRecord(position: fault.position, words: fault.words)
    }
  }
}
