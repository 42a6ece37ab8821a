public import Domain

/// Where texts of a report may still be after they were erased from the ledger.
public struct TextCopies: Sendable, Equatable {
  /// The files that hold them, in order.
  public let files: [String]
  /// The backups that are no longer where they were made.
  public let missing: [Unit.Backup]
  /// The ledger's log, where another program that has the ledger open keeps it from being emptied.
  public let log: String?

  /// Where texts may still be.
  public init(files: [String] = [], missing: [Unit.Backup] = [], log: String? = nil) {
    self.files = files
    self.missing = missing
    self.log = log
  }

  /// Whether no copy is known.
  public var isEmpty: Bool { files.isEmpty && missing.isEmpty && log == nil }

  /// What is to be done about them, a line each; files stand under their sentence, set in.
  public var lines: [String] {
    var lines: [String] = []
    if let log {
      lines.append(
        "Another program has the ledger open, so its log may hold them until that program ends:"
      )
      lines.append("  \(log)")
    }
    if !files.isEmpty {
      lines.append("These files still hold the texts; delete them:")
      lines += files.map { file in "  \(file)" }
    }
    if !missing.isEmpty {
      lines.append("These backups are no longer where they were made; find and delete them:")
      lines += missing.map { backup in
        "  \(backup.file), of \(LondonTime(backup.at).spoken)"
      }
    }
    return lines
  }
}
