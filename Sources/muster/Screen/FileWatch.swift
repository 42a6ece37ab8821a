internal import Dispatch
internal import Glibc
internal import Synchronization

/// A watch on one file: the kernel tells of each time it is written, and nobody polls.
///
/// The directory is watched and not the file, because most editors put a new file in its place.
final class FileWatch {
  private let source: any DispatchSourceRead
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
    source = DispatchSource.makeReadSource(
      fileDescriptor: descriptor,
      queue: DispatchQueue(label: "muster.theme", qos: .utility)
    )
    source.setEventHandler { [news] in
      guard Self.names(from: descriptor).contains(name) else { return }
      news.isWaiting.withLock { isWaiting in isWaiting = true }
      changed()
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { source.cancel() }

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
