internal import Glibc

/// The paste buffer of the tmux that the program runs in.
enum TmuxBuffer {
  /// Puts a text in the buffer, and on the clipboard if tmux may; answers whether tmux took it.
  static func load(_ text: String) -> Bool {
    guard World.variable("TMUX") != nil else { return false }
    // A tmux that ends without reading must not end this program.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    guard let pipe = popen("exec tmux load-buffer -w - >/dev/null 2>&1", "we") else { return false }
    let isWritten = fputs(text, pipe) >= 0
    return pclose(pipe) == 0 && isWritten
  }
}
