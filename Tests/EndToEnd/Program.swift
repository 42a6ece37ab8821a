// The program as a person meets it: the real binary, in a real terminal or in a pipe.
//
// It knows no module of the program, only its words, keys and files. Start reading at `Program`.

import Glibc
import TestSupport

/// The program that was built beside these tests.
enum Program {
  /// Its path.
  ///
  /// - Throws: `Unexpected` where it was not built; 'swift build' makes it.
  static func path() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    let path =
      own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/muster"
    guard access(path, X_OK) == 0 else {
      throw TestWorld.Unexpected(
        description: "There is no program at '\(path)'; build everything with 'swift build' first."
      )
    }
    return path
  }

  /// Runs it to its end, with no terminal.
  static func run(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try ProgramRun(
      path(),
      arguments,
      environment: base.merging(environment) { _, new in new },
      input: input
    )
  }

  /// The variables that every run has.
  static let base = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
}
