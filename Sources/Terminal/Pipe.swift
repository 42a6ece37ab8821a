internal import Glibc

/// A pipe whose ends never wait and are not handed on to other programs.
struct Pipe: Sendable {
  /// The end to poll and read.
  let reading: Int32
  /// The end to write.
  let writing: Int32

  /// Creates a pipe; throws if the system gives no descriptors.
  init() throws(TerminalFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noDescriptor(errno) }
    reading = ends[0]
    writing = ends[1]
    for end in ends {
      // These calls fail only for a descriptor that is not open.
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  /// Returns the bytes that came since the last call, in order, at most so many.
  func drain(atMost limit: Int = 256) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = read(reading, &bytes, limit)
    return bytes.prefix(Swift.max(0, count))
  }

  /// Adds a byte; a full pipe drops it.
  func put(_ byte: UInt8) {
    var byte = byte
    _ = write(writing, &byte, 1)
  }

  /// Closes both ends.
  func close() {
    Glibc.close(writing)
    Glibc.close(reading)
  }
}
