internal import FoundationEssentials
internal import Glibc

/// Whether other programs have a ledger file open, whom a long transaction would keep waiting.
///
/// A connection to a file in WAL mode holds a shared lock on byte 128 of its shared-memory file for as
/// long as it is open (SQLite's `os_unix.c`, `UNIX_SHM_DMS`), and Linux lists every lock in
/// `/proc/locks`. Nothing is opened for it but that list: closing any other descriptor of the file
/// would take away the locks that SQLite holds on it.
struct Neighbours {
  private static let place = "128"

  /// The shared-memory file of the ledger.
  private let file: String

  /// Those of the ledger at a path.
  init(ofLedgerAt path: String) { file = path + "-shm" }

  /// Whether there are any; true where it cannot be told.
  var arePresent: Bool {
    var status = stat()
    guard stat(file, &status) == 0,
      let list = try? String(contentsOf: URL(filePath: "/proc/locks"), encoding: .utf8)
    else { return true }
    let inode = ":\(status.st_ino)"
    let own = "\(getpid())"
    return list.split(separator: "\n").contains { line in
      // 7: POSIX  ADVISORY  READ 4711 08:02:9175 128 128
      let words = line.split(separator: " ")
      guard let end = words.last, words.count >= 8 else { return false }
      return words[words.count - 3].hasSuffix(inode) && words[words.count - 2] == Self.place
        && end == Self.place && words[words.count - 4] != own
    }
  }
}
