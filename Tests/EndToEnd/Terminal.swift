import Dispatch
import FoundationEssentials
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
  /// Where a user's own files lie in it, and what was recorded.
  let home: TemporaryDirectory

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
    // The shell would switch the mode on itself at each prompt.
    try write("set enable-bracketed-paste off\n", to: "inputrc")
    try control(
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-x",
      "\(width)",
      "-y",
      "\(height)",
      "exec env -u NO_COLOR PS1='ready> ' HOME=\(home.path) XDG_STATE_HOME=\(home.path)/state "
        + "XDG_CONFIG_HOME=\(home.path)/config INPUTRC=\(home.path)/inputrc "
        + "/bin/bash --norc --noprofile"
    )
    try control("set-option", "-g", "status", "off")
    try control("resize-window", "-x", "\(width)", "-y", "\(height)")
    try wait("the shell", for: "ready>")
  }

  deinit { _ = try? control("kill-server") }

  /// Keeps from now on what the terminal is sent, to be read with `recorded`.
  func record() throws { try control("pipe-pane", "-O", "cat >> \(home.file("sent"))") }

  /// What the terminal was sent since `record`, byte for byte.
  var recorded: String {
    // Before the first byte there is no file.
    let bytes = (try? Data(contentsOf: URL(filePath: home.file("sent")))) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Waits until the terminal was sent something, byte for byte.
  func wait(forSent bytes: String) throws {
    try waitForSent("'\(bytes.dropFirst())'") { sent in sent.contains(bytes) }
  }

  /// Waits until what the terminal was sent is as it should be: it is kept some time after it is seen.
  func waitForSent(_ what: String, _ isReached: (String) -> Bool) throws {
    let deadline = DispatchTime.now() + Self.patience
    while !isReached(recorded) {
      guard DispatchTime.now() < deadline else {
        throw TestWorld.Unexpected(description: "waited for \(what) in vain")
      }
      poll(nil, 0, 20)
    }
  }

  /// What the terminal says of itself, by tmux's names: `alternate_on`.
  func state(of name: String) throws -> String {
    try control("display-message", "-p", "#{\(name)}").filter { $0 != "\n" }
  }

  /// Pastes text as a terminal does on its user's word.
  func paste(_ text: String) throws {
    try control("set-buffer", text)
    try control("paste-buffer", "-p")
  }

  /// What stands in the paste buffer.
  func buffer() throws -> String { try control("show-buffer") }

  /// Closes the terminal while the program runs in it.
  func close() throws { try control("kill-server") }

  /// Waits until a file of the home is there, and answers with what it holds.
  func wait(forFile name: String) throws -> String {
    let deadline = DispatchTime.now() + Self.patience
    while DispatchTime.now() < deadline {
      // A file that is not written yet is looked for again.
      if let text = try? String(contentsOfFile: home.file(name), encoding: .utf8), !text.isEmpty {
        return text
      }
      poll(nil, 0, 20)
    }
    throw TestWorld.Unexpected(description: "waited for the file '\(name)' in vain")
  }

  /// Writes a file of the home, with its directories.
  func write(_ text: String, to name: String) throws {
    let directory = home.file(name).split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: "/" + directory,
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: URL(filePath: home.file(name)))
  }

  /// The rows of the screen as a person reads them.
  func screen() -> String { (try? control("capture-pane", "-p")) ?? "" }

  /// The screen with the colours of its cells, as escape sequences.
  func coloredScreen() throws -> String { try control("capture-pane", "-p", "-e") }

  /// Types text, letter by letter.
  func type(_ text: String) throws { try control("send-keys", "-l", "--", text) }

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
  func signal(_ number: Int32) throws { kill(try program(), number) }

  /// The process of the program that runs in the shell.
  func program() throws -> pid_t {
    let shell = try control("list-panes", "-F", "#{pane_pid}").filter(\.isNumber)
    let children = try ProgramRun("/usr/bin/pgrep", ["-P", shell]).output.split(separator: "\n")
    guard let child = children.first.flatMap({ text in pid_t(text) }) else {
      throw TestWorld.Unexpected(description: "no program runs in the terminal")
    }
    return child
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
