public import Canvas
internal import Glibc

/// The terminal while it is ours, from opening to giving it back.
///
/// The target is the one place that talks to ncurses: it opens and restores the terminal, reads
/// keys, shows canvases and runs the loop. It imports no target but Canvas. Start reading here;
/// the loop is in `TerminalLoop`, and every call of the C library in `Curses`.
///
/// One session at a time, on the main thread. The terminal is given back by `close`, and by C code
/// when a signal, a trap or `exit` ends the program first.
public final class TerminalSession {
  /// What was decided about the terminal.
  public let traits: TerminalTraits
  /// How many colours are used.
  public let depth: ColorDepth
  let isUTF8: Bool
  let signals: TerminalSignals
  private let stray: StrayOutput
  private var flush: CanvasFlush
  private var isOpen = true
  private var capturesMouse = false

  /// Opens the terminal at standard input and output.
  ///
  /// Output that strays to standard output or error meanwhile is appended to a log, if one is
  /// given, and is lost otherwise. Throws if there is no terminal, or none that is known.
  public init(
    environment: [String: String],
    color: TerminalTraits.ColorWish = .auto,
    log: String? = nil
  ) throws(TerminalFault) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    isUTF8 = Curses.setLocale()
    traits = TerminalTraits(environment: environment, isUTF8: isUTF8, color: color)
    // With these set ncurses would never learn of a new size.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    stray = try StrayOutput(log: log)
    // Before the screen: where ncurses finds nobody who catches SIGTSTP it lets none pass while it
    // draws, and one that comes in that time is lost.
    do {
      signals = try TerminalSignals()
    } catch {
      stray.close()
      throw error
    }
    let isKnown = Curses.open(
      escapeDelayMilliseconds: traits.escapeDelayMilliseconds,
      wantsColor: traits.wantsColor,
      modesOff: traits.takesModes ? TerminalModes.off : ""
    )
    guard isKnown else {
      signals.close()
      stray.close()
      throw .unknownTerminal(environment["TERM"] ?? "")
    }
    let colors = TerminalColors(count: traits.wantsColor ? Curses.colors : 0)
    depth = colors.depth
    flush = CanvasFlush(colors: colors, isUTF8: isUTF8, synchronizes: traits.synchronizes)
    stray.divert()
    if traits.takesModes { Curses.write(TerminalModes.on + TerminalModes.backgroundQuery) }
  }

  /// Columns and rows of the screen.
  public var size: Size { Size(width: Curses.columns, height: Curses.rows) }

  /// Shows a frame, sending only what differs from the last.
  public func show(_ frame: TerminalFrame) {
    guard isOpen else { return }
    flush.show(frame)
  }

  /// Has the next frame sent whole, as after something else wrote on the screen.
  public func redrawAll() {
    guard isOpen else { return }
    flush.forget()
    Curses.redrawAll()
  }

  /// Sounds the terminal's bell.
  public func ring() {
    guard isOpen else { return }
    Curses.write(TerminalModes.bell)
  }

  /// Asks the terminal to put a text on its clipboard, and returns whether it could be asked.
  ///
  /// Whether the terminal obeys cannot be known; offer the text in another way as well.
  public func copy(_ text: String) -> Bool {
    guard isOpen, traits.takesModes, let sequence = TerminalModes.clipboard(text) else {
      return false
    }
    Curses.write(sequence)
    return true
  }

  /// Takes the mouse's buttons and wheel, or leaves them to the terminal for selecting text.
  public func captureMouse(_ captures: Bool) {
    guard isOpen, traits.takesModes, captures != capturesMouse else { return }
    capturesMouse = captures
    Curses.write(captures ? TerminalModes.mouseOn : TerminalModes.mouseOff)
  }

  /// Gives the terminal back while another program, such as an editor, uses it.
  ///
  /// Interrupts that the other program's user typed do not count for us.
  public func withSuspended<Result>(_ body: () throws -> Result) rethrows -> Result {
    leave()
    defer { enter() }
    return try body()
  }

  /// Gives the terminal back; a second call does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    signals.close()
    stray.settle()
    Curses.close()
    stray.close()
  }

  /// Stops the program as Ctrl-Z does in a shell, and takes the terminal again when continued.
  func stop() {
    leave()
    Curses.stop()
    enter()
  }

  /// Takes the terminal again after somebody else stopped and continued the program.
  func resume() {
    enter()
  }

  /// Makes the screen as large as the terminal is now; returns false if the terminal is gone.
  func adoptSize() -> Bool {
    guard let now = Curses.askSize() else { return false }
    // Some serial lines and new pseudo-terminals report no size: keep the one we have.
    guard now.columns > 0, now.rows > 0 else { return true }
    let size = Size(width: now.columns, height: now.rows).clamped(to: Canvas.largest)
    guard size != self.size else { return true }
    Curses.resize(columns: size.width, rows: size.height)
    flush.forget()
    return true
  }

  private func leave() {
    stray.settle()
    Curses.leave()
  }

  private func enter() {
    guard isOpen else { return }
    Curses.reenter()
    stray.divert()
    if traits.takesModes { Curses.write(TerminalModes.on) }
    if capturesMouse { Curses.write(TerminalModes.mouseOn) }
    _ = adoptSize()  // A terminal that is gone shows itself to the loop.
    redrawAll()
    signals.forgetPassing()
  }
}
