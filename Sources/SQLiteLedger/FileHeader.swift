internal import Glibc

/// The header of a SQLite file, read from its bytes: the first hundred, as its file format lays them
/// out.
struct FileHeader {
  /// What the user's program calls its version, at byte 60.
  let userVersion: Int
  /// Which program the file belongs to, at byte 68.
  let applicationID: Int

  /// The header of the file, nil where the file is too short or none of SQLite's.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard pread(descriptor, &bytes, bytes.count, 0) == bytes.count,
      bytes.starts(with: "SQLite format 3\0".utf8)
    else { return nil }
    userVersion = Self.number(in: bytes[60..<64])
    applicationID = Self.number(in: bytes[68..<72])
  }

  private static func number(in bytes: ArraySlice<UInt8>) -> Int {
    Int(Int32(truncatingIfNeeded: bytes.reduce(0) { number, byte in number << 8 | Int(byte) }))
  }
}
