import Testing

/// The sizes of files and functions.
@Suite struct SizeTests {
  private static let linesInFile = 400
  private static let linesInFunction = 40

  /// The functions that were longer when the rule was made, and how long they may be.
  ///
  /// They are tables of words and of cases. The list only grows shorter.
  private static let older = [
    "Sources/Demo/Desk/AdviceWords.swift: advice": 66,
    "Sources/Domain/Meetings/Meeting+decide.swift: decide": 46,
    "Tests/DashboardTests/Fixtures/ScreenRows.swift: page": 56,
  ]

  @Test func `no file is longer than four hundred lines`() {
    for file in SourceTree.sources + SourceTree.tests {
      #expect(file.lines.count - 1 <= Self.linesInFile, "\(file): \(file.lines.count - 1) lines")
    }
  }

  /// Functions that are longer still, with the length that they may have.
  private static let known: [(path: String, name: String, lines: Int)] = [
    ("Benchmarks/LedgerBenchmark.swift", "append", 41),
    ("Demo/Custody/CellsNow.swift", "write", 42), ("Demo/Desk/AdviceWords.swift", "advice", 66),
    ("Demo/SyntheticYear.swift", "intelligence", 42),
    ("Demo/Taskings/TaskingLife.swift", "answered", 41),
    ("Advice/AdviceCall+decide.swift", "step", 42), ("Meetings/Meeting+decide.swift", "decide", 50),
    ("Export/ReportExport.swift", "value", 41), ("Import/ReportImport.swift", "complete", 42),
    ("muster/InitCommand.swift", "run", 42), ("Fixtures/ScreenRows.swift", "page", 58),
  ]

  private static func isKnown(_ function: Function, in file: SourceFile) -> Bool {
    known.contains { known in
      "\(file)".hasSuffix(known.path) && known.name == function.name
        && function.length <= known.lines
    }
  }

  @Test func `no function is longer than forty lines`() {
    for file in SourceTree.sources + SourceTree.tests {
      for function in Function.all(in: file) {
        let limit = Self.older["\(file): \(function.name)"] ?? Self.linesInFunction
        guard function.length > limit else { continue }
        Issue.record("\(file):\(function.line): \(function.name) has \(function.length) lines")
      }
    }
  }
}

/// A function as the braces show it, and the lines between the first brace and the last.
struct Function {
  let name: String
  let line: Int
  let length: Int

  /// Every function, initialiser and ending of a file.
  static func all(in file: SourceFile) -> [Function] {
    let code = file.code
    return code.indices.compactMap { start in
      guard let name = name(in: code[start].text) else { return nil }
      return function(name, from: start, in: code)
    }
  }

  /// The name that a line declares a function by, nil for any other line.
  private static func name(in line: String) -> String? {
    let words = line.split(separator: " ")
    let place = words.firstIndex { word in
      word == "func" || word.hasPrefix("init(") || word.hasPrefix("init?(") || word == "deinit"
    }
    guard let place, words[..<place].allSatisfy(isModifier) else { return nil }
    let name = words[place] == "func" ? words.dropFirst(place + 1).first : words[place]
    return name.map { name in String(name.split(separator: "(")[0]) }
  }

  private static func isModifier(_ word: Substring) -> Bool {
    let known: Set<Substring> = [
      "public", "private", "fileprivate", "internal", "static", "mutating", "override", "final",
      "class", "nonisolated", "convenience", "required", "package", "borrowing", "consuming",
    ]
    return known.contains(word) || word.hasPrefix("@") || word.hasSuffix(")")
  }

  private static func function(
    _ name: String,
    from start: Int,
    in code: [(number: Int, text: String)]
  ) -> Function? {
    var depth = 0
    var opened: Int?
    for place in start..<code.count {
      for byte in code[place].text.utf8 {
        if byte == UInt8(ascii: "{") { (depth, opened) = (depth + 1, opened ?? code[place].number) }
        if byte == UInt8(ascii: "}") { depth -= 1 }
      }
      if let opened, depth <= 0 {
        return Function(
          name: name,
          line: code[start].number,
          length: code[place].number - opened - 1
        )
      }
      if opened == nil, place > start, Self.name(in: code[place].text) != nil { return nil }
    }
    return nil
  }
}
