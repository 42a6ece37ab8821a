internal import FoundationEssentials
internal import Glibc

/// A directory of a test's own, removed with everything in it when the value goes.
public final class TemporaryDirectory: Sendable {
  /// The directory's path.
  public let path: String

  /// A new, empty directory.
  public init() throws {
    var template = Array("/tmp/muster-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { start in mkdtemp(start) }.map { start in String(cString: start) }
    }
    guard let made else {
      throw TestWorld.Unexpected(description: "no temporary directory can be made")
    }
    path = made
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)  // Whatever stays is in /tmp.
  }

  /// The path of a file in the directory.
  public func file(_ name: String = "test.muster") -> String { "\(path)/\(name)" }
}
