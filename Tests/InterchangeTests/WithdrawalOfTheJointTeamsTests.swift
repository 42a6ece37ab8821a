import Domain
import Interchange
import Testing

/// The withdrawal of 30 September 2010 and the funding lines, over the unit file.
@Suite struct WithdrawalOfTheJointTeamsTests {
  @Test(arguments: ["hackney", "islington", "waltham-forest", "westminster"])
  func `a joint team leaves its borough to the regional team by R19`(name: String) throws {
    let unit = try Scd9.unit()
    let team = try #require(unit.team(Key(stringLiteral: "joint-\(name)")))

    let end = try #require(unit.withdrawal(of: team, today: Scd9.today, openWork: [ID(7)]))

    #expect(end.daysLeft == 14)
    #expect(end.openWork == [ID(7)])
    #expect(end.uncovered == [Key(stringLiteral: name)])
    #expect(end.successors.map(\.team) == ["regional-ict"])
    #expect(end.successors.map(\.paragraph) == ["R19, 10.B10, AMB-12"])
    #expect(end.withoutSuccessor.isEmpty)
  }

  @Test func `a team without a planned end is not withdrawn`() throws {
    let unit = try Scd9.unit()
    let maxim = try #require(unit.team("maxim"))

    #expect(unit.withdrawal(of: maxim, today: Scd9.today, openWork: []) == nil)
  }

  @Test func `four boroughs lose their coverage on the day and not before`() throws {
    let unit = try Scd9.unit()
    let eve = try #require(CivilDate(text: "2010-09-29"))
    let day = try #require(CivilDate(text: "2010-09-30"))

    #expect(unit.coverageLost(from: Scd9.today, to: eve).isEmpty)
    #expect(
      Set(unit.coverageLost(from: Scd9.today, to: day))
        == ["hackney", "islington", "waltham-forest", "westminster"]
    )
  }

  @Test func `the funding of 2007/8 adds up and that of 2006/7 says that it does not`() throws {
    let sums = try Scd9.unit().fundingSums()

    let good = try #require(sums.first { sum in sum.total.key == "reflex-2007-08" })
    #expect(good.parts.compactMap(\.amount) == [.pounds(980_000), .pounds(792_000)])
    #expect(good.pence == .pounds(1_772_000))
    #expect(good.agrees)
    let other = try #require(sums.first { sum in sum.total.key == "reflex-2006-07" })
    #expect(!other.agrees)
    #expect(other.sentence.contains("£1,445,000.00 is quoted, £327,000.00 apart; both stand"))
  }
}
