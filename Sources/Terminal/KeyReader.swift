internal import Glibc

/// The keyboard of a session: bytes from standard input, decoded as they come.
struct KeyReader {
  private var decoder: KeyDecoder
  private let escapeDelayMilliseconds: Int

  /// A paste whose end mark does not come is over after so long a silence.
  private static let pasteDelayMilliseconds = 500
  private static let chunkBytes = 16 * 1024

  init(isUTF8: Bool, escapeDelayMilliseconds: Int) {
    decoder = KeyDecoder(isUTF8: isUTF8)
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
  }

  /// How long to wait for more bytes before `settle`, or nil if nothing is begun.
  var delayMilliseconds: Int? {
    switch decoder.wait {
    case .sequence: escapeDelayMilliseconds
    case .paste: KeyReader.pasteDelayMilliseconds
    case nil: nil
    }
  }

  /// Reads what has come, and returns the inputs, or nil if the terminal is gone.
  ///
  /// Call it when standard input is readable, so that it does not wait.
  mutating func read() -> [TerminalInput]? {
    // A key is a byte or two: a buffer that is filled with zeros for each would cost more than the key.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: KeyReader.chunkBytes) { bytes in
      let count = Glibc.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      if count > 0 { return decoder.take(bytes[..<count]) }
      let isPassing = count < 0 && (errno == EINTR || errno == EAGAIN)
      return isPassing ? [] : nil
    }
  }

  /// Ends a wait that was in vain, and returns what the bytes mean by themselves.
  mutating func settle() -> [TerminalInput] {
    decoder.settle()
  }
}
