import Testing

@testable import Interchange

@Suite struct SettingsTextTests {
  private func entries(_ text: String) throws -> [SettingsEntry] {
    try SettingsText.entries(bytes: Array(text.utf8), file: "config.toml")
  }

  @Test func `values come with their ways and lines`() throws {
    let entries = try entries(
      """
      theme = "night"
      mouse = false

      [keys]
      nominate = ["W", "F5"]
      [panes.intel]
      width = 12
      """
    )

    #expect(entries.map(\.name) == ["theme", "mouse", "keys.nominate", "panes.intel.width"])
    #expect(entries.map(\.line) == [1, 2, 5, 7])
    #expect(
      entries.map(\.value) == [.text("night"), .flag(false), .texts(["W", "F5"]), .number(12)]
    )
  }

  @Test func `a value of the wrong kind says where it stands and what was expected`() throws {
    let entry = try #require(try entries("\nmouse = 3").first)

    #expect(
      entry.sentence(expected: "true or false")
        == "config.toml:2: mouse: found the number 3, expected true or false."
    )
  }

  @Test func `an empty file says nothing`() throws {
    #expect(try entries("# nothing yet\n") == [])
  }

  @Test(arguments: ["theme = ", "[keys", "a = 1\na = 2", "[=", "\u{0}"])
  func `what is no TOML is refused with its line`(text: String) {
    do throws(SettingsFileError) {
      _ = try SettingsText.entries(bytes: Array(text.utf8), file: "config.toml")
      Issue.record("It was read.")
    } catch {
      #expect(error.sentences.first?.hasPrefix("config.toml:") == true)
    }
  }

  @Test func `what is written is read again as it was`() throws {
    let values: [(path: [String], value: SettingsEntry.Value)] = [
      (["panes", "intel", "sort"], .text("by \"team\" \\ \u{1B}[31m\n£")), (["theme"], .text("a")),
      (["over", "theme"], .text("")), (["zoom"], .flag(true)),
      (["panes", "intel", "n"], .number(-3)),
      (["panes", "a.b", "columns"], .texts(["x", "y"])),
    ]

    let read = try entries(SettingsText.text(of: values))

    #expect(read.count == values.count)
    for (path, value) in values {
      #expect(read.contains { entry in entry.path == path && entry.value == value }, "\(path)")
    }
  }

  @Test(arguments: 1...4)
  func `damaged settings are values or a sentence`(seed: UInt64) {
    var mutation = Mutation(seed: seed)
    let text = "theme = \"a\"\n[keys]\nopen = [\"x\"]\n[panes.intel]\nsort = 1"
    for _ in 0..<500 {
      do throws(SettingsFileError) {
        _ = try SettingsText.entries(bytes: mutation.damaged(Array(text.utf8)), file: "c")
      } catch {
        #expect(!error.sentences.isEmpty, "seed \(seed)")
      }
    }
  }
}
