import FoundationEssentials
import Testing

/// What lies at the top of the checkout, and what the tables of a ledger say of themselves.
@Suite struct LayoutTests {
  @Test func `the top level holds the package and nothing else`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root)
    let allowed: Set<String> = ["Package.swift", "README.md", "Sources", "Tests", "themes"]
    let written: Set<String> = ["Package.resolved"]

    let others = names.filter { name in
      !name.hasPrefix(".") && !allowed.contains(name) && !written.contains(name)
    }

    #expect(others.isEmpty)
    #expect(Set(names).isSuperset(of: allowed))
  }

  @Test func `what the tools write is left out of commits`() throws {
    let ignored = try String(contentsOfFile: "\(SourceTree.root)/.gitignore", encoding: .utf8)
      .split(separator: "\n")

    for name in ["Package.resolved", ".build", "*.muster"] {
      #expect(ignored.contains { line in line == name }, "\(name)")
    }
  }

  @Test func `every index names the screen that it serves`() {
    for file in SourceTree.sources where file.target == "SQLiteLedger" {
      for (place, line) in file.lines.enumerated() where line.contains("CREATE") {
        guard line.contains("INDEX") else { continue }
        let before = file.lines[max(0, place - 4)..<place]
        #expect(before.contains { line in line.contains("--") }, "\(file):\(place + 1): \(line)")
      }
    }
  }

  @Test func `every table is strict`() {
    for file in SourceTree.sources where file.target == "SQLiteLedger" {
      let text = file.lines.joined(separator: "\n")
      let tables = text.split(separator: "CREATE TABLE ").dropFirst()
      for table in tables where !table.hasPrefix("main.") {
        let body = table.split(separator: ";")[0]
        #expect(body.contains("STRICT"), "\(file): \(table.prefix(40))")
      }
    }
  }
}
