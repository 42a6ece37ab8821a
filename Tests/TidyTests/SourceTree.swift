import FoundationEssentials
import Glibc

/// The checkout that this test was built from, read as text.
enum SourceTree {
  /// The root of the checkout.
  static let root =
    "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// Every Swift file of the sources, by path.
  static let sources = files(in: "Sources")
  /// Every Swift file of the tests, by path.
  static let tests = files(in: "Tests")

  /// Every file below a directory of the root, by path, hidden ones left out.
  static func paths(in directory: String) -> [String] {
    var found: [String] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(directory)")) ?? []
    for name in names where !name.hasPrefix(".") {
      let path = "\(directory)/\(name)"
      var isDirectory = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isDirectory)
      found += isDirectory ? paths(in: path) : [path]
    }
    return found.sorted()
  }

  private static func files(in directory: String) -> [SourceFile] {
    paths(in: directory).filter { path in path.hasSuffix(".swift") }.map { path in
      SourceFile(
        path: path,
        text: (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)) ?? ""
      )
    }
  }
}

/// One source file.
struct SourceFile: Sendable, CustomStringConvertible {
  /// The path from the root: `Sources/Domain/Money/Pence.swift`.
  let path: String
  /// The lines, without their ends.
  let lines: [String]
  /// The lines without texts and comments, each with its number from 1; what is left is code.
  ///
  /// A literal of several lines is left out whole.
  let code: [(number: Int, text: String)]

  init(path: String, text: String) {
    self.path = path
    lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      String(Substring(line))
    }
    code = Self.code(in: lines)
  }

  /// The target that the file belongs to: `Domain`.
  var target: String { String(path.split(separator: "/")[1]) }
  var description: String { path }

  /// The lines that hold a word, with their numbers; of the code alone, or of everything.
  func lines(with word: String, inCode isCode: Bool) -> [(number: Int, text: String)] {
    let all = isCode ? code : lines.enumerated().map { place, line in (place + 1, line) }
    return all.filter { line in holds(line.text, word) }
  }

  private static func code(in lines: [String]) -> [(number: Int, text: String)] {
    var isQuoted = false
    var code: [(Int, String)] = []
    for (place, line) in lines.enumerated() {
      let isMark = holds(line, "\"\"\"") && !line.hasSuffix("\"\"\" + \"\"\"")
      if !isQuoted { code.append((place + 1, bare(line))) }
      if isMark { isQuoted.toggle() }
    }
    return code
  }

  /// A line without its texts and its comment.
  private static func bare(_ line: String) -> String {
    var bare: [UInt8] = []
    var isQuoted = false
    var last: UInt8 = 32
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\""), last != UInt8(ascii: "\\") { isQuoted.toggle() }
      if !isQuoted, last == UInt8(ascii: "/"), byte == UInt8(ascii: "/") {
        return String(decoding: bare.dropLast(), as: UTF8.self)
      }
      if !isQuoted || byte == UInt8(ascii: "\"") { bare.append(byte) }
      last = last == UInt8(ascii: "\\") && byte == UInt8(ascii: "\\") ? 32 : byte
    }
    return String(decoding: bare, as: UTF8.self)
  }
}

/// Whether a text holds a word, byte for byte.
func holds(_ text: String, _ word: String) -> Bool { strstr(text, word) != nil }
