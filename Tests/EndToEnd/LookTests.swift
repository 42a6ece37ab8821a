import Glibc
import TestSupport
import Testing

/// Themes, settings, mouse, copies and pastes on the real program in a real terminal.
@Suite(.serialized) struct LookTests {
  private let directory: TemporaryDirectory
  private let ledger: String
  private let terminal: Terminal

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
    terminal = try Terminal()
  }

  private func open(_ words: String = "", before: String = "") throws {
    try terminal.command(
      "TERM=screen-256color \(before) \(try Program.path()) open \(ledger) --as chair \(words); echo \"ended $?\""
    )
    try terminal.wait("the reports", for: "Vans at night")
  }

  /// The last entry's position and hash.
  private func head() throws -> String {
    try Program.run("verify", "--seal", "--ledger", ledger).output
  }

  private static let theme = "name = \"own\"\nkind = \"dark\"\n[roles.focus]\nfg = 117\n"

  @Test func `an edited theme is drawn at once, and a mistake in it leaves the look`() throws {
    try terminal.write(Self.theme, to: "own.toml")
    try open("--theme \(terminal.home.file("own.toml"))")
    try terminal.record()

    try terminal.write(Self.theme.replacing("117", with: "214"), to: "own.toml")

    try terminal.wait("the news", for: "Look: own, read again.")
    try terminal.wait(forSent: "38;5;214")
    try terminal.write(Self.theme + "[roles.alert]\nfg = 300\n", to: "own.toml")
    let screen = try terminal.wait("the mistake", for: "own.toml:6: roles.alert.fg: found")
    #expect(screen.contains("Daily intelligence"))
  }

  @Test func `without a theme the look follows what the terminal says of its background`() throws {
    try open()
    try terminal.record()

    try terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
    // The focus of the light theme, then that of the dark one.
    try terminal.wait(forSent: "38;5;25")
    try terminal.type("\u{1B}[?997;1n")
    try terminal.wait(forSent: "38;5;117")
  }

  @Test func `a light theme on a dark terminal leaves no dark cell between its words`() throws {
    try open("--theme light")

    let colours = try terminal.coloredScreen()

    #expect(colours.contains("48;5;231"), "\(colours)")
    #expect(!colours.contains("\u{1B}[49m"), "\(colours)")
  }

  @Test func `F8 walks the themes and the choice is kept`() throws {
    try open()
    try terminal.press("F8")
    try terminal.wait("the next look", for: "Look: ")
    try terminal.press("F8", "F8")
    try terminal.wait("a look of the files", for: "Look: high-contrast.")
    try terminal.press("q")
    try terminal.wait("the end", for: "ended 0")
    #expect(try terminal.wait(forFile: "state/muster/kept.toml").contains("high-contrast"))

    try terminal.record()
    try open()
    // The ground of the chosen row in that theme.
    try terminal.wait(forSent: "48;5;226")
  }

  @Test func `a wrong setting is named with its line and the rest counts`() throws {
    try terminal.write(
      "view = \"custody\"\nmouse = 3\n[keys]\nzoom = \"F9\"\nnominate = \"j\"\n",
      to: "config/muster/config.toml"
    )
    try terminal.command("\(try Program.path()) open \(ledger) --as chair; echo \"ended $?\"")
    try terminal.wait("the fault", for: "config.toml:2: mouse: found the number 3")

    try terminal.press(";")
    try terminal.wait("the other fault", for: "config.toml:5: keys.nominate: j means 'down'")
    try terminal.press("Escape", "F9")
    try terminal.wait("the zoomed pane") { screen in
      screen.contains("Custody") && !screen.contains("Team deployments ·")
    }
  }

  @Test func `settings that are no TOML do not stop the program`() throws {
    try terminal.write("theme = \n", to: "config/muster/config.toml")

    try open()

    try terminal.wait("the fault", for: "config.toml:1:")
  }

  @Test func `opened to read only, the screen says so and nothing is recorded`() throws {
    let before = try head()
    try open("--read-only")
    try terminal.wait("the notice", for: "READ ONLY")

    try terminal.press("w")

    try terminal.wait("the refusal", for: "--read-only")
    try terminal.press("q")
    try terminal.wait("the end", for: "ended 0")
    #expect(try head() == before)
  }

  @Test func `y copies into the buffer of tmux`() throws {
    try open()

    try terminal.press("y")

    try terminal.wait("the news", for: "Copied to the buffer of tmux")
    #expect(try terminal.buffer().hasPrefix("INT-"))
  }

  @Test func `without tmux a copy goes to the clipboard, and asked again it is shown`() throws {
    try open(before: "env -u TMUX TERM=xterm-256color")
    try terminal.record()

    try terminal.press("y")
    try terminal.wait("the news", for: "Sent to the terminal's clipboard: INT-")
    try terminal.wait(forSent: "\u{1B}]52;c;")
    try terminal.press("y")
    try terminal.wait("the plain view", for: "any key goes back")
    #expect(try terminal.state(of: "mouse_any_flag") == "0")
    try terminal.press("x")
    try terminal.wait("the panes", for: "Daily intelligence")
  }

  @Test func `a bracketed paste outside a field runs nothing and is refused`() throws {
    let before = try head()
    try open()

    try terminal.paste("q\nw\nq\ny\n")

    try terminal.wait("the refusal", for: "Pasted text does nothing here")
    let screen = terminal.screen()
    #expect(screen.contains("Daily intelligence") && !screen.contains("ended"))
    #expect(try head() == before)
  }

  @Test func `a click gives a pane the focus, and M leaves the mouse to the terminal`() throws {
    try open()
    #expect(try terminal.state(of: "mouse_any_flag") == "1")

    try terminal.type("\u{1B}[<0;70;20M\u{1B}[<0;70;20m")
    try terminal.press("z")
    try terminal.wait("the zoomed pane") { screen in
      screen.contains("4 Custody") && !screen.contains("2 Weekly meeting")
    }

    try terminal.press("M")
    try terminal.wait("the news", for: "drag selects text")
    #expect(try terminal.state(of: "mouse_any_flag") == "0")
  }
}
