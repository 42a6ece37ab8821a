public import Domain
public import Ledger
internal import Mustache

/// The minutes of a meeting as a file: Markdown with front matter, or HTML.
///
/// The marking stands at head and foot, and what is left out of the copy is counted in it. Text from
/// records cannot become markup.
public struct MinutesDocument: Sendable {
  /// The kinds of file.
  public enum Kind: String, Sendable, CaseIterable {
    case markdown, html
  }

  private let minutes: Minutes
  private let unit: Unit
  private let reader: String

  /// The minutes for a reader, named as the copy names it.
  public init(_ minutes: Minutes, in unit: Unit, for reader: String) {
    self.minutes = minutes
    self.unit = unit
    self.reader = reader
  }

  /// The text of the file.
  ///
  /// - Throws: where a template cannot be read, which a test rules out.
  public func text(_ kind: Kind) throws -> String {
    switch kind {
    case .markdown:
      let page = MinutesPage(minutes, in: unit, for: reader, escape: Escaping.markdown)
      return try MustacheTemplate(string: MinutesTemplate.markdown).render(page)
    case .html:
      let page = MinutesPage(minutes, in: unit, for: reader, escape: Escaping.plain)
      return try MustacheTemplate(string: MinutesTemplate.html).render(page)
    }
  }
}

/// How text from records is made harmless in a file.
enum Escaping {
  /// One line without controls or marks that turn the direction of writing.
  @Sendable static func plain(_ text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<32, 127..<160, 0x2028, 0x2029: clean.append(" ")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }

  /// One line in which nothing is markup of Markdown, a cell of a table or a link.
  @Sendable static func markdown(_ text: String) -> String {
    var clean = ""
    for character in plain(text) {
      if marks.contains(character) { clean.append("\\") }
      clean.append(character)
    }
    return clean
  }

  private static let marks = Set("\\`*_{}[]<>#|~!$@^&\"'")
}

/// The templates of minutes.
enum MinutesTemplate {
  /// Front matter and tables of pipes, as pandoc and others read them.
  static let markdown = """
    {{% CONTENT_TYPE: TEXT}}
    ---
    meeting: {{reference}}
    date: {{date}}
    week: {{week}}
    chair: "{{chair}}"
    version: {{version}}
    marking: {{marking}}
    head: "{{head}}"
    ---

    **{{marking}}** {{synthetic}}

    # {{name}}, {{date}}

    {{reference}} · chair {{chair}} · {{state}} · copy for {{reader}}

    ## Attendance

    {{#hasSeats}}
    | Who | For | From | Until |
    |---|---|---|---|
    {{#seats}}
    | {{label}} | {{body}} | {{from}} | {{until}} |
    {{/seats}}
    {{/hasSeats}}
    {{^hasSeats}}
    Nobody was listed as present.
    {{/hasSeats}}

    {{#hasApologies}}
    Apologies: {{#apologies}}{{.}}{{^last()}}; {{/last()}}{{/apologies}}.

    {{/hasApologies}}
    {{#hasAbsent}}
    Not represented: {{#absent}}{{.}}{{^last()}}, {{/last()}}{{/absent}}.

    {{/hasAbsent}}
    ## Items

    {{#hasRows}}
    | No. | Title | Intelligence | Decision | Reason | Owner | Due | Carried |
    |---|---|---|---|---|---|---|---|
    {{#rows}}
    | {{number}} | {{title}} | {{references}} | {{decision}} | {{reason}} | {{owner}} | {{due}} | {{carried}} |
    {{/rows}}
    {{/hasRows}}

    {{undecided}}

    {{#hasSaid}}
    ## Notes and dissent

    {{#said}}
    - {{number}}, {{kind}}: {{words}}
    {{/said}}

    {{/hasSaid}}
    {{#hasWork}}
    ## Actions

    | Reference | Action | Team | Owner | Due |
    |---|---|---|---|---|
    {{#work}}
    | {{reference}} | {{action}} | {{team}} | {{owner}} | {{due}} |
    {{/work}}

    {{/hasWork}}
    {{#hasPassed}}
    ## Disclosures

    {{#passed}}
    - {{number}} to {{recipient}}, to be acknowledged by {{by}}
    {{/passed}}

    {{/hasPassed}}
    {{#hasAdded}}
    ## Addenda

    {{#added}}
    - {{at}}, {{by}}: {{words}}
    {{/added}}

    {{/hasAdded}}
    ## Left out of this copy

    {{leftOut}}

    **{{marking}}** {{synthetic}}

    """

