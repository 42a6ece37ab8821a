internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster scenario`: a branch of the establishment, compared with the live one, discarded or applied.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Compare a cut or an end of teams with the establishment, and apply it.",
    discussion: """
      A comparison changes nothing. A scenario may be kept under a name, to be compared again until it \
      is discarded or applied; what became of it stays in the list. Posts and money are held apart, what a source \
      says is quoted with its paragraph, and where sources disagree all their numbers are printed.
      """,
    subcommands: [
      Compare.self, Keep.self, List.self, Discard.self, Apply.self, Funding.self,
    ],
    defaultSubcommand: Compare.self
  )

  /// The changes of a scenario.
  struct Changes: ParsableArguments {
    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(
        "A share of a team's posts: swale=20; may be given again.",
        valueName: "team=%"
      )
    )
    var cut: [String] = []

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(
        "So many posts of a team: swale=11; may be given again.",
        valueName: "team=n"
      )
    )
    var posts: [String] = []

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp("A team that ends: swale; may be given again.", valueName: "team")
    )
    var end: [String] = []

    @Option(help: ArgumentHelp("A scenario that is kept, by its name.", valueName: "name"))
    var kept: String?

    func validate() throws {
      let isChanging = !(cut + posts + end).isEmpty
      guard isChanging || kept != nil else {
        throw ValidationError(
          "Say what changes: --cut swale=20, --posts swale=11 or --end swale; or --kept NAME."
        )
      }
      guard !isChanging || kept == nil else {
        throw ValidationError("A kept scenario has its own changes; leave the others out.")
      }
    }

    /// The scenario, of teams that the unit has.
    func scenario(_ place: CommandDesk) throws -> Scenario {
      if let kept { return try place.keptScenario(kept).scenario }
      let cuts = try cut.map { text -> Scenario.Change in
        let (team, number) = try read(text, place)
        return .cutShare(team.key, perMille: number * 10)
      }
      let lost = try posts.map { text -> Scenario.Change in
        let (team, number) = try read(text, place)
        return .cutPosts(team.key, number)
      }
      let ends = try end.map { text -> Scenario.Change in .end(try place.team(text).key) }
      let changes = cuts + lost + ends
      let words = cut.map { "\($0)%" } + posts.map { "\($0) posts" } + end.map { "\($0) ends" }
      return Scenario(name: words.joined(separator: ", "), changes: changes)
    }

    private func read(_ text: String, _ place: CommandDesk) throws -> (Team, Int) {
      let parts = text.split(separator: "=").map(String.init)
      guard parts.count == 2, let number = Int(parts[1]), (1...1000).contains(number) else {
        throw ProgramFault.refused("A change reads swale=20, not '\(text)'.")
      }
      return (try place.team(parts[0]), number)
    }
  }

  /// `muster scenario compare`.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare a scenario with the establishment in posts, money, boroughs and work."
    )

    @OptionGroup var changes: Changes

    @Option(help: ArgumentHelp("The day; today where it is not given.", valueName: "date"))
    var on: String?

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let day = try on.map(readDay) ?? place.today
      let record = try ScenarioRecord(try changes.scenario(place), day, place)
      if json {
        print(try JSONText.page(record))
      } else {
        for line in record.lines { print(SafeText(line).string) }
      }
    }
  }

  /// `muster scenario apply`.
  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a scenario the establishment from a day on; earlier days answer as before."
    )

    @OptionGroup var changes: Changes

    @Option(help: ArgumentHelp("The first day on which it holds.", valueName: "date"))
    var from: String

    @Option(help: ArgumentHelp("What it rests on: 'decision of 1 October'.", valueName: "text"))
    var paragraph: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let day = try readDay(from)
      let scenario = try changes.scenario(place)
      _ = try place.desk.submit([.unit(try command(scenario, from: day, place))])
      if json {
        print(try JSONText.page(AppliedRecord(scenario: scenario.name, from: day.text)))
        return
      }
      print("\(scenario.name): the establishment from \(day.spoken).")
    }

    /// What applies a kept scenario, or changes the teams as one that is not kept says.
    private func command(_ scenario: Scenario, from day: CivilDate, _ place: CommandDesk) throws
      -> Unit.Command
    {
      if let kept = changes.kept {
        return .applyScenario(kept, from: day, paragraph: paragraph)
      }
      do throws(Scenario.Barrier) {
        let teams = try scenario.applied(
          to: place.unit.teams(on: day),
          from: day,
          paragraph: paragraph
        )
        return .change(teams.map { team in .set(.team(team)) }, from: day)
      } catch {
        throw ProgramFault.refused(error.sentence)
      }
    }
  }

  private struct AppliedRecord: Encodable {
    let scenario: String
    let from: String
  }

  /// `muster scenario funding`.
  struct Funding: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "The funding lines of the sources, and their sums beside the totals that are quoted."
    )

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let lines = place.unit.fundingLines()
      let sums = place.unit.fundingSums()
      if json {
        print(try JSONText.page(FundingRecord(lines: lines, sums: sums, unit: place.unit)))
        return
      }
      for line in lines { print(SafeText(line.sentence(in: place.unit)).string) }
      for sum in sums { print(SafeText(sum.sentence).string) }
    }
  }
}

/// A comparison as JSON and in sentences.
private struct ScenarioRecord: Encodable {
  struct Line: Encodable {
    let team: String
    let live: String
    let lost: String?
    let remaining: String?
    let basis: String
    let boroughsLost: [String]
    let returning: [String]
    let openWork: Int
  }
  struct Quoted: Encodable {
    let words: String
    let value: String
    let kind: String
    let paragraph: String
  }

  let name: String
  let date: String
  let teams: [Line]
  let sources: [Quoted]

  init(_ scenario: Scenario, _ day: CivilDate, _ place: CommandDesk) throws {
    name = scenario.name
    date = day.text
    let postings = try place.ledger.postings(from: day, for: place.desk.audience)
    let rows = try place.ledger.teams(on: day, for: place.desk.audience)
    let labels = Dictionary(
      postings.map { row in (row.posting.officer, row.label) },
      uniquingKeysWith: { first, _ in first }
    )
    teams = scenario.compared(
      with: place.unit.teams(on: day),
      postings: postings.map(\.posting),
      on: day
    ).map { line in
      let row = rows.first { row in row.team.key == line.team }
      let basis =
        switch line.basis {
        case .quoted(let paragraph): "quoted (\(paragraph))"
        case .derived(let words): "derived: \(words)"
        }
      return Line(
        team: place.unit.team(line.team)?.name ?? line.team.text,
        live: line.live?.spoken ?? "not stated",
        lost: line.lost?.spoken,
        remaining: line.remaining?.spoken,
        basis: basis,
        boroughsLost: line.boroughsLost.map { key in place.unit.borough(key)?.name ?? key.text },
        returning: line.returning.map { officer in labels[officer] ?? "an officer" },
        openWork: (row?.openTaskings ?? 0) + (row?.openBids ?? 0)
      )
    }
    sources = Self.sources(place.unit, on: day)
  }

  /// What the sources say of posts, cuts and their cost (figures 7, 9, 11 and 12).
  private static func sources(_ unit: Unit, on day: CivilDate) -> [Quoted] {
    let figures: Set = [7, 9, 11, 12]
    return unit.figureLines(counts: FigureCounts(), on: day)
      .filter { line in figures.contains(line.number) }
      .map { line in
        Quoted(
          words: "\(line.name), \(line.words)",
          value: line.value,
          kind: line.kind.rawValue,
          paragraph: line.paragraph
        )
      }
  }

  /// The comparison in sentences.
  var lines: [String] {
    var lines = ["\(name), on \(date); nothing is changed by looking."]
    for team in teams {
      let posts =
        team.lost.map { lost in
          "\(team.live) posts, \(lost) lost, \(team.remaining ?? "?") left (\(team.basis))"
        } ?? "\(team.live) posts (\(team.basis))"
      lines.append("\(team.team): \(posts); \(team.openWork) taskings and bids open")
      if !team.boroughsLost.isEmpty {
        lines.append("  boroughs that lose it: \(listed(team.boroughsLost, or: "and"))")
      }
      if !team.returning.isEmpty {
        lines.append("  lent officers who go back (10.C3): \(listed(team.returning, or: "and"))")
      }
    }
    lines.append("What the sources say, never reckoned from the above:")
    lines += sources.map { source in
      "  \(source.value)  \(source.kind)  \(source.words) (\(source.paragraph))"
    }
    return lines
  }
}

/// The funding lines and their sums as JSON.
private struct FundingRecord: Encodable {
  struct Line: Encodable {
    let key: String
    let name: String
    let pence: Int?
    let precision: String
    let isYearly: Bool
    let from: String
    let until: String?
    let paragraph: String
  }
  struct Sum: Encodable {
    let year: String
    let parts: [String]
    let pence: Int
    let quotedPence: Int
    let agrees: Bool
    let sentence: String
  }

  let lines: [Line]
  let sums: [Sum]

  init(lines: [FundingLine], sums: [FundingSum], unit: Unit) {
    self.lines = lines.map { line in
      Line(
        key: line.key.text,
        name: line.name,
        pence: line.amount?.value,
        precision: line.precision.rawValue,
        isYearly: line.isYearly,
        from: line.from.text,
        until: line.until?.text,
        paragraph: line.paragraph
      )
    }
    self.sums = sums.map { sum in
      Sum(
        year: sum.total.name,
        parts: sum.parts.map(\.name),
        pence: sum.pence.value,
        quotedPence: sum.total.amount?.value ?? 0,
        agrees: sum.agrees,
        sentence: sum.sentence
      )
    }
  }
}
