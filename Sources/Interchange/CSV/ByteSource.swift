internal import Glibc

/// Bytes that are read from the front: an open file, or bytes in memory.
public struct ByteSource {
  /// Reading failed: what the system said.
  public struct Failure: Error, Sendable, Equatable {
    /// What the system said, in its words.
    public let message: String
  }

  private let take: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int

  /// A source that asks the closure, which answers how many bytes it put down, 0 at the end.
  init(_ take: @escaping (UnsafeMutableRawBufferPointer) throws(Failure) -> Int) {
    self.take = take
  }

  /// The bytes of an open file, from where it stands.
  ///
  /// The descriptor stays open; whoever opened it closes it.
  public static func descriptor(_ descriptor: Int32) -> ByteSource {
    ByteSource { (buffer) throws(Failure) in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        let code = errno
        guard code == EINTR else { throw Failure(message: String(cString: strerror(code))) }
      }
    }
  }

  /// Bytes in memory.
  public static func bytes(_ bytes: [UInt8]) -> ByteSource {
    var place = 0
    return ByteSource { (buffer) throws(Failure) in
      let count = min(buffer.count, bytes.count - place)
      buffer.copyBytes(from: bytes[place..<place + count])
      place += count
      return count
    }
  }

  /// Fills the buffer as far as there are bytes; fewer than asked for come at the end alone.
  ///
  /// So the bounds of the pieces are the same in every reading of a file.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = try take(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
