internal import Canvas

/// The showing of frames: it keeps the last one and sends the terminal only what differs.
struct CanvasFlush {
  /// How many colours are used.
  let depth: ColorDepth
  /// Whether characters over 127 can be shown.
  let isUTF8: Bool
  /// Whether large changes are held back by the terminal until they are whole.
  let synchronizes: Bool
  private var last: Canvas?
  private var theme: Theme?
  private var pairs: ColorPairs
  private var inks: [Style: Curses.Ink] = [:]

  init(colors: TerminalColors, isUTF8: Bool, synchronizes: Bool) {
    depth = colors.depth
    pairs = ColorPairs(colors)
    self.isUTF8 = isUTF8
    self.synchronizes = synchronizes
  }

  /// Has the next frame sent whole, because the terminal may show something else than the last.
  mutating func forget() {
    last = nil
  }

  /// Shows a frame and leaves the terminal's cursor on its focused cell.
  mutating func show(_ frame: TerminalFrame) {
    if theme != frame.theme {
      theme = frame.theme
      inks.removeAll()
      forget()
    }
    let canvas = frame.canvas
    let known = last?.size == canvas.size ? last : nil
    if known == nil { Curses.erase() }
    // Nothing known has no cell in common with the frame: its blank cells are put too, because a
    // theme may give them a ground of its own.
    let nothing = Canvas(size: Size(width: 0, height: 0))
    let diff = CanvasDiff(from: known ?? nothing, to: canvas)
    guard known == nil || !diff.isEmpty || known?.cursor != canvas.cursor else { return }
    for run in diff.runs { put(run, of: diff) }
    let changed = diff.runs.reduce(0) { $0 + $1.cells.count }
    send(canvas, isLarge: changed * 4 > canvas.size.width * canvas.size.height)
    last = canvas
  }

  private func send(_ canvas: Canvas, isLarge: Bool) {
    let cursor = canvas.cursor ?? .origin
    if synchronizes && isLarge { Curses.write(TerminalModes.frameBegin) }
    Curses.show(cursorX: cursor.x, cursorY: cursor.y)
    if synchronizes && isLarge { Curses.write(TerminalModes.frameEnd) }
  }

  private mutating func put(_ run: CanvasDiff.Run, of diff: CanvasDiff) {
    guard run.start.y < Curses.rows, run.start.x < Curses.columns else { return }
    for cell in run.cells.prefix(Curses.columns - run.start.x) where !cell.isContinuation {
      let ink = ink(of: cell.style)
      if let scalar = cell.scalar {
        add(scalar, width: Int(cell.width), ink)
      } else {
        addCluster(diff.text(of: cell), width: Int(cell.width), ink)
      }
    }
    Curses.putRow(x: run.start.x, y: run.start.y)
  }

  private func add(_ scalar: Unicode.Scalar, width: Int, _ ink: Curses.Ink) {
    if scalar.isASCII {
      Curses.add(scalar, ink)
    } else if isUTF8 && Curses.width(of: scalar) == width {
      Curses.add(scalar, ink)
    } else {
      // Where the C library counts otherwise than the canvas, all to the right would shift.
      let standIn = isUTF8 ? SafeText.standIn : PlainScreen.nearest(scalar)
      for _ in 0..<width { Curses.add(standIn, ink) }
    }
  }

  private func addCluster(_ text: String, width: Int, _ ink: Curses.Ink) {
    guard let base = text.unicodeScalars.first else { return }
    let marks = text.unicodeScalars.dropFirst()
    let agrees =
      (base.isASCII || Curses.width(of: base) == width)
      && marks.allSatisfy { Curses.width(of: $0) == 0 }
    if isUTF8 && agrees {
      Curses.add(text, ink)
    } else {
      add(base, width: width, ink)
    }
  }

  private mutating func ink(of style: Style) -> Curses.Ink {
    if let ink = inks[style] { return ink }
    let paint = (theme ?? .terminal).paint(of: style, depth: depth)
    let ink = Curses.Ink(
      attributes: Curses.attributes(
        bold: paint.emphasis.contains(.bold),
        reverse: paint.emphasis.contains(.reverse),
        underline: paint.emphasis.contains(.underline)
      ),
      pair: pairs.number(foreground: paint.foreground, background: paint.background)
    )
    inks[style] = ink
    return ink
  }
}
