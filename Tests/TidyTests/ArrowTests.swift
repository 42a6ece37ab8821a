import Testing

/// The arrows between the targets: each imports what it may and nothing else.
@Suite struct ArrowTests {
  /// What every target but the two without a system below them may import.
  private static let system: Set<String> = [
    "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Collections",
  ]

  /// Which modules each target may import beside those of the system.
  private static let arrows: [String: Set<String>] = [
    "Domain": [],
    "Canvas": [],
    "Ledger": ["Domain", "Crypto"],
    "SQLiteLedger": ["Domain", "Ledger", "GRDB", "GRDBSQLite"],
    "PostgresLedger": ["Domain", "Ledger", "SQLiteLedger", "CLibPQ"],
    "Interchange": ["Domain", "Ledger", "Canvas", "Mustache"],
    "Demo": ["Domain", "Ledger"],
    "Dashboard": ["Domain", "Ledger", "Canvas"],
    "Terminal": ["Canvas", "CNcurses"],
    "Benchmarks": [
      "Domain", "Ledger", "SQLiteLedger", "Demo", "Interchange", "ArgumentParser", "GRDB",
    ],
    "muster": [
      "Domain", "Ledger", "SQLiteLedger", "PostgresLedger", "Interchange", "Demo", "Canvas",
      "Dashboard", "Terminal", "ArgumentParser", "Logging",
    ],
  ]

  /// The files that may import more, and what.
  private static let exceptions: [String: Set<String>] = [
    "Sources/Ledger/NameKey.swift": ["Foundation"]
  ]

  @Test func `every import is an arrow that is drawn`() throws {
    for file in SourceTree.sources {
      let arrows = try #require(Self.arrows[file.target], "\(file): a target without arrows")
      let isBare = file.target == "Domain" || file.target == "Canvas"
      let allowed = arrows.union(isBare ? [] : Self.system)
        .union(Self.exceptions[file.path] ?? [])
      for name in imports(of: file) { #expect(allowed.contains(name), "\(file) imports \(name)") }
    }
  }

  @Test func `every target with arrows is there`() throws {
    let targets = Set(SourceTree.sources.map(\.target))

    #expect(targets.subtracting(Self.arrows.keys).isEmpty)
    #expect(Set(Self.arrows.keys).subtracting(targets).isEmpty)
  }

  /// The modules that a file imports, of submodules the first part.
  private func imports(of file: SourceFile) -> [String] {
    file.code.compactMap { _, line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 2,
        words[..<place].allSatisfy({ word in
          word.hasPrefix("@") || ["public", "internal", "private", "package"].contains(word)
        }), words.count > place + 1
      else { return nil }
      return String(words[words.count - 1].split(separator: ".")[0])
    }
  }
}
