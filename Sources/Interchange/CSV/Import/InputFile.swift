internal import Glibc

/// A file that is read from its front more than once.
public struct InputFile: Sendable {
  /// The file as the officer named it.
  public let name: String
  /// How long it is, in bytes.
  public let totalBytes: Int64
  private let content: Content

  private enum Content: Sendable {
    case path(String)
    case bytes([UInt8])
  }

  /// The file at a path.
  ///
  /// - Throws: `ImportError` where there is none, or it cannot be read twice, as a pipe cannot.
  public init(path: String) throws(ImportError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ImportError("'\(path)' cannot be read: \(String(cString: strerror(errno))).")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ImportError(
        "'\(path)' is not a regular file; it is read twice, so save it to a file first."
      )
    }
    name = path
    totalBytes = Int64(status.st_size)
    content = .path(path)
  }

  /// Bytes in memory under a name.
  public init(bytes: [UInt8], name: String) {
    self.name = name
    totalBytes = Int64(bytes.count)
    content = .bytes(bytes)
  }

  /// Reads the file from its front.
  func read<Result>(_ body: (ByteSource) throws -> Result) throws -> Result {
    switch content {
    case .bytes(let bytes): return try body(.bytes(bytes))
    case .path(let path):
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw ImportError("'\(path)' cannot be read: \(String(cString: strerror(errno))).")
      }
      defer { close(descriptor) }
      return try body(.descriptor(descriptor))
    }
  }
}

/// Why an import stopped: a sentence.
public struct ImportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What happened, to what, and what to do.
  public let description: String

  /// A failure in a sentence.
  init(_ sentence: String) {
    description = sentence
  }
}
