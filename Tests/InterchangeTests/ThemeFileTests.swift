import Canvas
import Testing

@testable import Interchange

@Suite struct ThemeFileTests {
  private func sentences(_ text: String) -> [String] {
    do throws(SettingsFileError) {
      _ = try ThemeFile.read(bytes: Array(text.utf8), file: "my.toml")
      return []
    } catch {
      return error.sentences
    }
  }

  @Test func `a theme is read, and roles left out look as in the built-in theme`() throws {
    let text = """
      name = "dusk"
      kind = "dark"
      [roles.alert]
      fg = 210
      fg8 = "red"
      bold = true
      """

    let theme = try ThemeFile.read(bytes: Array(text.utf8), file: "my.toml")

    #expect(theme.name == "dusk")
    #expect(theme.kind == .dark)
    #expect(
      theme.look(of: .alert)
        == Theme.Look(foreground: .palette(210), foreground8: .palette(1), emphasis: .bold)
    )
    #expect(theme.look(of: .good) == Theme.terminal.look(of: .good))
  }

  @Test(
    arguments: [
      ("kind = \"dark\"", "my.toml:1: name: found nothing"),
      ("name = \"a\"\nkind = \"blue\"", "my.toml:2: kind: found the text 'blue', expected one of"),
      (
        "name = \"a\"\nkind = \"any\"\n[roles.alrt]\nfg = 1",
        "my.toml:3: roles.alrt: found an unknown role, expected one of text"
      ),
      (
        "name = \"a\"\nkind = \"any\"\n[roles.alert]\n\nfg = 300",
        "my.toml:5: roles.alert.fg: found the number 300, expected a number from 0 to 255"
      ),
      (
        "name = \"a\"\nkind = \"any\"\n[roles.alert]\nfore = 3",
        "my.toml:4: roles.alert.fore: found an unknown key, expected one of fg"
      ),
      (
        "name = \"a\"\nkind = \"any\"\n[roles.alert]\nbold = [1]",
        "my.toml:4: roles.alert.bold: found a list, expected a number, the name of a colour"
      ),
      ("name = \"a\"\nkind = \"any\"\nroles = 1", "my.toml:3: roles: found the number 1"),
      (
        "name = \"a\"\nkind = \"any\"\nbackground = 256",
        "my.toml:3: background: found the number 256, expected a number from 0 to 255"
      ),
      ("name = \"A b\"\nkind = \"any\"", "my.toml:1: name: found the text 'A b'"),
      ("name = ", "my.toml:1:"),
      ("\n [=", "my.toml:2:"),
      ("[\na]", "my.toml:1:"),
      ("[[ .a]]", "my.toml:1:"),
    ])
  func `a mistake has its file, line and way`(text: String, beginning: String) throws {
    let sentence = try #require(sentences(text).first)

    #expect(sentence.hasPrefix(beginning), "\(sentence)")
  }

  @Test(arguments: 1...4)
  func `damaged files are themes or faults`(seed: UInt64) {
    var mutation = Mutation(seed: seed)
    let text =
      "name = \"a\"\nkind = \"any\"\n[roles.alert]\nfg = 1\nbold = true\n[roles.good]\nfg8=\"red\""
    for _ in 0..<500 {
      do throws(SettingsFileError) {
        _ = try ThemeFile.read(bytes: mutation.damaged(Array(text.utf8)), file: "my.toml")
      } catch {
        #expect(!error.sentences.isEmpty, "seed \(seed)")
      }
    }
  }
}
