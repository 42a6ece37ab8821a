import Domain
import Interchange
import Testing

/// Who may order each team and who must be asked, by team and date, over the unit file (1.8, 10.B2).
@Suite struct AuthorityTableTests {
  /// The team, the day, the controller and its paragraph; nil where no source says.
  struct Row: Sendable, CustomTestStringConvertible {
    let team: Key<Team>
    let date: String
    let controller: Key<Organisation>?
    let paragraph: String

    init(_ team: Key<Team>, _ date: String, _ controller: Key<Organisation>?, _ paragraph: String) {
      self.team = team
      self.date = date
      self.controller = controller
      self.paragraph = paragraph
    }

    var testDescription: String { "\(team.text) on \(date)" }
  }

  static let rows: [Row] = [
    Row("maxim", "2006-11-09", "scd6", "06.B8"), Row("maxim", "2010-03-31", "scd6", "06.B8"),
    Row("maxim", "2010-04-01", "scd9", "10.B12"), Row("maxim", "2010-09-16", "scd9", "10.B12"),
    Row("swale", "2007-04-30", nil, ""), Row("swale", "2007-05-01", "ukba", "10.B2"),
    Row("swale", "2010-03-31", "ukba", "10.B2"), Row("swale", "2010-04-01", "ukba", "10.B2"),
    Row("swale", "2010-09-16", "ukba", "10.B2"),
    Row("hft", "2010-09-16", "ukba", "10.B2, 10.B7"), Row("ict", "2010-09-16", "ukba", "10.B6"),
    Row("posu", "2010-09-16", "ukba", "10.B2, 10.B11"),
    Row("regional-ict", "2010-09-30", "ukba", "10.B6, AMB-12"),
    Row("lit", "2010-09-30", "ukba", "10.B10, house"),
    Row("joint-hackney", "2010-09-16", nil, ""), Row("joint-westminster", "2010-09-16", nil, ""),
    Row("paladin", "2010-09-16", "scd5", "06.B10, 06.B20"),
    Row("trafficking-2006", "2006-11-09", "scd6", "06.B20"),
    Row("clubs-and-vice-2006", "2006-11-09", "co14", "06.B10"),
    Row("human-smuggling-2006", "2006-11-09", "so18", "06.B10"),
    Row("special-intelligence-2006", "2006-11-09", "scd10", "06.B12"),
    Row("joint-cell-1", "2006-11-09", "ukis", "06.B14"),
  ]

  @Test(arguments: rows)
  func `the controller alone orders a team; everybody else asks`(row: Row) throws {
    let unit = try Scd9.unit()
    let date = try #require(CivilDate(text: row.date))
    let team = try #require(unit.team(row.team))

    for body in unit.organisations().map(\.key) {
      let expected: TaskingAuthority =
        if let controller = row.controller {
          controller == body
            ? .direct(paragraph: row.paragraph)
            : .bid(controller: controller, paragraph: row.paragraph)
        } else { .unstated }
      let found = TaskingAuthority.of(team: team, on: date, for: actor(of: body), unit: unit)
      #expect(found == expected, "\(body.text)")
    }
  }

  @Test func `the four teams of the partner are bid for by SCD9, and Maxim is ordered`() throws {
    let unit = try Scd9.unit()
    for team in unit.teams().filter({ team in team.exists(on: Scd9.today) }) {
      let found = TaskingAuthority.of(
        team: team,
        on: Scd9.today,
        for: actor(of: "scd9"),
        unit: unit
      )
      switch team.key {
      case "maxim": #expect(found == .direct(paragraph: "10.B12"))
      case "swale", "hft", "posu", "ict":
        guard case .bid("ukba", _) = found else {
          Issue.record("\(team.key.text): \(found)")
          continue
        }
      default: #expect(found != .direct(paragraph: "10.B12"))
      }
    }
  }

  @Test func `employer, controller and funder of Swale are three fields with two answers`() throws {
    let swale = try #require(try Scd9.unit().team("swale"))

    #expect(swale.employer.holding(on: Scd9.today)?.value == "mps")
    #expect(swale.controller.holding(on: Scd9.today)?.value == "ukba")
    #expect(swale.funder.holding(on: Scd9.today)?.value == "ukba")
  }

  private func actor(of organisation: Key<Organisation>) -> Actor {
    Actor(officer: ID(1), roles: [.commander], organisation: organisation, clearance: .secret)
  }
}
