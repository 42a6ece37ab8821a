import Domain
import Interchange
import Testing

@Suite struct `The figures of the two reports` {
  @Test(arguments: [
    (1, ["1,393", "1,393"]),
    (2, ["4", "3.82"]),
    (3, ["877,590", "14,626.5 h", "10.5 h", "10.5 h", "14,626.5 h", "1.67"]),
    (4, ["£296", "£956", "£435", "£1,876", "£745", "£3,748"]),
    (5, ["£660", "£1,441", "£3,003", "3.23 times", "4.31 times", "5.03 times"]),
    (6, ["£412,328"]),
    (7, ["70", "70", "about 70"]),
    (8, ["22", "2", "24"]),
    (9, ["about 83", "about 83"]),
    (10, ["4", "30 September 2010", "14 days"]),
    (11, ["20%", "11", "14", "15.7%", "55", "16.6"]),
    (12, ["about £600,000", "£54,545", "£3,000,000", "£42,857"]),
    (13, ["2", "14 and 15"]),
    (14, ["5"]),
    (15, ["May 2007", "October 2007", "July 2008", "April 2010", "October 2010"]),
    (16, ["£1,000,000", "3 years", "£3,000,000"]),
    (17, ["£980,000", "£792,000", "£1,772,000", "£1,772,000"]),
    (18, ["£1,445,000", "£465,000", "58.7%", "7.0 months"]),
    (19, ["about £1,100,000", "£2,080,000"]),
    (20, ["over 40", "over £2,500,000", "£62,500"]),
    (21, ["84", "12", "44", "14.3%", "52.4%"]),
    (22, ["about 134"]),
    (23, ["about £5,700,000", "£20,000,000", "£14,300,000", "£25,700,000"]),
    (24, ["£6,500,000"]),
    (25, ["14 years", "14 years", "14 years"]),
    (26, ["4", "4"]),
    (27, ["8"]),
  ])
  func `A figure is reproduced`(number: Int, values: [String]) throws {
    let lines = try lines(episodes: 1393, minutes: 877_590)

    #expect(lines.filter { line in line.number == number }.map(\.value) == values)
  }

  @Test func `One episode more is counted, and what is quoted stays`() throws {
    let lines = try lines(episodes: 1394, minutes: 878_220).filter { line in line.number == 1 }

    #expect(lines.map(\.value) == ["1,394", "1,393"])
    #expect(lines.map(\.kind) == [.counted, .quoted])
  }

  @Test func `Eleven posts and their cost are quoted, never reckoned`() throws {
    let lines = try lines(episodes: 1393, minutes: 877_590)
    let quoted = lines.filter { line in ["cut-posts", "cut-cost"].contains(line.key.text) }

    #expect(quoted.map(\.kind) == [.quoted, .quoted])
    #expect(quoted.allSatisfy { line in line.paragraph == "10.C3" })
  }

  @Test func `Figures count 1 to 27, each line with its paragraph`() throws {
    let lines = try lines(episodes: 0, minutes: 0)

    #expect(Set(lines.map(\.number)) == Set(1...27))
    #expect(lines.allSatisfy { line in !line.paragraph.isEmpty })
    // Without an episode nothing has a mean; everything else stands.
    #expect(lines.filter { line in line.value == "-" }.map(\.key) == ["mean-2009"])
  }

  private func lines(episodes: Int, minutes: Int) throws -> [FigureLine] {
    let counts = FigureCounts(custody: [2009: .init(episodes: episodes, minutes: minutes)])
    return try Scd9.unit().figureLines(counts: counts, on: Scd9.today)
  }
}
