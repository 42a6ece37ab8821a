import Domain
import Interchange
import Testing

@Suite struct `Writing a unit file` {
  @Test func `What is written reads back the same`() throws {
    let file = try UnitFile.read(text: UnitText.small, name: "unit.toml")

    let again = try UnitFile.read(text: file.text, name: "again.toml")

    #expect(again == file)
    #expect(again.text == file.text)
  }

  @Test func `A record stands under its section with one value a line`() {
    let vice = WorkType(key: "vice", name: "Vice", paragraph: "06.B9")
    let records: [UnitRecord] = [.workType(vice), .organisation(Self.force)]
    let file = UnitFile(key: "test", name: "Test", records: records)

    #expect(
      file.text == """
        key = "test"
        name = "Test"

        # organisation

        [[organisation]]
        key = "mps"
        name = "The \\"force\\""
        short = "MPS"
        aliases = ["one", "two"]
        agency = "mps"
        standing = "police"
        is-origin = true
        paragraph = "10.B1"

        # work-type

        [[work-type]]
        key = "vice"
        name = "Vice"
        paragraph = "06.B9"

        """
    )
  }

  private static let force = Organisation(
    key: "mps",
    name: "The \"force\"",
    short: "MPS",
    aliases: ["one", "two"],
    agency: "mps",
    standing: .police,
    isOrigin: true,
    paragraph: "10.B1"
  )

  @Test func `Lists of tables stand one a line`() {
    let team = Team(
      key: "maxim",
      name: "Maxim",
      short: "Maxim",
      level: [
        Dated(2, until: CivilDate(year: 2010, month: 4, day: 1), paragraph: "06.B8"),
        Dated(3, from: .month(year: 2010, month: 4), paragraph: "10.S"),
      ]
    )

    #expect(
      UnitFile(key: "t", name: "T", records: [.team(team)]).text.hasSuffix(
        """
        level = [
          { value = 2, until = "2010-04-01", paragraph = "06.B8" },
          { value = 3, from = "2010-04", paragraph = "10.S" },
        ]

        """
      )
    )
  }

  @Test func `Each kind of price comes back`() throws {
    let forms: [Tariff.Form] = [
      .fixed(.pounds(300)), .hourly(first: Pence(2582), further: Pence(2108)),
      .banded([
        .init(label: "0-12", upToMinutes: 720, standard: .pounds(296), constant: .pounds(956))
      ]),
    ]
    let records = forms.enumerated().map { index, form in
      UnitRecord.tariff(
        Tariff(
          key: Key(stringLiteral: "t-\(index)"),
          name: "T",
          from: .year(2010),
          form: form,
          paragraph: "GK"
        )
      )
    }
    let file = UnitFile(key: "t", name: "T", records: records)

    #expect(try UnitFile.read(text: file.text, name: "t") == file)
  }

  @Test(arguments: [
    "a\"b\\c", "line\nbreak\ttab\rreturn", "£ café 東京 \u{1F600}", "\u{7F}\u{1}", "''' \"\"\" #",
  ])
  func `Any text comes back`(words: String) throws {
    let item = LibraryItem(key: "x", kind: .term, title: words, text: words, paragraph: "GK")
    let file = UnitFile(key: "t", name: words, remark: words, records: [.library(item)])

    #expect(try UnitFile.read(text: file.text, name: "t") == file)
  }

  @Test func `A difference names the values that changed`() throws {
    let old = try UnitFile.read(text: UnitText.small, name: "old")
    var text = UnitText.replacing("value = 2,", by: "value = 1,")
    text = UnitText.replacing("short = \"UKBA\"", by: "short = \"Agency\"", in: text)
    text = UnitText.replacing(
      "name = \"Table 1\"",
      by: "name = \"T\"\nuntil = 2011-01-01",
      in: text
    )
    let new = try UnitFile.read(text: text, name: "new")
    let today = try #require(CivilDate(year: 2010, month: 9, day: 16))
    let unit = try UnitText.unit(of: old)

    let words = unit.differences(from: new.records, on: today).map {
      unit.words(for: $0, on: today)
    }

    #expect(
      words == [
        "organisation ukba: short UKBA -> Agency",
        "team maxim: level value 2 -> 1",
        "tariff table-1: name Table 1 -> T; until 2011-01-01 added",
      ]
    )
  }

  @Test func `New and withdrawn records are named as such`() throws {
    let file = try UnitFile.read(text: UnitText.small, name: "old")
    let today = try #require(CivilDate(year: 2010, month: 9, day: 16))
    let unit = try UnitText.unit(of: file)
    let vice = UnitRecord.workType(WorkType(key: "vice", name: "Vice", paragraph: "06.B9"))
    let records = file.records.dropLast() + [vice]

    let changes = unit.differences(from: Array(records), on: today)

    #expect(
      changes.map { unit.words(for: $0, on: today) } == [
        "work-type vice: new", "tariff table-1: withdrawn",
      ]
    )
  }
}
