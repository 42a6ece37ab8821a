public import Canvas

/// What is decided about a terminal from the environment and the user's wishes, before it is opened.
public struct TerminalTraits: Hashable, Sendable {
  /// Whether colours may be used.
  public let wantsColor: Bool
  /// The look that the terminal's characters and font allow.
  public let glyphs: Glyphs
  /// How long a lone Esc waits for the rest of a sequence.
  public let escapeDelayMilliseconds: Int
  /// Whether the terminal takes the modes of xterm: bracketed paste, focus and colour reports.
  let takesModes: Bool
  /// Whether the terminal is known to hold back a frame until it is whole.
  let synchronizes: Bool

  /// What the user asked for about colours.
  public enum ColorWish: String, CaseIterable, Sendable {
    /// As the environment says.
    case auto
    /// Colours whatever NO_COLOR says.
    case always
    /// No colours.
    case never
  }

  /// A slow serial link still sends the three bytes of an arrow within 20 ms.
  static let usualEscapeDelayMilliseconds = 25

  /// Decides from the environment: TERM, NO_COLOR, MUSTER_ESCDELAY, ESCDELAY, TMUX and a few that
  /// terminals set to name themselves.
  public init(environment: [String: String], isUTF8: Bool, color: ColorWish = .auto) {
    let term = environment["TERM"] ?? ""
    let isDumb = term.isEmpty || term == "dumb"
    let isPlain = isDumb || TerminalTraits.plainTerms.contains { term.hasPrefix($0) }
    switch color {
    case .auto: wantsColor = !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
    case .always: wantsColor = !isDumb
    case .never: wantsColor = false
    }
    glyphs = isUTF8 && !isPlain ? .unicode : .ascii
    takesModes = !isPlain
    synchronizes = TerminalTraits.synchronizes(term, environment)
    let delay = environment["MUSTER_ESCDELAY"] ?? environment["ESCDELAY"]
    escapeDelayMilliseconds =
      delay.flatMap { Int($0) }.map { Swift.min(Swift.max($0, 1), 2000) }
      ?? TerminalTraits.usualEscapeDelayMilliseconds
  }

  /// Terminals without the modes of xterm, or whose fonts lack half of our marks.
  private static let plainTerms = ["vt", "ansi", "cons", "linux", "sun", "wy"]

  /// Terminals that hold a frame back are those whose makers say so; a multiplexer between may not.
  private static func synchronizes(_ term: String, _ environment: [String: String]) -> Bool {
    guard environment["TMUX"] == nil, environment["STY"] == nil else { return false }
    let terms = ["xterm-kitty", "alacritty", "foot", "xterm-ghostty", "contour"]
    let programs = ["WezTerm", "ghostty", "iTerm.app"]
    return terms.contains { term.hasPrefix($0) }
      || programs.contains(environment["TERM_PROGRAM"] ?? "")
  }
}
