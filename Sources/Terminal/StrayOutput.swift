internal import Glibc

/// Standard output and error turned into a file while the screen is up.
///
/// A library that prints, or the runtime's last words, would otherwise be written over the picture.
struct StrayOutput {
  private let output: Int32
  private let error: Int32
  private let log: Int32

  /// Opens the file that stray output goes to; nil for nowhere.
  init(log path: String?) throws(TerminalFault) {
    output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10)
    error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10)
    let file = path.map { open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) } ?? -1
    log = file >= 0 ? file : open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard output >= 0, error >= 0, log >= 0 else { throw .noDescriptor(errno) }
    Curses.setStreams(output: output, error: error)
  }

  /// Sends standard output and error to the file, until the terminal is given back.
  func divert() {
    settle()
    dup2(log, STDOUT_FILENO)
    dup2(log, STDERR_FILENO)
  }

  /// Writes out what was printed so far to where it belongs.
  func settle() {
    fflush(nil)
  }

  /// Forgets the descriptors, after the terminal was given back.
  func close() {
    Curses.setStreams(output: -1, error: -1)
    Glibc.close(output)
    Glibc.close(error)
    Glibc.close(log)
  }
}
