extension Manual {
  /// Themes, files, variables and exit codes.
  static var surroundings: [Part] {
    [
      .section("Themes"),
      .paragraph(
        "--theme names a theme or a file. A name is looked for as NAME.toml in the directory of the "
          + "user's themes, then beside the program in ../share/muster/themes, then in ./themes. "
          + "'terminal' is the terminal's own colours and is always there. NO_COLOR turns colours off."
      ),
    ] + files + variables + codes
  }

  private static let files: [Part] = [
    .section("Files"),
    .item(
      "$XDG_DATA_HOME/muster/ledger.muster",
      "The ledger where none is named; ~/.local/share where the variable is not set."
    ),
    .item(
      "$XDG_STATE_HOME/muster/preferences.json",
      "The order, columns and filters of the lists, by user; ~/.local/state without the variable."
    ),
    .item("$XDG_STATE_HOME/muster/muster.log", "What would otherwise stray onto the screen."),
    .item("$XDG_CONFIG_HOME/muster/themes", "The user's themes; ~/.config without the variable."),
  ]

  private static let variables: [Part] = [
    .section("Environment"),
    .item("MUSTER_LEDGER", "The ledger file where none is named."),
    .item("MUSTER_THEME", "The theme where none is named."),
    .item(
      "MUSTER_ESCDELAY, ESCDELAY",
      "How long a key may take to arrive after Esc, in milliseconds; more on a slow line."
    ),
    .item("NO_COLOR", "If it is set to anything, no colours are used."),
    .item("ACCESSIBLE", "If it is set to anything but 0, the dashboard talks line by line."),
    .item("TERM, COLORTERM, TERM_PROGRAM", "What the terminal is and what it can show."),
    .item("TMUX, STY", "Whether the terminal is in tmux or screen."),
    .item("LANG, LC_ALL", "Whether the terminal shows UTF-8; otherwise ASCII is drawn."),
    .item(
      "VISUAL, EDITOR",
      "The editor that Ctrl-E opens for a long text; its file lies in XDG_RUNTIME_DIR."
    ),
    .item("TMPDIR", "Where a demonstration lies until it is left."),
    .item("HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "Where the files above lie."),
  ]

  private static let codes: [Part] = [
    .section("Exit status"),
    .item("0", "Done."),
    .item("1", "Refused by a rule, or something was found wanting."),
    .item("3", "The store failed: no such file, no room, another format."),
    .item("64", "The command line was wrong."),
    .item(
      "128 and more",
      "A signal ended it: its number and 128; 129 also when the terminal is gone."
    ),
  ]
}
