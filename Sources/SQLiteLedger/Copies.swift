public import Domain
internal import FoundationEssentials
public import Ledger

extension SQLiteLedger {
  /// Where texts of a report that was disposed of may still be, as far as anybody can know: the
  /// backups that were noted, the ledgers beside this one, and the log.
  public func copies(holding report: ID<Report>) throws -> TextCopies {
    let backups = try unit().backups
    let files = Set(backups.map(\.file) + neighbours).sorted()
    return TextCopies(
      files: files.filter { file in Self.holdsTexts(of: report, inFileAt: file) },
      missing: backups.filter { backup in
        !FileManager.default.fileExists(atPath: backup.file)
      },
      log: emptyLog() ? nil : path + "-wal"
    )
  }

  /// The other files in the ledger's directory, in order, at most a thousand; none of a ledger in
  /// memory.
  private var neighbours: [String] {
    guard !path.isEmpty else { return [] }
    let url = URL(filePath: path)
    let own = ["", "-wal", "-shm"].map { suffix in url.lastPathComponent + suffix }
    let names = try? FileManager.default.contentsOfDirectory(  // None where it cannot be listed.
      atPath: url.deletingLastPathComponent().path
    )
    return (names ?? []).sorted().prefix(1000).filter { name in
      !own.contains(name)
    }.map { name in url.deletingLastPathComponent().appending(path: name).path }
  }
}
