import Testing

/// Words that have no place in the sources, or in one place only.
@Suite struct WordTests {
  /// A word, and where it may stand all the same.
  struct Ban: Sendable, CustomTestStringConvertible {
    let word: String
    /// The ends of the paths in which it may stand.
    let allowed: [String]

    init(_ word: String, allowed: [String] = []) {
      self.word = word
      self.allowed = allowed
    }

    var testDescription: String { word }
  }

  /// In code, apart from texts and comments.
  private static let inCode = [
    Ban("try!"), Ban("as!"), Ban("Date()", allowed: ["muster/World.swift"]), Ban("UUID("),
    Ban(".random(", allowed: ["muster/World.swift"]),
    Ban("SystemRandomNumberGenerator", allowed: ["muster/World.swift"]),
    Ban("CLOCK_REALTIME", allowed: ["muster/World.swift"]),
    Ban(
      "sleep(",
      allowed: [
        "Benchmarks/ScreenBenchmark.swift", "muster/DemoFeedCommand.swift",
        "muster/ImportCommand.swift",
      ]
    ), Ban("Thread.sleep"), Ban("Task.detached"), Ban(": Any "),
    // Swift's own protocols of coding ask for it.
    Ban("Any]", allowed: ["Codec/JSON/"]),
    Ban("NSLock"), Ban("#if DEBUG"), Ban("fatalError("), Ban("DateFormatter"),
    Ban("String(format:"), Ban("/* "),
    Ban("print(", allowed: ["Command.swift", "/Benchmarks/", "Screen/DashboardScreen.swift"]),
  ]

  /// Anywhere, comments and texts included.
  private static let anywhere = [
    Ban("TO" + "DO"), Ban("FIX" + "ME"), Ban("XX" + "X:"), Ban("HA" + "CK"),
    Ban("/wo" + "rk/"), Ban("/ho" + "me/"), Ban("/ro" + "ot/"), Ban("local" + "host"),
    Ban("// MARK: - Prop" + "erties"), Ban("Copy" + "right"), Ban("Created" + " by "),
  ]

  @Test(arguments: inCode)
  func `the code is free of it`(ban: Ban) {
    for file in SourceTree.sources where !isAllowed(ban, in: file) {
      for (number, line) in file.lines(with: ban.word, inCode: true) {
        Issue.record("\(file):\(number): \(line)")
      }
    }
  }

  @Test(arguments: anywhere)
  func `no file says it`(ban: Ban) {
    for file in SourceTree.sources + SourceTree.tests {
      for (number, line) in file.lines(with: ban.word, inCode: false) {
        Issue.record("\(file):\(number): \(line)")
      }
    }
  }

  @Test func `tests wait for what they wait for and never sleep`() {
    for file in SourceTree.tests {
      for (number, line) in file.lines(with: "sleep(", inCode: true) {
        Issue.record("\(file):\(number): \(line)")
      }
    }
  }

  @Test func `no type bears a name that says nothing`() {
    let endings = ["Manager", "Helper", "Util", "Utils", "Handler", "Service", "Impl", "Base"]
    for file in SourceTree.sources + SourceTree.tests {
      for (number, line) in file.code {
        guard let name = declaredType(in: line) else { continue }
        let isEmpty = endings.contains { ending in name.hasSuffix(ending) }
        #expect(!isEmpty && name != "Data" && name != "Info", "\(file):\(number): \(name)")
      }
    }
  }

  private static let budgeted = ["@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency"]

  @Test func `five promises at most are made to the compiler, each with its reason`() {
    var promises = 0
    for file in SourceTree.sources {
      for (number, line) in file.code
      where Self.budgeted.contains(where: { word in holds(line, word) }) {
        promises += 1
        let before = file.lines[max(0, number - 6)..<number]
        #expect(before.contains { line in line.contains("//") }, "\(file):\(number)")
      }
    }
    #expect(promises <= 5)
  }

  private func isAllowed(_ ban: Ban, in file: SourceFile) -> Bool {
    ban.allowed.contains { end in file.path.hasSuffix(end) || file.path.contains(end) }
  }

  private func declaredType(in line: String) -> Substring? {
    let words = line.split { character in
      !(character.isLetter || character.isNumber || character == "_")
    }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    guard let place = words.firstIndex(where: kinds.contains), place <= 3 else { return nil }
    return words.dropFirst(place + 1).first
  }
}
