import Testing

@testable import Interchange

@Suite struct CSVFieldMapTests {
  private func faults(_ text: String) -> [String] {
    do throws(SettingsFileError) {
      _ = try FieldMap.read(bytes: Array(text.utf8), file: "map.toml", known: CustodyColumn.names)
      return []
    } catch {
      return error.sentences
    }
  }

  @Test func `a map names columns, values, defaults and dates`() throws {
    let text = """
      [columns]
      "Custody No" = "custody_ref"
      Remarks = ""
      [values.level]
      Constant = "3"
      [defaults]
      marking = "RESTRICTED"
      [dates]
      form = "dd/mm/yyyy HH:MM"
      fold = "winter"
      gap = "summer"
      [dates.columns]
      departed = "epoch"
      """

    let map = try FieldMap.read(
      bytes: Array(text.utf8),
      file: "map.toml",
      known: CustodyColumn.names
    )

    #expect(map.columns == ["Custody No": "custody_ref", "Remarks": ""])
    #expect(map.values == ["level": ["Constant": "3"]])
    #expect(map.defaults == ["marking": "RESTRICTED"])
    #expect(map.dateForm == .dayFirst)
    #expect(map.dateForms == ["departed": .epoch])
    #expect(map.fold == .winter)
    #expect(map.gap == .summer)
  }

  @Test(
    arguments: [
      ("[columns]\nA = \"custody\"", "map.toml:2: columns.A: found the text 'custody', expected"),
      ("[dates]\n\nform = \"american\"", "map.toml:3: dates.form: found the text 'american'"),
      ("[dates]\nfold = 1", "map.toml:2: dates.fold: found the number 1, expected one of summer"),
      ("colums = 1", "map.toml:1: colums: found an unknown name, expected columns,"),
      ("[values]\nx = 1", "map.toml:2: values.x: found an unknown column"),
      ("[columns", "map.toml:1:9: "),
    ])
  func `a mistake has its file, line and way`(text: String, beginning: String) throws {
    let sentence = try #require(faults(text).first)

    #expect(sentence.hasPrefix(beginning), "\(sentence)")
  }

  @Test func `pairs name columns`() throws {
    let map = try FieldMap().adding(
      pairs: "Custody No=custody_ref,a=b=suite,Remarks=",
      known: CustodyColumn.names
    )

    #expect(map.columns == ["Custody No": "custody_ref", "a=b": "suite", "Remarks": ""])
  }

  @Test func `a pair for no column of ours is a fault`() {
    #expect(throws: SettingsFileError.self) {
      try FieldMap().adding(pairs: "a=b,c", known: CustodyColumn.names)
    }
  }
}
