import Glibc
import TestSupport
import Testing

/// However the program ends, the terminal is as it was.
@Suite(.serialized) struct SignalTests {
  private let directory: TemporaryDirectory
  private let ledger: String
  private let terminal: Terminal

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
    terminal = try Terminal()
    try terminal.command("ulimit -c 0; clear")
    try terminal.record()
  }

  /// Modes that are on while the screen is up: paste, focus, light and dark, mouse, a screen apart.
  static let modes = ["2004", "1004", "2031", "1000", "1006", "1049"]

  private func open() throws {
    let home = terminal.home
    try terminal.command(
      "stty -g > \(home.file("before")); \(try Program.path()) open \(ledger) --as chair; "
        + "echo \"ended $?\"; stty -g > \(home.file("after"))"
    )
    try terminal.wait("the reports", for: "Vans at night")
  }

  /// Waits until modes were switched off last, or on.
  private func wait(for modes: [String], off: Bool) throws {
    for mode in modes {
      try terminal.waitForSent("mode \(mode) \(off ? "off" : "on")") { isOff(mode, in: $0) == off }
    }
  }

  /// Whether a mode that was switched on was switched off last.
  private func isOff(_ mode: String, in sent: String) -> Bool {
    let on = sent.lastPlace(of: "\u{1B}[?\(mode)h")
    let off = sent.lastPlace(of: "\u{1B}[?\(mode)l")
    return on >= 0 && off > on
  }

  @Test(arguments: [
    SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
  ])
  func `a signal or a trap leaves the terminal as it was found`(signal: Int32) throws {
    try open()

    try terminal.signal(signal)

    try terminal.wait("the shell", for: "ended \(128 + signal)")
    let after = try terminal.wait(forFile: "after")
    #expect(try terminal.wait(forFile: "before") == after)
    try wait(for: Self.modes, off: true)
    for state in ["alternate_on", "mouse_any_flag", "mouse_sgr_flag"] {
      #expect(try terminal.state(of: state) == "0", "\(state)")
    }
    #expect(try terminal.state(of: "cursor_flag") == "1")
  }

  @Test func `stopped from outside and continued, the modes are off and then on again`() throws {
    try open()

    try terminal.signal(SIGTSTP)
    try terminal.wait("the shell", for: "Stopped")
    try wait(for: Self.modes, off: true)
    try terminal.command("stty -g > \(terminal.home.file("stopped")); fg")
    let between = try terminal.wait(forFile: "stopped")
    #expect(try terminal.wait(forFile: "before") == between)
    try terminal.wait("the reports", for: "Vans at night")

    try terminal.press("Y")
    try terminal.wait("the copy", for: "Copied to the buffer of tmux")
    try wait(for: Self.modes.filter { mode in mode != "2031" }, off: false)
    try terminal.press("q")
    // The shell had gone on with the words after it when it stopped.
    try terminal.wait("the end", for: "ended 148")
    try wait(for: Self.modes, off: true)
  }

  @Test func `a stop that comes while a frame is drawn is not lost`() throws {
    let strace = try #require(ProgramRun.path(of: "strace"))
    let calls = terminal.home.file("calls")
    try terminal.command(
      "\(strace) -f -e trace=rt_sigaction -e signal=none -o \(calls) "
        + "\(try Program.path()) open \(ledger) --as chair; echo ended $?"
    )
    try terminal.wait("the reports", for: "Vans at night")
    try terminal.press("j", "2", "1", "q")
    try terminal.wait("the shell", for: "ended 0")

    let told = try terminal.wait(forFile: "calls").split(separator: "\n")
      .filter { line in line.contains("(SIGTSTP, {") }
    #expect(told.contains { line in !line.contains("{sa_handler=SIG_") })
    #expect(!told.contains { line in line.contains("{sa_handler=SIG_IGN") })
  }

  @Test func `a terminal that is closed ends the program with 129 and keeps what was typed`() throws
  {
    let code = terminal.home.file("code")
    try terminal.command(
      "(trap '' HUP; \(try Program.path()) open \(ledger) --as chair; echo $? > \(code))"
    )
    try terminal.wait("the reports", for: "Vans at night")
    try terminal.press("t")
    try terminal.wait("the form", for: "What is to be done")
    try terminal.type("Photograph the vans")
    try terminal.wait("the words", for: "Photograph the vans")

    try terminal.close()

    #expect(try terminal.wait(forFile: "code") == "129\n")
    let next = try Terminal()
    try next.command("\(try Program.path()) open \(ledger) --as chair")
    try next.wait("the draft", for: "1 draft")
  }

  @Test func `a new size leaves a filter that is being typed as it was`() throws {
    try open()
    try terminal.press("/")
    try terminal.type("vans")
    try terminal.wait("the filter", for: "/vans")

    try terminal.resize(width: 80, height: 24)
    try terminal.wait("the small screen") { screen in
      screen.contains("/vans") && !screen.contains("Team deployments ·")
    }
    try terminal.type(" at")

    try terminal.wait("the filter", for: "/vans at")
  }

  @Test func `after kill -9 the reset puts the terminal right`() throws {
    try open()
    try terminal.signal(SIGKILL)
    try terminal.wait("the shell", for: "ended 137")
    #expect(try terminal.state(of: "mouse_any_flag") == "1")

    try terminal.command("\(try Program.path()) reset; stty -a > \(terminal.home.file("modes"))")

    let modes = try terminal.wait(forFile: "modes")
    #expect(modes.contains(" icanon") && modes.contains(" echo ") && !modes.contains("-isig"))
    #expect(try terminal.state(of: "mouse_any_flag") == "0")
    #expect(try terminal.state(of: "alternate_on") == "0")
    try wait(for: Self.modes, off: true)
  }
}

extension String {
  /// How many bytes come before the last occurrence of a text, -1 where there is none.
  fileprivate func lastPlace(of text: String) -> Int {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    guard bytes.count >= wanted.count else { return -1 }
    for start in (0...(bytes.count - wanted.count)).reversed()
    where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start
    }
    return -1
  }
}
