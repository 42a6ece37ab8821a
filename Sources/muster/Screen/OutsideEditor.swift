internal import Dashboard
internal import Glibc
internal import Terminal

/// The editor of the officer's own choice, given a long text for a while.
///
/// The text lies in a file of its own, mode 0600, in a directory made for it, mode 0700. After the
/// editor has ended the file is read again, written over and removed with all that lies beside it.
struct OutsideEditor {
  /// The largest text that is read back; no field takes more.
  private static let mostBytes = 256 * 1024

  /// What became of a text.
  private enum Fault: Error {
    case said(String)
  }

  /// Has a text edited while the terminal is given away, and says what came of it.
  static func edit(_ text: String, on session: TerminalSession) -> EditResult {
    guard let command = World.variable("VISUAL") ?? World.variable("EDITOR") else {
      return .failed("No editor is named: set VISUAL or EDITOR; the field takes the text as well.")
    }
    do {
      let directory = try makeDirectory()
      defer { wipe(directory) }
      let path = directory + "/text.txt"
      try write(text, to: path)
      try session.withSuspended { try run(command, on: path) }
      return .edited(try read(path, as: text))
    } catch Fault.said(let words) {
      return .failed(words)
    } catch {
      return .failed("The editor could not be used: \(error).")
    }
  }

  private static func makeDirectory() throws -> String {
    let base = World.variable("XDG_RUNTIME_DIR") ?? World.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(base)/muster-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw refused("make a directory in '\(base)'") }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw refused("make '\(path)'") }
    defer { close(file) }
    guard put(Array(text.utf8), in: file) else { throw refused("write '\(path)'") }
  }

  private static func put(_ bytes: [UInt8], in file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in Glibc.write(file, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return fsync(file) == 0
  }

  /// Runs the editor as the shell would, since `VISUAL` may name arguments too.
  private static func run(_ command: String, on path: String) throws {
    let words = ["/bin/sh", "-c", "exec \(command) \"$1\"", "muster", path]
    var arguments = words.map { word in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], nil, nil, &arguments, environ) == 0 else {
      throw refused("start '\(command)'")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw refused("wait for '\(command)'") }
    }
    guard status == 0 else {
      throw Fault.said("'\(command)' did not end well; the text is as it was before.")
    }
  }

  /// The text as the editor left it, without the line end that editors add.
  private static func read(_ path: String, as before: String) throws -> String {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw refused("read '\(path)' again") }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: mostBytes + 1)
    var used = 0
    while used < bytes.count {
      let count = bytes.withUnsafeMutableBytes { room in
        Glibc.read(file, room.baseAddress.map { start in start + used }, room.count - used)
      }
      guard count >= 0 else { throw refused("read '\(path)' again") }
      if count == 0 { break }
      used += count
    }
    guard used <= mostBytes else {
      throw Fault.said("The edited text is too long; the text is as it was before.")
    }
    guard let text = String(validating: bytes[..<used], as: UTF8.self) else {
      throw Fault.said("The edited text is not UTF-8; the text is as it was before.")
    }
    return text.hasSuffix("\n") && !before.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Writes over every file of the directory, and removes them and it.
  private static func wipe(_ directory: String) {
    guard let listing = opendir(directory) else { return }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { start in String(cString: start) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(listing)
    for name in names {
      let path = "\(directory)/\(name)"
      let file = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
      if file >= 0 {
        var status = stat()
        let size = fstat(file, &status) == 0 ? min(Int(status.st_size), 16 * mostBytes) : 0
        _ = put([UInt8](repeating: 0, count: size), in: file)  // What fails here is removed below.
        close(file)
      }
      unlink(path)
    }
    rmdir(directory)
  }

  private static func refused(_ act: String) -> Fault {
    let reason = String(cString: strerror(errno))
    return .said("Could not \(act): \(reason). The text is as it was before.")
  }
}
