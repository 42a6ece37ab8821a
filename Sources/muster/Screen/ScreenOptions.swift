internal import ArgumentParser
internal import Dashboard
internal import Terminal

/// The options of every command that opens the screen; they go before the settings that are kept.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A theme by name, or a theme file, which is read again when it changes.",
      valueName: "theme"
    )
  )
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "The pane to begin with: \(DashboardProgram.viewWords.joined(separator: ", ")).",
      valueName: "pane"
    ),
    completion: .list(DashboardProgram.viewWords)
  )
  var view: String?

  @Flag(help: "Talk in numbered sentences instead of drawing, for those who listen.")
  var linear = false

  @Option(
    help: ArgumentHelp("Whether colours are used; NO_COLOR counts for 'auto'.", valueName: "when")
  )
  var color: ColorWhen?

  @Flag(help: "Draw with the characters of ASCII alone.")
  var ascii = false

  @Flag(help: "Open the ledger to view it: nothing can be recorded.")
  var readOnly = false

  mutating func validate() throws {
    guard let view, !DashboardProgram.viewWords.contains(view) else { return }
    let words = DashboardProgram.viewWords.joined(separator: ", ")
    throw ValidationError("There is no pane '\(view)'; it is one of \(words).")
  }
}

/// When colours are used, as the command line has it.
enum ColorWhen: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// The wish as the terminal takes it.
  var wish: TerminalTraits.ColorWish {
    switch self {
    case .auto: .auto
    case .always: .always
    case .never: .never
    }
  }
}
