import Dispatch
import Glibc
import Synchronization
import TestSupport
import Testing

/// A real terminal of a size of its own, with a shell in it, that keys are typed into.
///
/// It is a server of tmux on a socket of its own, which ends with the value.
final class Terminal: Sendable {
  private static let count = Mutex(0)
  /// How long a screen may take to show what it should, on a loaded machine.
  private static let patience = 30.0

  private let tmux: String
  private let socket: String
  /// Where the program keeps what its user chose: nobody's but this terminal's.
  private let home: TemporaryDirectory

  /// A terminal with an empty shell.
  init(width: Int = 120, height: Int = 40) throws {
    guard let tmux = ProgramRun.path(of: "tmux") else {
      throw TestWorld.Unexpected(description: "tmux is missing; install it with apt-get")
    }
    self.tmux = tmux
    home = try TemporaryDirectory()
    let number = Self.count.withLock { count in
      count += 1
      return count
    }
    socket = "muster-test-\(getpid())-\(number)"
    try control(
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-x",
      "\(width)",
      "-y",
      "\(height)",
      "exec env PS1='ready> ' HOME=\(home.path) XDG_STATE_HOME=\(home.path)/state "
        + "XDG_CONFIG_HOME=\(home.path)/config /bin/bash --norc --noprofile"
    )
    try control("set-option", "-g", "status", "off")
    try control("resize-window", "-x", "\(width)", "-y", "\(height)")
    try wait("the shell", for: "ready>")
  }

  deinit { _ = try? control("kill-server") }

  /// The rows of the screen as a person reads them.
  func screen() -> String { (try? control("capture-pane", "-p")) ?? "" }

  /// Types text, letter by letter.
  func type(_ text: String) throws { try control("send-keys", "-l", text) }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `C-s`.
  func press(_ keys: String...) throws {
    // A semicolon by itself would end tmux's command.
    for key in keys { try control("send-keys", key == ";" ? "\\;" : key) }
  }

  /// Types a command for the shell.
  func command(_ words: String) throws {
    try type(words)
    try press("Enter")
  }

  /// Gives the terminal another size.
  func resize(width: Int, height: Int) throws {
    try control("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  /// Sends a signal to the program that runs in the shell.
  func signal(_ number: Int32) throws {
    let shell = try control("list-panes", "-F", "#{pane_pid}").filter(\.isNumber)
    let children = try ProgramRun("/usr/bin/pgrep", ["-P", shell]).output.split(separator: "\n")
    guard let child = children.first.flatMap({ text in pid_t(text) }) else {
      throw TestWorld.Unexpected(description: "no program runs in the terminal")
    }
    kill(child, number)
  }

  /// Waits until the screen shows a text, and answers with the screen.
  @discardableResult
  func wait(_ what: String, for text: String) throws -> String {
    try wait(what) { screen in screen.contains(text) }
  }

  /// Waits until the screen is as it should be, and answers with it.
  ///
  /// - Throws: `Unexpected` with the picture where it does not become so.
  @discardableResult
  func wait(_ what: String, until isReached: (String) -> Bool) throws -> String {
    let deadline = DispatchTime.now() + Self.patience
    var screen = screen()
    while !isReached(screen) {
      guard DispatchTime.now() < deadline else {
        throw TestWorld.Unexpected(description: "waited for \(what) in vain:\n\(screen)")
      }
      poll(nil, 0, 20)
      screen = self.screen()
    }
    return screen
  }

  @discardableResult
  private func control(_ words: String...) throws -> String {
    let run = try ProgramRun(tmux, ["-L", socket] + words, environment: Program.base)
    guard run.code == 0 else {
      throw TestWorld.Unexpected(description: "tmux \(words[0]): \(run.errors)")
    }
    return run.output
  }
}
