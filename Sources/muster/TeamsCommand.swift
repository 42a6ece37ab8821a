internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster teams`: who controls, employs and pays each team, how strong it is, and what its end leaves.
struct TeamsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "teams",
    abstract: "Show the teams: control, posts against people, load, and what an end leaves open.",
    subcommands: [List.self, Show.self, Withdrawals.self],
    defaultSubcommand: List.self
  )

  /// `muster teams list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the teams of a day.",
      discussion: "Posts of teams that may share people are never added up."
    )

    @Option(
      help: ArgumentHelp("The day, 2010-09-30; today where it is not given.", valueName: "date")
    )
    var on: String?

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let day = try on.map(readDay) ?? place.today
      let rows = try place.ledger.teams(on: day, for: place.desk.audience)
      let postings = try place.ledger.postings(from: day, for: place.desk.audience)
      let records = try rows.map { row in
        TeamRecord(row, postings, day, try place.actor(), place.unit)
      }
      if json {
        print(try JSONText.page(records))
        return
      }
      for record in records { print(SafeText(record.line).string) }
      let sum = EstablishmentSum.of(rows.map(\.team), on: day)
      if case .overlapNotStated(let keys) = sum {
        let names = keys.map { key in place.unit.team(key)?.short ?? key.text }
        print("Not added up, overlap not stated: \(listed(names, or: "and")).")
      }
    }
  }

  /// `muster teams show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one team with its postings, leave and open work."
    )

    @Argument(help: ArgumentHelp("The team's key: maxim.", valueName: "key"))
    var team: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let key = try place.team(team).key
      let rows = try place.ledger.teams(on: place.today, for: place.desk.audience)
      guard let row = rows.first(where: { row in row.team.key == key }) else {
        throw ProgramFault.refused("\(try place.team(team).name) is there no more.")
      }
      let postings = try place.ledger.postings(from: place.today, for: place.desk.audience)
      let record = TeamRecord(row, postings, place.today, try place.actor(), place.unit)
      if json {
        print(try JSONText.page(record))
        return
      }
      print(SafeText(record.line).string)
      for posting in record.postings { print("  " + SafeText(posting.line).string) }
      let open = try place.ledger.taskings(
        TaskingQuery(team: key, limit: 200),
        for: place.desk.audience
      )
      for line in place.lines(open.rows) { print("  " + line) }
    }
  }

  /// `muster teams withdrawals`.
  struct Withdrawals: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "For each team with an end: open work, boroughs uncovered, who takes over by what."
    )

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      var records: [WithdrawalRecord] = []
      for team in place.unit.teams(on: place.today) where team.exists(on: place.today) {
        let open = try place.ledger.taskings(
          TaskingQuery(team: team.key, limit: 1000),
          for: place.desk.audience
        )
        if let end = place.unit.withdrawal(
          of: team,
          today: place.today,
          openWork: open.rows.map(\.id)
        ) {
          records.append(WithdrawalRecord(end, team, open.rows, place.unit))
        }
      }
      if json {
        print(try JSONText.page(records))
        return
      }
      if records.isEmpty { print("No team has a planned end.") }
      for record in records {
        print(
          "\(record.name) ends \(record.ends), in \(record.daysLeft) days (\(record.paragraph))."
        )
        print(
          "  open work: "
            + (record.openWork.isEmpty ? "none" : record.openWork.joined(separator: ", "))
        )
        print(
          "  uncovered: "
            + (record.uncovered.isEmpty ? "none" : record.uncovered.joined(separator: ", "))
        )
        for next in record.successors {
          print("  \(next.borough): \(next.team) takes over (\(next.paragraph))")
        }
      }
    }
  }
}

/// A team as JSON.
private struct TeamRecord: Encodable {
  struct Post: Encodable {
    let officer: String
    let from: String
    let until: String?
    let isSecondee: Bool
    let absence: String?
    let back: String?

    var line: String {
      let end = until.map { " to \($0)" } ?? ""
      let away = absence.map { ", \($0) until \(back ?? "")" } ?? ""
      return "\(officer) from \(from)\(end)\(isSecondee ? ", lent (10.C3)" : "")\(away)"
    }
  }

  let key: String
  let name: String
  let level: Int?
  let controller: String?
  let controllerParagraph: String?
  let employer: String?
  let funder: String?
  let authority: String
  let establishment: Int?
  let isAbout: Bool
  let actual: Int?
  let away: Int
  let openTaskings: Int
  let openBids: Int
  let mayOverlap: [String]
  let ends: String?
  let postings: [Post]
  private let posts: String

  init(_ row: TeamRow, _ all: [PostingRow], _ day: CivilDate, _ actor: Actor, _ unit: Unit) {
    let team = row.team
    key = team.key.text
    name = team.name
    level = team.level.holding(on: day)?.value
    controller = team.controller.holding(on: day)?.value.text
    controllerParagraph = team.controller.holding(on: day)?.paragraph
    employer = team.employer.holding(on: day)?.value.text
    funder = team.funder.holding(on: day)?.value.text
    authority =
      switch TaskingAuthority.of(team: team, on: day, for: actor, unit: unit) {
      case .direct: "task"
      case .bid: "bid"
      case .unstated: "not stated"
      }
    let posts = team.establishment(on: day)
    establishment = posts?.value
    isAbout = posts?.isAbout ?? false
    self.posts = posts?.spoken ?? "not stated"
    actual = row.actual
    let own = all.filter { posting in posting.posting.team == team.key }
    away = own.count { posting in posting.absence(on: day) != nil }
    openTaskings = row.openTaskings
    openBids = row.openBids
    mayOverlap = team.mayOverlap.map(\.text)
    ends = team.ends?.value.text
    postings = own.map { posting in
      let absence = posting.absence(on: day)
      return Post(
        officer: posting.label,
        from: posting.posting.from.text,
        until: posting.posting.until?.text,
        isSecondee: posting.posting.isSecondee,
        absence: absence?.kind.words,
        back: absence?.until.text
      )
    }
  }

  private enum CodingKeys: String, CodingKey {
    case key, name, level, controller, controllerParagraph, employer, funder, authority
    case establishment, isAbout, actual, away, openTaskings, openBids, mayOverlap, ends, postings
  }

  /// The team in one line.
  var line: String {
    let control = controller.map { "tasked by \($0) (\(controllerParagraph ?? ""))" }
    let people = actual.map { ", \($0) posted, \(away) away" } ?? ""
    let end = ends.map { ", ends \($0)" } ?? ""
    return
      "\(name): \(control ?? "who tasks it is not stated"), you may \(authority), posts \(posts)"
      + "\(people), \(openTaskings) taskings and \(openBids) bids open\(end)"
  }
}

/// What the end of a team leaves, as JSON.
private struct WithdrawalRecord: Encodable {
  struct Next: Encodable {
    let borough: String
    let team: String
    let paragraph: String
  }

  let team: String
  let name: String
  let ends: String
  let paragraph: String
  let daysLeft: Int
  let openWork: [String]
  let uncovered: [String]
  let successors: [Next]

  init(_ end: Withdrawal, _ team: Team, _ open: [TaskingRow], _ unit: Unit) {
    self.team = team.key.text
    name = team.name
    ends = end.ends.value.text
    paragraph = end.ends.paragraph
    daysLeft = end.daysLeft
    openWork = open.map(\.reference.text)
    uncovered = end.uncovered.map(\.text)
    successors = end.successors.map { next in
      Next(
        borough: next.borough.text,
        team: unit.team(next.team)?.name ?? next.team.text,
        paragraph: next.paragraph
      )
    }
  }
}
