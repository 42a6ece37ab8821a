import Domain
import Testing

@Suite struct `What a unit is asked for` {
  private let today = CivilDate(year: 2010, month: 9, day: 16) ?? CivilDate(dayNumber: 0)

  @Test func `Codes come in order with the paragraph of their list or their own`() throws {
    let unit = try unit(of: [
      .code(list(.handling, edition: "police", ["1", "4"])),
      .code(list(.handling, edition: "hmrc", ["1"])),
    ])

    let police = unit.wordings(.handling, scheme: "5x5x5", edition: "police")

    #expect(police.map(\.code) == ["1", "4"])
    #expect(police.map(\.paragraph) == ["GK", "W9"])
    #expect(unit.wording(.handling, code: "4")?.words == "code 4")
    #expect(unit.wording(.handling, code: "4", edition: "hmrc") == nil)
    #expect(unit.wordings(.marking).isEmpty)
  }

  @Test func `The ladder goes by its rungs and leaves out who stands beside it`() throws {
    let unit = try unit(of: [
      .contact(
        Contact(key: "top", role: "commander", organisation: "mps", rung: 2, paragraph: "x")
      ),
      .contact(Contact(key: "beside", role: "partner", organisation: "mps", paragraph: "x")),
      .contact(Contact(key: "desk", role: "desk", organisation: "mps", rung: 1, paragraph: "x")),
    ])

    #expect(unit.ladder().map(\.key) == ["desk", "top"])
  }

  @Test func `A unit without settings reads the tariff our way`() throws {
    #expect(try unit(of: []).chargeSettings(on: today) == ChargeSettings())
  }

  @Test func `A setting that the program knows changes the reading, another does not`() throws {
    let unit = try unit(of: [
      .setting(setting("amb-3", "pro-rata")), .setting(setting("amb-6", "five")),
    ])

    let settings = unit.chargeSettings(on: today)

    #expect(settings.beyond == .proRata)
    #expect(settings.constantLevels == .threeAndFour)
  }

  private func list(_ kind: CodeList.Kind, edition: String, _ codes: [String]) -> CodeList {
    CodeList(
      key: Key(stringLiteral: "handling-\(edition)"),
      list: kind,
      scheme: "5x5x5",
      edition: edition,
      codes: codes.map { code in
        CodeWording(code: code, words: "code \(code)", paragraph: code == "4" ? "W9" : "")
      },
      paragraph: "GK"
    )
  }

  private func setting(_ key: Key<Setting>, _ value: String) -> Setting {
    Setting(key: key, number: "AMB", question: "?", value: value, paragraph: "10.T1")
  }
}
