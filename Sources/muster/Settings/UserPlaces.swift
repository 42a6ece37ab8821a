internal import Glibc

/// Where a user's own files lie, by the rules of XDG.
enum UserPlaces {
  /// The file in which a user settles things; the program only reads it.
  static var settings: String { "\(configuration)/config.toml" }
  /// The file in which the program keeps the choices made on the screen.
  static var kept: String { "\(state)/kept.toml" }
  /// Where a user's own themes lie.
  static var themes: String { "\(configuration)/themes" }
  /// Where stray output goes while the screen is up.
  static var log: String { "\(state)/muster.log" }

  /// A path as it is said: `~` for the home directory.
  static func spoken(_ path: String) -> String {
    path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  private static var home: String { World.variable("HOME") ?? "." }

  private static var configuration: String {
    "\(World.variable("XDG_CONFIG_HOME") ?? "\(home)/.config")/muster"
  }

  private static var state: String {
    "\(World.variable("XDG_STATE_HOME") ?? "\(home)/.local/state")/muster"
  }
}

/// A file small enough to be read whole: a theme, settings.
enum SmallFile {
  /// The largest that is read.
  private static let mostBytes = 64 * 1024

  /// Why a file was not read.
  enum Fault: Error {
    /// There is none.
    case missing
    /// It cannot be read, for a reason in words.
    case unreadable(String)
  }

  /// The bytes of a file.
  ///
  /// - Throws: `Fault` where there is none, or it is no file, too large, or not to be read.
  static func bytes(of path: String) throws(Fault) -> [UInt8] {
    // A pipe that somebody named must not hold the program up.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable("it may not be read")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable("it is no file")
    }
    guard status.st_size <= mostBytes else {
      throw .unreadable("it is larger than \(mostBytes / 1024) KiB")
    }
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    var length = 0
    while length < mostBytes {
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { start in start + length }, mostBytes - length)
      }
      guard count > 0 else { break }
      length += count
    }
    return Array(bytes.prefix(length))
  }

  /// Writes a file whole or not at all, and answers whether it could; its directories are made.
  static func write(_ text: String, to path: String) -> Bool {
    World.makeDirectory(of: path)
    let fresh = "\(path).new"
    guard let file = fopen(fresh, "we") else { return false }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten, rename(fresh, path) == 0 else {
      unlink(fresh)
      return false
    }
    return true
  }
}
