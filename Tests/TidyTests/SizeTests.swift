import Testing

/// The sizes of files and functions.
@Suite struct SizeTests {
  private static let linesInFile = 400
  private static let linesInFunction = 40

  @Test func `no file is longer than four hundred lines`() {
    for file in SourceTree.sources + SourceTree.tests {
      #expect(file.lines.count - 1 <= Self.linesInFile, "\(file): \(file.lines.count - 1) lines")
    }
  }

  @Test func `no function is longer than forty lines`() {
    for file in SourceTree.sources + SourceTree.tests {
      for function in Function.all(in: file) where function.length > Self.linesInFunction {
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
