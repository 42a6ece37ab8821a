internal import Glibc
internal import Ledger
internal import Synchronization

/// A watch on one file: the kernel tells of each time it is written, and nobody polls.
///
/// The directory is watched and not the file, because most editors put a new file in its place.
final class FileWatch {
  private let worker = Worker()
  private let stopPipe: Int32
  private let news = News()

  /// Whether there is something new, for the watch's thread to say and the loop's to ask.
  private final class News: Sendable {
    let isWaiting = Mutex(false)
  }

  /// Watches a file, and calls back from a thread of its own; nil where it cannot be watched.
  init?(_ path: String, changed: @escaping @Sendable () -> Void) {
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { slash in String(path[...slash]) } ?? "."
    let name = slash.map { slash in String(path[path.index(after: slash)...]) } ?? path
    let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, directory, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)) >= 0 else {
      close(descriptor)
      return nil
    }
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else {
      close(descriptor)
      return nil
    }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopPipe = pipes[1]
    let stop = pipes[0]
    worker.async { [news] in
      while Self.waits(for: descriptor, orStop: stop) {
        guard Self.names(from: descriptor).contains(name) else { continue }
        news.isWaiting.withLock { isWaiting in isWaiting = true }
        changed()
      }
      close(descriptor)
      close(stop)
    }
  }

  deinit {
    _ = write(stopPipe, [0], 1)  // A child that took a copy along keeps the pipe open.
    close(stopPipe)
  }

  /// Sleeps until there is an event, and answers whether it was not the end.
  private static func waits(for descriptor: Int32, orStop stop: Int32) -> Bool {
    var sources = [descriptor, stop].map { file in
      pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    }
    while poll(&sources, 2, -1) < 0 { guard errno == EINTR else { return false } }
    return sources[1].revents == 0
  }

  /// Whether the file was written since this was last asked.
  func takeNews() -> Bool {
    news.isWaiting.withLock { isWaiting in
      defer { isWaiting = false }
      return isWaiting
    }
  }

  /// The names in the events that wait: a header of 16 bytes, then a name padded with zeros.
  private static func names(from descriptor: Int32) -> Set<String> {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = read(descriptor, &buffer, buffer.count)
    var names: Set<String> = []
    var place = 0
    while place + 16 <= length {
      let size = (0..<4).reduce(0) { sum, byte in sum | Int(buffer[place + 12 + byte]) << (8 * byte)
      }
      let end = min(place + 16 + size, length)
      let name = buffer[(place + 16)..<end].prefix { byte in byte != 0 }
      names.insert(String(decoding: name, as: UTF8.self))
      place = end
    }
    return names
  }
}