  /// One page that needs nothing else.
  static let html = """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>{{reference}} {{name}}</title>
    <style>
    body { font-family: sans-serif; max-width: 60em; margin: 1em auto; padding: 0 1em; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid #767676; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
    .marking { text-align: center; font-weight: bold; }
    </style>
    </head>
    <body>
    <p class="marking">{{marking}} {{synthetic}}</p>
    <h1>{{name}}, {{date}}</h1>
    <p>{{reference}} · {{week}} · chair {{chair}} · version {{version}}, {{state}} · copy for {{reader}}</p>
    <p>Head: {{head}}</p>
    <h2>Attendance</h2>
    {{#hasSeats}}
    <table>
    <tr><th>Who</th><th>For</th><th>From</th><th>Until</th></tr>
    {{#seats}}
    <tr><td>{{label}}</td><td>{{body}}</td><td>{{from}}</td><td>{{until}}</td></tr>
    {{/seats}}
    </table>
    {{/hasSeats}}
    {{^hasSeats}}
    <p>Nobody was listed as present.</p>
    {{/hasSeats}}
    {{#hasApologies}}
    <p>Apologies: {{#apologies}}{{.}}{{^last()}}; {{/last()}}{{/apologies}}.</p>
    {{/hasApologies}}
    {{#hasAbsent}}
    <p>Not represented: {{#absent}}{{.}}{{^last()}}, {{/last()}}{{/absent}}.</p>
    {{/hasAbsent}}
    <h2>Items</h2>
    {{#hasRows}}
    <table>
    <tr><th>No.</th><th>Title</th><th>Intelligence</th><th>Decision</th><th>Reason</th><th>Owner</th><th>Due</th><th>Carried</th></tr>
    {{#rows}}
    <tr><td>{{number}}</td><td>{{title}}</td><td>{{references}}</td><td>{{decision}}</td><td>{{reason}}</td><td>{{owner}}</td><td>{{due}}</td><td>{{carried}}</td></tr>
    {{/rows}}
    </table>
    {{/hasRows}}
    <p>{{undecided}}</p>
    {{#hasSaid}}
    <h2>Notes and dissent</h2>
    <ul>
    {{#said}}
    <li>{{number}}, {{kind}}: {{words}}</li>
    {{/said}}
    </ul>
    {{/hasSaid}}
    {{#hasWork}}
    <h2>Actions</h2>
    <table>
    <tr><th>Reference</th><th>Action</th><th>Team</th><th>Owner</th><th>Due</th></tr>
    {{#work}}
    <tr><td>{{reference}}</td><td>{{action}}</td><td>{{team}}</td><td>{{owner}}</td><td>{{due}}</td></tr>
    {{/work}}
    </table>
    {{/hasWork}}
    {{#hasPassed}}
    <h2>Disclosures</h2>
    <ul>
    {{#passed}}
    <li>{{number}} to {{recipient}}, to be acknowledged by {{by}}</li>
    {{/passed}}
    </ul>
    {{/hasPassed}}
    {{#hasAdded}}
    <h2>Addenda</h2>
    <ul>
    {{#added}}
    <li>{{at}}, {{by}}: {{words}}</li>
    {{/added}}
    </ul>
    {{/hasAdded}}
    <h2>Left out of this copy</h2>
    <p>{{leftOut}}</p>
    <p class="marking">{{marking}} {{synthetic}}</p>
    </body>
    </html>

    """
}
