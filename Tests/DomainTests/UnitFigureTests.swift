import Domain
import Testing

@Suite struct `Figures` {
  private let today = CivilDate(year: 2010, month: 9, day: 16) ?? CivilDate(dayNumber: 0)

  @Test func `One more episode makes the count 1,394 and moves what rests on it`() throws {
    let unit = try unit(of: [.figure(try custody())])
    var counts = FigureCounts(custody: [2009: .init(episodes: 1393, minutes: 877_590)])

    let before = unit.figureLines(counts: counts, on: today).map(\.value)
    counts.custody[2009] = .init(episodes: 1394, minutes: 878_220)
    let after = unit.figureLines(counts: counts, on: today).map(\.value)

    #expect(before == ["1,393", "1,393", "3.82", "4", "10.5 h"])
    #expect(after == ["1,394", "1,393", "3.82", "4", "10.5 h"])
  }

  @Test func `A line says whether it is counted, derived or quoted`() throws {
    let unit = try unit(of: [.figure(try custody())])

    let lines = unit.figureLines(counts: FigureCounts(), on: today)

    #expect(lines.map(\.kind) == [.counted, .quoted, .derived, .quoted, .derived])
    #expect(lines.map(\.paragraph) == ["10.B22", "10.B22", "10.B22", "10.B22", "10.B1"])
    #expect(lines[0].measure == .custodyEpisodes(year: 2009))
    #expect(lines[4].value == "-")
  }

  @Test func `A derived line explains itself by its formula and values`() throws {
    let unit = try unit(of: [.figure(try custody())])
    let counts = FigureCounts(custody: [2009: .init(episodes: 730, minutes: 0)])

    let line = unit.figureLines(counts: counts, on: today)[2]

    #expect(line.value == "2.00")
    #expect(line.explanation == ["detained / 365", "detained = 730"])
  }

  @Test func `A number that a record holds is quoted, with what the source puts before it`() throws
  {
    let match = FundingLine(
      key: "match",
      name: "Match",
      payer: "mps",
      amount: .pounds(1_100_000),
      precision: .about,
      isYearly: true,
      paragraph: "06.B24"
    )
    let figure = try figure([("match-line", .pounds, "funding match")])
    let unit = try unit(of: [.funding(match), .figure(figure)])

    let line = try #require(unit.figureLines(counts: FigureCounts(), on: today).first)

    #expect(line.value == "about £1,100,000")
    #expect(line.kind == .quoted)
    #expect(line.explanation == ["funding match"])
  }

  @Test func `A withdrawn record leaves a count and empties a value`() throws {
    let figure = try figure([
      ("cells", .count, "teams one two"), ("posts", .count, "strength two"),
    ])
    let two = Team(
      key: "two",
      name: "Two",
      short: "Two",
      strength: [
        Dated(.init(staff: "officers", count: Approximate(3, isAbout: true)), paragraph: "GK")
      ]
    )
    let one = Team(key: "one", name: "One", short: "One")

    let both = try unit(of: [.team(one), .team(two), .figure(figure)])
    let alone = try unit(of: [.team(one), .figure(figure)])

    #expect(both.figureLines(counts: .init(), on: today).map(\.value) == ["2", "about 3"])
    #expect(alone.figureLines(counts: .init(), on: today).map(\.value) == ["1", "-"])
  }

  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("10 - 2 - 3", "5"), ("12 / 4 / 3", "1"), ("2 * 3 - 4 / 2", "4"),
    ("1 - 2 + 3", "2"), ("0.5 + 0.25", "0.75"),
  ])
  func `A formula reckons products before sums`(text: String, expected: String) throws {
    let line = Figure.Line(
      key: "sum",
      words: "sum",
      basis: .derived(try #require(Figure.Formula(text: text))),
      form: .words,
      paragraph: "GK"
    )
    let figure = Figure(key: "sum", number: 1, name: "Sum", lines: [line], paragraph: "GK")

    let lines = try unit(of: [.figure(figure)]).figureLines(counts: .init(), on: today)

    #expect(lines.map(\.value) == [expected])
  }

  @Test(arguments: ["", "1 +", "+ 1", "1 ^ 2", "1 2", "a b", "Upper", "1 + + 2"])
  func `A text that is no formula has none`(text: String) {
    #expect(Figure.Formula(text: text) == nil)
  }

  @Test func `A formula that divides by nothing, or by itself, has no value`() throws {
    let formulas = ["1 / 0", "loop-two + 1", "loop-one + 1"]
    let keys: [Key<Figure.Line>] = ["nothing", "loop-one", "loop-two"]
    let lines = try zip(keys, formulas).map { key, text in
      Figure.Line(
        key: key,
        words: "x",
        basis: .derived(try #require(Figure.Formula(text: text))),
        form: .count,
        paragraph: "GK"
      )
    }
    let figure = Figure(key: "x", number: 1, name: "X", lines: lines, paragraph: "GK")
    let unit = try unit(of: [.figure(figure)])

    #expect(unit.figureLines(counts: .init(), on: today).map(\.value) == ["-", "-", "-"])
    #expect(unit.circularLines() == ["loop-one", "loop-two"])
  }

  @Test(arguments: [
    "custody-episodes 2009", "custody-minutes 2009", "strength maxim",
    "strength maxim MPS officers",
    "price table-1 0-12 standard", "price table-1 24-48 constant", "priorities 2010 CS",
    "teams a b", "boards a", "members wim", "maximum soa-2003-57", "funding reflex", "days a b",
  ])
  func `A measure reads what it writes`(text: String) throws {
    let measure = try #require(Figure.Measure(text: text))

    #expect(measure.text == text)
    #expect(Figure.Measure(text: measure.text) == measure)
  }

  @Test(arguments: [
    "", "custody-episodes", "custody-episodes soon", "strength", "price table-1 0-12", "teams A",
    "price table-1 0-12 both", "days a", "members", "maximum", "sum a b", "members a b",
  ])
  func `A text that is no measure has none`(text: String) {
    #expect(Figure.Measure(text: text) == nil)
  }

  private func custody() throws -> Figure {
    func derived(_ text: String) throws -> Figure.Basis {
      .derived(try #require(Figure.Formula(text: text)))
    }
    return Figure(
      key: "custody",
      number: 1,
      name: "Custody",
      lines: [
        .init(
          key: "detained",
          words: "counted",
          basis: .recorded(.custodyEpisodes(year: 2009)),
          form: .count
        ),
        .init(
          key: "stated",
          words: "stated",
          basis: .quoted(.init(amount: Ratio(1393))),
          form: .count
        ),
        .init(key: "a-day", words: "a day", basis: try derived("detained / 365"), form: .decimal),
        .init(
          key: "stated-day",
          words: "a day",
          basis: .quoted(.init(amount: Ratio(4))),
          form: .count
        ),
        .init(
          key: "mean",
          words: "mean",
          basis: try derived("878220 / 60 / detained / 1393 * 1394"),
          form: .hours,
          paragraph: "10.B1"
        ),
      ],
      paragraph: "10.B22"
    )
  }

  private func figure(_ lines: [(Key<Figure.Line>, Figure.Form, String)]) throws -> Figure {
    Figure(
      key: "figure",
      number: 1,
      name: "Figure",
      lines: try lines.map { key, form, measure in
        .init(
          key: key,
          words: "x",
          basis: .recorded(try #require(Figure.Measure(text: measure))),
          form: form
        )
      },
      paragraph: "GK"
    )
  }
}
