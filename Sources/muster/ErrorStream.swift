internal import Glibc

/// The error stream, for sentences about what the output is not.
enum ErrorStream {
  /// Writes text to it.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// The output of a program that has no terminal to draw on.
enum PlainOutput {
  /// Writes text to it.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
