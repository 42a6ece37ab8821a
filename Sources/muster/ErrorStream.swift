internal import Canvas
internal import Glibc

/// The error stream, for sentences about what the output is not.
enum ErrorStream {
  /// Writes text to it.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// The output, for text that ends where it says so.
enum PlainOutput {
  /// Writes text to it.
  ///
  /// A file or another program gets records as they are; a terminal would obey the control characters
  /// that somebody has put in them, so that it gets each line in its safe form.
  static func write(_ text: String) {
    let bytes = Array((isatty(STDOUT_FILENO) == 1 ? safe(text) : text).utf8)
    Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }

  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in SafeText(String(line)).string }.joined(separator: "\n")
  }
}
