internal import Glibc
internal import Ledger
internal import Synchronization

/// Tells whoever observes the ledger that it changed, in this process or in another.
///
/// Another process is noticed through inotify on the write-ahead log: no timer, no polling. The
/// thread sleeps until the kernel reports a write. The log is written before the commit counts, so
/// whoever has committed touches it, and a burst of writes is looked at once more when it is over.
final class Changes: Sendable {
  private let observers = Mutex<[Int: @Sendable () -> Void]>([:])
  private let count = Mutex(0)
  private let announced = Mutex<Int64>(-1)
  private let store: Store
  private let watch: FileWatch?

  init(store: Store) {
    self.store = store
    watch = store.path.isEmpty ? nil : FileWatch(path: store.path + "-wal")
    watch?.start { [weak self] in self?.announceIfMoved() }
  }

  deinit { watch?.stop() }

  /// Stops to notice other processes, and waits for whoever is being told of a change just now.
  ///
  /// The connections may be closed after it; a read that waits for a closing one is a fault of
  /// memory.
  func finish() { watch?.finish() }

  /// Tells other processes, and every observer in this one, of a commit that was just made.
  func announceOwn() {
    utimensat(AT_FDCWD, store.path + "-wal", nil, 0)
    announceIfMoved()
  }

  /// Calls every observer where the ledger has moved since they were last called.
  ///
  /// A draft that is kept, or our own entry that was announced already, wakes nobody. While nobody
  /// observes, as in an import, nothing is read.
  func announceIfMoved() {
    guard observers.withLock({ observers in !observers.isEmpty }) else { return }
    let head = try? store.read { database in try EntryTable.head(in: database).position }
    let isNews = announced.withLock { announced in
      guard let head, head != announced else { return head == nil }
      announced = head
      return true
    }
    if isNews { announce() }
  }

  /// Calls every observer.
  func announce() {
    let calls = observers.withLock { observers in Array(observers.values) }
    for call in calls { call() }
  }

  /// Adds an observer until its observation is cancelled or dropped.
  func observe(_ changed: @escaping @Sendable () -> Void) -> any ChangeObservation {
    let number = count.withLock { count in
      count += 1
      return count
    }
    observers.withLock { observers in observers[number] = changed }
    return Observation { [weak self] in
      _ = self?.observers.withLock { observers in observers.removeValue(forKey: number) }
    }
  }
}

/// One observer's subscription.
private final class Observation: ChangeObservation {
  private let end: @Sendable () -> Void

  init(end: @escaping @Sendable () -> Void) { self.end = end }

  deinit { end() }

  func cancel() { end() }
}

/// A watch on one file, which may come and go.
private final class FileWatch: Sendable {
  private let descriptor: Int32
  private let stopPipe: (read: Int32, write: Int32)
  private let path: String
  private let name: String
  private let thread = Worker()
  private let isStopped = Mutex(false)

  init?(path: String) {
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { slash in String(path[..<slash]) } ?? "."
    name = slash.map { slash in String(path[path.index(after: slash)...]) } ?? path
    self.path = path
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    var pipes: [Int32] = [0, 0]
    // The directory tells only of files that come: what others write beside ours wakes nobody.
    let coming = UInt32(IN_CREATE | IN_MOVED_TO)
    guard inotify_add_watch(descriptor, directory.isEmpty ? "/" : directory, coming) >= 0,
      pipe(&pipes) == 0
    else {
      close(descriptor)
      return nil
    }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopPipe = (pipes[0], pipes[1])
    watchFile(path, on: descriptor)
  }

  /// Calls back from a thread of its own after each write to the file, and when a burst is over.
  func start(_ changed: @escaping @Sendable () -> Void) {
    let (descriptor, stop, path, name) = (descriptor, stopPipe.read, path, name)
    thread.async {
      var buffer = [UInt8](repeating: 0, count: 4096)
      var isUnsettled = false
      waiting: while true {
        switch wait(for: descriptor, orStop: stop, isUnsettled: isUnsettled) {
        case .stopped: break waiting
        case .quiet:
          isUnsettled = false
          changed()
        case .written:
          let length = read(descriptor, &buffer, buffer.count)
          guard length > 0 else { break waiting }
          let told = names(in: buffer.prefix(length))
          if told.contains(name) { watchFile(path, on: descriptor) }
          guard told.contains(name) || told.contains("") else { continue }
          isUnsettled = true
          changed()
          // Another desk's import writes without a pause; its readers look no oftener than this.
          if hasStopped(stop, within: restMilliseconds) { break waiting }
        }
      }
      close(descriptor)
      close(stop)
    }
  }

  /// Ends the thread.
  func stop() {
    let isFirst = isStopped.withLock { isStopped in
      defer { isStopped = true }
      return !isStopped
    }
    guard isFirst else { return }
    _ = write(stopPipe.write, [0], 1)  // A child that took a copy along keeps the pipe open.
    close(stopPipe.write)
  }

  /// Ends the thread and waits for its end; never called from the thread itself.
  func finish() {
    stop()
    thread.wait()
  }
}

/// What a wait for a write ended with.
private enum Wait {
  case written, quiet, stopped
}

/// How long the thread rests after it told of a write, well under what a person notices.
private let restMilliseconds: Int32 = 10

private func hasStopped(_ stop: Int32, within milliseconds: Int32) -> Bool {
  var source = pollfd(fd: stop, events: Int16(POLLIN), revents: 0)
  return poll(&source, 1, milliseconds) > 0
}

/// How long a burst of writes must have been over; a commit is seldom slower than this.
private let settleMilliseconds: Int32 = 25

private func wait(for descriptor: Int32, orStop stop: Int32, isUnsettled: Bool) -> Wait {
  var sources = [
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
  ]
  var found = poll(&sources, 2, isUnsettled ? settleMilliseconds : -1)
  while found < 0, errno == EINTR { found = poll(&sources, 2, settleMilliseconds) }
  if found == 0 { return .quiet }
  let isWritten = sources[1].revents == 0 && sources[0].revents & Int16(POLLIN) != 0
  return found > 0 && isWritten ? .written : .stopped
}

/// Has the writes to a file told of, where it is there; events of a watched file have no name.
private func watchFile(_ path: String, on descriptor: Int32) {
  _ = inotify_add_watch(descriptor, path, UInt32(IN_MODIFY | IN_ATTRIB))
}

/// The file names in a run of inotify events: a header of 16 bytes, then a name padded with zeros.
private func names(in bytes: ArraySlice<UInt8>) -> Set<String> {
  var names: Set<String> = []
  var place = bytes.startIndex
  while place + 16 <= bytes.endIndex {
    let length = (0..<4).reduce(0) { sum, shift in
      sum | Int(bytes[place + 12 + shift]) << (8 * shift)
    }
    let end = min(place + 16 + length, bytes.endIndex)
    names.insert(String(decoding: bytes[(place + 16)..<end].prefix { $0 != 0 }, as: UTF8.self))
    place = end
  }
  return names
}
