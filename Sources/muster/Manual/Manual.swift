internal import Dashboard

/// The manual page as a value, from which the page for `man` and the plain text are made.
///
/// Commands come from the argument parser, keys and words from the registry of actions.
struct Manual {
  /// One part of it.
  enum Part: Equatable {
    /// A section.
    case section(String)
    /// A part of a section.
    case heading(String)
    /// Sentences.
    case paragraph(String)
    /// A line to be typed.
    case line(String)
    /// A term with what it means.
    case item(String, String)
  }

  /// The parts, in order.
  let parts: [Part]

  /// The manual of a tree of commands.
  init(_ tree: CommandTree) {
    let commands = tree.command.shown.flatMap { command in
      Self.parts(of: command, under: "muster")
    }
    parts =
      Self.introduction(tree.command) + [.section("Commands")] + commands + Self.keys
      + Self.conversation + Self.surroundings
  }

  private static func introduction(_ command: CommandTree.Command) -> [Part] {
    [
      .section("Name"), .paragraph("muster - a tasking and co-ordination dashboard"),
      .section("Synopsis"), .line("muster [command] [options]"),
      .line("muster open [ledger] [--view pane] [--linear]"), .line("muster demo"),
      .section("Description"),
      .paragraph(command.abstract ?? ""),
      .paragraph(
        "Everything that happens is an entry in an append-only, hash-chained ledger; the panes are "
          + "daily intelligence, the weekly meeting, team deployments, custody, taskings and the "
          + "desk. Nothing is overwritten: undo is an entry of its own. 'muster demo' opens a "
          + "made-up unit to try everything on."
      ),
    ]
  }

  private static func parts(of command: CommandTree.Command, under parent: String) -> [Part] {
    let name = "\(parent) \(command.commandName)"
    var parts: [Part] = [.heading(usage(of: command, name))]
    if let abstract = command.abstract { parts.append(.paragraph(abstract)) }
    if let discussion = command.discussion {
      parts += discussion.split(separator: "\n\n").map { text in
        .paragraph(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
    parts += command.own.map { argument in .item(argument.term, argument.words) }
    return parts + command.shown.flatMap { under in Self.parts(of: under, under: name) }
  }

  /// `muster export <kind> [<output>] [options]`.
  private static func usage(of command: CommandTree.Command, _ name: String) -> String {
    let places = command.own.filter { argument in argument.kind == "positional" }.map { argument in
      let dots = argument.isRepeating ? " ..." : ""
      return argument.isOptional ? "[\(argument.term)\(dots)]" : argument.term + dots
    }
    let isMore = command.own.contains { argument in argument.kind != "positional" }
    return ([name] + places + (isMore ? ["[options]"] : [])).joined(separator: " ")
  }

  /// The keys of the screen, by group.
  private static var keys: [Part] {
    var parts: [Part] = [
      .section("Keys"),
      .paragraph(
        "The last line of the screen shows the keys of the place, ? all of them, : finds a command "
          + "by its words. Each has one word or two, which mean it in the palette and line by line."
      ),
    ]
    var group = ""
    for action in ActionHelp.all {
      if action.group != group {
        group = action.group
        parts.append(.heading(group))
      }
      let chord = action.chord.map { letter in [", \(letter)"] } ?? []
      let keys = (action.keys + chord).joined(separator: "  ")
      parts.append(
        .item(keys.isEmpty ? ": \(action.word)" : keys, "\(action.words). (\(action.word))")
      )
    }
    return parts
  }

  /// The words of the linear mode.
  private static var conversation: [Part] {
    [
      .section("Line by line"),
      .paragraph(
        "With --linear, with ACCESSIBLE=1 or on a terminal that cannot place its cursor (TERM=dumb) "
          + "the same panes, actions and forms are numbered sentences, one thing at a time: no boxes "
          + "and no escape codes. A number opens the row that was said with it. A pane's word goes "
          + "there, an action's word or key does it, and any beginning of a word will do that only "
          + "one has. What others change is said as a line that begins with 'News'. The input may be "
          + "a pipe."
      ),
    ] + ActionHelp.conversation.map { word in .item(word.word, word.words) } + [
      .paragraph("A form is asked one question at a time; beside the answers it takes these words.")
    ] + ActionHelp.form.map { word in .item(word.word, word.words) }
  }
}
