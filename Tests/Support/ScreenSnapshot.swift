internal import FoundationEssentials
internal import Glibc
public import Testing

/// A screen as a text file says it looks.
///
/// With `MUSTER_BLESS=1` in the environment the file is rewritten, to be read and committed.
public struct ScreenSnapshot: Sendable {
  private let path: String

  /// The file of that name in the `Screens` directory beside a test's source file.
  public init(_ name: String, beside source: StaticString = #filePath) {
    let directory = "\(source)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    path = directory.joined(separator: "/") + "/Screens/\(name).txt"
  }

  /// Records an issue that shows both pictures side by side where the text is not the file's.
  public func expect(_ text: String, at location: SourceLocation = #_sourceLocation) {
    if getenv("MUSTER_BLESS") != nil { return bless(text) }
    guard let kept = try? String(contentsOfFile: path, encoding: .utf8) else {
      Issue.record("There is no '\(path)'; look with MUSTER_BLESS=1.", sourceLocation: location)
      return
    }
    guard kept != text + "\n" else { return }
    Issue.record(
      Comment(rawValue: "\(path)\n\(beside(kept, text))"),
      sourceLocation: location
    )
  }

  private func bless(_ text: String) {
    let directory = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    do {
      try FileManager.default.createDirectory(
        atPath: directory.joined(separator: "/"),
        withIntermediateDirectories: true
      )
      try Data((text + "\n").utf8).write(to: URL(filePath: path))
    } catch {
      Issue.record("'\(path)' cannot be written: \(error)")
    }
  }
}

/// The rows of two pictures side by side, those that differ marked with `!`.
func beside(_ expected: String, _ actual: String) -> String {
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let width = left.map(\.count).max() ?? 0
  var rows = ["  expected" + String(repeating: " ", count: max(0, width - 8)) + "│ actual"]
  for place in 0..<max(left.count, right.count) {
    let (one, other) = (left.dropFirst(place).first ?? "", right.dropFirst(place).first ?? "")
    let padding = String(repeating: " ", count: width - one.count)
    rows.append("\(one == other ? " " : "!") \(one)\(padding) │ \(other)")
  }
  return rows.joined(separator: "\n")
}
