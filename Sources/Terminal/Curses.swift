internal import CNcurses

/// The calls of ncurses that the program makes: the one file that sees the C library.
///
/// All calls belong to the main thread, for ncurses and our C code keep their state without locks.
enum Curses {
  /// Sets the character set from the environment, and returns whether it is UTF-8.
  static func setLocale() -> Bool {
    cn_set_locale() != 0
  }

  /// Opens the screen, and returns whether the terminal is one that terminfo knows.
  static func open(escapeDelayMilliseconds: Int, wantsColor: Bool, modesOff: String) -> Bool {
    cn_open(Int32(clamping: escapeDelayMilliseconds), wantsColor ? 1 : 0, modesOff) == 0
  }

  /// Leaves the screen until `reenter`, with the terminal as it was found.
  static func leave() { cn_leave() }

  /// Takes the screen again and redraws it.
  static func reenter() { cn_reenter() }

  /// Ends the use of the screen, with the terminal as it was found.
  static func close() { cn_close() }

  /// Has the line of standard input edited and echoed, and returns whether it is a terminal's.
  static func makeLineSane() -> Bool { cn_make_sane() == 0 }

  /// Notes the descriptors that standard output and error are put back to at the end.
  static func setStreams(output: Int32, error: Int32) {
    cn_set_streams(output, error)
  }

  /// Writes to the terminal past ncurses, for modes that it does not know.
  static func write(_ text: String) {
    // A terminal that is gone shows itself to the loop, so the result says nothing new.
    _ = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_write($0.baseAddress, $0.count) }
    }
  }

  /// The size that the terminal reports now, or nil if it is gone; either number may be 0.
  static func askSize() -> (columns: Int, rows: Int)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cn_ask_size(&columns, &rows) == 0 else { return nil }
    return (Int(columns), Int(rows))
  }

  /// Makes the screen another size.
  static func resize(columns: Int, rows: Int) {
    cn_resize(Int32(clamping: columns), Int32(clamping: rows))
  }

  /// Columns of the screen.
  static var columns: Int { Int(cn_columns()) }
  /// Rows of the screen.
  static var rows: Int { Int(cn_rows()) }
  /// Colours of the terminal, 0 for none.
  static var colors: Int { Int(cn_colors()) }

  /// Has the next `show` send every cell.
  static func redrawAll() { cn_redraw_all() }

  /// Blanks the picture that the next `show` sends.
  static func erase() { cn_erase() }

  /// Defines a pair of colours, -1 for the terminal's own, and returns whether that worked.
  static func define(pair: Int, foreground: Int, background: Int) -> Bool {
    cn_define_pair(Int32(pair), Int32(foreground), Int32(background)) != 0
  }

  /// Returns the bits of an emphasis.
  static func attributes(bold: Bool, reverse: Bool, underline: Bool) -> Int32 {
    cn_attributes(bold ? 1 : 0, reverse ? 1 : 0, underline ? 1 : 0)
  }

  /// Returns the columns that the C library gives a character, or -1 if it knows none.
  static func width(of scalar: Unicode.Scalar) -> Int {
    Int(cn_width(scalar.value))
  }

  /// Adds a character to the row being put together.
  static func add(_ scalar: Unicode.Scalar, _ ink: Ink) {
    cn_add_scalar(scalar.value, ink.attributes, ink.pair)
  }

  /// Adds a base with its marks to the row being put together.
  static func add(_ cluster: String, _ ink: Ink) {
    cn_add_cell(cluster.unicodeScalars.map(\.value) + [0], ink.attributes, ink.pair)
  }

  /// Writes the row that was put together.
  static func putRow(x: Int, y: Int) {
    cn_put_row(Int32(x), Int32(y))
  }

  /// Puts the cursor in a cell and sends all that has changed.
  static func show(cursorX: Int, cursorY: Int) {
    cn_show(Int32(cursorX), Int32(cursorY))
  }

  /// Sends the numbers of the signals of a session to a pipe; nil gives the signals back.
  static func watchSignals(pipe: Int32?) {
    cn_watch_signals(pipe ?? -1)
  }

  /// Stops the program as Ctrl-Z does, and returns when it is continued.
  static func stop() { cn_stop() }

  /// How ncurses is told to draw a character.
  struct Ink {
    let attributes: Int32
    let pair: Int32
  }
}
