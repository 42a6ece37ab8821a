import Domain
import Interchange
import Testing

@Suite struct `Reading a unit file` {
  @Test func `A file gives its key, name and records, section by section`() throws {
    let file = try UnitFile.read(text: UnitText.small, name: "unit.toml")

    #expect(file.key == "test")
    #expect(file.name == "Test")
    #expect(file.records.map(\.section) == [.organisation, .organisation, .team, .tariff])
  }

  @Test func `Dated values keep their days and paragraphs`() throws {
    let file = try UnitFile.read(text: UnitText.small, name: "unit.toml")
    guard case .team(let team) = file.records[2] else {
      Issue.record("The third record is a team.")
      return
    }

    let change = CivilDate(year: 2010, month: 4, day: 1)
    #expect(
      team.level == [
        Dated(2, from: .month(year: 2003, month: 4), until: change, paragraph: "06.B8"),
        Dated(3, from: .month(year: 2010, month: 4), paragraph: "10.S"),
      ]
    )
    #expect(team.strength.first?.value.count == Approximate(83, isAbout: true))
  }

  @Test func `A text that is no TOML is told alone, with its line and column`() {
    let text = UnitText.small + "\n[[team]]\nkey = \n"

    #expect(throws: UnitFileError.self) { try UnitFile.read(text: text, name: "unit.toml") }
    guard case .syntax(let file, let line, let column, let message)? = UnitText.error(in: text)
    else {
      Issue.record("A syntax error is told as one.")
      return
    }
    #expect(file == "unit.toml")
    #expect(line == 40)
    #expect(column > 0)
    #expect(message == "expected a value, found the end of the line")
  }

  @Test(arguments: [
    // What is changed, into what, and the whole sentence.
    (
      "value = 3,", "value = 4,",
      "unit.toml:25: team[0].level[1].value: found the number 4, "
        + "expected a whole number from 1 to 3."
    ),
    (
      "value = 3,", "value = \"3\",",
      "unit.toml:25: team[0].level[1].value: found the text '3', "
        + "expected a whole number from 1 to 3."
    ),
    (
      "value = \"ukba\",", "value = \"ukbb\",",
      "unit.toml:27: team[0].controller[0].value: found 'ukbb', which no organisation here is "
        + "called, expected the key of an organisation."
    ),
    (
      "short = \"Maxim\"", "shirt = \"Maxim\"",
      "unit.toml:20: team[0].short: found nothing, expected text of at most 10 characters."
    ),
    (
      "key = \"ukba\"", "key = \"mps\"",
      "unit.toml:12: organisation[1]: found the key 'mps' again, expected a key of its own; "
        + "line 5 has that one."
    ),
    (
      "from = \"2003-04\"", "from = \"spring\"",
      "unit.toml:24: team[0].level[0].from: found the text 'spring', expected a date such as "
        + "2010-09-16, 2010-09, 2010 or 'not stated'."
    ),
    (
      "standing = \"police\"", "standing = \"army\"",
      "unit.toml:10: organisation[0].standing: found the text 'army', "
        + "expected one of police, enforcement, civil or foreign."
    ),
    (
      "is-about = true", "is-about = 1",
      "unit.toml:28: team[0].strength[0].is-about: found the number 1, expected true or false."
    ),
    (
      "name = \"Test\"", "name = \" \"",
      "unit.toml:2: name: found the text ' ', expected text that is not empty."
    ),
    (
      "key = \"maxim\"", "key = \"Maxim\"",
      "unit.toml:21: team[0].key: found the text 'Maxim', expected a key: lower-case letters, "
        + "digits and hyphens, at most 48."
    ),
    (
      "up-to-minutes = 1440", "up-to-minutes = 600",
      "unit.toml:33: tariff[0].price: found a table, expected bands in rising order for "
        + "'banded', each-pence for 'fixed', or first-hour-pence and further-hour-pence for "
        + "'hourly'."
    ),
  ])
  func `A fault is told with line, key path, what was found and what was expected`(
    old: String,
    new: String,
    sentence: String
  ) {
    let text = UnitText.replacing(old, by: new)

    #expect(UnitText.sentences(of: text).contains(sentence))
  }

  @Test func `Every fault is told at once, in the order of the lines`() {
    var text = UnitText.replacing("value = 3,", by: "value = 9,")
    text = UnitText.replacing("short = \"MPS\"", by: "shade = \"MPS\"", in: text)
    text = UnitText.replacing("kind = \"banded\"", by: "kind = \"free\"", in: text)

    #expect(
      UnitText.faults(in: text).map(\.path) == [
        "organisation[0].short", "organisation[0].shade", "team[0].level[1].value",
        "tariff[0].price.kind",
      ]
    )
    #expect(UnitText.faults(in: text).map(\.line) == [5, 8, 25, 33])
  }

  @Test func `An unknown section is told by its first line`() {
    let text = UnitText.small + "\n[[taem]]\nkey = \"x\"\n"

    #expect(UnitText.faults(in: text).map(\.path) == ["taem"])
    #expect(UnitText.faults(in: text).map(\.line) == [39])
  }

  @Test func `A section that is no list of tables is told so`() {
    let text = "suite = 3\nborough = [1]\n" + UnitText.small

    #expect(UnitText.faults(in: text).map(\.path) == ["suite", "borough[0]"])
  }

  @Test func `Values have their lines however the text is laid out`() {
    let text = """
      key = "test"
      name = "Test"
      [[organisation]]
      key = 'mps'  # key = "no"
      name = \"""
      Several
      lines with key = "x" and [[team]]\"""
      short = "MPS"
      agency = "mps"
      standing = "police"
      aliases = [
        "one", # two
        3,
      ]
      "paragraph" = 4
      """

    #expect(
      UnitText.faults(in: text).map { "\($0.line) \($0.path)" } == [
        "13 organisation[0].aliases[1]", "15 organisation[0].paragraph",
      ]
    )
  }

  @Test func `Lines of figures must have their own keys, operands and an end`() {
    let text =
      UnitText.small + """

        [[figure]]
        key = "f"
        number = 1
        name = "F"
        lines = [
          { key = "a", words = "a", derived = "b + 1" },
          { key = "b", words = "b", derived = "a + 1" },
          { key = "b", words = "b", quoted = "1" },
          { key = "c", words = "c", derived = "nowhere * 2" },
          { key = "d", words = "d", quoted = "1", derived = "b * 2" },
        ]
        paragraph = "10.S"
        """

    let paths = UnitText.faults(in: text).map { "\($0.path): \($0.found)" }

    // The last line has two bases; while it is faulty, the figure is not reckoned.
    #expect(paths == ["figure[0].lines[4]: a table"])
    let sound = UnitText.replacing(", derived = \"b * 2\"", by: "", in: text)
    #expect(
      UnitText.faults(in: sound).map { "\($0.path): \($0.found)" } == [
        "figure[0].lines[0]: a line that reckons from itself",
        "figure[0].lines[1]: a line that reckons from itself",
        "figure[0].lines[2]: the line key 'b' again",
        "figure[0].lines[3]: 'nowhere', which no line of a figure is called",
      ]
    )
  }

  @Test func `A measure must name records that the file holds`() {
    let text =
      UnitText.small + """

        [[figure]]
        key = "f"
        number = 1
        name = "F"
        lines = [{ key = "a", words = "a", recorded = "strength swale" }]
        paragraph = "10.S"
        """

    #expect(UnitText.faults(in: text).map(\.path) == ["figure[0].lines[0].recorded"])
  }

  @Test func `Bytes that are no text are told by their place`() {
    var bytes = Array(UnitText.small.utf8)
    bytes.insert(0xFF, at: 14)

    #expect(throws: UnitFileError.syntax(file: "u", line: 2, column: 2, message: "not UTF-8")) {
      try UnitFile.read(bytes: bytes, name: "u")
    }
  }

  @Test func `A NUL, a million parts of a key and a megabyte too many are refused`() {
    let deep = Array(repeating: "a", count: 500_000).joined(separator: ".") + " = 1"
    let long = "# " + String(repeating: "x", count: 1_048_576)

    #expect(
      UnitText.sentences(of: "key = \"a\u{0}\"") == [
        "unit.toml:1:9: a control character in a string, or no closing quote"
      ]
    )
    #expect(UnitText.sentences(of: deep) == ["unit.toml:1:34: a key of more than 16 parts"])
    #expect(UnitText.sentences(of: long) == ["unit.toml:1:1: longer than 1048576 bytes"])
  }
}
